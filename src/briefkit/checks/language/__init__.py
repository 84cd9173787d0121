"""What the rules on language share: the texts of a brief, findings with their edits, and the words that they know."""
