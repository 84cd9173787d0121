"""The template of a house made on a designer's file: what the file says stands in the place of what the tokens say."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import Final, cast

from docx import Document
from docx.document import Document as OpenDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned
from briefkit.render.formats.docx.designed.design import Design
from briefkit.render.formats.docx.designed.own_lists import add_own_lists, merge_lists
from briefkit.render.formats.docx.designed.own_styles import Merged, merge_styles, value
from briefkit.render.formats.docx.designed.placeholders import properties_shown, roles_shown
from briefkit.render.formats.docx.designed.stories import Bringer
from briefkit.render.formats.docx.designed.variants import redress_variants
from briefkit.render.formats.docx.looks import WordStyle
from briefkit.render.formats.docx.ooxml.elements import Xml, el
from briefkit.render.formats.docx.ooxml.package import package_of, saved
from briefkit.render.formats.docx.template import Designed, Template

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SETTINGS: Final = (
    *("mirrorMargins", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"),
    *("doNotHyphenateCaps", "evenAndOddHeaders", "characterSpacingControl", "clrSchemeMapping"),
)
"""What is taken over of the settings, in the order of the schema."""
_DISTANCES: Final = ("header", "footer", "gutter")
_AFTER_MARGINS: Final = ("pgBorders", "pgNumType", "titlePg")
_MM: Final = 25.4 / 1440


def dressed(made: Template, design: Design) -> Template:
    """Give a template whose styles, lists, theme, page, heads, feet and cover are those of a designer's file.

    Raises:
        StyleError: something in the file cannot be used.

    """
    document = Document(BytesIO(made.file))
    styles, numbering = document.styles.element, document.part.numbering_part.element
    merged = merge_styles(styles, design.styles, complex_letters=bool(made.sheet.letters))
    redress_variants(styles, merged)
    merge_lists(numbering, design.lists, design.styles, merged)
    add_own_lists(numbering, styles, design.lists, design.styles, merged)
    _merge_theme(document, design)
    _merge_settings(document, design)
    _merge_page(document, design)
    bringer = Bringer.of(design, document, merged)
    bringer.furniture(document.sections[-1]._sectPr)  # noqa: SLF001 - the only way to the page's properties
    cover = bringer.cover()
    known = _with_looks(made.styles, merged)
    frames = _frames(made, design, merged)
    designed = _designed(document, design, merged, cover)
    return replace(
        made, styles=known, frames=frames, file=saved(package_of(document), pressed=False), designed=designed
    )


def _merge_theme(document: OpenDocument, design: Design) -> None:
    """Take over colours and fonts, and effects that show no picture; those of another script stay the house's."""
    theirs = design.file.related("theme")
    part: Part = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    ours = etree.fromstring(part.blob)
    for name in ("clrScheme", "fontScheme", "fmtScheme"):
        new = None if theirs is None else theirs.find(f".//{_A}{name}")
        old = ours.find(f".//{_A}{name}")
        parent = None if old is None else old.getparent()
        if new is None or old is None or parent is None or new.find(f".//{_A}blip") is not None:
            continue
        made = deepcopy(new)
        if name == "fontScheme":
            _keep_scripts(made, old)
        parent.replace(old, made)
    part._blob = etree.tostring(ours, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _keep_scripts(made: etree._Element, old: etree._Element) -> None:
    for slot in (f"{_A}majorFont", f"{_A}minorFont"):
        new_slot, old_slot = made.find(slot), old.find(slot)
        if new_slot is None or old_slot is None:
            continue
        new_face, old_face = new_slot.find(f"{_A}cs"), old_slot.find(f"{_A}cs")
        if new_face is not None and old_face is not None and old_face.get("typeface"):
            new_face.set("typeface", old_face.get("typeface", ""))
            scripts = {each.get("script"): each.get("typeface", "") for each in old_slot.findall(f"{_A}font")}
            for face in new_slot.findall(f"{_A}font"):
                face.set("typeface", scripts.get(face.get("script"), face.get("typeface", "")))


def _merge_settings(document: OpenDocument, design: Design) -> None:
    theirs = design.file.related("settings")
    ours: etree._Element = document.settings.element
    if theirs is None:
        return
    for name in _SETTINGS:
        new, old = theirs.find(qn(f"w:{name}")), ours.find(qn(f"w:{name}"))
        if new is None and name == "autoHyphenation" and old is not None:
            ours.remove(old)
        elif new is not None and old is not None:
            ours.replace(old, deepcopy(new))
        elif new is not None:
            _put_in(ours, deepcopy(new), name)


def _put_in(settings: etree._Element, made: etree._Element, name: str) -> None:
    """Put a setting before the first of those that the schema has behind it (ECMA-376 part 1, 17.15.1.78)."""
    behind = _SETTINGS[_SETTINGS.index(name) + 1 :]
    place = next((found for later in behind if (found := settings.find(qn(f"w:{later}"))) is not None), None)
    if place is not None:
        place.addprevious(made)


def _merge_page(document: OpenDocument, design: Design) -> None:
    """Take over what no token holds: distances of head and foot, borders, and whether the first page differs."""
    ours, theirs = document.sections[-1]._sectPr, design.section  # noqa: SLF001 - see above
    if theirs is None:
        return
    new, old = theirs.find(qn("w:pgMar")), ours.find(qn("w:pgMar"))
    if new is None or old is None:
        return
    for name in _DISTANCES:
        old.set(qn(f"w:{name}"), new.get(qn(f"w:{name}"), "0"))
    place: etree._Element = old
    for name in _AFTER_MARGINS:
        for known in ours.findall(qn(f"w:{name}")):
            ours.remove(known)
        found = theirs.find(qn(f"w:{name}"))
        if found is not None:
            made = deepcopy(found)
            cleaned(made)
            place = _behind(place, made)


def _behind(place: etree._Element, made: etree._Element) -> etree._Element:
    """Put a property of a section behind another one, and behind the columns, which stand between."""
    following = place.getnext()
    while following is not None and following.tag in (qn("w:cols"), qn("w:lnNumType")) and made.tag == qn("w:titlePg"):
        place, following = following, following.getnext()
    place.addnext(made)
    return made


def _with_looks(known: Mapping[str, WordStyle], merged: Merged) -> dict[str, WordStyle]:
    """Give our styles with the designer's indents and grounds, by which tables and pictures are fitted in."""
    names = {new: name for name, new in _our_ids(merged).items()}
    out = dict(known)
    for name, style in merged.taken.items():
        base = names.get(merged.ids.get(value(style.find(qn("w:basedOn"))), ""), "")
        follow = names.get(merged.ids.get(value(style.find(qn("w:next"))), ""), "")
        shape = out[name].shape
        indent = style.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        ground = style.find(f"{qn('w:pPr')}/{qn('w:shd')}")
        shape = replace(
            shape,
            left=_length(indent, "left", "start"),
            right=_length(indent, "right", "end"),
            ground="tint" if ground is not None and ground.get(qn("w:fill")) not in (None, "auto") else "",
        )
        out[name] = replace(out[name], shape=shape, base=base, follow=follow)
    return out


def _our_ids(merged: Merged) -> dict[str, str]:
    return {name: merged.ids[style.get(qn("w:styleId"), "")] for name, style in merged.taken.items()}


def _length(indent: etree._Element | None, *names: str) -> float | None:
    said = "" if indent is None else next((found for name in names if (found := indent.get(qn(f"w:{name}")))), "")
    return int(said) * _MM if re.fullmatch(r"-?\d+", said) else None


def _frames(made: Template, design: Design, merged: Merged) -> dict[str, Xml]:
    """Give the frames of the designer's styles; from right to left those of the tokens."""
    frames = {name: frame for name, frame in made.frames.items() if name not in merged.taken}
    for name, style in merged.taken.items():
        frame = design.styles.frames.get(style.get(qn("w:styleId"), ""))
        if frame:
            frames[name] = made.frames.get(name, Xml("")) if made.sheet.rtl else el("w:framePr", **frame)
    return frames


def _designed(document: OpenDocument, design: Design, merged: Merged, cover: int) -> Designed:
    part = document.part
    heads = [cast("StoryPart", each).element for each in _furniture(part)]
    pieces = list(document.element.body)[:cover]
    shown = frozenset(role for root in (*heads, *pieces) for role in roles_shown(root))
    names = {name: role for root in (*heads, *pieces) for name, role in properties_shown(root).items()}
    ours = {new: name for name, new in _our_ids(merged).items()}
    needed = set(merged.kept)
    for style in document.styles.element.findall(qn("w:style")):
        if style.get(qn("w:styleId")) in merged.kept:
            needed |= {value(style.find(qn(tag))) for tag in ("w:basedOn", "w:next")}
    return Designed(
        path=design.file.path,
        cover=cover,
        on_cover=frozenset(role for piece in pieces for role in roles_shown(piece)),
        shown=shown,
        properties=names,
        words=" ".join("".join(root.itertext(qn("w:t"))) for root in (*heads, *pieces)),
        kept=frozenset(merged.kept),
        styles=frozenset(ours[name] for name in needed if name in ours),
    )


def _furniture(part: Part) -> list[Part]:
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    found = {str(each.target_part.partname): each.target_part for each in part.rels.values() if each.reltype in kinds}
    return [each for _, each in sorted(found.items())]
