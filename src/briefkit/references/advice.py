"""What an editor would change in the entries of a bibliography; nothing of it is done silently."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.model.references import Reference

_LONGEST_KEY: Final = 30
_SMALL: Final = re.compile(r"[^\W\d_]{4,}")


def advice(reference: Reference) -> Iterator[str]:
    """Give what could be better in one entry, in words."""
    if len(reference.key) > _LONGEST_KEY:
        yield f"its key is long; '{short_key(reference)}' would do"
    title = reference.item.get("title")
    if not isinstance(title, str) or not title:
        return
    words = _SMALL.findall(re.sub(r"<[^>]*>", "", title))
    if words and all(word.isupper() for word in words):
        yield f"its title is in capitals; as a sentence it is ‘{_sentence(title)}’"
    elif title.endswith("."):
        yield "its title ends with a full stop, which the citation style sets"


def short_key(reference: Reference) -> str:
    """Give a key of name and year: `kumar2023`."""
    people = reference.item.get("author") or reference.item.get("editor")
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
    name = str(first.get("family") or first.get("literal") or reference.item.get("title") or "work")
    issued = reference.item.get("issued")
    rows = issued.get("date-parts") if isinstance(issued, dict) else None
    year = rows[0][0] if isinstance(rows, list) and rows and rows[0] else ""
    parts = re.findall(r"\w+", name)
    return f"{parts[0].lower() if parts else 'work'}{year}"


def _sentence(title: str) -> str:
    lowered = title.lower()
    return lowered[:1].upper() + lowered[1:]
