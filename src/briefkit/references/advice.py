"""What an editor would change in the entries of a bibliography; nothing of it is done silently."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.model.references import Reference
from briefkit.references.keys import short_key

_LONGEST_KEY: Final = 30
_SMALL: Final = re.compile(r"[^\W\d_]{4,}")


def advice(reference: Reference) -> Iterator[str]:
    """Give what could be better in one entry, in words."""
    if len(reference.key) > _LONGEST_KEY:
        yield f"its key is long; '{short_key(reference.item)}' would do"
    title = reference.item.get("title")
    if not isinstance(title, str) or not title:
        return
    words = _SMALL.findall(re.sub(r"<[^>]*>", "", title))
    if words and all(word.isupper() for word in words):
        yield f"its title is in capitals; as a sentence it is ‘{_sentence(title)}’"
    elif title.endswith("."):
        yield "its title ends with a full stop, which the citation style sets"


def _sentence(title: str) -> str:
    lowered = title.lower()
    return lowered[:1].upper() + lowered[1:]
