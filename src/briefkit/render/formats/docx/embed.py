"""The house's faces inside the file: without them a reader sees whatever the machine has."""

import uuid
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn

from briefkit.model.house_style import FontFace, HouseStyle, Typeface
from briefkit.model.scripts import RANGES
from briefkit.render.fonts import LATIN, subset
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, part
from briefkit.render.formats.docx.ooxml.package import add_part, elements
from briefkit.render.scripts import Lettering

_SLOTS: Final = (("Regular", 400, False), ("Bold", 700, False), ("Italic", 400, True), ("BoldItalic", 700, True))
"""The four faces that Word knows of a family, in the order of the schema."""
_MIDDLE: Final = 500
"""A weight above it is a bold one."""
_MASKED: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_SHAPES: Final = {"serif": "roman", "monospace": "modern"}


def add_fonts(document: Part, style: HouseStyle, letters: Iterable[Lettering]) -> None:
    """Add the font table of a house style and its faces, each cut down to one script: an editor can type on."""
    table = cast(
        "XmlPart",
        add_part(
            document,
            "/word/fontTable.xml",
            CONTENT_TYPE.WML_FONT_TABLE,
            RELATIONSHIP_TYPE.FONT_TABLE,
            part("w:fonts", ()),
        ),
    )
    families = {typeface.family: (typeface, LATIN) for typeface in style.typefaces.values()}
    for letter in letters:
        held = LATIN | {chr(point) for low, high in RANGES[letter.script] for point in range(low, high + 1)}
        families |= {typeface.family: (typeface, held) for typeface in letter.typefaces.values()}
    entries = [_entry(typeface, held, table) for _, (typeface, held) in sorted(families.items())]
    table.element.extend(elements(entries))


def keep_fonts(table: XmlPart, families: AbstractSet[str]) -> None:
    """Leave the faces of these families: that of code is in the file only where the file has code."""
    relation = qn("r:id")
    for entry in table.element.findall(qn("w:font")):
        if entry.get(qn("w:name")) not in families:
            table.element.remove(entry)
            for face in entry:
                if face.get(relation) is not None:
                    del table.rels[face.attrib[relation]]


def _entry(typeface: Typeface, held: frozenset[str], table: Part) -> Xml:
    embeds: list[Xml] = []
    for slot, face in _four(typeface):
        key = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"briefkit:{typeface.family}:{slot}")).upper() + "}"
        name = f"/word/fonts/font{len(table.rels) + 1}.odttf"
        data = masked(subset(face, held), key)
        made = add_part(table, name, _MASKED, RELATIONSHIP_TYPE.FONT, data)
        embeds.append(el(f"w:embed{slot}", r_id=table.relate_to(made, RELATIONSHIP_TYPE.FONT), w_fontKey=key))
    return el(
        "w:font",
        el("w:altName", w_val=typeface.substitute) if typeface.substitute else NOTHING,
        el("w:family", w_val=_SHAPES.get(typeface.generic, "swiss")),
        el("w:pitch", w_val="fixed" if typeface.generic == "monospace" else "variable"),
        *embeds,
        w_name=typeface.family,
    )


def _four(typeface: Typeface) -> Iterator[tuple[str, FontFace]]:
    """Pair Word's four faces with the family's own; where it has no 700, what is nearest to it stands for bold."""
    for slot, weight, italic in _SLOTS:
        fitting = [
            face for face in typeface.faces if face.italic == italic and (face.weight > _MIDDLE) == (weight > _MIDDLE)
        ]
        if fitting:
            yield slot, min(fitting, key=lambda face: abs(face.weight - weight))


def masked(font: bytes, key: str) -> bytes:
    """Give a font as Word embeds it: the first 32 bytes masked with the key read backwards (ECMA-376 part 4, 2.8.1)."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    return bytes(byte ^ mask[place % 16] for place, byte in enumerate(font[:32])) + font[32:]
