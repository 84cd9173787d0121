"""What an editor would send back: runs the rules over a brief."""
