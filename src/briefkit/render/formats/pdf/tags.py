"""The structure tree of a PDF, made from the HTML page: one node for each element, however many pages it runs over."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element

from briefkit.render.formats.pdf.marks import Mark
from briefkit.render.formats.pdf.roles import CELLS, ROLES, alternative, is_drawing, is_note, is_repeated, name
from briefkit.render.formats.pdf.tree import (
    GROUPS,
    TEXT_BLOCKS,
    Annotation,
    Kid,
    Node,
    in_blocks,
    in_order,
    is_inline,
    place,
    rows,
)

Build: TypeAlias = Callable[[Element], list[Kid]]
_SCOPES = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}


class Tagger:
    """Makes the structure tree of one document."""

    def __init__(
        self,
        root: Element,
        marks: Iterable[Mark],
        links: Mapping[Element, list[Annotation]],
        parents: Mapping[Element, Element],
    ) -> None:
        self._root = root
        self._links = links
        self._parents = parents
        self._own: dict[Element, list[Mark]] = defaultdict(list)
        self._shown: set[Element] = set()
        self._notes: list[Node] = []
        self._note_count = 0
        self.artifacts: list[Mark] = []
        """Marks that are no content: running heads, repeated table heads, what readers aloud are to skip."""
        self._sort(marks)
        self._special: dict[str, Build] = {
            "a": self._link,
            "abbr": self._abbreviation,
            "code": self._code,
            "del": self._edit,
            "dl": self._definitions,
            "figure": self._figure,
            "img": self._picture,
            "ins": self._edit,
            "li": self._item,
            "svg": self._picture,
            "table": self._table,
        }

    def _sort(self, marks: Iterable[Mark]) -> None:
        """Put each mark with its element, or with the artifacts."""
        heads = {part: head for head in self._root.iter("thead") for part in head.iter()}
        first_page: dict[Element, int] = {}
        for mark in marks:
            element = mark.element
            if element is None:
                self.artifacts.append(mark)
                continue
            head = heads.get(element)
            if head is not None and mark.page > first_page.setdefault(head, mark.page):
                self.artifacts.append(mark)  # a table's head is printed again on each of its pages
                continue
            self._own[element].append(mark)
            while element is not None and element not in self._shown:
                self._shown.add(element)
                element = self._parents.get(element)

    def document(self) -> Node:
        """Give the tree of the whole page."""
        return Node("Document", self._blocks(self._content(self._root)) + self._waiting_notes())

    def _blocks(self, kids: list[Kid]) -> list[Kid]:
        """Put loose words into paragraphs; the spaces between two blocks are nobody's words."""
        if not all(map(is_inline, kids)):
            blank = [kid for kid in kids if isinstance(kid, Mark) and not kid.box.text.strip()]
            self.artifacts.extend(blank)
            kids = [kid for kid in kids if kid not in blank]
        return in_blocks(kids)

    def _content(self, element: Element) -> list[Kid]:
        """Give an element's own marks and what its children give, in the order of the text."""
        kids: list[Kid] = list(self._own.get(element, ()))
        own = bool(kids)
        for child in element:
            if child in self._shown or name(child) in CELLS:
                kids.extend(self._build(child))
        return in_order(kids) if own else kids

    def _build(self, element: Element) -> list[Kid]:
        if is_note(element):
            return self._note(element)
        build = self._drawing if is_drawing(element) else self._special.get(name(element))
        kids = build(element) if build else self._block_or_words(element)
        if is_repeated(element):
            # an artifact would say that these words are no text at all; `Private` is not read aloud nor exported
            return [Node("Private", self._blocks(kids))]
        lang = element.get("lang")
        return self._with_language(kids, lang) if lang else kids

    def _with_language(self, kids: list[Kid], lang: str) -> list[Kid]:
        if len(kids) != 1 or not isinstance(kids[0], Node):
            kids = [Node("Span" if all(map(is_inline, kids)) else "Div", kids)]
        node = kids[0]
        if isinstance(node, Node):
            node.entries["Lang"] = lang
        return kids

    def _block_or_words(self, element: Element) -> list[Kid]:
        role = ROLES.get(name(element)) or ("Div" if element.get("role") == "group" else None)
        kids = self._content(element)
        if role is None:
            return kids if all(map(is_inline, kids)) else self._blocks(kids)
        if role in TEXT_BLOCKS:
            return [Node(role, kids), *self._waiting_notes()]
        if role in GROUPS or not all(map(is_inline, kids)):
            kids = self._blocks(kids)
        entries = {"T": element.get("aria-label", "")} if element.get("aria-label") else {}
        return [Node(role, kids + self._waiting_notes(), entries, self._attributes(element))]

    def _waiting_notes(self) -> list[Kid]:
        """A note follows the block that calls it: read in the middle of a sentence it would tear it apart."""
        notes: list[Kid] = list(self._notes)
        self._notes.clear()
        return notes

    def _attributes(self, element: Element) -> dict[str, object]:
        kind = name(element)
        if kind in {"ul", "ol"}:
            labelled = any(mark.pseudo for child in element for mark in self._own.get(child, ()))
            numbering = "/None" if not labelled else "/Decimal" if kind == "ol" else "/Disc"
            return {"O": "/List", "ListNumbering": numbering}
        if kind not in {"th", "td"}:
            return {}
        spans = {key: int(element.get(key.lower(), "1")) for key in ("ColSpan", "RowSpan")}
        found: dict[str, object] = {key: value for key, value in spans.items() if value > 1}
        if kind == "th":
            head = name(self._parents.get(self._parents[element], element)) == "thead"
            found["Scope"] = _SCOPES.get(element.get("scope", ""), "/Column" if head else "/Row")
        return {"O": "/Table", **found} if found else {}

    def _table(self, element: Element) -> list[Kid]:
        """A small table that would be mostly heads keeps those of its columns: a listener hears the rest as data."""
        parts = self._content(element)
        cells = [cell for row in rows(parts) for cell in row.kids if isinstance(cell, Node)]
        heads = [cell for cell in cells if cell.role == "TH"]
        if 2 * len(heads) > len(cells):
            for cell in heads:
                if cell.attributes.get("Scope") == "/Row":
                    cell.role, cell.attributes = "TD", {}
        return [Node("Table", parts)]

    def _item(self, element: Element) -> list[Kid]:
        kids = self._content(element)
        label: list[Kid] = [
            kid
            for kid in kids
            if isinstance(kid, Mark) and kid.element is element and kid.pseudo in {"before", "marker"}
        ]
        body = [kid for kid in kids if kid not in label]
        if not all(map(is_inline, body)):
            body = self._blocks(body)
        parts: list[Kid] = [Node("Lbl", label)] if label else []
        return [Node("LI", [*parts, Node("LBody", body + self._waiting_notes())])]

    def _definitions(self, element: Element) -> list[Kid]:
        """A term is the label of its list item (Tagged PDF Best Practice Guide, 4.2.5)."""
        items: list[Kid] = []
        for kid in self._content(element):
            if isinstance(kid, Node) and (kid.role == "Lbl" or not items):
                items.append(Node("LI", [kid]))
            elif items and isinstance(items[-1], Node):
                items[-1].kids.append(kid)
        return [Node("L", items, attributes={"O": "/List", "ListNumbering": "/None"})]

    def _link(self, element: Element) -> list[Kid]:
        areas = self._links.get(element, [])
        kids = self._content(element)
        return [Node("Link", [*kids, *areas])] if areas else kids

    def _abbreviation(self, element: Element) -> list[Kid]:
        kids, expansion = self._content(element), element.get("title")
        return [Node("Span", kids, {"E": expansion})] if expansion else kids

    def _code(self, element: Element) -> list[Kid]:
        return [Node("Code", self._content(element))]

    def _edit(self, element: Element) -> list[Kid]:
        """Words put in or taken out: the line through or under them is told, and heard before them."""
        kids, said = self._content(element), element.get("data-said")
        if not kids or not said or not all(isinstance(kid, Mark) for kid in kids):
            return kids
        line = "/Underline" if name(element) == "ins" else "/LineThrough"
        words = "".join(element.itertext())
        return [Node("Span", kids, {"Alt": f"{said}: {words}"}, {"O": "/Layout", "TextDecorationType": line})]

    def _picture(self, element: Element) -> list[Kid]:
        marks = self._own.get(element, [])
        alt = alternative(element, self._parents)
        if not marks or not alt:
            self.artifacts.extend(marks)
            return []
        layout: dict[str, object] = {"O": "/Layout", "BBox": marks[0].rectangle}
        return [Node("Figure", list(marks), {"Alt": alt}, layout)]

    def _drawing(self, element: Element) -> list[Kid]:
        """A chart is one figure: its shapes and its words are heard by its alternative text."""
        marks = sorted((mark for part in element.iter() for mark in self._own.get(part, ())), key=place)
        if not marks:
            return []
        shapes = next((mark for mark in marks if mark.element is not None and name(mark.element) == "svg"), marks[0])
        layout: dict[str, object] = {"O": "/Layout", "BBox": shapes.rectangle}
        return [Node("Figure", list(marks), {"Alt": alternative(element, self._parents)}, layout)]

    def _figure(self, element: Element) -> list[Kid]:
        """The caption of a table goes into the table (ISO 32000-1, 14.8.4.3.4)."""
        kids = self._blocks(self._content(element))
        tables = [kid for kid in kids if isinstance(kid, Node) and kid.role == "Table"]
        if len(tables) == 1:
            captions = [kid for kid in kids if isinstance(kid, Node) and kid.role == "Caption"]
            tables[0].kids[:0] = captions
            kids = [kid for kid in kids if kid not in captions]
        return [Node("Div", kids + self._waiting_notes())] if len(kids) > 1 else kids

    def _note(self, element: Element) -> list[Kid]:
        """Give the reference that stands in the text; the note itself waits for the end of its block."""
        waiting = self._waiting_notes()  # not for the blocks inside this one
        kids = self._content(element)
        self._notes[:0] = [note for note in waiting if isinstance(note, Node)]
        call: list[Kid] = [kid for kid in kids if isinstance(kid, Mark) and kid.pseudo == "footnote-call"]
        marker: list[Kid] = [kid for kid in kids if isinstance(kid, Mark) and kid.pseudo == "footnote-marker"]
        text = [kid for kid in kids if kid not in call and kid not in marker]
        if not all(map(is_inline, text)):
            text = self._blocks(text)
        self._note_count += 1
        label: list[Kid] = [Node("Lbl", marker)] if marker else []
        self._notes.append(Node("Note", [*label, *text], {"ID": f"note-{self._note_count}"}))
        areas = self._links.get(element, [])
        inner: list[Kid] = [Node("Link", [*call, *areas])] if areas else call
        return [Node("Reference", inner)] if call else []
