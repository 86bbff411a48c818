"""Reading: published cases, found, compared and counted."""
