"""What a brief claims: its sentences, what backs them, and the numbers, quotations, names and short forms in them."""
