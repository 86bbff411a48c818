"""What is tried with tools from an environment of their own, `.venv-tools/`."""
