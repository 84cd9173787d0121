"""What the styles of a Word file look like, read back from its XML and from nothing else."""

import zipfile
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CALLED = {"text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2", "hyperlink": "hlink"}
"""How styles call a place of the theme that has another name there."""


@dataclass(frozen=True)
class WordLook:
    """One style; lengths in points."""

    family: str
    size: float
    bold: bool
    italic: bool
    colour: str
    lead: float
    above: float
    below: float


class WordLooks:
    """The looks of a Word file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self.parts = {n: etree.fromstring(archive.read(n)) for n in archive.namelist() if n.endswith(".xml")}
        self.styles = self.parts["word/styles.xml"]
        scheme = self.parts["word/theme/theme1.xml"].find(f".//{_A}clrScheme")
        self.theme = {slot.tag.removeprefix(_A): slot[0].get("val").lower() for slot in scheme}
        self._by_name = {style.find(f"{_W}name").get(f"{_W}val"): style for style in self.styles.iter(f"{_W}style")}
        self._by_id = {style.get(f"{_W}styleId"): style for style in self.styles.iter(f"{_W}style")}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def look(self, name: str) -> WordLook:
        """A style with what it has from its bases and from the document's defaults."""
        chain = self._chain(self._by_name[name])
        said = {tag: self._said(chain, tag) for tag in ("rFonts", "sz", "b", "i", "color")}
        space = [found for each in chain if (found := each.find(f".//{_W}spacing[@{_W}line]")) is not None]
        return WordLook(
            family=self._family(said["rFonts"]),
            size=int(said["sz"].get(f"{_W}val")) / 2,
            bold=_is_on(said["b"]),
            italic=_is_on(said["i"]),
            colour=said["color"].get(f"{_W}val").lower(),
            lead=int(space[0].get(f"{_W}line")) / 20,
            above=self._space(chain, "before"),
            below=self._space(chain, "after"),
        )

    def page(self) -> dict[str, float]:
        """The sides of the page and its margins, in millimetres."""
        section = self.parts["word/document.xml"].find(f".//{_W}body/{_W}sectPr")
        size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
        told = {"width": size.get(f"{_W}w"), "height": size.get(f"{_W}h")}
        told |= {side: margins.get(f"{_W}{side}") for side in ("top", "right", "bottom", "left")}
        return {name: int(length) * 25.4 / 1440 for name, length in told.items()}

    def colours(self) -> set[str]:
        """Every colour that a style names: of words, grounds and rules."""
        names = (f"{_W}val", f"{_W}color", f"{_W}fill")
        tags = {"color", "shd", *("top", "left", "bottom", "right", "between", "insideH", "insideV")}
        found = {
            element.get(name, "auto").lower()
            for element in self.styles.iter("{*}*")
            if etree.QName(element).localname in tags
            for name in names
        }
        return {colour for colour in found if _is_colour(colour)}

    def themed(self) -> set[tuple[str, str]]:
        """Every colour that names a place in the theme as well: (place, colour)."""
        pairs = (("themeColor", "val"), ("themeColor", "color"), ("themeFill", "fill"))
        return {
            (_CALLED.get(place, place), colour.lower())
            for element in self.styles.iter("{*}*")
            for called, said in pairs
            if (place := element.get(f"{_W}{called}")) and _is_colour(colour := element.get(f"{_W}{said}", ""))
        }

    def _chain(self, style: etree._Element) -> list[etree._Element]:
        chain = [style]
        while (base := chain[-1].find(f"{_W}basedOn")) is not None:
            chain.append(self._by_id[base.get(f"{_W}val")])
        return [*chain, self.styles.find(f"{_W}docDefaults")]

    def _said(self, chain: list[etree._Element], tag: str) -> etree._Element | None:
        return next((found for each in chain if (found := each.find(f".//{_W}rPr/{_W}{tag}")) is not None), None)

    def _family(self, fonts: etree._Element) -> str:
        themed = fonts.get(f"{_W}asciiTheme")
        if not themed:
            return fonts.get(f"{_W}ascii")
        return self.parts["word/theme/theme1.xml"].find(f".//{_A}{themed[:5]}Font/{_A}latin").get("typeface")

    def _space(self, chain: list[etree._Element], name: str) -> float:
        said = (each.find(f".//{_W}spacing[@{_W}{name}]") for each in chain)
        return next((int(found.get(f"{_W}{name}")) / 20 for found in said if found is not None), 0.0)


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{_W}val", "1") not in ("0", "false")


def _is_colour(said: str) -> bool:
    return len(said) == 6 and set(said.lower()) <= set("0123456789abcdef")
