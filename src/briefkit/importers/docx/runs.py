"""The words of a paragraph in Word, run by run: looks, links, fields, notes, pictures, comments, tracked changes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from briefkit.importers.changing import merged
from briefkit.importers.docx import drawings, fields
from briefkit.importers.docx.context import Context, Field
from briefkit.importers.docx.names import MC, M, R, W, value
from briefkit.importers.docx.styles import Look, Style, look_of, marks_of
from briefkit.importers.manuscript import Cited, Run

_THROUGH: Final = frozenset(
    W + name
    for name in ("sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase", "rt")
)
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_IN: Final = frozenset({W + "ins", W + "moveTo"})
_OUT: Final = frozenset({W + "del", W + "moveFrom"})
_FONTS_OF_SIGNS: Final = ("symbol", "dings")
_SYMBOLS: Final = 0xF000
"""Where fonts of signs put their letters in Unicode's private area."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What holds for the words at one place."""

    usual: Style
    link: str = ""


def runs_in(paragraph: etree._Element, style: Style, context: Context) -> tuple[Run, ...]:
    """Give the runs of a paragraph."""
    return merged(list(_inside(paragraph, Ink(style), context)))


def _inside(parent: etree._Element, ink: Ink, context: Context) -> Iterator[Run]:
    for child in parent:
        tag = child.tag
        if tag == W + "r":
            yield from _run(child, ink, context)
        elif tag == W + "hyperlink":
            yield from _inside(child, replace(ink, link=_address(child, context) or ink.link), context)
        elif tag in _IN or tag in _OUT:
            if (tag in _IN) == (context.tracked != "reject"):
                yield from _inside(child, ink, context)
        elif tag in _THROUGH:
            yield from _simple_field(child, ink, context) if tag == W + "fldSimple" else _inside(child, ink, context)
        elif tag in (M + "oMath", M + "oMathPara"):
            yield from _formula(child, ink, context)
        elif tag == MC + "AlternateContent":
            chosen = chosen_of(child)
            if chosen is not None:
                yield from _inside(chosen, ink, context)


def chosen_of(alternate: etree._Element) -> etree._Element | None:
    """Give the content that is read of several that mean the same."""
    choice = alternate.find(MC + "Choice")
    return choice if choice is not None else alternate.find(MC + "Fallback")


def _address(link: etree._Element, context: Context) -> str:
    relation = context.relations.get(link.get(R + "id", ""))
    anchor = link.get(W + "anchor", "")
    if relation is None or not relation[2]:
        return ""
    return f"{relation[1]}#{anchor}" if anchor else relation[1]


def _simple_field(element: etree._Element, ink: Ink, context: Context) -> Iterator[Run]:
    field = Field(element.get(W + "instr", ""))
    fields.opened(field, context)
    yield from _inside(element, replace(ink, link=field.link or ink.link), context)


def _formula(element: etree._Element, ink: Ink, context: Context) -> Iterator[Run]:
    words = "".join(text.text or "" for text in element.iter(M + "t", W + "t"))
    if words:
        context.tell(f"A formula is plain text now: {words[:60]}")
        yield Run(words, link=ink.link)


def _run(run: etree._Element, ink: Ink, context: Context) -> Iterator[Run]:
    properties = run.find(W + "rPr")
    named = context.styles.get(value(None if properties is None else properties.find(W + "rStyle")))
    look = look_of(properties).over(named.look if named else ink.usual.look)
    marks = marks_of(look, ink.usual.look)
    if named and any(name in ("code", "verbatim char", "html code", "source text") for name in named.names):
        marks |= {"code"}
    for child in run:
        yield from _piece(child, Run("", marks, ink.link), look, context)


def _piece(child: etree._Element, like: Run, look: Look, context: Context) -> Iterator[Run]:
    """Give what one element of a run says."""
    tag = child.tag
    if tag == W + "fldChar":
        yield from _field(child.get(W + "fldCharType", ""), context)
    elif tag == W + "instrText":
        if context.fields and not context.fields[-1].in_result:
            context.fields[-1].instruction += child.text or ""
    elif tag == MC + "AlternateContent":
        chosen = chosen_of(child)
        for inner in () if chosen is None else chosen:
            yield from _piece(inner, like, look, context)
    elif tag in (W + "footnoteReference", W + "endnoteReference", W + "commentReference"):
        yield from _reference(child, context)
    elif tag in (W + "drawing", W + "pict", W + "object"):
        yield from drawings.pictures_in(child, like, context)
    elif words := _words(child, context):
        yield _with_field(replace(like, text=words), context)


def _words(child: etree._Element, context: Context) -> str:
    tag = child.tag
    if tag in (W + "t", W + "delText"):
        return (child.text or "").replace("\n", " ").replace("\r", " ")
    if tag == W + "br":
        return "\n" if child.get(W + "type", "textWrapping") == "textWrapping" else ""
    if tag == W + "sym":
        return _symbol(child, context)
    name = etree.QName(child).localname if isinstance(tag, str) else ""
    return _SIGNS.get(name, "") if tag == W + name else ""


def _symbol(child: etree._Element, context: Context) -> str:
    sign = symbol_of(child)
    if sign == "\ufffd":
        context.tell(f"A sign of the font {child.get(W + 'font', '')[:40]} is not known; look at it")
    return sign


def symbol_of(element: etree._Element) -> str:
    """Give a sign that is named by its font and number; those of fonts of signs are no letters."""
    try:
        code = int(element.get(W + "char", "0"), 16)
    except ValueError:
        return "\ufffd"
    of_signs = any(name in element.get(W + "font", "").lower() for name in _FONTS_OF_SIGNS)
    return chr(code) if 0x20 <= code < _SYMBOLS and not of_signs else "\ufffd"  # noqa: PLR2004 - printable


def _field(kind: str, context: Context) -> Iterator[Run]:
    if kind == "begin":
        context.fields.append(Field())
    elif kind == "separate" and context.fields:
        fields.opened(context.fields[-1], context)
    elif kind == "end" and context.fields:
        context.fields.pop()
    yield from ()


def _with_field(run: Run, context: Context) -> Run:
    """Give a run with the link or the citation of the field whose result it is."""
    for field in reversed(context.fields):
        if field.link and not run.link:
            run = replace(run, link=field.link)
        if isinstance(field.citation, tuple) and field.citation and all(isinstance(c, Cited) for c in field.citation):
            run = replace(run, cited=field.citation)
    return run


def _reference(child: etree._Element, context: Context) -> Iterator[Run]:
    kind = etree.QName(child).localname
    number = child.get(W + "id", "")
    if kind == "commentReference":
        words = context.comments.get(number)
        if words:
            context.seen["comments"] += 1
            yield Run(comment=words)
        return
    key = kind, number
    if key not in context.notes:
        context.notes[key] = str(len(context.notes) + 1)
    yield Run(note=context.notes[key])
