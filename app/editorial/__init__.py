"""Writing: drafts, review and publication, the only floor that publishes."""
