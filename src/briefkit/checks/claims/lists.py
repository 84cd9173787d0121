"""Lists of words, written as a dictionary prints them."""


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text that stands on several lines."""
    return frozenset(text.split())
