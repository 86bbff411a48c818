"""The model: documents and tables, every field described."""
