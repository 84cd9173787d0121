"""Running text: paragraphs, headings, quotations, pull quotes, code."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.roles.sheet import (
    CODE_PAD,
    EMPTY_LIST,
    NUMBER_ROOM,
    NUMBERED,
    PARAGRAPHS_LIST,
    QUOTE_PAD,
    SECTIONS_LIST,
    SUMMARY,
    Sheet,
)

DEEPEST_HEADING: Final = 6
INDENTED: Final = "Body Text First Indent"
"""Word's own name for the style of a paragraph behind another, where an indent parts them."""
INDENT: Final = 1.2
"""Sizes of the type by which it is indented."""
_AROUND: Final[tuple[Side, ...]] = ("top", "left", "bottom", "right")


def text(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of running text."""
    line = sheet.line
    figures = Face(figures=sheet.face("body", figures=True).figures)
    indented = sheet.style.paragraphs == "indented"
    yield WordStyle("Body Text", shape=Shape(below=0 if indented else 0.5 * line), face=figures, rank=1)
    if indented:
        first = Shape(first=INDENT * sheet.token("body").size / 72 * 25.4)
        yield WordStyle(INDENTED, base="Body Text", follow=INDENTED, shape=first, rank=1)
    if "lead" in sheet.style.type:
        shape = Shape(below=0.5 * line, lead=sheet.lead("lead"))
        yield WordStyle(SUMMARY, base="Body Text", shape=shape, face=sheet.face("lead", figures=True), rank=1)
    if sheet.style.paragraph_numbers:
        counted = Shape(left=0, hanging=NUMBER_ROOM, list_number=PARAGRAPHS_LIST)
        yield WordStyle(NUMBERED, base="Body Text", shape=counted, rank=1)
    yield _section_head(sheet)
    yield from _lower_heads(sheet)
    yield from _quotation(sheet)
    yield from _pull_quote(sheet)
    yield from _seldom(sheet)


def _seldom(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles that only some briefs have: what is not written yet, code, a break between thoughts."""
    line = sheet.line
    yield WordStyle(
        "Placeholder", base="Body Text", face=replace(sheet.face("body", colour="muted"), italic=True), always=False
    )
    yield WordStyle(
        "Code Block",
        shape=Shape(
            above=0.5 * line,
            below=line,
            lead=12,
            left=CODE_PAD,
            right=CODE_PAD,
            hyphens=False,
            ground="tint",
            rules=dict.fromkeys(_AROUND, Rule("tint", 1, 5)),
        ),
        face=replace(sheet.face("small"), role="mono", proofed=False),
        always=False,
    )
    yield WordStyle(
        "Break",
        follow="Body Text",
        shape=Shape(above=0.5 * line, below=line, align="center", keep_next=True),
        face=sheet.face("body", colour="muted"),
        always=False,
    )


def _section_head(sheet: Sheet) -> WordStyle:
    """Over a margin column a rule runs from the column's edge; the words stand over the text."""
    shape = Shape(
        above=1.5 * sheet.line,
        below=0.5 * sheet.line,
        lead=sheet.lead("h2"),
        keep_next=True,
        keep_lines=True,
        hyphens=False,
        outline=0,
        align=sheet.middle,
    )
    if sheet.column:
        shape = replace(
            shape,
            above=sheet.line,
            below=0.3 * sheet.line,
            left=0,
            hanging=sheet.hang,
            list_number=EMPTY_LIST,
            rules={"top": Rule("brand", 0.75, 6)},
        )
    elif sheet.heads == "rule":
        rules: dict[Side, Rule] = {"top": Rule("ink", 0.75, 6)}
        shape = replace(shape, left=0, hanging=sheet.hang, list_number=EMPTY_LIST if sheet.hang else 0, rules=rules)
    elif sheet.heads == "hang":
        shape = replace(shape, above=1.75 * sheet.line, left=-sheet.hang)
    if sheet.style.section_numbers:
        shape = replace(shape, list_number=SECTIONS_LIST)
    return WordStyle("heading 1", follow="Body Text", rank=2, shape=shape, face=sheet.face("h2", colour="heading"))


def _lower_heads(sheet: Sheet) -> Iterator[WordStyle]:
    shape = Shape(
        above=0.75 * sheet.line, below=0, lead=sheet.lead("h3"), keep_next=True, keep_lines=True, hyphens=False
    )
    face = sheet.face("h3", colour="heading")
    second = replace(shape, outline=1)
    if sheet.style.section_numbers:
        second = replace(second, list_number=SECTIONS_LIST, list_level=1)
    yield WordStyle("heading 2", follow="Body Text", rank=2, shape=second, face=face)
    names = {3: ("ink", False), 4: ("muted", False), 5: ("muted", True), DEEPEST_HEADING: ("muted", True)}
    for level, (colour, italic) in names.items():
        deeper = replace(face, colour=colour, italic=italic)
        yield WordStyle(
            f"heading {level}",
            follow="Body Text",
            rank=2,
            shape=replace(shape, outline=level - 1),
            face=deeper,
            always=colour == "ink",
        )


def _quotation(sheet: Sheet) -> Iterator[WordStyle]:
    line = sheet.line
    bar: dict[Side, Rule] = {"left": Rule(sheet.known("bar", "accent" if sheet.column else "rule"), 1.5, 11)}
    shape = Shape(left=QUOTE_PAD, right=4, rules=bar, keep_lines=True, hyphens=False)
    yield WordStyle(
        "Quote",
        follow="Quote Speaker",
        shape=replace(shape, below=0.25 * line, lead=sheet.lead("quote", "body"), keep_next=True),
        face=sheet.face("quote", "body", colour="heading", figures=True),
    )
    yield WordStyle("Quote Opening", base="Quote", follow="Quote", shape=Shape(above=0.75 * line), always=False)
    code = replace(sheet.face("small"), role="mono", italic=False, proofed=False)
    yield WordStyle("Quote Code", base="Quote", shape=Shape(ground="tint"), face=code, always=False)
    yield WordStyle(
        "Quote Speaker",
        follow="Body Text",
        shape=replace(shape, below=line, lead=sheet.lead("small")),
        face=sheet.face("small", colour="muted"),
    )


def _pull_quote(sheet: Sheet) -> Iterator[WordStyle]:
    """It stands in the margin column where the house has one, and in the flow where it has none."""
    line = sheet.line
    kept = Shape(keep_lines=True, hyphens=False)
    pull = sheet.face("pull", colour="heading" if sheet.column else sheet.known("pull-ink", "accent"), figures=True)
    if sheet.column:
        margin = replace(kept, frame=sheet.margin_frame(), keep_next=True)
        quote = replace(margin, lead=sheet.lead("pull"), rules={"top": Rule("accent", 1.5, 5)})
        yield WordStyle("Margin Quote", follow="Body Text", shape=quote, face=pull)
    else:
        edge = 0 if sheet.style.page.columns > 1 else 6
        air = 1.5 * line if sheet.figure_hang else line
        quote = replace(
            kept,
            above=air,
            below=air,
            left=-sheet.figure_hang or edge,
            right=edge,
            lead=sheet.lead("pull"),
            align=sheet.middle,
        )
        yield WordStyle("Pull Quote", follow="Body Text", shape=quote, face=pull)
