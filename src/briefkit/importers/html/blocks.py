"""The blocks of a page: paragraphs, headings, lists, tables, figures, in the order in which they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import parse_qs, urljoin, urlsplit
from xml.etree.ElementTree import Element

from briefkit.importers.changing import merged, stripped
from briefkit.importers.html.look import marks_at
from briefkit.importers.html.main_text import is_widget
from briefkit.importers.html.notes import Notes
from briefkit.importers.html.tables import cells_of, is_frame, own_cells
from briefkit.importers.html.tree import BLOCKS, SILENT, collapsed, literal_in, name_of, text_in
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


@dataclass(slots=True)
class Page:
    """A page while it is read."""

    notes: Notes
    classes: Mapping[str, str]
    base: str = ""
    """Address that the page was saved from."""
    pictures: dict[str, str] = field(default_factory=dict)
    """Where a picture was loaded from -> name of its file in the brief's folder; empty for one that is not there."""
    told: list[tuple[Spot, str]] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    paragraphs: int = 0
    lists: int = 0

    def next(self) -> Spot:
        """Count a paragraph, and give its place."""
        self.paragraphs += 1
        return Spot(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Where:
    """The place in which blocks stand."""

    depth: int = 0
    quoted: bool = False
    nested: int = 0


def blocks_in(element: Element, page: Page, where: Where) -> Iterator[Block]:
    """Give the blocks in an element; loose words between blocks are paragraphs."""
    loose: list[Run] = list(_text(element.text, Run()))
    for child in element:
        if _is_inline(child, page):
            loose += _inline(child, Run(), page)
        else:
            yield from _loose(loose, page, where)
            loose = []
            yield from _block(child, page, where)
        loose += _text(child.tail, Run())
    yield from _loose(loose, page, where)


def _is_inline(element: Element, page: Page) -> bool:
    name = name_of(element)
    if not name or name in SILENT or name in ("br", "img"):
        return True
    if name in BLOCKS or element in page.notes.holders or is_widget(element):
        return False
    return not any(name_of(inner) in BLOCKS - {"br", "picture"} for inner in element.iter() if inner is not element)


def _loose(runs: list[Run], page: Page, where: Where) -> Iterator[Block]:
    line = _tidy(runs)
    if line:
        yield Paragraph(line, spot=page.next(), depth=where.depth, quoted=where.quoted)


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Give a line whose white space is collapsed over the bounds of its runs."""
    out: list[Run] = []
    ends_in_space = True
    for run in runs:
        text = run.text
        if ends_in_space and text.startswith(" "):
            text = text[1:]
        if text:
            ends_in_space = text[-1] in " \n"
        if text or run.note or run.picture:
            out.append(replace(run, text=text))
    return stripped(merged(out))


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
        yield from _loose(list(_text(text_in(element), Run())), page, where)
    elif name in _HEADINGS:
        line = _tidy(_children(element, Run(), page))
        if line:
            yield Heading(line, _HEADINGS[name], spot=page.next())
    elif name in ("ul", "ol", "dir"):
        yield from _list(element, page, where)
    elif name == "pre":
        yield CodeBlock(literal_in(element).strip("\n"), spot=page.next(), depth=where.depth)
    elif name == "hr":
        yield Rule(spot=Spot(page.paragraphs))
    elif name == "table":
        yield from _table(element, page, where)
    elif name == "figure":
        yield from _figure(element, page, where)
    else:
        yield from _holder(element, page, where)


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
    loose: list[Run] = list(_text(element.text, Run()))
    for child in element:
        if name_of(child) not in _IN_LISTS and _is_inline(child, page):
            loose += _inline(child, Run(), page)
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
        loose += _text(child.tail, Run())
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

    if is_frame(element):
        for cell in own_cells(element):
            yield from blocks_in(cell, page, replace(where, nested=where.nested + 1))
        return
    rows, has_head, caption = cells_of(element, line)
    spot = page.next()
    if any(cell.across > 1 or cell.down > 1 for row in rows for cell in row):
        page.told.append((spot, "Cells of this table span others; those that are spanned are empty now"))
    words = _tidy(_children(caption, Run(), page)) if caption is not None else ()
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
    words = _tidy(_children(caption, Run(), page))
    picture = _picture(images[0], Run(), page)
    if picture and picture[0].picture:
        yield Figure(picture[0].picture, picture[0].alt, words, spot=spot, depth=where.depth)
        return
    yield Paragraph((*picture, *words), spot=spot, depth=where.depth, quoted=where.quoted)


def _children(element: Element, like: Run, page: Page) -> list[Run]:
    runs = list(_text(element.text, like))
    for child in element:
        runs += _inline(child, like, page)
        runs += _text(child.tail, like)
    return runs


def _text(text: str | None, like: Run) -> Iterator[Run]:
    if text:
        yield replace(like, text=collapsed(text))


def _inline(element: Element, like: Run, page: Page) -> list[Run]:
    """Give the runs of an inline element."""
    name = name_of(element)
    if not name or name in SILENT or element in page.notes.back:
        return []
    if element in page.notes.calls:
        return [Run(note=page.notes.calls[element])]
    if name == "br":
        return [replace(like, text="\n")]
    if name == "img":
        return _picture(element, like, page)
    reason = is_widget(element)
    if reason:
        words = text_in(element)
        page.dropped += [Dropped(words, reason, Spot(page.paragraphs))] if words else []
        return []
    like = replace(like, marks=marks_at(element, like.marks, page.classes))
    if name == "a":
        like = replace(like, link=_address(element.get("href", ""), page) or like.link)
    if name == "q":
        return [replace(like, text="“"), *_children(element, like, page), replace(like, text="”")]
    return _children(element, like, page)


def _address(href: str, page: Page) -> str:
    """Give a whole address; Google Docs wraps each into one of its own."""
    try:
        address = urljoin(page.base, href.strip()) if page.base else href.strip()
        parts = urlsplit(address)
        if parts.netloc == "www.google.com" and parts.path == "/url":
            address = parse_qs(parts.query).get("q", [address])[0]
    except ValueError:
        return ""
    return "" if address.startswith("#") else address


def _picture(element: Element, like: Run, page: Page) -> list[Run]:
    src, alt = element.get("src", "").strip(), " ".join(element.get("alt", "").split())
    if not src or element.get("width") == "1" or element.get("height") == "1":
        return []
    name = page.pictures.get(src)
    if name:
        return [replace(like, text="", picture=name, alt=alt, marks=frozenset())]
    page.told.append((Spot(page.paragraphs + 1), f"A picture is not in the page's folder: {src[:80]}"))
    return [Run(comment=f"A picture stood here: {src[:200]} {alt}".strip())]
