"""The columns of a table: which hold numbers, and how wide each is."""

from collections.abc import Sequence

from briefkit.model.blocks import Cell
from briefkit.model.text import bare_text
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.table_style import BETWEEN_COLUMNS
from briefkit.render.formats.docx.template import Template
from briefkit.render.measuring import width_of


def column_widths(rows: Sequence[tuple[Cell, ...]], count: int, made: Template, measure: float) -> tuple[int, ...]:
    """Share out a width, in twips, as a browser does: to every column its longest word, the rest by what it has to say.

    Args:
        rows: the header too.
        count: of columns.
        made: the template, for its faces.
        measure: the width of all columns together, in millimetres.

    Source: CSS 2.2, section 17.5.2.2 (automatic table layout).

    """
    least = [1.0] * count
    most = [1.0] * count
    for row in rows:
        for column, cell in enumerate(row):
            words = bare_text(cell.inlines)
            widths = [_width(word, made) for word in words.split()] or [0.0]
            least[column] = max(least[column], max(widths) + BETWEEN_COLUMNS)
            most[column] = max(most[column], _width(words, made) + BETWEEN_COLUMNS)
    return _rounded(_shares(least, most, measure), twips(measure))


def _rounded(shares: Sequence[float], total: int) -> tuple[int, ...]:
    """Give widths in twips whose sum is the total."""
    whole = sum(shares)
    widths = [round(total * share / whole) for share in shares]
    return (*widths[:-1], widths[-1] + total - sum(widths))


def _shares(least: Sequence[float], most: Sequence[float], room: float) -> Sequence[float]:
    if sum(most) <= room:
        return most
    if sum(least) >= room:
        return least
    spare = (room - sum(least)) / (sum(most) - sum(least))
    return [low + (high - low) * spare for low, high in zip(least, most, strict=True)]


def _width(words: str, made: Template) -> float:
    return width_of(words, made.sheet.token("table"), made.style)
