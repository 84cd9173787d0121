"""The blocks of a Word file: paragraphs, headings, lists, tables, in the order in which they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from briefkit.importers.changing import merged
from briefkit.importers.docx.context import Context
from briefkit.importers.docx.fields import is_bibliography
from briefkit.importers.docx.names import MC, W, value
from briefkit.importers.docx.runs import chosen_of, runs_in
from briefkit.importers.docx.styles import Style, look_of
from briefkit.importers.docx.tables import table_of
from briefkit.importers.manuscript import Block, CodeBlock, Dropped, Heading, Item, Paragraph, Run, bare

_THROUGH: Final = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_OUT: Final = frozenset(W + name for name in ("del", "moveFrom"))
_QUOTED: Final = re.compile(r"(?:intense |block )?(?:quote|quotations?|text)(?: opening)?|zitat|citation|blockquote")
_CODE: Final = re.compile(r"(?:source )?code|html preformatted|preformatted text|verbatim|(?:\w+ )?code")
_CONTENTS: Final = re.compile(r"toc (?:\d|heading)|contents \d|table of figures")
_OWN: Final = re.compile(r"imprint(?: \w+)?|notice(?: of withdrawal)?|pull quote|margin quote")
"""Styles of briefkit's own Word files: what they hold stands in the front matter, or in the text already."""
_HEADING: Final = re.compile(r"(?:heading|überschrift|titre|título) (\d)")
_LISTED: Final = re.compile(r"list (bullet|number)(?: (\d))?")
_DEEPEST: Final = 12
"""Tables and text boxes in one another."""


def blocks_in(parent: etree._Element, context: Context) -> Iterator[Block]:
    """Give the blocks that stand in an element."""
    waiting: list[etree._Element] = []
    for child in parent:
        if child.tag == W + "p":
            waiting.append(child)
            if not _runs_on(child, context):
                yield from _paragraph(waiting, context)
                waiting = []
        elif child.tag == W + "tbl":
            yield from _table(child, context)
        elif child.tag == MC + "AlternateContent":
            chosen = chosen_of(child)
            yield from () if chosen is None else blocks_in(chosen, context)
        elif child.tag in _THROUGH or (child.tag in _OUT and context.tracked == "reject"):
            yield from blocks_in(child, context)
        elif child.tag == W + "altChunk":
            context.tell("A file within the file is not read; save the manuscript anew in Word")
    if waiting:
        yield from _paragraph(waiting, context)


def _table(element: etree._Element, context: Context) -> Iterator[Block]:
    if context.depth >= _DEEPEST:
        context.tell("Tables are nested too deep here; their words follow as paragraphs")
        for paragraph in element.iter(W + "p"):
            yield from _paragraph([paragraph], context)
        return
    context.depth += 1
    yield from table_of(element, context, blocks_in)
    context.depth -= 1


def _runs_on(paragraph: etree._Element, context: Context) -> bool:
    """Tell whether the end of a paragraph is taken out by a tracked change, so that the next one goes on in it."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    if marks is None:
        return False
    gone = W + "del" if context.tracked != "reject" else W + "ins"
    return marks.find(gone) is not None


def _paragraph(elements: Sequence[etree._Element], context: Context) -> Iterator[Block]:
    """Give a paragraph, which tracked changes may have made of several, and the text boxes in it."""
    context.paragraphs += 1
    properties = elements[-1].find(W + "pPr")
    style = context.style(value(None if properties is None else properties.find(W + "pStyle")))
    around = list(context.fields)
    runs = merged(run for element in elements for run in runs_in(element, style, context))
    boxes, context.boxes = context.boxes, []
    spot = context.spot
    listed = any(is_bibliography(field) for field in (*around, *context.fields))
    block = _block(runs, properties, style, context)
    if block is not None:
        yield replace(block, style="bibliography") if listed and isinstance(block, Paragraph) else block
    for box in boxes:
        if context.depth >= _DEEPEST:
            context.tell("Text boxes are nested too deep here")
            continue
        context.depth += 1
        context.told.append((spot, "The words of a text box stand behind this paragraph; make it a box if it is one"))
        yield from blocks_in(box, context)
        context.depth -= 1


def _block(runs: tuple[Run, ...], properties: etree._Element | None, style: Style, context: Context) -> Block | None:
    words = bare(runs)
    if not runs:
        return None
    if _CONTENTS.fullmatch(style.name):
        context.dropped.append(Dropped(words, "the table of contents", context.spot))
        return None
    if _OWN.fullmatch(style.name) and not any(run.note or run.comment or run.picture for run in runs):
        context.dropped.append(Dropped(words, "words that the house style sets anew", context.spot))
        return None
    if any(map(_CODE.fullmatch, style.names)):
        return CodeBlock("".join(run.text for run in runs), spot=context.spot)
    level = _heading_level(properties, style)
    if level and words.strip():
        return Heading(runs, level, spot=context.spot)
    item = _item(runs, properties, style, context)
    if item:
        return item
    quoted = any(map(_QUOTED.fullmatch, style.names))
    if style.name == "quote speaker":
        runs, quoted = (Run("— "), *runs), True
    return Paragraph(runs, style.name, _size(properties, style), spot=context.spot, quoted=quoted)


def _heading_level(properties: etree._Element | None, style: Style) -> int:
    """Give the level of a heading, 1 for the highest; 0 for none."""
    outline = value(None if properties is None else properties.find(W + "outlineLvl"))
    if outline.isdigit():
        return int(outline) + 1 if int(outline) < 9 else 0  # noqa: PLR2004 - 9 is the level of text
    for name in style.names:
        found = _HEADING.fullmatch(name)
        if found:
            return int(found[1])
    if style.name == "back heading":
        return 1
    return style.outline + 1 if style.outline is not None and style.outline < 9 and style.name != "title" else 0  # noqa: PLR2004


def _item(runs: tuple[Run, ...], properties: etree._Element | None, style: Style, context: Context) -> Item | None:
    """Give an item of a list, by its own number or by its style's."""
    own = None if properties is None else properties.find(W + "numPr")
    number = value(None if own is None else own.find(W + "numId")) or style.list_number
    level = value(None if own is None else own.find(W + "ilvl"))
    depth = int(level) if level.isdigit() else style.list_level
    kind = context.lists.level(number, depth) if number not in ("", "0") else None
    named = _LISTED.fullmatch(style.name) if number != "0" else None
    own_depth = int(named[2] or 1) if named else 1
    if kind is None or not kind.shown:
        if named is None or kind:
            return None
        return Item(runs, named[1] == "number", 1, style.name, spot=context.spot, depth=own_depth)
    count = context.lists.next(number, depth) if kind.ordered else 1
    return Item(runs, kind.ordered, count, number, spot=context.spot, depth=max(depth + 1, own_depth))


def _size(properties: etree._Element | None, style: Style) -> float:
    """Give the size of a paragraph's words, as far as its style and its own properties say it."""
    own = look_of(None if properties is None else properties.find(W + "rPr"))
    return own.size or style.look.size or 0
