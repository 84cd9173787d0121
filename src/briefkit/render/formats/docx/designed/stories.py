"""The heads, feet and cover of a designer's file brought into the template of a house, with their pictures."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Final, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned
from briefkit.render.formats.docx.designed.design import Design
from briefkit.render.formats.docx.designed.media import picture_suffix
from briefkit.render.formats.docx.designed.own_styles import Merged, value
from briefkit.render.formats.docx.ooxml.package import add_part, link_relation, picture_relation

_TYPES: Final = {"first": 1, "default": 2, "even": 3}
"""Which pages a head or a foot is for -> its number among ours."""
_STYLED: Final = (qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
_COVERS: Final = "Cover Pages"
"""Name of Word's gallery for covers."""
_COVER_MARK: Final = ("bk_cover", "bk-cover")
_FIRST_DRAWING: Final = 5000
"""Number of the first drawing that is the designer's: those of a brief count from 1."""
_CHOICE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_OURS: Final = ("_bkit_", "_Ref_")


@dataclass(slots=True)
class Bringer:
    """Brings parts of a designer's file into a document."""

    design: Design
    document: Document
    merged: Merged
    drawings: Iterator[int]

    @classmethod
    def of(cls, design: Design, document: Document, merged: Merged) -> "Bringer":
        """Give one that has not brought anything yet."""
        return cls(design, document, merged, count(_FIRST_DRAWING))

    def furniture(self, section: BaseOxmlElement) -> None:
        """Put the designer's heads and feet in the place of ours."""
        relations = self.design.file.relations(self.design.file.main)
        own = self.document.part
        for name in ("header", "footer"):
            for reference in section.findall(qn(f"w:{name}Reference")):
                del own.rels[reference.get(qn("r:id"), "")]
                section.remove(reference)
        said = [] if self.design.section is None else list(self.design.section)
        made = []
        for reference in said:
            name = etree.QName(reference).localname.removesuffix("Reference")
            relation = relations.get(reference.get(qn("r:id"), ""))
            which = reference.get(qn("w:type"), "default")
            if name in ("header", "footer") and relation is not None and which in _TYPES:
                made.append(self._head_or_foot(name, which, relation.target))
        section[0:0] = made

    def _head_or_foot(self, name: str, which: str, source: str) -> BaseOxmlElement:
        tree = self.design.file.tree(source)
        if tree is None:
            raise self.design.file.refused(f"'{source}' in it is missing", "Save it anew in Word.")
        kind = getattr(CONTENT_TYPE, f"WML_{name.upper()}")
        relation = getattr(RELATIONSHIP_TYPE, name.upper())
        root = deepcopy(tree)
        owner = cast(
            "StoryPart",
            add_part(self.document.part, f"/word/{name}{_TYPES[which]}.xml", kind, relation, etree.tostring(root)),
        )
        self._settle(owner.element, owner, source)
        reference = cast("BaseOxmlElement", etree.Element(qn(f"w:{name}Reference")))
        reference.set(qn("w:type"), which)
        reference.set(qn("r:id"), self.document.part.relate_to(owner, relation))
        return reference

    def cover(self) -> int:
        """Put the designer's cover before the text, and give how many pieces it has."""
        blocks = list(_cover(self.design.body))
        spaces = {name: space for name, space in self.design.body.nsmap.items() if name}
        holder = etree.Element(qn("w:body"), nsmap=spaces)
        holder.extend(deepcopy(block) for block in blocks)
        root = etree.Element(qn("w:document"), nsmap=spaces)
        document = self.design.body.getparent()
        for key, said in () if document is None else document.attrib.items():
            root.set(str(key), str(said))
        root.append(holder)
        self._settle(root, self.document.part, self.design.file.main)
        parsed = parse_xml(etree.tostring(root))[0]
        pieces = list(parsed)
        self.document.element.body[0:0] = pieces
        return len(pieces)

    def _settle(self, root: etree._Element, owner: StoryPart, source: str) -> None:
        """Make a copy of a part at home in our file: its styles, pictures, links and numbers."""
        cleaned(root)
        _end_sections(root)
        for mark in list(root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            if (mark.get(qn("w:name")) or "").startswith(_OURS):
                _drop_bookmark(mark, root)
        for tag in _STYLED:
            for named in list(root.iter(tag)):
                self._name(named)
        for properties in list(root.iter(qn("w:pPr"))):
            for place in properties.findall(qn("w:numPr")):
                properties.remove(place)
        for drawing in root.iter(qn("wp:docPr")):
            drawing.set("id", str(next(self.drawings)))
        self._relate(root, owner, source)
        _name_spaces(root)

    def _name(self, named: etree._Element) -> None:
        ours, parent = self.merged.ids.get(value(named)), named.getparent()
        if ours:
            named.set(qn("w:val"), ours)
            self.merged.kept.add(ours)
        elif parent is not None:
            parent.remove(named)

    def _relate(self, root: etree._Element, owner: StoryPart, source: str) -> None:
        relations = self.design.file.relations(source)
        space = qn("r:id").partition("}")[0]
        for element in root.iter("{*}*"):
            for key in [str(key) for key in element.attrib if str(key).startswith(space)]:
                relation = relations.get(element.get(key, ""))
                if relation is None:
                    del element.attrib[key]
                elif relation.kind == "hyperlink":
                    element.set(key, link_relation(owner, relation.target))
                elif relation.kind == "image":
                    element.set(key, self._picture(relation.target, owner))
                else:
                    raise self.design.file.refused(
                        f"'{source}' in it holds a {relation.kind}, which is no text and no picture",
                        "Put it in as a picture (PNG or SVG).",
                    )

    def _picture(self, name: str, owner: StoryPart) -> str:
        data = self.design.file.parts.get(name)
        if data is None:
            raise self.design.file.refused(f"The picture '{name}' in it is missing", "Save it anew in Word.")
        suffix = picture_suffix(data)
        if not suffix:
            raise self.design.file.refused(
                f"The picture '{name}' in it is of a kind that is not used", "Use PNG, JPEG, GIF or a plain SVG."
            )
        return picture_relation(owner, data, suffix)


def _cover(body: etree._Element) -> Iterator[etree._Element]:
    """Give the pieces of the cover: Word's own, or what stands between the ends of a bookmark `bk_cover`."""
    ends: set[str] = set()
    for block in body:
        starts = {
            mark.get(qn("w:id"), "")
            for mark in block.iter(qn("w:bookmarkStart"))
            if mark.get(qn("w:name"), "").lower() in _COVER_MARK
        }
        inside = bool(ends or starts)
        ends |= starts
        gallery = (value(each) for each in block.iter(qn("w:docPartGallery")))
        if block.tag != qn("w:sectPr") and (inside or (block.tag == qn("w:sdt") and _COVERS in gallery)):
            yield block
        ends -= {mark.get(qn("w:id"), "") for mark in block.iter(qn("w:bookmarkEnd"))}


def _end_sections(root: etree._Element) -> None:
    """Turn the end of a section into the end of a page: the text goes on in the section of the file."""
    for section in list(root.iter(qn("w:sectPr"))):
        properties = section.getparent()
        paragraph = None if properties is None else properties.getparent()
        if properties is None or paragraph is None:
            continue
        properties.remove(section)
        run = etree.SubElement(paragraph, qn("w:r"))
        etree.SubElement(run, qn("w:br")).set(qn("w:type"), "page")


def _name_spaces(root: etree._Element) -> None:
    """Let every alternative declare the prefixes that it names: as words they would move without what they mean."""
    for choice in list(root.iter(_CHOICE)):
        wanted = {name: choice.nsmap[name] for name in choice.get("Requires", "").split() if name in choice.nsmap}
        made = etree.Element(_CHOICE, Requires=choice.get("Requires", ""), nsmap=wanted)
        made[:] = list(choice)
        parent = choice.getparent()
        if parent is not None:
            parent.replace(choice, made)


def _drop_bookmark(mark: etree._Element, root: etree._Element) -> None:
    number = mark.get(qn("w:id"))
    for each in list(root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        parent = each.getparent()
        if each.get(qn("w:id")) == number and parent is not None:
            parent.remove(each)
