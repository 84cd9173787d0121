"""Tables as HTML: a caption with its number, rows and columns, the source."""

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from briefkit.model.blocks import Alignment, Cell, Table
from briefkit.model.text import bare_text
from briefkit.render.captions_html import caption_html, source_html
from briefkit.render.columns import column_alignments, column_lacks, sums_up
from briefkit.render.decimals import Lack, holds_place, is_number, written
from briefkit.render.elements import element
from briefkit.render.inlines_html import line_html
from briefkit.render.setting import Setting
from briefkit.render.table_fit import Fit

_CLASSES: Final[Mapping[Alignment, str]] = {"left": "", "center": "centred", "right": "num"}
_ROOMS: Final = ((80, "wordy"), (14, "phrase"))
"""Characters in the longest cell of a column -> class of its head, which has a least width on a screen."""
_NO_LACK: Final = Lack()


def table_html(block: Table, page: Setting) -> Markup:
    """Give a table with its caption and its source; on paper it says where it stands and whether it may break."""
    caption = caption_html("table", block.key, block.anchor, line_html(block.caption, page), page)
    fit = page.fits.get(block.key)
    matter = matter_html(block, bool(caption), page, fit)
    places = [] if fit is None else [fit.place, *(["long"] if fit.long else [])]
    classes = " ".join(["table", *(name for name in places if name != "text")])
    source = source_html(block.source, page)
    html = element("figure", caption, matter, source, class_=classes, id=page.block_id(block.key))
    return page.own("table", html, block, caption=caption, matter=matter, source=source)


def matter_html(data: Table, captioned: bool, page: Setting, fit: Fit | None = None) -> Markup:  # noqa: FBT001 - one caller knows
    """Give the table itself; on a screen it scrolls in a frame of its own, which the keyboard can reach."""
    rows = _Rows(data, page, fit)
    titled = any(bare_text(cell.inlines) for cell in data.header)
    head = element("thead" if data.rows else "tbody", rows.head()) if titled else ""
    body = element("tbody", *(rows.row(number) for number in range(len(data.rows)))) if data.rows or not head else ""
    columns = element("colgroup", *(element("col") for _ in fit.widths)) if fit else ""
    table = element("table", columns, head, body)
    if page.on_paper:
        return table
    name = (
        {"aria_labelledby": page.anchor_id(data.anchor, data.key)} if captioned else {"aria_label": page.label("table")}
    )
    return element("div", table, class_="scroll", tabindex=0, role="group", **name)


class _Rows:
    """Sets the rows of one table."""

    def __init__(self, data: Table, page: Setting, fit: Fit | None) -> None:
        notes = page.printed.wording.numbering.notes
        self._data, self._page = data, page
        self._classes = tuple(_CLASSES[alignment] for alignment in column_alignments(data))
        self._lacks = column_lacks(data, notes, page.printed.lang)
        self._rooms = _rooms(data, self._classes)
        self._tall = fit.tall if fit else frozenset()

    def head(self) -> Markup:
        """Give the row with the names of the columns."""
        return self._row(self._data.header, [self._head_cell(cell, n) for n, cell in enumerate(self._data.header)])

    def row(self, number: int) -> Markup:
        """Give a row of the body, by its number from 0."""
        row = self._data.rows[number]
        classes = (("total", sums_up(row)), ("tall", number + 1 in self._tall))
        cells = [self._body_cell(cell, n, number) for n, cell in enumerate(row)]
        return self._row(row, cells, " ".join(name for name, holds in classes if holds))

    def _row(self, cells: tuple[Cell, ...], written: list[Markup], classes: str = "") -> Markup:
        missing = [element("td")] * (len(self._classes) - len(cells))
        return element("tr", *written, *missing, class_=classes) + "\n"

    def _head_cell(self, cell: Cell, column: int) -> Markup:
        words = line_html(cell.inlines, self._page)
        class_ = " ".join(filter(None, (self._classes[column], self._rooms[column])))
        return element("th", words, scope="col", class_=class_) if words else element("td", class_=class_)

    def _body_cell(self, cell: Cell, column: int, number: int) -> Markup:
        words, class_ = line_html(cell.inlines, self._page), self._classes[column]
        if not words:
            return element("td", class_=class_)
        if column < self._data.row_headers:
            return element("th", words, scope="row", class_=class_)
        lack = self._lacks[column][number] if self._lacks[column] else _NO_LACK
        if lack.marks:
            words = element("span", words, class_="unmarked", data_marks=lack.marks)
        plain = written(cell.inlines, {}).words
        class_ = f"{class_} words" if class_ == "num" and not (is_number(plain) or holds_place(plain)) else class_
        return element("td", words, class_=class_, data_pad=lack.tail)


def _rooms(data: Table, classes: Sequence[str]) -> list[str]:
    """Give the class of each column of words by its longest cell: on a phone long ones would be set a word a line."""
    lengths = [0] * len(classes)
    for row in data.rows:
        for column, cell in enumerate(row):
            lengths[column] = max(lengths[column], len(bare_text(cell.inlines)))
    return [
        "" if class_ == "num" else next((name for least, name in _ROOMS if length > least), "")
        for class_, length in zip(classes, lengths, strict=True)
    ]
