"""Questions: what may be asked, as values and words, without SQL."""
