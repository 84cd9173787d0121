"""Characters that no output format can hold."""

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, section 2.2, leaves out."""


def printable(text: str) -> str:
    """Give a text in which each character that no output format can hold is U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)
