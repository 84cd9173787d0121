"""The title as the head of each page repeats it: one line, cut where a reader would cut it."""

import re

LONGEST = 80
"""Characters that the head of a page has room for; the rule BK120 tells authors of the same number."""
_SHORTEST = 20
"""Fewer characters would not say which brief this is."""
_PARTS = re.compile(r"\s*[:\uff1a؛–—]\s+|\s+[-–—]\s+|(?<=[?!؟])\s+")
"""What stands between a title and the rest of it."""


def running_title(title: str) -> str:
    """Give a title of one line: all of it, its first part, or as many of its words as fit, with an ellipsis."""
    if len(title) <= LONGEST:
        return title
    ends = [found.start() for found in _PARTS.finditer(title) if _SHORTEST <= found.start() <= LONGEST]
    if ends:
        return title[: ends[0]].rstrip()
    words = title[: LONGEST - 1].rpartition(" ")[0] or title[: LONGEST - 1]
    return words.rstrip(" ,;:،؛–—-") + "…"
