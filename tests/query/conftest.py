"""Laws about questions are true or not, however long the first example takes to read the vocabularies."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
