"""Keys for works that have none, as reference managers make them."""

import re

from briefkit.model.references import Item


def short_key(item: Item) -> str:
    """Give a key of name and year: `kumar2023`."""
    people = item.get("author") or item.get("editor")
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], dict) else {}
    name = str(first.get("family") or first.get("literal") or item.get("title") or "").split(maxsplit=1)
    issued = item.get("issued")
    rows = issued.get("date-parts") if isinstance(issued, dict) else None
    year = rows[0][0] if isinstance(rows, list) and rows and rows[0] else ""
    word = re.sub(r"\W", "", name[0]).lower() if name else ""
    return f"{word or 'work'}{year}"
