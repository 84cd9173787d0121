"""`python -m briefkit`: the same as `briefkit`."""

from briefkit.cli import main

if __name__ == "__main__":  # where processes are spawned, each of them imports this file
    main()
