"""From the text of a brief file to a `Brief`; every node keeps the lines and columns it came from."""
