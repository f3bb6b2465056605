"""`python -m gillint`: the same as the `gillint` script."""

from gillint.cli.main import main

main()
