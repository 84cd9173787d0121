"""The source map of a copy for editors: the words of every block, and where on which page they stand.

Beside what every PDF tells (`render/source_map.py`), `texts` holds one entry for each paragraph, heading, cell and
caption as it was laid out:

    {"key": "0f3a…", "words": "The words.", "runs": [[0, 170.1, 512.3, 214.9, 523.6, 0, 10]]}

A run is a page, counted from 0, a rectangle in points from the page's lower left corner (where the words begin, their
bottom, where they end, their top), and the characters of the words before it and in it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from briefkit.model.source_map import REVIEW
from briefkit.render.formats.pdf.marks import Mark
from briefkit.render.formats.pdf.roles import name
from briefkit.render.inlines_html import note_id
from briefkit.render.printed import Printed
from briefkit.render.source_map import source_map

Run: TypeAlias = tuple[int, float, float, float, float, int, int]
_INLINE: Final = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup")
) | {"time", "u"}
_FRONT: Final = ("kicker", "subtitle", "standfirst")
_HYPHENS: Final = "-\u2010\u00ad"
"""What may stand at the end of a line and not in the word."""


def review_map(printed: Printed, root: Element, marks: Iterable[Mark]) -> bytes:
    """Give the source map of a copy for editors as JSON.

    Args:
        printed: the brief.
        root: the page as it was laid out.
        marks: where each piece of it stands.

    """
    names = _Names(printed, root)
    runs: dict[Element, list[Run]] = {}
    words: dict[Element, str] = {}
    for mark in marks:
        text = " ".join(getattr(mark.box, "text", "").split())
        if mark.element is None or mark.pseudo or not text:
            continue
        holder = names.holder(mark.element)
        if holder not in words:
            words[holder] = names.words_of(holder)
        behind = runs[holder][-1] if runs.setdefault(holder, []) else None
        run = _run(mark, text, words[holder], behind[5] + behind[6] if behind else 0)
        if run:
            runs[holder].append(run)
    texts = [{"key": names.key(each), "words": words[each], "runs": runs[each]} for each in runs if runs[each]]
    told = json.loads(source_map(printed.brief))
    return json.dumps({**told, "copy": REVIEW, "texts": texts}, ensure_ascii=False, separators=(",", ":")).encode()


def _run(mark: Mark, text: str, words: str, behind: int) -> Run | None:
    """Give where a line of a text stands, and which of its words it holds."""
    left, bottom, right, top = mark.rectangle
    if mark.box.style["direction"] == "rtl":
        left, right = right, left
    for shown in (text, text.rstrip(_HYPHENS)):
        place = words.casefold().find(shown.casefold(), behind) if shown else -1
        if place >= 0:
            return mark.page, left, bottom, right, top, place, len(shown)
    return None


class _Names:
    """Knows by which key the source map calls a part of the page."""

    def __init__(self, printed: Printed, root: Element) -> None:
        self._parents: Mapping[Element, Element] = {child: parent for parent in root.iter() for child in parent}
        notes = printed.wording.numbering.notes
        self._notes = {note_id(number): _first_key(printed, label) for label, number in notes.items()}

    def holder(self, element: Element) -> Element:
        """Give the paragraph, cell, caption or note around a piece of the page."""
        while name(element) in _INLINE and not self._is_note(element) and element in self._parents:
            element = self._parents[element]
        return element

    @staticmethod
    def _is_note(element: Element) -> bool:
        return element.get("class") == "fn"

    def _own_text(self, element: Element) -> Iterator[str]:
        """Give the text of a part without that of parts inside it."""
        yield element.text or ""
        for child in element:
            if name(child) == "br":
                yield " "
            elif name(child) in _INLINE and not self._is_note(child):
                yield from self._own_text(child)
            yield child.tail or ""

    def key(self, holder: Element) -> str:
        """Give the key of a part; empty for what repeats words, and for what is the house's own."""
        classes = holder.get("class", "").split()
        for front in _FRONT:
            if front in classes:
                return front
        if name(holder) == "h1":
            return "title"
        element, inside = holder, holder
        while not element.get("id", "").startswith("b-"):
            if element.get("class") == "pull":
                return self._said_again(holder)
            if element.get("class") in ("authors", "byline") or element not in self._parents:
                return ""
            element, inside = self._parents[element], element
        if element.get("id", "") in self._notes:
            return self._notes[element.get("id", "")]
        key = element.get("id", "").removeprefix("b-")
        if key.endswith("-words"):
            return f"{key.removesuffix('-words')}_{'caption' if name(element) == 'figcaption' else 'title'}"
        return f"{key}{self._suffix(holder, inside, element)}"

    def _said_again(self, pull: Element) -> str:
        """Give the key of the text whose words a pull quote repeats."""
        words = self.words_of(pull)
        blocks = (each for each in self._parents if each.get("id", "").startswith("b-"))
        return next((self.key(each) for each in blocks if words in self.words_of(each)), "")

    def words_of(self, element: Element) -> str:
        """Give them as one line."""
        return " ".join("".join(self._own_text(element)).split())

    def _suffix(self, holder: Element, inside: Element, block: Element) -> str:
        tag = name(holder)
        if tag in ("td", "th"):
            return self._cell(holder)
        if name(block) == "figure" and (tag == "figcaption" or name(inside) == "figcaption"):
            return "_caption"
        if name(block) == "figure" and "source" in holder.get("class", ""):
            return "_source"
        return "_speaker" if tag == "footer" and name(block) == "blockquote" else ""

    def _cell(self, cell: Element) -> str:
        """Give the place of a cell in its table; the row with the names of the columns is row 0."""
        row = self._parents[cell]
        table = self._parents[self._parents[row]]
        rows = [each for each in table.iter() if name(each) == "tr"]
        titled = any(each.get("scope") == "col" for each in rows[0])
        return f"_r{rows.index(row) + (0 if titled else 1)}c{list(row).index(cell) + 1}"


def _first_key(printed: Printed, label: str) -> str:
    note = printed.brief.notes[label]
    return note.blocks[0].key if note.blocks and note.blocks[0].key else note.key
