"""Fixes of findings: which edits may be made, what becomes of the text, and whether it still says the same."""
