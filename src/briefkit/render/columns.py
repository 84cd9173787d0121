"""How the columns of a table are aligned: as the author says, else numbers to the right."""

from collections.abc import Iterator, Mapping

from briefkit.model.blocks import Alignment, Cell, Table
from briefkit.model.inlines import Strong
from briefkit.render.decimals import Lack, holds_place, is_number, lacks, written


def column_count(data: Table) -> int:
    """Give how many columns a table has: those of its longest row."""
    return max((len(row) for row in (data.header, *data.rows)), default=0)


def column_alignments(data: Table) -> tuple[Alignment, ...]:
    """Give the alignment of each column; numbers stand right, so that their digits stand over one another."""
    return tuple(_alignment(data, column) for column in range(column_count(data)))


def column_lacks(data: Table, notes: Mapping[str, int], lang: str) -> tuple[tuple[Lack, ...], ...]:
    """Give for each column of numbers what each of its cells lacks behind the decimal sign; for others nothing.

    Args:
        data: the table.
        notes: label of a note -> its number.
        lang: of the table, BCP 47.

    """
    return tuple(
        lacks([row[column] if column < len(row) else Cell(()) for row in data.rows], notes, lang)
        if alignment == "right"
        else ()
        for column, alignment in enumerate(column_alignments(data))
    )


def sums_up(row: tuple[Cell, ...]) -> bool:
    """Whether a row opens in bold, and so sums up the others."""
    first = row[0].inlines if row else ()
    return len(first) == 1 and isinstance(first[0], Strong)


def _alignment(data: Table, column: int) -> Alignment:
    said = data.alignments[column] if column < len(data.alignments) else None
    if said:
        return said
    told = [words for words in _words(data, column) if not holds_place(words)]
    return "right" if column >= data.row_headers and told and all(map(is_number, told)) else "left"


def _words(data: Table, column: int) -> Iterator[str]:
    for row in data.rows:
        if column < len(row):
            yield written(row[column].inlines, {}).words
