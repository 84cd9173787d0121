"""Numbers that stand outside sentences: set large, in tables, in charts, and in the words of pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.model.blocks import Chart, Figure, Statistic, Table
from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.model.text import bare_text, uncited_text
from briefkit.model.walk import brief_blocks

_NUMBER = re.compile(r"\d")
_IN_PICTURE = re.compile(r"\d{2,}|\d\s?%")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One block that holds numbers."""

    text: str
    """What a person reads of it on a list."""
    more: str
    """All else that it says."""
    source: str
    span: Span


def drawn(brief: Brief) -> Iterator[Drawn]:
    """Give every block of a brief that shows numbers outside sentences, as one claim each."""
    for block in brief_blocks(brief):
        if isinstance(block, Statistic):
            yield Drawn(f"{block.value} {block.label}".strip(), "", "", block.span)
        elif isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, Chart):
            head = _words(uncited_text(block.title), uncited_text(block.caption)) or "A chart"
            cells = [cell for row in (block.header, *block.rows) for cell in row]
            yield _numbers("chart", head, cells, uncited_text(block.source), block.span)
        elif isinstance(block, Figure) and not block.decorative:
            head, alt = uncited_text(block.caption).strip(), block.alt or ""
            if _IN_PICTURE.search(f"{head} {alt}"):
                words = _words(f"Figure: {head}" if head else "Figure", alt)
                yield Drawn(words, "", uncited_text(block.source).strip(), block.span)


def _table(block: Table) -> Iterator[Drawn]:
    cells = [bare_text(cell.inlines) for row in (block.header, *block.rows) for cell in row]
    values = [bare_text(cell.inlines) for row in block.rows for cell in row[block.row_headers :]]
    if any(_NUMBER.search(value) for value in values):
        head = uncited_text(block.caption).strip() or "A table"
        yield _numbers("table", head, cells, uncited_text(block.source), block.span)


def _numbers(kind: str, head: str, cells: list[str], source: str, span: Span) -> Drawn:
    count = sum(bool(_NUMBER.search(cell)) for cell in cells)
    # a cell that is moved to another place is another number, so that their order counts
    return Drawn(f"{head} ({kind} of {count} numbers)", " | ".join(cells), " ".join(source.split()), span)


def _words(*parts: str) -> str:
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
