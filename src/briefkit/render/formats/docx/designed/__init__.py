"""The Word file that a designer keeps with a house style: written from the tokens, changed in Word, and obeyed."""
