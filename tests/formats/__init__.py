"""What is written in which format."""
