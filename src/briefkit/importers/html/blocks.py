"""The blocks of a page: paragraphs, headings, lists, tables, figures, in the order in which they stand."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.importers.html.inlines import children_runs, inline_runs, picture_runs, text_runs, tidy
from briefkit.importers.html.main_text import is_widget
from briefkit.importers.html.page import Page
from briefkit.importers.html.tables import cells_of, is_frame, own_cells, strays
from briefkit.importers.html.tree import BLOCKS, SILENT, literal_in, name_of, parts_words, text_in
from briefkit.importers.manuscript import (
    Block,
    CodeBlock,
    Dropped,
    Figure,
    Heading,
    Item,
    Paragraph,
    Rule,
    Run,
    Spot,
    Table,
    lines_of,
)

_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_IN_LISTS: Final = frozenset({"li", "ul", "ol"})
_DEEPEST: Final = 120


@dataclass(frozen=True, slots=True)
class Where:
    """The place in which blocks stand."""

    depth: int = 0
    quoted: bool = False
    nested: int = 0


def blocks_in(element: Element, page: Page, where: Where) -> Iterator[Block]:
    """Give the blocks in an element; loose words between blocks are paragraphs."""
    loose: list[Run] = list(text_runs(element.text, Run()))
    for child in element:
        if _is_inline(child, page):
            loose += inline_runs(child, Run(), page)
        else:
            yield from _loose(loose, page, where)
            loose = []
            yield from _block(child, page, where)
        loose += text_runs(child.tail, Run())
    yield from _loose(loose, page, where)


def _is_inline(element: Element, page: Page) -> bool:
    name = name_of(element)
    if not name or name in SILENT or name in ("br", "img"):
        return True
    if name in BLOCKS or element in page.notes.holders or is_widget(element):
        return False
    return not parts_words(element)


def _loose(runs: list[Run], page: Page, where: Where) -> Iterator[Block]:
    line = tidy(runs)
    if line:
        yield Paragraph(line, spot=page.next(), depth=where.depth, quoted=where.quoted)


def _block(element: Element, page: Page, where: Where) -> Iterator[Block]:
    """Give one block."""
    if element in page.notes.holders:
        return
    reason = is_widget(element)
    if reason:
        words = text_in(element)
        if words:
            page.dropped.append(Dropped(words, reason, Spot(page.paragraphs)))
        return
    name = name_of(element)
    if where.nested > _DEEPEST:
        yield from _loose(list(text_runs(text_in(element), Run())), page, where)
    elif name in _HEADINGS:
        line = tidy(children_runs(element, Run(), page))
        yield from (Heading(line, _HEADINGS[name], spot=page.next()),) if line else ()
    elif name == "pre":
        yield CodeBlock(literal_in(element).strip("\n"), spot=page.next(), depth=where.depth)
    elif name == "hr":
        yield Rule(spot=Spot(page.paragraphs))
    else:
        yield from _READERS.get(name, _holder)(element, page, where)


def _holder(element: Element, page: Page, where: Where) -> Iterator[Block]:
    inner = replace(where, nested=where.nested + 1, quoted=where.quoted or name_of(element) == "blockquote")
    style = "title" if "title" in element.get("class", "").lower().split() else ""
    for block in blocks_in(element, page, inner):
        yield replace(block, style=style) if style and isinstance(block, Paragraph) else block


def _list(element: Element, page: Page, where: Where) -> Iterator[Block]:
    page.lists += 1
    ordered = name_of(element) == "ol"
    start = element.get("start", "1")
    count = int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1  # noqa: PLR2004
    number = str(page.lists)
    deeper = _google_depth(element)
    inner = replace(where, depth=where.depth + 1 + deeper, nested=where.nested + 1)
    loose: list[Run] = list(text_runs(element.text, Run()))
    for child in element:
        if name_of(child) not in _IN_LISTS and _is_inline(child, page):
            loose += inline_runs(child, Run(), page)
        else:
            yield from _loose(loose, page, where)
            loose = []
            if name_of(child) in ("ul", "ol"):
                yield from _list(child, page, replace(where, depth=where.depth + 1, nested=where.nested + 1))
            elif name_of(child) != "li" or is_widget(child):
                yield from _block(child, page, where)
            elif child not in page.notes.holders:
                item = Item((), ordered, count, number, depth=inner.depth, quoted=where.quoted)
                yield from _item(list(blocks_in(child, page, inner)), item)
                count += 1
        loose += text_runs(child.tail, Run())
    yield from _loose(loose, page, where)


def _google_depth(element: Element) -> int:
    """Give how deep a list of Google Docs stands: its lists are not nested, but numbered (`lst-kix_abc-1`)."""
    for name in element.get("class", "").split():
        if name.startswith("lst-kix") and name.rpartition("-")[2].isdigit():
            return min(int(name.rpartition("-")[2]), 8)
    return 0


def _item(inside: list[Block], item: Item) -> Iterator[Block]:
    """Give an item whose first paragraph carries the sign of the list."""
    first = inside[0] if inside else None
    if isinstance(first, Paragraph):
        yield replace(item, runs=first.runs, spot=first.spot)
        yield from inside[1:]
    else:
        yield from inside


def _table(element: Element, page: Page, where: Where) -> Iterator[Block]:
    def line(cell: Element) -> tuple[tuple[Run, ...], ...]:
        blocks = blocks_in(cell, page, Where(nested=where.nested + 1))
        return tuple(line for block in blocks for line in _lines(block))

    for stray in strays(element):
        yield from _block(stray, page, replace(where, nested=where.nested + 1))
    if is_frame(element):
        for cell in own_cells(element):
            yield from blocks_in(cell, page, replace(where, nested=where.nested + 1))
        return
    rows, has_head, caption = cells_of(element, line)
    spot = page.next()
    if any(cell.across > 1 or cell.down > 1 for row in rows for cell in row):
        page.told.append((spot, "Cells of this table span others; those that are spanned are empty now"))
    words = tidy(children_runs(caption, Run(), page)) if caption is not None else ()
    yield Table(rows, has_head, words, spot=spot, depth=where.depth)


def _lines(block: Block) -> Iterator[tuple[Run, ...]]:
    """Give the lines of a block that stands in a cell."""
    if isinstance(block, CodeBlock):
        yield (Run(" ".join(block.text.split("\n")), frozenset({"code"})),)
    elif isinstance(block, Figure):
        yield (Run(picture=block.picture, alt=block.alt), *block.caption)
    else:
        yield from lines_of(block)


def _figure(element: Element, page: Page, where: Where) -> Iterator[Block]:
    caption = next((inner for inner in element.iter() if name_of(inner) == "figcaption"), None)
    images = [inner for inner in element.iter() if name_of(inner) == "img"]
    if len(images) != 1 or caption is None or text_in(element) != text_in(caption):
        yield from _holder(element, page, where)
        return
    spot = page.next()
    words = tidy(children_runs(caption, Run(), page))
    picture = picture_runs(images[0], Run(), page)
    if picture and picture[0].picture:
        yield Figure(picture[0].picture, picture[0].alt, words, spot=spot, depth=where.depth)
        return
    yield Paragraph((*picture, *words), spot=spot, depth=where.depth, quoted=where.quoted)


_READERS: Final[Mapping[str, Callable[[Element, Page, Where], Iterator[Block]]]] = {
    "ul": _list,
    "ol": _list,
    "dir": _list,
    "table": _table,
    "figure": _figure,
}
