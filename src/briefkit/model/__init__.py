"""A brief and a house style as plain data."""
