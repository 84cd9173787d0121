"""The styles of a Word file: what each is called, and what it says of its words, with what it inherits."""

from dataclasses import dataclass, replace

from lxml import etree

from briefkit.importers.docx.names import W, is_on, value
from briefkit.importers.manuscript import MarkName

_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Look:
    """What a style, or a run, says of its words; None where it says nothing."""

    strong: bool | None = None
    emphasis: bool | None = None
    strikeout: bool | None = None
    raised: str | None = None
    """`superscript`, `subscript` or `baseline`."""
    size: float | None = None
    """Points."""
    hidden: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Give this look with what is said below it where it says nothing itself."""
        return Look(
            self.strong if self.strong is not None else below.strong,
            self.emphasis if self.emphasis is not None else below.emphasis,
            self.strikeout if self.strikeout is not None else below.strikeout,
            self.raised if self.raised is not None else below.raised,
            self.size if self.size is not None else below.size,
            self.hidden if self.hidden is not None else below.hidden,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style."""

    name: str = ""
    """In small letters."""
    look: Look = Look()
    outline: int | None = None
    """0 for the highest heading."""
    list_number: str = ""
    list_level: int = 0
    names: tuple[str, ...] = ()
    """Its own name and those of the styles that it is based on."""


def look_of(properties: etree._Element | None) -> Look:
    """Give what run properties say."""
    if properties is None:
        return Look()
    size = value(properties.find(W + "sz"))
    strike = (is_on(properties, "strike"), is_on(properties, "dstrike"))
    return Look(
        is_on(properties, "b"),
        is_on(properties, "i"),
        any(strike) if strike != (None, None) else None,
        value(properties.find(W + "vertAlign")) or None,
        float(size) / 2 if size.isascii() and size.replace(".", "", 1).isdigit() else None,
        is_on(properties, "vanish"),
    )


def styles_of(root: etree._Element) -> dict[str, Style]:
    """Give the styles of a file by their ids; the empty id is what all inherit."""
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    known = {"": Style(look=look_of(defaults))}
    elements = {element.get(W + "styleId", ""): element for element in root.iter(W + "style")}
    for key, element in elements.items():
        known[key] = _style(element, elements, known[""], 0)
        if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true"):
            known["default paragraph"] = known[key]
    return known


def _style(element: etree._Element, elements: dict[str, etree._Element], base: Style, depth: int) -> Style:
    """Give one style; a chain that leads back to itself ends."""
    parent = elements.get(value(element.find(W + "basedOn")))
    below = _style(parent, elements, base, depth + 1) if parent is not None and depth < _DEEPEST else None
    name = value(element.find(W + "name")).lower() or element.get(W + "styleId", "").lower()
    is_words = element.get(W + "type") == "character"
    inherited = below or (Style() if is_words else base)
    look = look_of(element.find(W + "rPr")).over(inherited.look)
    style = replace(inherited, name=name, look=look, names=(name, *inherited.names))
    properties = element.find(W + "pPr")
    if properties is None:
        return style
    level = value(properties.find(W + "outlineLvl"))
    if level.isdigit():
        style = replace(style, outline=int(level))
    number = properties.find(W + "numPr")
    if number is not None:
        depth_in_list = value(number.find(W + "ilvl"))
        style = replace(
            style,
            list_number=value(number.find(W + "numId")) or style.list_number,
            list_level=int(depth_in_list) if depth_in_list.isdigit() else style.list_level,
        )
    return style


def marks_of(look: Look, usual: Look) -> frozenset[MarkName]:
    """Give the marks of a run: what it has and its paragraph's style has not."""
    marks: set[MarkName] = set()
    if look.strong and not usual.strong:
        marks.add("strong")
    if look.emphasis and not usual.emphasis:
        marks.add("emphasis")
    if look.strikeout and not usual.strikeout:
        marks.add("strikeout")
    if look.raised == "superscript":
        marks.add("superscript")
    if look.raised == "subscript":
        marks.add("subscript")
    return frozenset(marks)
