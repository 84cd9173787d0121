"""Keys for works that have none, as reference managers make them."""

import re

from briefkit.model.references import Item


def short_key(item: Item) -> str:
    """Give a key of name and year: `kumar2023`."""
    people = item.get("author") or item.get("editor")
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
    name = str(first.get("family") or first.get("literal") or item.get("title") or "").split()
    issued = item.get("issued")
    rows = issued.get("date-parts") if isinstance(issued, dict) else None
    year = rows[0][0] if isinstance(rows, list) and rows and rows[0] else ""
    first_word = next((part for part in name if not part[0].islower()), name[0] if name else "")  # not "van der"
    word = re.sub(r"\W", "", first_word).lower()
    return f"{word or 'work'}{year}"
