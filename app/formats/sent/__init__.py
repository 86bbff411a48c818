"""Files of cases that are sent: read into documents, each with where in the file everything stood."""
