"""How much room a table needs: where it stands, how wide its columns are, and whether it may run over pages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, Literal, TypeAlias

from briefkit.model.blocks import Cell, Table
from briefkit.model.house_style import HouseStyle, PageToken, TypeToken
from briefkit.model.text import bare_text
from briefkit.render.columns import column_lacks, sums_up
from briefkit.render.decimals import Lack, holds_place, is_number, written
from briefkit.render.measuring import width_of

Place: TypeAlias = Literal["text", "sheet", "landscape"]
"""In the text column, over text and margin column or over all columns of text, or on a landscape page."""

BETWEEN_COLUMNS: Final = 3.0
"""Millimetres."""
TALL_ROW: Final = 10
"""A row of more lines may run over a page's end."""
_COMFORT: Final = 18.0
"""Millimetres that a column of words wants to have, if it has as much to say."""
_KEPT_SHARE: Final = 0.25
"""A table that is higher than this share of the page's text may run over pages: moved whole it would leave a hole."""
_ADDRESS: Final = re.compile(r"://|^www\.|@|/.*/")
_ADDRESS_ROOM: Final = 40.0
"""Millimetres that an address asks for: it may break anywhere."""
_SLACK: Final = 0.4
"""Millimetres by which programs differ in setting a word: kerning, rounding."""
_RAISED: Final = 0.7
"""Size of a note's mark."""
_ROW_SPACE: Final = 0.44
"""Space above and below a row, in lines of the text."""
_MM: Final = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Fit:
    """The room that a table takes."""

    place: Place
    widths: tuple[float, ...]
    """Of the columns, in millimetres."""
    long: bool
    """Whether it may run over pages."""
    tall: frozenset[int]
    """Numbers of the rows that may, from 0 for the header."""
    broken: tuple[tuple[int, int], ...]
    """Row and column of the cells in which a word has to be broken."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """What one cell asks for, in millimetres."""

    word: float
    """Its longest piece that should not break."""
    line: float
    """All of it in one line."""


def rooms(page: PageToken) -> dict[Place, float]:
    """Give the places that a table may take and how wide each is, in millimetres, the narrowest first."""
    places: dict[Place, float] = {"text": page.measure}
    if page.figure_measure > page.measure:
        places = {"sheet": page.figure_measure}
    if page.column:
        places["sheet"] = page.measure + page.column + page.gutter
    if page.columns > 1:
        places["sheet"] = page.full_measure
    places["landscape"] = page.turned_measure
    return places


def fitted(data: Table, style: HouseStyle, notes: Mapping[str, int], lang: str, *, room: float | None = None) -> Fit:
    """Give the room that a table takes: the narrowest place that holds its longest words and all its numbers.

    Args:
        data: the table.
        style: the house style, for its page and its faces.
        notes: label of a note -> its number.
        lang: of the table, BCP 47.
        room: millimetres that it has where it cannot choose: inside a box, a list, a note.

    """
    token, body = style.type.get("table", style.type["body"]), style.type["body"]
    cells = _measured(data, _Measure(token, style, notes), lang)
    count = len(cells[0])
    if not count:
        return Fit("text", (), long=False, tall=frozenset(), broken=())
    least = [max((row[n].word for row in cells), default=0.0) + BETWEEN_COLUMNS for n in range(count)]
    most = [max((row[n].line for row in cells), default=0.0) + BETWEEN_COLUMNS for n in range(count)]
    wanted = sum(min(high, max(low, _COMFORT)) for low, high in zip(least, most, strict=True)) - BETWEEN_COLUMNS
    place, width = _place(data, wanted, style.page, room)
    widths = _widths(least, most, width)
    lines = [max((_lines(cell, widths[n]) for n, cell in enumerate(row)), default=1) for row in cells]
    height = sum(number * token.lead + _ROW_SPACE * body.lead for number in lines) * _MM
    deep = (style.page.width if place == "landscape" else style.page.height) - style.page.top - style.page.bottom
    return Fit(
        place,
        (*widths[:-1], widths[-1] - BETWEEN_COLUMNS),
        height > (1.0 if place == "landscape" else _KEPT_SHARE) * deep,
        frozenset(number for number, count in enumerate(lines) if count > TALL_ROW),
        tuple((r, n) for r, row in enumerate(cells) for n, cell in enumerate(row) if _breaks(cell, widths[n])),
    )


def _breaks(cell: _Measured, width: float) -> bool:
    return cell.word > width - BETWEEN_COLUMNS + _SLACK


def _place(data: Table, wanted: float, page: PageToken, room: float | None) -> tuple[Place, float]:
    """Give the first place with room enough, or the widest that the author allows."""
    if room is not None:
        return "text", room
    places = rooms(page)
    if data.turn == "landscape":
        return "landscape", places["landscape"]
    if data.turn == "portrait":
        del places["landscape"]
    return next(((place, room) for place, room in places.items() if wanted <= room), list(places.items())[-1])


@dataclass(frozen=True, slots=True)
class _Measure:
    """Measures the cells of a table."""

    token: TypeToken
    style: HouseStyle
    notes: Mapping[str, int]

    def row(self, row: Sequence[Cell], lacks: Sequence[Lack | None], *, bold: bool) -> list[_Measured]:
        """Give what each cell of a row asks for; one too short is filled up."""
        full = (*row, *(Cell(()) for _ in range(len(lacks) - len(row))))
        return [self._cell(cell, lack, bold=bold) for cell, lack in zip(full, lacks, strict=True)]

    def _cell(self, cell: Cell, lack: Lack | None, *, bold: bool) -> _Measured:
        held = written(cell.inlines, self.notes)
        raised = width_of("0", self.token, self.style, bold=bold) * _RAISED
        if lack is not None and (is_number(held.words) or holds_place(held.words)):
            whole = self._width(held.words + lack.tail, bold=bold) + raised * len(lack.marks + held.marks)
            return _Measured(whole, whole)
        words = bare_text(cell.inlines)
        longest = max((self._word(word, bold=bold) for word in words.split()), default=0.0)
        return _Measured(longest, self._width(words, bold=bold) + raised * len(held.marks))

    def _word(self, word: str, *, bold: bool) -> float:
        width = self._width(word, bold=bold)
        return min(width, _ADDRESS_ROOM) if _ADDRESS.search(word) else width

    def _width(self, words: str, *, bold: bool) -> float:
        return width_of(words, self.token, self.style, bold=bold) + _SLACK


def _measured(data: Table, measure: _Measure, lang: str) -> list[list[_Measured]]:
    """Give what each cell asks for, row by row, the header's first."""
    lacks = column_lacks(data, measure.notes, lang)
    none = [None] * len(lacks)
    return [
        measure.row(data.header, none, bold=True),
        *(
            measure.row(row, [column[n] if column else None for column in lacks], bold=sums_up(row))
            for n, row in enumerate(data.rows)
        ),
    ]


def _widths(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Share out a width as a browser does: to every column its longest word, the rest by what it has to say.

    The space between columns is a part of each, also of the last.

    Source: CSS 2.2, section 17.5.2.2 (automatic table layout).

    """
    room += BETWEEN_COLUMNS  # behind the last column there is nothing to keep apart
    low = _capped(least, room)
    high = [max(narrow, min(wide, room)) for narrow, wide in zip(low, most, strict=True)]
    spare, wish = room - sum(low), sum(high) - sum(low)
    if wish > spare:
        return [a + (b - a) * spare / wish for a, b in zip(low, high, strict=True)]
    return [wide * room / sum(high) for wide in high]


def _capped(least: Sequence[float], room: float) -> list[float]:
    """Give least widths whose sum fits into a room: the widest give way, and their longest words break."""
    if sum(least) <= room:
        return list(least)
    left, widths = room, {}
    waiting = sorted(range(len(least)), key=lambda n: least[n])
    while waiting:
        share = left / len(waiting)
        column = waiting.pop(0)
        widths[column] = min(least[column], share)
        left -= widths[column]
    return [widths[n] for n in range(len(least))]


def _lines(cell: _Measured, width: float) -> int:
    """Give about how many lines a cell fills; a broken line is seldom full."""
    return max(1, ceil(cell.line * 1.05 / max(width - BETWEEN_COLUMNS, 1.0))) if cell.line > width else 1
