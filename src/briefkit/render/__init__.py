"""From a brief and a house style to the bytes of an output."""
