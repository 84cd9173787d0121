"""The styles of a designer's file put in the place of those made from the tokens."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned
from briefkit.render.formats.docx.designed.opening import DesignersFile
from briefkit.render.formats.docx.designed.own_defaults import keep_complex, merge_defaults

_GALLERY: Final = ("w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked")
_LOOK: Final = ("w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr")
_FRAME: Final = ("w", "hSpace", "vSpace", "wrap", "vAnchor", "hAnchor", "x", "y", "xAlign", "yAlign")
"""What is taken of a frame: not its height, which LibreOffice fixes at that of the specimen."""


@dataclass(frozen=True, slots=True)
class DesignersStyles:
    """The styles of a designer's file."""

    root: etree._Element
    """Cleaned."""
    by_id: Mapping[str, etree._Element]
    by_name: Mapping[str, etree._Element]
    """Names as they are, and in lower case: Word's list says 'Heading 1' and its files 'heading 1'."""
    frames: Mapping[str, Mapping[str, str]]
    """Id -> the frame of a style, or else of a paragraph in it: LibreOffice keeps those alone."""

    def find(self, name: str) -> etree._Element | None:
        """Give the style of a name."""
        return self.by_name.get(name, self.by_name.get(name.lower()))

    def chain(self, style: etree._Element) -> Iterator[etree._Element]:
        """Give a style and those that it is based on; a circle is left where it closes."""
        seen: set[str] = set()
        current: etree._Element | None = style
        while current is not None and current.get(qn("w:styleId"), "") not in seen:
            yield current
            seen.add(current.get(qn("w:styleId"), ""))
            current = self.by_id.get(value(current.find(qn("w:basedOn"))))

    def said(self, style: etree._Element, path: str) -> etree._Element | None:
        """Give what a style, or one that it is based on, says under a path, as in `w:pPr/w:shd`."""
        steps = "/".join(qn(step) for step in path.split("/"))
        return next((found for each in self.chain(style) if (found := each.find(steps)) is not None), None)


@dataclass(slots=True)
class Merged:
    """What became of the styles."""

    ids: dict[str, str] = field(default_factory=dict)
    """Id in the designer's file -> id in ours."""
    taken: dict[str, etree._Element] = field(default_factory=dict)
    """Name of a style of ours -> the designer's."""
    kept: set[str] = field(default_factory=set)
    """Ids of the designer's own styles, which stay in every file."""


def read_styles(file: DesignersFile) -> DesignersStyles:
    """Give the styles of a file.

    Raises:
        StyleError: it has none.

    """
    found = file.related("styles")
    if found is None:
        raise file.refused("It has no styles", "Begin with the file that `briefkit style word` writes.")
    root = deepcopy(found)
    cleaned(root)
    made = read_root(root, {})
    return replace(made, frames=_frames(file, made.by_id))


def read_root(root: etree._Element, frames: Mapping[str, Mapping[str, str]]) -> DesignersStyles:
    """Give the styles under a root of such a part, with their frames."""
    styles = [style for style in root.findall(qn("w:style")) if style.get(qn("w:styleId"))]
    by_id = {style.get(qn("w:styleId"), ""): style for style in styles}
    by_name = {name_of(style).lower(): style for style in reversed(styles)}
    by_name |= {name_of(style): style for style in reversed(styles)}
    return DesignersStyles(root, by_id, by_name, frames)


def name_of(style: etree._Element) -> str:
    """Give the name of a style."""
    return value(style.find(qn("w:name")))


def value(element: etree._Element | None) -> str:
    """Give what an element says by its one attribute; empty for none."""
    return "" if element is None else element.get(qn("w:val"), "")


def _frames(file: DesignersFile, by_id: Mapping[str, etree._Element]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    body = file.tree(file.main)
    for properties in () if body is None else body.iter(qn("w:pPr")):
        frame, style = properties.find(qn("w:framePr")), value(properties.find(qn("w:pStyle")))
        if frame is not None and style:
            found.setdefault(style, _of_frame(frame))
    for name, made in by_id.items():
        own = made.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
        if own is not None:
            found[name] = _of_frame(own)
    return found


def _of_frame(frame: etree._Element) -> dict[str, str]:
    return {f"w_{name}": said for name in _FRAME if (said := frame.get(qn(f"w:{name}")))}


def merge_styles(ours: etree._Element, theirs: DesignersStyles, *, complex_letters: bool) -> Merged:
    """Put the designer's styles into the styles part of a house.

    Args:
        ours: the root of that part, which is changed.
        theirs: those of the designer's file.
        complex_letters: whether the text has letters for which Word has switches of its own; those stay as the house
            style says, since the designer's file is in Latin letters.

    """
    merged = Merged()
    known = {name_of(style): style for style in ours.findall(qn("w:style"))}
    for name, style in known.items():
        found = theirs.find(name)
        if found is not None and found.get(qn("w:type")) == style.get(qn("w:type")):
            merged.taken[name] = found
            merged.ids[found.get(qn("w:styleId"), "")] = style.get(qn("w:styleId"), "")
    _add_own(ours, theirs, merged)
    for name, found in merged.taken.items():
        _redress(known[name], found, theirs, merged, complex_letters=complex_letters)
    merge_defaults(ours, theirs.root, complex_letters=complex_letters)
    return merged


def _add_own(ours: etree._Element, theirs: DesignersStyles, merged: Merged) -> None:
    """Add the styles that are the designer's alone, as far as they are custom or something is based on them."""
    used = {style.get(qn("w:styleId"), "") for style in ours.findall(qn("w:style"))}
    wanted = [style for style in theirs.by_id.values() if style.get(qn("w:customStyle")) in ("1", "true", "on")]
    needed = [each for style in (*merged.taken.values(), *wanted) for each in theirs.chain(style)]
    for style in dict.fromkeys(needed):
        old = style.get(qn("w:styleId"), "")
        if old in merged.ids or not name_of(style):
            continue
        new = old
        while new in used:
            new += "X"
        used.add(new)
        merged.ids[old] = new
        merged.kept.add(new)
    for old, new in merged.ids.items():
        if new in merged.kept:
            style = theirs.by_id[old]
            made = etree.SubElement(ours, qn("w:style"))
            made.set(qn("w:type"), style.get(qn("w:type"), "paragraph"))
            made.set(qn("w:customStyle"), "1")
            made.set(qn("w:styleId"), new)
            etree.SubElement(made, qn("w:name")).set(qn("w:val"), name_of(style))
            _redress(made, style, theirs, merged)


def _redress(
    ours: etree._Element,
    style: etree._Element,
    theirs: DesignersStyles,
    merged: Merged,
    *,
    complex_letters: bool = False,
) -> None:
    """Give a style of ours the look of the designer's; its name, and its place in a list, stay."""
    place = ours.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    old_run = ours.find(qn("w:rPr"))
    ours[1:] = [*_relatives(style, theirs, merged), *_gallery(style), *_copies(style, _LOOK)]
    for numbers in list(ours.iter(qn("w:numPr"))):
        parent = numbers.getparent()
        if parent is not None:
            parent.remove(numbers)
    frame = theirs.frames.get(style.get(qn("w:styleId"), ""))
    if place is not None or frame:
        _set_places(ours, place, frame)
    if complex_letters:
        keep_complex(ours, old_run)


def _relatives(style: etree._Element, theirs: DesignersStyles, merged: Merged) -> Iterator[etree._Element]:
    chain = list(theirs.chain(style))
    last = value(chain[-1].find(qn("w:basedOn")))
    circle = last in {each.get(qn("w:styleId")) for each in chain}
    for tag in ("w:basedOn", "w:next"):
        other = merged.ids.get(value(style.find(qn(tag))), "")
        if other and not (tag == "w:basedOn" and circle):
            made = etree.Element(qn(tag))
            made.set(qn("w:val"), other)
            yield made


def _gallery(style: etree._Element) -> Iterator[etree._Element]:
    """Give what says where Word's list shows a style: not at all the half of one that is for whole paragraphs."""
    if style.get(qn("w:type")) == "character" and style.find(qn("w:link")) is not None:
        yield from (etree.Element(qn(name)) for name in ("w:semiHidden", "w:unhideWhenUsed"))
    else:
        yield from _copies(style, _GALLERY)


def _copies(style: etree._Element, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    for tag in tags:
        yield from (deepcopy(child) for child in style.findall(qn(tag)))


def _set_places(style: etree._Element, place: etree._Element | None, frame: Mapping[str, str] | None) -> None:
    properties = style.find(qn("w:pPr"))
    if properties is None:
        properties = etree.Element(qn("w:pPr"))
        before = style.find(qn("w:rPr"))
        style.append(properties) if before is None else before.addprevious(properties)
    for known in properties.findall(qn("w:framePr")):
        properties.remove(known)
    if place is not None:
        properties.append(deepcopy(place))
    if frame:
        made = etree.SubElement(properties, qn("w:framePr"))
        for name, said in frame.items():
            made.set(qn(name.replace("_", ":", 1)), said)
    cleaned(style)
