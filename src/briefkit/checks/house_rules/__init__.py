"""One file per rule about house styles, found by its name."""
