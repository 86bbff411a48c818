"""Qualitative comparative analysis on plain tables: no SQL, no cases of ours."""
