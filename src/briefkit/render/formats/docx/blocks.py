"""Blocks as paragraphs and tables, one small function per kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import singledispatch

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Chart,
    CodeBlock,
    Division,
    Figure,
    Heading,
    KeyMessages,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendations,
    ReferenceEntry,
    ReferenceList,
    Statistic,
    Table,
    ThematicRule,
)
from briefkit.model.inlines import Inline
from briefkit.model.positions import Span
from briefkit.model.scripts import direction_of
from briefkit.model.text import bare_text
from briefkit.render.block_words import has_content
from briefkit.render.formats.docx.asks import set_recommendations
from briefkit.render.formats.docx.captions import set_box_title, set_named
from briefkit.render.formats.docx.charts import set_chart
from briefkit.render.formats.docx.figures import set_figure
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import EN_SPACE, line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place, spoken
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.roles.lists import continued_style, item_style, list_number
from briefkit.render.formats.docx.roles.panels import AFTER_PANEL, BETWEEN_PANELS
from briefkit.render.formats.docx.roles.set_off import code_style, is_on_panel, quote_style
from briefkit.render.formats.docx.roles.sheet import NUMBERED
from briefkit.render.formats.docx.roles.text import DEEPEST_HEADING
from briefkit.render.formats.docx.statistics import set_statistics
from briefkit.render.formats.docx.tables import set_table
from briefkit.render.formats.docx.turning import spanning
from briefkit.render.grouping import grouped

CALLOUT_FAMILIES = {"note": "Note", "warning": "Warning", "example": "Example"}


def set_blocks(blocks: Iterable[Block], ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give blocks one after another; neighbouring statistics are set together."""
    for group in grouped(blocks):
        if statistics := [block for block in group if isinstance(block, Statistic)]:
            yield from _statistics(statistics, ms, place)
        else:
            yield from set_block(group[0], ms, place)


def _statistics(group: Sequence[Statistic], ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give neighbouring statistics; a row of them reaches over all columns."""
    spans = place.narrow and len(group) > 1 and place.family == "List" and not place.level
    made = set_statistics(group, ms, place)
    content = (piece for one in made for piece in (one.paragraph, *set_blocks(one.rest, ms, one.place)))
    yield from spanning(content) if spans else content


@singledispatch
def set_block(block: Block, ms: Manuscript, place: Place) -> Iterable[Xml]:  # noqa: ARG001 - the signature of all kinds
    """Give one block.

    Raises:
        TypeError: a Word file does not know this kind of block.

    """
    raise TypeError(f"no paragraph for {type(block).__name__} in {ms.printed.brief.name}")


def set_line(style: str, words: tuple[Inline, ...], ms: Manuscript, place: Place, mark: tuple[str, str, Span]) -> Xml:
    """Give a paragraph that holds one line of a block.

    Args:
        style: name of its style.
        words: the line.
        ms: the file in the making.
        place: where it stands.
        mark: key, kind and span for the source map.

    """
    return ms.paragraph(style, line(words, ms, Ink(place)), place, mark_of(mark, words, ms, place))


def mark_of(mark: tuple[str, str, Span], words: tuple[Inline, ...], ms: Manuscript, place: Place) -> Mark:
    """Give what the source map says of a line."""
    key, kind, span = mark
    return Mark(key, kind, span, ms.printed.wording.printed(words), place.within)


@set_block.register
def _paragraph(block: Paragraph, ms: Manuscript, place: Place) -> Iterable[Xml]:
    if has_content(block):
        style = NUMBERED if block.key in ms.printed.paragraphs else place.style
        yield set_line(style, block.inlines, ms, place, (block.key, "paragraph", block.span))


@set_block.register
def _heading(block: Heading, ms: Manuscript, place: Place) -> Iterable[Xml]:
    level = min(block.level - 1, DEEPEST_HEADING)
    mark = mark_of((block.key, "heading", block.span), block.inlines, ms, place)
    counted = block.key in ms.printed.wording.numbering.places
    number = None if ms.printed.style.section_numbers and not counted else 0
    yield ms.paragraph(f"heading {level}", set_named(block.inlines, block.anchor, ms, place), place, mark, (number, 0))


@set_block.register
def _bullet_list(block: BulletList, ms: Manuscript, place: Place) -> Iterable[Xml]:
    style, _ = item_style(place.family, ordered=False, level=place.level)
    for item in block.items:
        yield from _item(item, ms, replace(place, within=block.key), style, number=(0, 0))


@set_block.register
def _numbered_list(block: NumberedList, ms: Manuscript, place: Place) -> Iterable[Xml]:
    style, level = item_style(place.family, ordered=True, level=place.level)
    number = (ms.counted(list_number(place.family, ordered=True), level, block.start, place.rank), level)
    for item in block.items:
        yield from _item(item, ms, replace(place, rank=place.rank + 1, within=block.key), style, number)


def _item(item: ListItem, ms: Manuscript, place: Place, style: str, number: tuple[int, int]) -> Iterator[Xml]:
    """Give an item: its first paragraph carries the bullet or the number, what follows stands under its words."""
    blocks = item.blocks
    inner = replace(place, style=continued_style(place.family, place.level), level=place.level + 1, within=item.key)
    if blocks and isinstance(blocks[0], Paragraph) and has_content(blocks[0]):
        first = blocks[0]
        content = line(first.inlines, ms, Ink(place))
        mark = mark_of((first.key, "item", item.span), first.inlines, ms, inner)
        yield ms.paragraph(style, content, place, mark, number)
        blocks = blocks[1:]
    yield from set_blocks(blocks, ms, inner)


@set_block.register
def _references(block: ReferenceList, ms: Manuscript, place: Place) -> Iterable[Xml]:
    style = "Bibliography Numbered" if any(entry.label for entry in block.entries) else "Bibliography"
    yield from set_blocks(block.entries, ms, replace(place, style=style, within=block.key))


@set_block.register
def _reference(block: ReferenceEntry, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give an entry; its words are the target of the citations. They come from no line of the brief."""
    mark = Mark(f"work_{block.key}", "work", block.span, "") if ms.is_reviewed else None
    place = spoken(place, None, direction_of(bare_text((*block.label, *block.inlines))))
    label = Xml(line(block.label, ms, Ink(place)) + plain("\t", ms, place)) if block.label else NOTHING
    words = ms.target(line(block.inlines, ms, Ink(place)), block.anchor)
    yield ms.paragraph(place.style, Xml(label + words), place, mark)


@set_block.register
def _quotation(block: Quotation, ms: Manuscript, place: Place) -> Iterable[Xml]:
    style = quote_style(place.family, place.level)
    inside = replace(place, family="Quote", style=style, level=0, rank=0, within=block.key)
    if is_on_panel(place.family):  # there it stands one step in, as the item of a list
        inside = replace(inside, family=place.family, level=place.level + 1)
    ms.ahead = ms.ahead or "Opening"
    yield from set_blocks(block.blocks, ms, inside)
    if block.speaker:
        mark = (f"{block.key}_speaker", "speaker", block.span)
        yield set_line(f"{style} Speaker", block.speaker, ms, inside, mark)


@set_block.register
def _code_block(block: CodeBlock, ms: Manuscript, place: Place) -> Iterable[Xml]:
    text = block.text.rstrip("\n")
    mark = Mark(block.key, "code", block.span, text, place.within)
    if text:
        yield ms.paragraph(code_style(place.family, place.level), plain(text, ms, Place()), Place(), mark)


@set_block.register
def _thematic_rule(block: ThematicRule, ms: Manuscript, place: Place) -> Iterable[Xml]:
    yield ms.paragraph("Break", plain("* * *", ms, place), place, Mark(block.key, "rule", block.span, "", place.within))


@set_block.register
def _key_messages(block: KeyMessages, ms: Manuscript, place: Place) -> Iterable[Xml]:
    yield from _before_panel(ms)
    yield ms.paragraph("Key Messages Heading", plain(ms.label("key-messages"), ms, place), place)
    inside = replace(place, family="Key Message", style="Key Message Text", level=0, rank=0, within=block.key)
    yield from set_blocks(block.blocks, ms, inside)
    ms.ahead = AFTER_PANEL


def _before_panel(ms: Manuscript) -> Iterator[Xml]:
    """Part a panel from one right before it: paragraphs of equal rules would join into one."""
    if ms.ahead == AFTER_PANEL:
        yield ms.paragraph(BETWEEN_PANELS, NOTHING, Place())


@set_block.register
def _box(block: Box, ms: Manuscript, place: Place) -> Iterable[Xml]:
    inside = replace(place, family="Box", style="Box Text", level=0, rank=0, within=block.key)
    yield from _before_panel(ms)
    yield from set_box_title(block, ms, place)
    yield from set_blocks(block.blocks, ms, inside)
    ms.ahead = AFTER_PANEL


@set_block.register
def _callout(block: Callout, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a callout; its kind is said in words, since a screen reader sees no bar."""
    yield from _before_panel(ms)
    family = CALLOUT_FAMILIES[block.kind]
    inside = replace(place, family=family, style=f"{family} Text", level=0, rank=0, within=block.key)
    content = plain(ms.label(block.kind), ms, place, "Callout Label")
    if block.title:
        mark = mark_of((f"{block.key}_title", "title", block.span), block.title, ms, inside)
        title = ms.marked(line(block.title, ms, Ink(place)), mark)
        content = Xml(content + plain(EN_SPACE, ms, place) + title)
    yield ms.paragraph(f"{family} Heading", content, place)
    yield from set_blocks(block.blocks, ms, inside)
    ms.ahead = AFTER_PANEL


@set_block.register
def _statistic(block: Statistic, ms: Manuscript, place: Place) -> Iterable[Xml]:
    yield from _statistics((block,), ms, place)


@set_block.register
def _recommendations(block: Recommendations, ms: Manuscript, place: Place) -> Iterable[Xml]:
    yield from set_blocks(block.blocks, ms, replace(place, within=block.key))
    for item, asked in set_recommendations(block, ms, place):
        yield asked
        after = replace(place, style="Recommendation Text", level=place.level + 1, within=item.key)
        yield from set_blocks(item.blocks, ms, after)


@set_block.register
def _division(block: Division, ms: Manuscript, place: Place) -> Iterable[Xml]:
    yield from set_blocks(block.blocks, ms, replace(spoken(place, block.lang, block.direction), within=block.key))


set_block.register(Figure, set_figure)
set_block.register(Chart, set_chart)
set_block.register(Table, set_table)
