"""Pictures of a Word file, with the words that describe them, and the text boxes that stand among them."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from briefkit.importers.docx.context import Context
from briefkit.importers.docx.names import MC, SVG, WP, A, R, V, W
from briefkit.importers.manuscript import Run

_BOX = W + "txbxContent"
_DESCRIBED = ("descr", "title", "alt")


def pictures_in(drawing: etree._Element, like: Run, context: Context) -> Iterator[Run]:
    """Give the pictures of a drawing; its text boxes are kept for when the paragraph ends."""
    alt = _alt(drawing)
    relations = list(_relations(drawing))
    for number in relations:
        kind, target, outside = context.relations.get(number, ("", "", True))
        if outside or kind != "image" or target not in context.package.names:
            context.tell("A picture is missing in the file")
            continue
        yield replace(like, text="", marks=frozenset(), picture=_file_name(target, context), alt=alt)
    boxes = [box for box in drawing.iter(_BOX) if not _in_fallback(box, drawing) and not _in_box(box, drawing)]
    context.boxes += boxes
    if not relations and not boxes:
        what = "A chart or a drawing" if alt or drawing.find(f".//{A}graphicData") is not None else "A shape"
        context.tell(f"{what} of Word cannot be brought over{f': {alt[:60]}' if alt else ''}; save it as a picture")
        if alt:
            yield replace(like, text=f"[{alt}]", marks=frozenset(), link="")


def _relations(drawing: etree._Element) -> Iterator[str]:
    for blip in drawing.iter(A + "blip"):
        vector = blip.find(f".//{SVG}svgBlip")
        if not _in_box(blip, drawing):
            number = blip.get(R + "embed", "") if vector is None else vector.get(R + "embed", "")
            yield number or blip.get(R + "link", "")
    for image in drawing.iter(V + "imagedata"):
        if not _in_box(image, drawing):
            yield image.get(R + "id", "")


def _alt(drawing: etree._Element) -> str:
    for element in (*drawing.iter(WP + "docPr"), *drawing.iter(V + "shape")):
        for name in _DESCRIBED:
            words = " ".join(element.get(name, "").split())
            if words:
                return words
    return ""


def _in_box(element: etree._Element, root: etree._Element) -> bool:
    return any(above.tag == _BOX for above in _above(element, root))


def _in_fallback(element: etree._Element, root: etree._Element) -> bool:
    return any(above.tag == MC + "Fallback" for above in _above(element, root))


def _above(element: etree._Element, root: etree._Element) -> Iterator[etree._Element]:
    parent = element.getparent()
    while parent is not None and parent is not root:
        yield parent
        parent = parent.getparent()


def _file_name(part: str, context: Context) -> str:
    """Give the name that a picture's file will have: by its number, since names in Word mean nothing."""
    if part not in context.pictures:
        suffix = posixpath.splitext(part)[1].lower().replace(".jpeg", ".jpg")
        context.pictures[part] = f"figure-{len(context.pictures) + 1}{suffix}"
    return context.pictures[part]
