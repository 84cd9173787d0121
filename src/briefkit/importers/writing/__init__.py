"""A draft as the text of a brief."""
