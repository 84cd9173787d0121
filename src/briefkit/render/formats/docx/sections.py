"""A section of the text: its heading, its blocks, and what stands beside them."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.blocks import Block, Paragraph, Statistic
from briefkit.model.brief import Section
from briefkit.model.inlines import Inline
from briefkit.render.formats.docx.blocks import set_blocks
from briefkit.render.formats.docx.captions import set_named
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.margin import fits_beside, quote_height, statistics_height
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.roles.sheet import SUMMARY
from briefkit.render.grouping import grouped, repeated_words
from briefkit.render.printed import PrintedSection


def set_section(section: PrintedSection, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a section of the body."""
    yield from set_head("heading 1", section, ms, place)
    large = section.role == "summary" and SUMMARY in ms.template.styles
    style = "Placeholder" if section.placeholder else SUMMARY if large else place.style
    inside = replace(place, within=section.key, style=style, untitled=not section.title)
    groups = grouped(section.blocks)
    for number, group in enumerate(groups):
        if ms.template.sheet.column:
            yield from _with_margin(groups, number, ms, inside)
            continue
        yield from set_blocks(group, ms, inside)
        for block in group:
            yield from _pull_quotes(block, ms, inside)


def _pull_quotes(block: Block, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give the words of a block that are set once more; they stand in no bookmark, being there already."""
    if ms.printed.style.page.pull_quotes == "hidden":
        return
    opening, closing = (plain(mark, ms, place) for mark in ms.printed.wording.quotes)
    for words in repeated_words(block):
        content = line(words, ms, Ink(place, bare=True))
        yield ms.paragraph("Pull Quote", Xml(opening + content + closing), place)


def _margin_quote(words: tuple[Inline, ...], ms: Manuscript, place: Place) -> Xml:
    """Give such words for the margin column, beside the paragraph that follows."""
    return ms.paragraph("Margin Quote", line(words, ms, Ink(place, bare=True)), place)


def _with_margin(groups: list[list[Block]], number: int, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a group of blocks with what stands beside it."""
    group = groups[number]
    if isinstance(group[0], Statistic):
        yield from set_blocks(group, ms, replace(place, margin=_margin_is_free(groups, number, ms)))
        return
    if isinstance(group[0], Paragraph) and not _margin_is_taken(groups, number - 1, ms):
        rest = [block for later in groups[number:] for block in later]
        quotes = [
            words
            for words in repeated_words(group[0])
            if fits_beside(quote_height(words, ms.template), rest, ms.template)
        ]
        yield from (_margin_quote(words, ms, place) for words in quotes[:1])
    yield from set_blocks(group, ms, place)


def _margin_is_taken(groups: list[list[Block]], number: int, ms: Manuscript) -> bool:
    """Whether something hangs beside a group already: two frames in a row would be one, or lie one upon the other."""
    if number < 0:
        return False
    if isinstance(groups[number][0], Statistic):
        return _margin_is_free(groups, number, ms)
    return isinstance(groups[number][0], Paragraph) and bool(repeated_words(groups[number][0]))


def _margin_is_free(groups: list[list[Block]], number: int, ms: Manuscript) -> bool:
    """Whether statistics have text to stand beside: a frame hangs on what follows, and must end with its section."""
    following = [block for later in groups[number + 1 :] for block in later]
    if not following or not isinstance(following[0], Paragraph):
        return False
    statistics = [block for block in groups[number] if isinstance(block, Statistic)]
    return fits_beside(statistics_height(statistics, ms.template), following, ms.template)


def set_head(style: str, section: PrintedSection, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give the heading of a section, if it has one; only what the author wrote is in the source map."""
    if not section.title:
        return
    content = set_named(section.title, section.anchor, ms, place)
    words = ms.printed.wording.printed(section.title)
    source = _source_of(section, ms)
    mark = Mark(section.key, "section", source.heading_span, words) if source else None
    yield ms.paragraph(style, content, place, mark)


def _source_of(section: PrintedSection, ms: Manuscript) -> Section | None:
    return next((known for known in ms.printed.brief.sections if known.key == section.key), None)
