"""How the columns of a table are aligned: as the author says, else numbers to the right."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.model.blocks import Alignment, Cell, Table
from briefkit.model.inlines import Strong
from briefkit.model.text import bare_text

_NUMBER: Final = re.compile(
    r"(?:[~<>≈≤≥±+\u2212-]|[A-Z]{0,3}[$€£¥₹]|Rs\.?)*\s*\d[\d.,'\u2019\u00a0\u202f ]*"  # sign, currency, digits
    r"(?:\s*[\u2013-]\s*\d[\d.,]*)?\s*(?:%|‰|°C|°F|pp|[kmMbB]n?|lakh|crore|million|billion|trillion)?"
)
_NOTHING: Final = frozenset({"", "-", "\u2013", "—", "…", "..", "n/a", "n.a."})
"""Cells that hold the place of a number."""


def column_alignments(data: Table) -> tuple[Alignment, ...]:
    """Give the alignment of each column; numbers stand right, so that their digits stand over one another."""
    count = max(len(row) for row in (data.header, *data.rows))
    return tuple(_alignment(data, column) for column in range(count))


def sums_up(row: tuple[Cell, ...]) -> bool:
    """Whether a row opens in bold, and so sums up the others."""
    first = row[0].inlines if row else ()
    return len(first) == 1 and isinstance(first[0], Strong)


def _alignment(data: Table, column: int) -> Alignment:
    said = data.alignments[column] if column < len(data.alignments) else None
    if said:
        return said
    told = [word for word in _words(data, column) if word.lower() not in _NOTHING]
    return "right" if column and told and all(_NUMBER.fullmatch(word) for word in told) else "left"


def _words(data: Table, column: int) -> Iterator[str]:
    for row in data.rows:
        if column < len(row):
            yield bare_text(row[column].inlines).strip()
