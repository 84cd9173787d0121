"""One file per rule, found by its name."""
