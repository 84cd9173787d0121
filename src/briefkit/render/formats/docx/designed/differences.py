"""Where a designer's file differs from the tokens of its house style, in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Final, Literal, TypeAlias

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from briefkit.model.colours import contrast
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.render.formats.docx.designed.design import Design, design_of
from briefkit.render.formats.docx.designed.dressing import dressed
from briefkit.render.formats.docx.designed.opening import DesignersFile
from briefkit.render.formats.docx.designed.own_styles import DesignersStyles, read_root
from briefkit.render.formats.docx.designed.read_looks import Look, Theme, look_of, read_theme
from briefkit.render.formats.docx.roles.gallery import GALLERY
from briefkit.render.formats.docx.template import Designed, Template, template

_NEAR: Final = 0.3
"""Points and millimetres that nobody sees."""
_LARGE, _LARGE_BOLD = 18.0, 14.0
"""Points from which on words are large."""
_MARGINS: Final = ("top", "right", "bottom", "left")
_SIDES: Final = ("width", "height")
_SHOWN: Final = {"title": "Running Title", "publisher": "Publisher", "series": "Series", "number": "Number"}
_NAMES: Final = {"dk1": "text", "lt1": "background", "dk2": "second text", "lt2": "second background"}
_TEXT_BOX: Final = qn("w:txbxContent")
_Said: TypeAlias = tuple[str, float | str]
"""What a look is: in words, and to be compared."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something about a designer's file that its designer should know."""

    path: Path
    words: str
    """Without a full stop at the end."""
    hint: str = ""
    kind: Literal["difference", "lack"] = "difference"
    """Whether the file says something else than the tokens, as it may; or lacks something that briefs need."""


def differences(style: HouseStyle) -> list[Difference]:
    """Give where the designer's file of a house style differs from its tokens; nothing where there is none.

    Raises:
        StyleError: the file cannot be used.

    """
    design = design_of(style)
    if design is None:
        return []
    made = template(style)
    return list(_all(style, design, made))


def _all(style: HouseStyle, design: Design, made: Template) -> Iterator[Difference]:
    path = design.file.path
    document = Document(BytesIO(made.file))
    ours = read_root(document.styles.element, {})
    theme = read_theme(etree.fromstring(document.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob))
    theirs = read_theme(design.file.related("theme"))
    yield from _page(style.page, design.style.page, path)
    yield from _themes(theme, theirs, path)
    yield from _styles((ours, theme), (design.styles, theirs), path)
    yield from _fonts(style, design.styles, theirs, path)
    dressed_one = dressed(template(design.style), design)
    if dressed_one.designed:
        yield from _furniture(dressed_one.designed, path)
    yield from _stories(design.file)


def _page(ours: PageToken, theirs: PageToken, path: Path) -> Iterator[Difference]:
    for side in (*_SIDES, *_MARGINS):
        one, other = getattr(theirs, side), getattr(ours, side)
        if abs(one - other) > _NEAR:
            what = f"{side} of the page" if side in _SIDES else f"{side} margin"
            yield Difference(path, f"The {what} is {_mm(one)} in {path.name}, {_mm(other)} in style.yaml")


def _themes(ours: Theme, theirs: Theme, path: Path) -> Iterator[Difference]:
    for slot, colour in ours.colours.items():
        found = theirs.colours.get(slot, "")
        if found and found != colour and slot != "folHlink":
            name = _NAMES.get(slot, slot.replace("accent", "accent ").replace("hlink", "link"))
            words = f"The theme's {name} colour is #{found.lower()} in {path.name}, #{colour.lower()} in style.yaml"
            yield Difference(path, words)
    for kind, what in (("major", "headings"), ("minor", "text")):
        one, other = theirs.families.get(kind, ""), ours.families.get(kind, "")
        if one and one != other:
            yield Difference(path, f"The theme's font of {what} is {one} in {path.name}, {other} in style.yaml")


def _styles(
    ours: tuple[DesignersStyles, Theme], theirs: tuple[DesignersStyles, Theme], path: Path
) -> Iterator[Difference]:
    """Give what differs of each role; what it has from the one that it is based on is told there."""
    told: dict[str, set[tuple[str, str]]] = {}
    for role in GALLERY:
        expected, found = ours[0].find(role.style), theirs[0].find(role.style)
        if expected is None:
            continue
        kind, name = expected.get(qn("w:type")), role.style[:1].upper() + role.style[1:]
        if found is None or found.get(qn("w:type")) != kind:
            words = f"{name} has no style in {path.name}, and looks as style.yaml says"
            hint = f"Add a style called '{name}', or take over that of `briefkit style word`."
            yield Difference(path, words, hint, "lack")
        elif kind != "table":
            above = set[tuple[str, str]]().union(
                *(told.get(each.get(qn("w:styleId"), ""), ()) for each in theirs[0].chain(found))
            )
            pairs = _pairs(look_of(expected, *ours), look_of(found, *theirs))
            told[found.get(qn("w:styleId"), "")] = {pair for _, pair in pairs}
            yield from _told(name, [each for each in pairs if each[1] not in above], path)
            yield from _faint(name, look_of(found, *theirs), theirs[1], path)


def _faint(name: str, look: Look, theme: Theme, path: Path) -> Iterator[Difference]:
    """Tell of words that are hard to read on what they stand on (WCAG 2.2, 1.4.3)."""
    ground = look.ground or f"#{theme.colours.get('lt1', 'FFFFFF').lower()}"
    size = look.size or 0
    needed = 3.0 if size >= _LARGE or (look.bold and size >= _LARGE_BOLD) else 4.5
    found = contrast(look.colour, ground) if look.colour else needed
    if found < needed and (look.ground or look.lead):  # words in a line may stand on any ground
        words = f"{name} in {path.name} is {look.colour} on {ground}: {found:.1f}:1, needs {needed:g}"
        yield Difference(path, words, "Choose a darker colour for the words, or a lighter one behind them.", "lack")


def _pairs(ours: Look, theirs: Look) -> list[tuple[str, tuple[str, str]]]:
    """Give what differs, in the file and in the tokens, behind the verb that it is told with."""
    if ours.slot and ours.slot == theirs.slot:  # the theme is told by itself
        theirs = replace(theirs, colour=ours.colour)
    return [
        (verb, (one[0], other[0]))
        for verb, said in (("is", _face), ("has", _spaces))
        for one, other in zip(said(theirs), said(ours), strict=True)
        if not _same(one, other)
    ]


def _told(name: str, pairs: list[tuple[str, tuple[str, str]]], path: Path) -> Iterator[Difference]:
    for verb in ("is", "has"):
        found = [pair for said, pair in pairs if said == verb]
        if found:
            one, other = (", ".join(each) for each in zip(*found, strict=True))
            yield Difference(path, f"{name} {verb} {one} in {path.name}, {other} in style.yaml")


def _face(look: Look) -> list[_Said]:
    return [
        (look.family or "in the font around it", look.family or ""),
        (f"{look.size:g} pt" if look.size else "as large as the words around it", look.size or 0.0),
        ("bold" if look.bold else "not bold", str(look.bold)),
        ("italic" if look.italic else "upright", str(look.italic)),
        (look.colour or "in the colour around it", look.colour or ""),
    ]


def _spaces(look: Look) -> list[_Said]:
    return [
        (f"{look.above or 0:.3g} pt of space above", look.above or 0.0),
        (f"{look.below or 0:.3g} pt of space below", look.below or 0.0),
        (f"{look.lead or 0:.3g} pt from line to line", look.lead or 0.0),
        (f"an indent of {_mm(look.left or 0)}", look.left or 0.0),
    ]


def _same(one: _Said, other: _Said) -> bool:
    first, second = one[1], other[1]
    if isinstance(first, float) and isinstance(second, float):
        return abs(first - second) <= _NEAR
    return first == second


def _mm(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0") + " mm"


def _fonts(style: HouseStyle, styles: DesignersStyles, theme: Theme, path: Path) -> Iterator[Difference]:
    """Tell of families that no file carries, since the house style has no faces of them."""
    known = {face.family for face in style.every_typeface()}
    own = sorted({face.family for face in style.typefaces.values()})
    told: set[str] = set()
    for role in GALLERY:
        made = styles.find(role.style)
        family = None if made is None else look_of(made, styles, theme).family
        if family and family not in known and family not in told and role.style not in ("Code", "Code Block"):
            told.add(family)
            words = f"{role.style[:1].upper() + role.style[1:]} is set in {family}, which is no family of this style"
            hint = f"A reader without it sees another font: use {' or '.join(own)}, or add its files."
            yield Difference(path, words, hint, "lack")


def _furniture(designed: Designed, path: Path) -> Iterator[Difference]:
    for role, name in _SHOWN.items():
        shown = {"title", "runningtitle"} if role == "title" else {role}
        if not shown & designed.shown:
            where = "" if role == "title" else ": it stands with the date under the title"
            yield Difference(
                path,
                f"No head, foot or cover of {path.name} shows the {role}{where}",
                f'Put the field DOCPROPERTY "{name}" where it should stand.',
                "lack",
            )


def _stories(file: DesignersFile) -> Iterator[Difference]:
    relations = file.relations(file.main).values()
    names = [each.target for each in relations if each.kind in ("header", "footer")]
    for name in sorted(names):
        root = file.tree(name)
        for drawing in () if root is None else root.iter(qn("wp:docPr")):
            if not drawing.get("descr") and drawing.find(".//{*}decorative") is None:
                words = f"The picture '{drawing.get('name', '')}' in {name} of {file.path.name} has no alternative text"
                yield Difference(file.path, words, "Give it one in Word, or mark it as decorative.", "lack")
    body = file.tree(file.main)
    if body is not None and next(body.iter(_TEXT_BOX), None) is not None:
        words = f"Words in {file.path.name} stand in a text box, which screen readers pass over"
        yield Difference(file.path, words, "Put them into paragraphs, if they are part of the cover.", "lack")
