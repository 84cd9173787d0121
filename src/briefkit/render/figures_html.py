"""Figures, charts and tables as HTML: a caption with its number, the matter itself, its source."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from briefkit.model.blocks import Alignment, Cell, Chart, Figure, Table
from briefkit.model.inlines import Inline, Text
from briefkit.model.text import bare_text
from briefkit.render.columns import column_alignments, sums_up
from briefkit.render.elements import element, join
from briefkit.render.inlines_html import line_html
from briefkit.render.pictures_html import picture
from briefkit.render.setting import Setting

LONG_CAPTION = 120
"""A caption of more characters does not fit into a margin beside a low figure."""
_CLASSES: Final[Mapping[Alignment, str]] = {"left": "", "center": "centred", "right": "num"}


def figure_html(block: Figure, page: Setting) -> Markup:
    """Give a picture with its caption and its source."""
    caption = _caption("figure", block.key, block.anchor, line_html(block.caption, page), page)
    image = picture(block.src, "" if block.decorative else block.alt or "", page)
    if block.decorative and page.on_paper:
        image = element(
            "div", class_="decoration"
        )  # an <img> without words is a fault in PDF/UA; css.py gives the picture
    matter = element("div", image, class_="picture")
    return element("figure", caption, matter, _source(block.source, page), class_="figure", id=page.block_id(block.key))


def chart_html(block: Chart, page: Setting) -> Markup:
    """Give a chart by its numbers, as a table."""
    title = element("strong", block.title, class_="title") if block.title else ""
    text = element("span", block.caption) if block.caption else ""
    words = join([part for part in (title, text) if part], " ")
    caption = _caption("figure", block.key, block.anchor, words, page)
    rows = tuple(_plain_row(row) for row in block.rows)
    data = Table(_plain_row(block.header), rows, (), anchor=block.anchor, key=block.key)
    matter = _matter(data, bool(caption), page)
    source = _source((Text(block.source),) if block.source else (), page)
    return element("figure", caption, matter, source, class_="chart", id=page.block_id(block.key), aria_label=block.alt)


def _plain_row(words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),) if word else ()) for word in words)


def table_html(block: Table, page: Setting) -> Markup:
    """Give a table with its caption and its source."""
    caption = _caption("table", block.key, block.anchor, line_html(block.caption, page), page)
    matter = _matter(block, bool(caption), page)
    return element("figure", caption, matter, _source(block.source, page), class_="table", id=page.block_id(block.key))


def _caption(kind: str, key: str, anchor: str, words: Markup, page: Setting) -> Markup:
    number = page.printed.wording.numbering.by_key.get(key)
    if number is None and not words:
        return Markup("")
    head = element("span", f"{page.label(kind)}\u00a0{number}", class_="number") if number else ""
    text = element("span", words, class_="caption") if words else ""
    length = "long" if len(words.striptags()) > LONG_CAPTION else None
    return element(
        "figcaption", head, " " if head and text else "", text, id=page.anchor_id(anchor, key), class_=length
    )


def _source(line: tuple[Inline, ...], page: Setting) -> Markup:
    """Give the source with its label, unless the author has written the label already."""
    if not line:
        return Markup("")
    label = page.label("source")
    written = bare_text(line).casefold().startswith(label.casefold())
    head = "" if written else element("span", f"{label}:", class_="source-label") + " "
    return element("p", head, line_html(line, page), class_="source")


def _matter(data: Table, captioned: bool, page: Setting) -> Markup:  # noqa: FBT001 - one caller knows
    """Give the table itself; on a screen it scrolls in a frame of its own, which the keyboard can reach."""
    classes = tuple(_CLASSES[alignment] for alignment in column_alignments(data))
    titled = any(bare_text(cell.inlines) for cell in data.header)
    head = element("thead", _row(data.header, classes, page, in_head=True)) if titled else ""
    body = element("tbody", *(_row(row, classes, page, in_head=False) for row in data.rows))
    table = element("table", head, body)
    if page.on_paper:
        return table
    name = (
        {"aria_labelledby": page.anchor_id(data.anchor, data.key)} if captioned else {"aria_label": page.label("table")}
    )
    return element("div", table, class_="scroll", tabindex=0, role="group", **name)


def _row(cells: tuple[Cell, ...], classes: tuple[str, ...], page: Setting, *, in_head: bool) -> Markup:
    written = [_cell(cell, n, classes[n], page, in_head=in_head) for n, cell in enumerate(cells)]
    missing = [element("td")] * (len(classes) - len(cells))
    return element("tr", *written, *missing, class_="total" if sums_up(cells) and not in_head else None) + "\n"


def _cell(cell: Cell, column: int, class_: str, page: Setting, *, in_head: bool) -> Markup:
    words = line_html(cell.inlines, page)
    if not words:
        return element("td", class_=class_)
    if in_head:
        return element("th", words, scope="col", class_=class_)
    if column == 0:
        return element("th", words, scope="row", class_=class_)
    return element("td", words, class_=class_)
