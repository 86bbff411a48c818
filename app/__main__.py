"""`python -m app`: the command `samspill`, also where it is not on the path."""

from app.cli.main import main

main()
