"""The apparatus: captions, sources, tables, notes, and the back matter."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, TabStop, WordStyle
from briefkit.render.formats.docx.roles.panels import AFTER_PANEL
from briefkit.render.formats.docx.roles.sheet import NUMBERED, SUMMARY, Sheet

_LABEL_ROOM: Final = 8.0
"""Millimetres for the number of a work in a list of references: `[100]`."""

BETWEEN_TABLES: Final = "Between Tables"
"""Style of the paragraph that Word asks for between two tables, which would be one without it, and after a last one."""

WIDE: Final = "Wide"
"""Variant of the styles of captions, pictures and sources that begin before the text: in the margin column, or where
heads do."""
_PLATES: Final = ("Figure", "Figure Kept", "Chart")
KEPT_CELLS: Final = (
    "Table Text Kept",
    "Table Number Kept",
    "Table Centred Kept",
    "Chart Text Kept",
    "Chart Number Kept",
)
"""Styles of a cell that stays on the page of the row below, or of the source below the table."""


def apparatus(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of figures, tables, notes and back matter."""
    yield from _figures(sheet)
    yield from _tables(sheet)
    yield from _charts(sheet)
    yield from _after_tables(sheet)
    yield from _notes(sheet)
    yield from _back(sheet)


def _figures(sheet: Sheet) -> Iterator[WordStyle]:
    line = sheet.line
    yield WordStyle(
        "caption",
        follow="Figure",
        shape=Shape(
            above=line,
            below=0.4 * line,
            lead=sheet.lead("small"),
            keep_next=True,
            keep_lines=True,
            hyphens=False,
        ),
        face=sheet.face("small"),
    )
    # A picture in a line of exact height is cut off: this style alone lets the line grow freely.
    yield WordStyle("Figure", follow="Source Note", shape=Shape(single=True, below=0.5 * line, counted=False))
    yield WordStyle(
        "Figure Kept", base="Figure", follow="Source Note", shape=Shape(below=0, keep_next=True), always=False
    )
    note = WordStyle(
        "Source Note",
        follow="Body Text",
        shape=Shape(above=0.3 * line, below=line, lead=sheet.lead("small"), keep_lines=True, hyphens=False),
        face=sheet.face("small", colour="muted"),
    )
    yield note
    kept = Shape(below=0, keep_next=True)
    yield WordStyle("Source Note Kept", base=note.name, follow=note.name, shape=kept, always=False)
    if sheet.column or sheet.figure_hang:
        for name in ("caption", "Source Note", *(_PLATES if sheet.figure_hang else ())):
            yield WordStyle(f"{name} {WIDE}", base=name, shape=Shape(left=-sheet.hang), always=False)


def _tables(sheet: Sheet) -> Iterator[WordStyle]:
    """No bold and no colour here: they would beat, or cancel, what the table's style says of its first row."""
    token = sheet.token("table")
    face = Face(role=token.role, size=token.size)
    padding = 0.2 * token.lead
    shape = Shape(above=padding, below=padding, lead=token.lead, hyphens=False)
    yield WordStyle("Table Text", shape=shape, face=face)
    # figures are read from the left everywhere, and Word turns `right` round where lines begin at the right
    for name, align in (("Table Number", "" if sheet.rtl else "right"), ("Table Centred", "center")):
        yield WordStyle(name, base="Table Text", shape=Shape(align=align), always=name == "Table Number")  # type: ignore[arg-type]
    for name in ("Table Text", "Table Number", "Table Centred"):
        yield WordStyle(f"{name} Kept", base=name, shape=Shape(keep_next=True), always=name != "Table Centred")


def _charts(sheet: Sheet) -> Iterator[WordStyle]:
    """The numbers under a chart are for looking up: small, and close together."""
    yield WordStyle("Chart", base="Figure", shape=Shape(below=0.35 * sheet.line, keep_next=True), always=False)
    token = sheet.token("furniture")
    padding = 0.1 * token.size
    shape = Shape(above=padding, below=padding, lead=1.2 * token.size, hyphens=False)
    face = Face(role=token.role, size=token.size)
    yield WordStyle("Chart Text", shape=shape, face=face, always=False)
    align = "" if sheet.rtl else "right"
    yield WordStyle("Chart Number", base="Chart Text", shape=Shape(align=align), always=False)  # type: ignore[arg-type]
    for name in ("Chart Text", "Chart Number"):
        yield WordStyle(f"{name} Kept", base=name, shape=Shape(keep_next=True), always=False)


def _after_tables(sheet: Sheet) -> Iterator[WordStyle]:
    """A table and a panel have no space after them: what follows brings the space along."""
    below = Shape(above=sheet.line)
    for name in (*_paragraphs(sheet), "List Bullet", "List Number", "List Continue", "Box Text", "Back Text", "Quote"):
        for before in ("after Table", AFTER_PANEL):
            yield WordStyle(f"{name} {before}", base=name, follow=name, shape=below, always=False)
    apart = Shape(lead=0.5 * sheet.line, exact=True, counted=False)
    yield WordStyle(BETWEEN_TABLES, shape=apart, shown=False, always=False)


def _paragraphs(sheet: Sheet) -> tuple[str, ...]:
    told = {NUMBERED: sheet.style.paragraph_numbers, SUMMARY: "lead" in sheet.style.type}
    return ("Body Text", *(name for name, there in told.items() if there))


def _notes(sheet: Sheet) -> Iterator[WordStyle]:
    shape = Shape(lead=sheet.lead("note"), left=4, hanging=4, tabs=(TabStop(4),), hyphens=False, counted=False)
    yield WordStyle("footnote text", shape=shape, face=sheet.face("note"))
    rule = Shape(above=0.75 * sheet.line, below=3, lead=2, exact=True, rules={"top": Rule("rule", 0.5)})
    yield WordStyle("Footnote Separator", shape=rule, shown=False)


def _back(sheet: Sheet) -> Iterator[WordStyle]:
    """In the back matter all is small; its heads stand in the margin column where there is one."""
    line = sheet.line
    small = sheet.lead("small")
    hairline = Rule("rule", 0.5, 5)
    opening: dict[Side, Rule] = {"top": hairline, "between": hairline}
    head = Shape(lead=small, keep_next=True, keep_lines=True, hyphens=False, outline=0)
    if sheet.column:
        head = replace(head, frame=sheet.margin_frame(), rules=opening)
        face = replace(sheet.face("small", colour="accent"), bold=True)
    else:
        head = replace(head, above=line, below=0.25 * line, lead=sheet.lead("h3"))
        face = sheet.face("h3", colour="heading")
    yield WordStyle("Back Heading", follow="Back Text", shape=head, face=face)
    text = Shape(below=0.4 * line, lead=small, hyphens=False, keep_lines=True)
    yield WordStyle("Back Text", shape=text, face=sheet.face("small"))
    quiet = replace(sheet.face("small", colour="muted"), italic=True)
    yield WordStyle("Back Placeholder", base="Back Text", face=quiet, always=False)
    yield WordStyle("Bibliography", base="Back Text", shape=Shape(below=0.25 * line, left=5, hanging=5))
    numbered = Shape(left=_LABEL_ROOM, hanging=_LABEL_ROOM, tabs=(TabStop(_LABEL_ROOM),))
    yield WordStyle("Bibliography Numbered", base="Bibliography", shape=numbered, always=False)
    if sheet.column:
        for base in (
            "Back Text",
            "Back Placeholder",
            "Bibliography",
            "Bibliography Numbered",
            "Back Bullet",
            "Back Number",
        ):
            yield WordStyle(f"{base} Opening", base=base, follow=base, shape=Shape(rules=opening), always=False)
    label = Shape(below=0.2 * line)
    if sheet.column:
        label = replace(label, left=0, hanging=sheet.hang, tabs=(TabStop(0),))
    yield WordStyle("Imprint", base="Back Text", shape=label)
    rules: dict[Side, Rule] = {"top": Rule("rule", 0.5, 6)}
    first = Shape(above=None if sheet.column else line, rules=rules, keep_next=True)
    yield WordStyle("Imprint Opening", base="Imprint", follow="Imprint", shape=first)
    yield WordStyle("Imprint Kept", base="Imprint", follow="Imprint", shape=Shape(keep_next=True), always=False)
