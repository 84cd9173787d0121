"""The house's faces inside the file: without them a reader sees whatever the machine has."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.model.house_style import FontFace, HouseStyle, Typeface
from briefkit.render.fonts import LATIN, subset
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, part
from briefkit.render.formats.docx.ooxml.package import Relations

_SLOTS: Final = (("Regular", 400, False), ("Bold", 700, False), ("Italic", 400, True), ("BoldItalic", 700, True))
"""The four faces that Word knows of a family, in the order of the schema."""
_MIDDLE: Final = 500
"""A weight above it is a bold one."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """The font table with the faces that it names."""

    table: bytes
    relations: bytes
    faces: Mapping[str, bytes]
    """Name of the part -> masked ttf."""


def embedded_fonts(style: HouseStyle) -> Embedded:
    """Give the font table of a house style and its faces, cut down to the Latin script: an editor can type on."""
    relations = Relations()
    faces: dict[str, bytes] = {}
    families = {typeface.family: typeface for typeface in style.typefaces.values()}
    entries = [_entry(typeface, relations, faces) for _, typeface in sorted(families.items())]
    return Embedded(part("w:fonts", entries), relations.part(), faces)


def _entry(typeface: Typeface, relations: Relations, faces: dict[str, bytes]) -> Xml:
    embeds: list[Xml] = []
    for slot, face in _four(typeface):
        key = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"briefkit:{typeface.family}:{slot}")).upper() + "}"
        name = f"fonts/font{len(faces) + 1}.odttf"
        faces[f"word/{name}"] = masked(subset(face, LATIN), key)
        embeds.append(el(f"w:embed{slot}", r_id=relations.to("font", name), w_fontKey=key))
    return el(
        "w:font",
        el("w:altName", w_val=typeface.substitute) if typeface.substitute else NOTHING,
        el("w:family", w_val="roman" if typeface.generic == "serif" else "swiss"),
        el("w:pitch", w_val="variable"),
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
