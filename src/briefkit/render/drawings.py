"""SVG drawings on their way to a page: without their makers' notes, their words in the house's face."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle, Typeface
from briefkit.render.font_faces import face_name
from briefkit.render.fonts import scaled, subset, woff
from briefkit.render.scripts import letterings

_SVG: Final = "{http://www.w3.org/2000/svg}"
_TOLD: Final = frozenset({"metadata", "namedview"})
"""Elements of notes: who drew it, with what, and where the windows stood."""
_FAMILY: Final = re.compile(r"font-family\s*:[^;}]*")
_SHORTHAND: Final = re.compile(r"(?<![\w-])font\s*:([^;}]*?)(?<![\w.])([\d.]+(?:px|pt|pc|mm|cm|in|em|rem|%))[^;}]*")
"""`font: italic bold 12px/1.2 Arial` (CSS Fonts 4, 4.8), which WeasyPrint knows in no drawing."""
_ANY: Final = "und"
"""No language in particular: a drawing does not say in which it is."""
_WEIGHTS: Final = (400, 700)


def on_paper(data: bytes, style: HouseStyle) -> bytes:
    """Give a drawing for a page that has the house's faces itself."""
    return _set_in(data, _families(_typefaces(data, style)), ())


def by_itself(data: bytes, style: HouseStyle) -> bytes:
    """Give a drawing that brings the house's face along, cut to what it says: a picture has no way to its page."""
    typefaces = _typefaces(data, style)
    return _set_in(data, _families(typefaces), typefaces)


def for_word(data: bytes, style: HouseStyle) -> bytes:
    """Give a drawing for a program that knows families by the names under which a machine has them."""
    typeface = style.typefaces["ui"]
    return _set_in(data, f"'{typeface.family}', '{typeface.substitute}', {typeface.generic}", ())


def words(data: bytes) -> str:
    """Give what a drawing says."""
    return "".join(str(part) for element in _root(data).iter(f"{_SVG}text", "text") for part in element.itertext())


def drawn_words(brief: Brief) -> str:
    """Give what all drawings of a brief say."""
    return " ".join(words(found.data) for found in brief.pictures.values() if found.kind == "svg")


def _typefaces(data: bytes, style: HouseStyle) -> tuple[Typeface, ...]:
    """Give the house's family of furniture, and those of further scripts that a drawing is lettered in."""
    further = (lettering.typefaces for lettering in letterings(style, _ANY, words(data)) if not lettering.lang)
    return (style.typefaces["ui"], *(faces.get("ui") or faces["text"] for faces in further))


@lru_cache(maxsize=32)
def _set_in(data: bytes, family: str, brought: tuple[Typeface, ...]) -> bytes:
    """Give a drawing whose words are set in a family.

    It names faces that its maker had. On another machine something else would stand in for them, and its words would
    break out of their shapes there and not here.
    """
    root = _root(data)
    for element in [found for found in root.iter(etree.Element) if _local(found) in _TOLD]:
        _remove(element)
    said = words(data)
    if said.strip():
        for element in root.iter(etree.Element):
            _forget_faces(element, family)
        root.set("font-family", family)
    if said.strip() and brought:
        sheet = etree.Element(f"{_SVG}style")
        sheet.text = "\n".join(rule for typeface in brought for rule in _face_rules(typeface, frozenset(said)))
        root.insert(0, sheet)
    return bytes(etree.tostring(root))


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)
    return etree.fromstring(data, parser)


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _forget_faces(element: etree._Element, family: str) -> None:
    if element.get("font-family") is not None:
        del element.attrib["font-family"]
    style = element.get("style")
    if style is not None:
        element.set("style", _renamed(style, family))
    if _local(element) == "style" and element.text:
        element.text = _renamed(element.text, family)


def _renamed(css: str, family: str) -> str:
    return _SHORTHAND.sub(_longhand, _FAMILY.sub(f"font-family: {family}", css))


def _longhand(short: re.Match[str]) -> str:
    """Give what a shorthand says of slope, weight and size; the family is that of the whole drawing."""
    said = short[1].split()
    weight = next((word for word in said if word in {"bold", "bolder", "lighter"} or word.isdigit()), "normal")
    slope = "italic" if {"italic", "oblique"} & set(said) else "normal"
    return f"font-style: {slope}; font-weight: {weight}; font-size: {short[2]}"


def _families(typefaces: tuple[Typeface, ...]) -> str:
    return ", ".join([*map(face_name, typefaces), typefaces[0].generic])


def _face_rules(typeface: Typeface, characters: frozenset[str]) -> Iterator[str]:
    for weight in _WEIGHTS:
        face = min((face for face in typeface.faces if not face.italic), key=lambda face: abs(face.weight - weight))
        font = b64encode(woff(scaled(subset(face, characters), typeface.scale))).decode("ascii")
        address = f"data:font/woff;base64,{font}"
        yield f"@font-face {{ font-family: {face_name(typeface)}; font-weight: {weight}; src: url({address}) }}"
