"""`python -m briefkit`: the same as `briefkit`."""

from briefkit.cli import main

main()
