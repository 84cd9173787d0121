"""The structure tree written into the PDF: elements, the parent tree and the identifiers (ISO 32000-1, 14.7)."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

import pydyf

from briefkit.render.formats.pdf.artifacts import mark_artifacts
from briefkit.render.formats.pdf.links import link_areas
from briefkit.render.formats.pdf.marks import Mark, MarkedPage, unlike_glyphs
from briefkit.render.formats.pdf.tags import Tagger
from briefkit.render.formats.pdf.tree import Annotation, Kid, Node


def tag(pdf: pydyf.PDF, root: Element, pages: Sequence[MarkedPage], marks: Sequence[Mark]) -> None:
    """Tag a painted document.

    Args:
        pdf: what WeasyPrint has made of the pages.
        root: the HTML page.
        pages: the painted pages.
        marks: their marks in the order of the text.

    Raises:
        RenderError: something is painted where it cannot be tagged.

    """
    parents = {child: parent for parent in root.iter() for child in parent}
    tagger = Tagger(root, marks, link_areas(pdf, pages, marks, parents), parents)
    tree = tagger.document()
    words = unlike_glyphs(marks)
    Writer(pdf, mark_artifacts(pages, tagger.artifacts, words), words).write(tree)
    for number, reference in enumerate(pdf.page_references):
        entry = pdf.objects[int(reference.split()[0])]
        entry["Tabs"], entry["StructParents"] = "/S", number


class Writer:
    """Writes one structure tree."""

    def __init__(
        self, pdf: pydyf.PDF, numbers: Mapping[tuple[int, int], int], words: Mapping[tuple[int, int], str]
    ) -> None:
        self._pdf = pdf
        self._numbers = numbers
        self._words = words
        self._pages = pdf.page_references
        self._owners: list[dict[int, bytes]] = [{} for _ in self._pages]
        """For each page: identifier of the mark -> the element that holds it."""
        self._annotations: list[tuple[pydyf.Dictionary, bytes]] = []
        self._identified: dict[str, bytes] = {}

    def write(self, document: Node) -> None:
        """Write the tree and hang it in the catalogue."""
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._pdf.add_object(root)
        root["K"] = pydyf.Array([self._element(document, root.reference)])
        root["ParentTree"] = self._parent_tree()
        root["ParentTreeNextKey"] = len(self._pages) + len(self._annotations)
        if self._identified:
            names = [part for key, owner in sorted(self._identified.items()) for part in (pydyf.String(key), owner)]
            root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
        self._pdf.catalog["StructTreeRoot"] = root.reference
        self._pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})

    def _element(self, node: Node, parent: bytes) -> bytes:
        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
        self._pdf.add_object(element)
        own: bytes = element.reference
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        if page is not None:
            element["Pg"] = self._pages[page]
        for key, text in node.entries.items():
            element[key] = pydyf.String(text)
        if node.attributes:
            values = {
                key: pydyf.Array(value) if isinstance(value, tuple) else value for key, value in node.attributes.items()
            }
            element["A"] = pydyf.Dictionary(values)
        if "ID" in node.entries:
            self._identified[node.entries["ID"]] = own
        kids = [self._kid(kid, own, page) for kid in node.kids]
        if kids:
            element["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        return own

    def _kid(self, kid: Kid, owner: bytes, page: int | None) -> object:
        if isinstance(kid, Node):
            return self._element(kid, owner)
        if isinstance(kid, Annotation):
            self._annotations.append((kid.entry, owner))
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.entry.reference, "Pg": self._pages[kid.page]})
        words = self._words.get((kid.page, kid.number))
        return self._spoken(kid, words, owner) if words else self._mark(kid, owner, page)

    def _spoken(self, mark: Mark, words: str, parent: bytes) -> bytes:
        """Write an element of its own for words that their glyphs do not give back (14.9.4)."""
        entries = {"Type": "/StructElem", "S": "/Span", "P": parent, "Pg": self._pages[mark.page]}
        element = pydyf.Dictionary({**entries, "ActualText": pydyf.String(words)})
        self._pdf.add_object(element)
        own: bytes = element.reference
        element["K"] = self._mark(mark, own, mark.page)
        return own

    def _mark(self, kid: Mark, owner: bytes, page: int | None) -> object:
        number = self._numbers[kid.page, kid.number]
        self._owners[kid.page][number] = owner
        if kid.page == page:
            return number
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self._pages[kid.page], "MCID": number})

    def _parent_tree(self) -> bytes:
        """Give for each mark and each annotation the element that holds it (14.7.4.4)."""
        numbers: list[object] = []
        for page, owners in enumerate(self._owners):
            numbers += [page, pydyf.Array([owners[number] for number in range(len(owners))])]
        for key, (entry, owner) in enumerate(self._annotations, start=len(self._pages)):
            entry["StructParent"] = key
            numbers += [key, owner]
        tree = pydyf.Dictionary({"Nums": pydyf.Array(numbers)})
        self._pdf.add_object(tree)
        reference: bytes = tree.reference
        return reference
