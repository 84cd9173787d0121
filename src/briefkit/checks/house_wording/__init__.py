"""The wording rules of a house style, which are data, at work on a brief."""
