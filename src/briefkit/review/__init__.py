"""What others make of a brief: their marks in returned files, by its lines, and redlines of two versions."""
