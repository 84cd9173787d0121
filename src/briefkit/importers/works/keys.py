"""Keys by which works are cited: family name and year, and a letter where that is taken."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 30


def key_of(item: Mapping[str, Any], taken: Collection[str]) -> str:
    """Give a key for a work (CSL-JSON) that none has yet."""
    base = _plain(_name(item))[:_LONGEST] or _plain(str(item.get("title", "")).split(" ")[0])[:_LONGEST] or "work"
    base = f"{base}{year_of(item)}"
    if base not in taken:
        return base
    letters = (f"{base}{first}{second}" for first in ("", *_LETTERS) for second in _LETTERS)
    return next(key for key in letters if key not in taken)


def year_of(item: Mapping[str, Any]) -> str:
    """Give the year of a work, or nothing."""
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, Mapping) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    return str(first[0]) if isinstance(first, list) and first and str(first[0]).isdigit() else ""


def _name(item: Mapping[str, Any]) -> str:
    for field in ("author", "editor"):
        people = item.get(field)
        person = people[0] if isinstance(people, list) and people else None
        if isinstance(person, Mapping):
            return str(person.get("family") or person.get("literal") or "")
    return str(item.get("publisher") or "")


def _plain(words: str) -> str:
    bare = unicodedata.normalize("NFKD", words)
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in bare if c.isascii()).lower())
