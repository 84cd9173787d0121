"""Tables as HTML: a caption with its number, rows and columns, the source."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from briefkit.model.blocks import Alignment, Cell, Table
from briefkit.model.text import bare_text
from briefkit.render.captions_html import caption_html, source_html
from briefkit.render.columns import column_alignments, sums_up
from briefkit.render.elements import element
from briefkit.render.inlines_html import line_html
from briefkit.render.setting import Setting

_CLASSES: Final[Mapping[Alignment, str]] = {"left": "", "center": "centred", "right": "num"}


def table_html(block: Table, page: Setting) -> Markup:
    """Give a table with its caption and its source."""
    caption = caption_html("table", block.key, block.anchor, line_html(block.caption, page), page)
    matter = matter_html(block, bool(caption), page)
    return element(
        "figure", caption, matter, source_html(block.source, page), class_="table", id=page.block_id(block.key)
    )


def matter_html(data: Table, captioned: bool, page: Setting) -> Markup:  # noqa: FBT001 - one caller knows
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
