"""The opening of a brief: kicker, title, subtitle, standfirst, byline."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.roles.sheet import EMPTY_LIST, PAD, Sheet

BAND_LEVELS: Final[Mapping[str, int]] = {
    name: level
    for level, name in enumerate(("Kicker", "Title", "Subtitle", "Standfirst", "Byline", "Dateline"), start=1)
}
"""Styles on the band, by their level in the empty list; level 0 is that of section heads."""
_LONG_LEAD: Final = 1.14
"""Of the size of a long title."""
_BELOW_COVER: Final = 37.0
"""Points from the title's ground to the key messages on a cover."""
_WIDEST: Final = 31 + 12
"""Points between the text and the end of a ground: the most that Word allows for space and rule together."""


def front(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of the opening."""
    before = None if sheet.column or not sheet.hang else -sheet.hang
    for style in _plain_front(sheet):
        hung = replace(style, shape=replace(style.shape, left=before))
        yield hung if not sheet.band else replace(style, shape=_on_band(sheet, style))
    yield WordStyle(
        "Long Title",
        base="Title",
        follow="Subtitle",
        shape=Shape(lead=long_title_size(sheet) * max(_LONG_LEAD, sheet.least_lead), exact=True),
        face=Face(size=long_title_size(sheet)),
        always=False,
    )
    if sheet.band:
        yield from _band_ends(sheet)
    yield from _notices(sheet)


def _notices(sheet: Sheet) -> Iterator[WordStyle]:
    """A correction has a bar and a ground; a withdrawal stands on the accent's own colour."""
    for name, ground, words in (("Notice", "tint", "ink"), ("Notice of Withdrawal", "accent", "paper")):
        rules: dict[Side, Rule] = {
            "top": Rule(ground, 0.5, 5),
            "left": Rule("accent", 2.25, 9),
            "bottom": Rule(ground, 0.5, 5),
            "right": Rule(ground, 0.5, 10.8),
        }
        shape = Shape(
            above=0.75 * sheet.line,
            below=sheet.line,
            lead=sheet.lead("small"),
            left=PAD - (0 if sheet.column else sheet.hang),
            right=PAD,
            rules=rules,
            ground=ground,
            keep_lines=True,
            hyphens=False,
        )
        face = sheet.face("small", colour=words)
        yield WordStyle(name, follow="Body Text", shape=shape, face=face, always=False)


def long_title_size(sheet: Sheet) -> float:
    """A long title is set a fifth smaller, in whole points."""
    named = sheet.style.type.get("h1-long")
    return named.size if named else float(round(sheet.token("h1").size * 0.8))


def _plain_front(sheet: Sheet) -> Iterator[WordStyle]:
    line = sheet.line
    ink, quiet, bright = ("on-brand",) * 3 if sheet.band else ("ink", "muted", "accent")
    soft = "on-brand-soft" if sheet.band else quiet
    people = "on-brand" if sheet.cover else soft
    kept = Shape(keep_next=True, keep_lines=True, hyphens=False, align=sheet.middle)
    yield WordStyle(
        "Kicker",
        follow="Title",
        shape=replace(kept, below=0.25 * line, lead=sheet.lead("label")),
        face=sheet.face("label", colour=soft if sheet.band else bright),
    )
    yield WordStyle(
        "Title",
        follow="Subtitle",
        shape=replace(kept, above=sheet.headroom("h1"), below=0.75 * line, lead=sheet.lead("h1"), exact=True),
        face=replace(sheet.face("h1", colour=ink), track=None if sheet.least_lead or sheet.middle else -0.3),
    )
    yield WordStyle(
        "Subtitle",
        follow="Standfirst",
        shape=replace(kept, below=0.5 * line, lead=sheet.lead("h2")),
        face=replace(sheet.face("h2", colour=ink), bold=False),
    )
    yield WordStyle(
        "Standfirst",
        follow="Byline",
        shape=replace(kept, below=line, lead=sheet.lead("standfirst")),
        face=sheet.face("standfirst", colour=ink if sheet.band else quiet),
    )
    for name in ("Byline", "Dateline"):
        yield WordStyle(
            name,
            follow="Dateline" if name == "Byline" else "Body Text",
            shape=replace(kept, below=0.3 * line, lead=sheet.lead("small")),
            face=sheet.face("small", colour=people),
        )


def _on_band(sheet: Sheet, style: WordStyle) -> Shape:
    """Put a paragraph on a ground from edge to edge: its first line hangs that far, the empty list's tab comes back."""
    shape = style.shape
    text_left = 0.0 if style.name in ("Standfirst", "Byline", "Dateline") and not sheet.cover else -sheet.hang
    rules = _far_side(sheet)
    if style.name == "Kicker" and sheet.cover:
        rules["top"] = Rule("brand", 12, 31)
    if shape.below:
        rules["bottom"] = Rule("brand", *_padding(shape.below))
    if style.name in ("Byline", "Dateline"):
        rules["between"] = rules["bottom"]  # equal neighbours share their rules but for this one
    return replace(
        shape,
        above=0,
        below=0,
        left=text_left,
        hanging=sheet.left + text_left,
        right=-sheet.right + _WIDEST / 72 * 25.4,
        rules=rules,
        ground="brand",
        list_number=EMPTY_LIST,
        list_level=BAND_LEVELS[style.name],
        counted=False,  # Word would set its number on the band
    )


def _far_side(sheet: Sheet) -> dict[Side, Rule]:
    """Give the rules that carry the ground to the paper's edge where lines end; programs differ on where that is."""
    rule = Rule("brand", 12, 31)
    return {"left": rule, "right": rule} if sheet.rtl else {"right": rule}


def _padding(points: float) -> tuple[float, float]:
    """Weight and space of a rule in the ground's colour that together are as high as the space they stand for."""
    weight = min(12.0, points)
    return weight, min(31.0, max(0.0, points - weight))


def _band_ends(sheet: Sheet) -> Iterator[WordStyle]:
    """Whatever stands last on the band closes it with the house's line."""
    for name in (*BAND_LEVELS, "Long Title"):
        rules = {**_far_side(sheet), "bottom": Rule("brand" if sheet.night else "accent-band", 4, 22)}
        yield WordStyle(
            f"{name} End",
            base=name,
            follow="Body Text",
            shape=Shape(rules=rules, below=_BELOW_COVER if sheet.cover else 0 if sheet.night else 1.25 * sheet.line),
            always=False,
        )
