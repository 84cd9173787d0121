"""What happens to a brief after it has been read by others: redlines of two versions."""
