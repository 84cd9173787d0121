"""Two versions of a Word file woven into one with tracked changes (ECMA-376-1, 17.13.5)."""
