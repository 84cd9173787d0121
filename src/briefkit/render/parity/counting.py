"""How many words a text has."""

import re
from collections.abc import Iterable

_BROKEN = re.compile("(?<=\\w)[-\u00ad\u2010\u0002]\n(?=\\w)")
"""A word that goes on in the next line."""


def count_words(pieces: Iterable[str]) -> int:
    """Give the number of words in pieces of text, each a line or more; what holds neither letter nor digit is none."""
    words = _BROKEN.sub("", "\n".join(pieces)).split()
    return sum(any(map(str.isalnum, word)) for word in words)
