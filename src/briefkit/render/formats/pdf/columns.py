"""Text in columns, what reaches over all of them, and headings that open the first line of their text.

WeasyPrint lets only a child of the block with the columns reach over them, and fails where such a child runs over the
end of a page. So what reaches over all columns stands between blocks with columns, and a section that holds it is
parted. Only the place on paper changes: the tags keep the order of the brief.
"""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from weasyprint import Page

from briefkit.model.house_style import HouseStyle
from briefkit.render.formats.pdf.holes import HEADINGS
from briefkit.render.formats.pdf.losses import lost
from briefkit.render.formats.pdf.roles import name

COLUMNS = "columns"
"""Class of a block whose text stands in columns; the style sheet says in how many (`print.css`)."""
_ACROSS = frozenset({"across", "sheet", "landscape"})
"""Classes of what reaches over all columns: some sections, rows of statistics, tables that are wider than a column."""
_PARTED = frozenset({"section", "div"})
_SUBHEADINGS = HEADINGS - {"h2"}


class Arrangement:
    """Rearranges one page, and puts everything back in the end."""

    def __init__(self, root: Element, style: HouseStyle) -> None:
        self._children: dict[Element, list[Element]] = {}
        self._texts: list[tuple[Element, str | None, Element, str | None]] = []
        self._flows: list[Element] = []
        body = next((element for element in root.iter() if element.get("class") == "body"), None)
        if body is None:
            return
        if style.subheadings == "run-in":
            for element in list(body.iter()):
                self._run_in(element)
        if style.page.columns > 1:
            self._part(body)
        if style.page.masthead == "title":
            self._put_last(root, "opening", "notice")

    @property
    def in_columns(self) -> bool:
        """Whether text stands in columns."""
        return bool(self._flows)

    def give_up_columns(self, pages: Sequence[Page] = ()) -> bool:
        """Set text in one column: all of it, or what WeasyPrint has left words out of; tell whether there was any."""
        given_up = [flow for flow in self._flows if not pages or lost(flow, pages) is not None]
        for flow in given_up:
            flow.set("class", "")
        self._flows = [flow for flow in self._flows if flow not in given_up]
        return bool(given_up)

    def restore(self) -> None:
        """Put every element back to its place in the brief."""
        for parent, order in self._children.items():
            parent[:] = order
        for paragraph, text, heading, tail in self._texts:
            paragraph.text, heading.tail = text, tail

    def _keep(self, parent: Element) -> None:
        self._children.setdefault(parent, list(parent))

    def _put_last(self, root: Element, parent_class: str, child_class: str) -> None:
        """Move children of a class behind the others: what stands side by side must be neighbours."""
        for parent in [element for element in root.iter() if element.get("class") == parent_class]:
            self._keep(parent)
            parent[:] = sorted(parent, key=lambda child: child_class in child.get("class", "").split())

    def _run_in(self, parent: Element) -> None:
        """Move each heading into the paragraph behind it."""
        for heading, paragraph in zip(list(parent), list(parent)[1:], strict=False):
            if name(heading) not in _SUBHEADINGS or name(paragraph) != "p" or heading.get("class") == "title":
                continue
            self._keep(parent)
            self._keep(paragraph)
            self._texts.append((paragraph, paragraph.text, heading, heading.tail))
            parent.remove(heading)
            paragraph.insert(0, heading)
            heading.tail, paragraph.text = paragraph.text, None

    def _part(self, body: Element) -> None:
        """Put what stands side by side into blocks of their own, with what reaches over all columns between them."""
        pieces = [piece for child in body for piece in self._pieces(child)]
        self._keep(body)
        body[:] = []
        for piece in pieces:
            if _reaches_across(piece):
                body.append(piece)
                continue
            if not len(body) or body[-1].get("class") != COLUMNS:
                self._flows.append(Element("div", {"class": COLUMNS}))
                body.append(self._flows[-1])
            body[-1].append(piece)

    def _pieces(self, element: Element) -> Iterator[Element]:
        """Give an element in as many pieces as what reaches over all columns makes of it."""
        if _reaches_across(element) or name(element) not in _PARTED or not any(map(_reaches_across, element.iter())):
            yield element
            return
        children = [piece for child in element for piece in self._pieces(child)]
        self._keep(element)
        element[:] = []
        piece = element
        for group in _with_headings(children):
            if not _reaches_across(group[-1]):
                piece.extend(group)
                continue
            if len(piece):
                yield piece
            piece = Element(element.tag, {"class": f"{element.get('class', '')} continued".strip()})
            for heading in group[:-1]:
                heading.set("class", f"{heading.get('class', '')} across".strip())
            yield from group
        if len(piece):
            yield piece


def _reaches_across(element: Element) -> bool:
    return not _ACROSS.isdisjoint(element.get("class", "").split())


def _with_headings(children: Iterable[Element]) -> Iterator[list[Element]]:
    """Give children one by one; headings right before one stand with it."""
    group: list[Element] = []
    for child in children:
        group.append(child)
        if name(child) not in HEADINGS:
            yield group
            group = []
    if group:
        yield group
