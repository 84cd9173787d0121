"""The references that were written by hand are in several styles.

Why it matters
    A list in two styles was put together from two places, and looks it.

Bad
    - Rao, A. (2024). Wells of Uttar Pradesh. Water, 12, 4–9.
    - Rao, Asha. "Rain in Awadh." Water 13 (2023): 10–12.

Good
    - Rao, A. (2023). Rain in Awadh. Water, 13, 10–12.
    - Rao, A. (2024). Wells of Uttar Pradesh. Water, 12, 4–9.
"""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.model.blocks import BulletList, ListItem, NumberedList, Paragraph
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text

RULE = Rule("BK412", "mixed-references", Severity.SUGGESTION)

_YEAR: Final = r"(?:1[89]|20)\d\d[a-z]?"
_STYLES: Final = (
    ("the year in brackets behind the author", re.compile(rf"^[^“\"‘]{{2,120}}?\((?:{_YEAR}|n\.d\.)[^)]*\)[.,:]?\s")),
    ("the year alone behind the author", re.compile(rf"^[^“\"‘(]{{2,120}}?\.\s{_YEAR}\.\s")),
    ("the year in brackets before the pages", re.compile(rf"\({_YEAR}\)\s?:")),
    ("the year at the end", re.compile(rf"[,;]\s{_YEAR}(?:[;:,]\s?[\d()–:-]+)?\.?$")),
)
"""What an entry does with the year tells its style best."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare each entry with the first one whose style can be told."""
    for section in brief.sections:
        if section.role != "references":
            continue
        told = [(item, style) for item in _items(section.blocks) if (style := _style_of(item))]
        for item, style in told[1:]:
            if style != told[0][1]:
                message = f"This entry has {style}, the first one {told[0][1]}"
                yield RULE.at(brief, item.span, message, hint="Set all entries in one style.")
                break


def _items(blocks: tuple[object, ...]) -> Iterator[ListItem]:
    for block in blocks:
        if isinstance(block, BulletList | NumberedList):
            yield from block.items


def _style_of(item: ListItem) -> str:
    first = item.blocks[0] if item.blocks else None
    words = bare_text(first.inlines).strip() if isinstance(first, Paragraph) else ""
    return next((name for name, pattern in _STYLES if pattern.search(words)), "")
