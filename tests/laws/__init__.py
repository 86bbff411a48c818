"""What is true of every question, whatever was published."""
