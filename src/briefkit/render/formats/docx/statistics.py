"""Statistics as paragraphs: value, label and source are one, so that a voice reads them in one breath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefkit.model.blocks import Block, Paragraph, Statistic
from briefkit.model.inlines import Inline
from briefkit.model.text import bare_text
from briefkit.render.abreast import abreast, column
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.roles.panels import AFTER_PANEL
from briefkit.render.formats.docx.roles.statistics import STAT_ON_GROUND, STAT_ROOM, in_row, row_end
from briefkit.render.measuring import lines_in, width_of

_SAFE: Final = 0.96
"""Share of a column's width that is counted on: rather a line too many than text beside the end of a statistic."""


@dataclass(frozen=True, slots=True)
class SetStatistic:
    """One statistic in its style."""

    paragraph: Xml
    rest: Sequence[Block]
    """What follows its first line of text."""
    place: Place
    """Where that stands."""


def set_statistics(group: Sequence[Statistic], ms: Manuscript, place: Place) -> Iterator[SetStatistic]:
    """Give neighbouring statistics.

    In the margin column each has a frame. In the text they stand side by side: each but the last of a row in a frame
    that hangs on the last one. In a box, a list or a note a statistic is a paragraph of its surroundings, whose ground
    and indent it keeps.
    """
    if place.family != "List" or place.level:
        yield from (_set(one, place.style, ms, place) for one in group)
    elif place.margin and ms.template.sheet.column:
        yield from (_set(one, "Statistic", ms, place) for one in group)
    elif ms.template.sheet.stat_ground:
        yield from _on_ground(group, ms, place)
    else:
        across = 1 if any(len(one.blocks) > 1 for one in group) else abreast(group, ms.template.style)
        for start in range(0, len(group), across):
            row = group[start : start + across]
            kept = start + across < len(group)
            yield from _row(row, across, ms, place) if len(row) > 1 else _alone(row[0], ms, place, kept=kept)


def _on_ground(group: Sequence[Statistic], ms: Manuscript, place: Place) -> Iterator[SetStatistic]:
    """Give statistics one below another, each with its label behind its value where that has room before it."""
    token, style = ms.template.sheet.token("stat"), ms.template.style
    beside = all(width_of(one.value, token, style) < STAT_ROOM * _SAFE for one in group)
    for number, one in enumerate(group, start=1):
        name = STAT_ON_GROUND if number == len(group) and len(one.blocks) < 2 else f"{STAT_ON_GROUND} Kept"  # noqa: PLR2004 - a source and more
        yield replace(_set(one, name, ms, place, between="\t" if beside else "\n"), place=place)
    ms.ahead = AFTER_PANEL


def _row(row: Sequence[Statistic], across: int, ms: Manuscript, place: Place) -> Iterator[SetStatistic]:
    """Give a row. Its last one is made as high as the others: what follows begins below it, and not below frames."""
    *before, last = row
    for number, one in enumerate(before, start=1):
        yield _set(one, in_row(number, across), ms, place)
    longer = max(_lines(one, across, ms) for one in before) - _lines(last, across, ms)
    yield _set(last, row_end(len(row), across), ms, place, longer=longer)


def _alone(one: Statistic, ms: Manuscript, place: Place, *, kept: bool) -> Iterator[SetStatistic]:
    style = "Statistic in Text Kept" if kept or len(one.blocks) > 1 else "Statistic in Text"
    below = replace(place, style="Source Note Kept" if kept else "Source Note", within=one.key)
    yield replace(_set(one, style, ms, place), place=below)


def _set(
    one: Statistic, style: str, ms: Manuscript, place: Place, longer: int = 0, between: str = "\n"
) -> SetStatistic:
    """Give a statistic in a style, with so many empty lines at its end."""
    source, rest = _lead(one.blocks)
    words = f"{one.value} {one.label}"
    content = plain(one.value, ms, place, "Statistic Value") + plain(f"{between}{one.label}", ms, place)
    if source:
        words = f"{words} {ms.printed.wording.printed(source)}"
        content += plain("\n", ms, place) + line(source, ms, Ink(place, base="Statistic Source"))
    content += plain("\n" * longer, ms, place)
    mark = Mark(one.key, "statistic", one.span, words, place.within)
    below = replace(place, style="Source Note" if place.style == "Body Text" else place.style, within=one.key)
    return SetStatistic(ms.paragraph(style, Xml(content), place, mark), rest, below)


def _lead(blocks: Sequence[Block]) -> tuple[tuple[Inline, ...], Sequence[Block]]:
    """Part the first paragraph from what follows it."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0].inlines, blocks[1:]
    return (), blocks


def _lines(one: Statistic, across: int, ms: Manuscript) -> int:
    """Give about how many lines stand under a value."""
    sheet = ms.template.sheet
    source, _ = _lead(one.blocks)
    room = column(across, sheet.style) * _SAFE
    return sum(lines_in(words, room, sheet.token("small"), sheet.style) for words in (one.label, bare_text(source)))
