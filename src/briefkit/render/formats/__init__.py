"""One file or folder per output format, imported only when asked for."""
