"""Of the items of one list, some end with a full stop and some without.

Why it matters
    It looks unfinished. Items that are sentences end with a stop; labels do not; one list keeps to one of the two.
    A list that runs on as one sentence may close with a stop.

Bad
    - Crews leave.
    - Engines fail
    - Nobody stands by.

Good
    - Crews leave.
    - Engines fail.
    - Nobody stands by.

Source
    The Chicago Manual of Style, 6.130 to 6.132 (vertical lists).
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.lines import GAP, Line, line_of
from briefkit.checks.language.reading import base
from briefkit.checks.rule import Rule
from briefkit.checks.wording import counted
from briefkit.model.blocks import BulletList, NumberedList, Paragraph, Recommendations
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Inline
from briefkit.model.walk import blocks

RULE = Rule("BK513", "mixed-list-endings", Severity.WARNING)

_STOPPED = re.compile(r"[.!?…][”’»)\"']*$")
_RUNS_ON = re.compile(r"(?:[,;]|[,;] (?:and|or))$")
_LANGUAGES = frozenset({"en", "fr"})
_FEWEST = 2
_NO_LISTS = ("references", "related", "notes")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the ends of the items of each list."""
    if base(brief.metadata.lang) not in _LANGUAGES:
        return
    for section in brief.sections:
        if section.role in _NO_LISTS:
            continue
        for block in blocks(section.blocks):
            lines = (
                list(_items(block, brief.metadata.lang))
                if isinstance(block, BulletList | NumberedList | Recommendations)
                else []
            )
            if len(lines) >= _FEWEST:
                yield from _mixed(brief, lines)


def _items(block: BulletList | NumberedList | Recommendations, lang: str) -> Iterator[Line]:
    """Give the line on which each item ends: nothing for one with more in it than a paragraph."""
    for item in block.items:
        words: tuple[Inline, ...] = ()
        if isinstance(block, Recommendations):
            words = getattr(item, "action", ())
        elif len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph):
            words = item.blocks[0].inlines
        line = line_of(words, lang)
        if line.text.strip() and not line.text.rstrip().endswith((":", GAP)):
            yield line


def _mixed(brief: Brief, lines: list[Line]) -> Iterator[Finding]:
    stopped = [line for line in lines if _STOPPED.search(line.text.rstrip())]
    others = [line for line in lines if not _STOPPED.search(line.text.rstrip())]
    if not stopped or not others or any(_RUNS_ON.search(line.text.rstrip()) for line in others):
        return
    if stopped == lines[-1:] and len(lines) > _FEWEST:
        return
    add = len(stopped) >= len(others)
    for line in others if add else stopped:
        text = line.text.rstrip()
        at = len(text) - 1
        span, is_exact = line.place(brief.text, at, at + 1)
        is_cited = any(place > at for place in line.citations)
        better = f"{text[at]}." if add else ""
        may = is_exact and not is_cited and (add or (text[at] == "." and ". " not in text))
        fix = Fix("safe", (Edit(span, better),)) if may else None
        usual = counted(len(stopped if add else others), "items")
        message = (
            f"This item ends with{'out' if add else ''} a full stop, {usual} of the list with{'' if add else 'out'}"
        )
        yield RULE.at(brief, span, message, hint="End all items of a list alike.", fix=fix)
