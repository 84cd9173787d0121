"""The head of a Markdown file: what is known of it opens the manuscript, the rest is left out and told."""

import re
from typing import Final

from briefkit.importers.manuscript import Block, Dropped, Paragraph, Properties, Run, Spot

_ROW: Final = re.compile(r"(?P<key>[A-Za-z_-]+):[ \t]*(?P<value>.*)")
_TAKEN: Final = {"title": "title", "subtitle": "subtitle", "author": "byline", "authors": "byline", "date": "date"}


def front_of(rows: str) -> tuple[list[Block], list[Dropped], Properties]:
    """Give the head of a file as paragraphs of the opening, and what is not known of it as left out."""
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    lang = ""
    for number, row in enumerate(rows.splitlines(), start=2):
        found = _ROW.fullmatch(row.strip())
        value = found["value"].strip().strip("\"'") if found else ""
        style = _TAKEN.get(found["key"].lower(), "") if found else ""
        spot = Spot(number, "line")
        if style and value and not value.startswith(("[", "{", "|", ">")):
            blocks.append(Paragraph((Run(value),), style, spot=spot))
        elif found and found["key"].lower() in ("lang", "language") and value:
            lang = value
        elif row.strip():
            dropped.append(Dropped(row.strip(), "a line of the file's head", spot))
    return blocks, dropped, Properties(lang=lang)
