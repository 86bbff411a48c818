"""What outsiders rely on."""
