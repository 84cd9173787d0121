"""The citations of a brief as the document that the engine reads: nothing but citations, in the order of the text."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, CitationItem, Inline, NoteCall
from briefkit.model.walk import inlines, printed_lines
from briefkit.references.csl import locator_word
from briefkit.references.locators import is_set_by_engine, parse

Json = dict[str, Any]
_VERSION: Final = [1, 23, 1]
"""Version of pandoc's JSON."""


class Citations:
    """Every citation of a brief, in the order in which they are read; a note stands where it is first called."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._called: set[str] = set()
        self._notes = 0
        self.found: list[Citation] = []
        self.blocks: list[Json] = []
        for section in brief.sections:
            self._add(section.title)
            for line in printed_lines(section.blocks):
                self._add(line)

    def _add(self, line: Iterable[Inline]) -> None:
        for piece in inlines(line):
            if isinstance(piece, Citation):
                self._notes += 1
                self.blocks.append(_node("Para", [self._cite(piece)]))
            elif isinstance(piece, NoteCall) and piece.label in self._brief.notes:
                self._add_note(piece.label)

    def _add_note(self, label: str) -> None:
        """Add a note of the author's: it counts among the notes, and what it cites gets no note of its own.

        Each citation is sent as all that its note holds, since the engine brackets those that stand behind words.
        """
        if label not in self._called:
            self._notes += 1
            for one in self._in_note(label):
                self.blocks.append(_node("Para", [_node("Note", [_node("Para", [one])])]))

    def _in_note(self, label: str) -> Iterator[Json]:
        if label in self._called or label not in self._brief.notes:
            return
        self._called.add(label)
        for line in printed_lines(self._brief.notes[label].blocks):
            for piece in inlines(line):
                if isinstance(piece, Citation):
                    yield self._cite(piece)
                elif isinstance(piece, NoteCall):
                    yield from self._in_note(piece.label)

    def _cite(self, citation: Citation) -> Json:
        self.found.append(citation)
        return cite(citation, self._notes, self._brief.metadata.lang)


def cite(citation: Citation, note: int = 0, lang: str = "en") -> Json:
    """Give a citation as the engine reads it.

    Args:
        citation: the citation.
        note: number of the note that it stands in, where the style cites in notes.
        lang: language of the brief (BCP 47).

    """
    items = [_item(item, note, lang) for item in citation.items]
    if citation.narrative:
        items[0]["citationMode"] = {"t": "AuthorInText"}
    return _node("Cite", [items, [_node("Str", citation.source or "?")]])


def _item(item: CitationItem, note: int, lang: str) -> Json:
    return {
        "citationId": item.key,
        "citationPrefix": _words(item.prefix),
        "citationSuffix": _words(_suffix(item, lang)),
        "citationMode": {"t": "SuppressAuthor" if item.author_suppressed else "NormalCitation"},
        "citationNoteNum": note,
        "citationHash": 0,
    }


def _suffix(item: CitationItem, lang: str) -> str:
    """Give locator and suffix; braces hold the locator, and empty ones keep words from being taken for one."""
    if not item.locator:
        return f"{{}}, {item.suffix}" if item.suffix else ""
    label, value = parse(item.locator)
    by_engine = is_set_by_engine(item.locator, lang)
    located = f"{locator_word(label)} {value.translate(_NO_BRACES)}" if by_engine else ""
    typed = "" if by_engine else item.locator.translate(_NO_BRACES)
    return ", ".join(part for part in (f"{{{located}}}", typed, item.suffix) if part)


_NO_BRACES: Final = str.maketrans("", "", "{}")


def _words(text: str) -> list[Json]:
    """Give words as literal text."""
    nodes: list[Json] = []
    for word in text.split():
        nodes += [{"t": "Space"}, _node("Str", word)]
    return nodes[1:]


def _node(kind: str, content: object) -> Json:
    return {"t": kind, "c": content}


def document(content: list[Json], meta: dict[str, str | bool], uncited: Iterable[str] = ()) -> Json:
    """Give a document of pandoc's.

    Args:
        content: its blocks.
        meta: its settings.
        uncited: keys of works to be listed though nothing cites them; `*` for all.

    """
    values: Json = {
        name: _node("MetaBool", value) if isinstance(value, bool) else _node("MetaString", value)
        for name, value in meta.items()
    }
    keys = tuple(CitationItem(key) for key in uncited)
    if keys:
        values["nocite"] = _node("MetaInlines", [cite(Citation(keys))])
    return {"pandoc-api-version": _VERSION, "meta": values, "blocks": content}


def cites_of(answer: object) -> Iterator[list[Json]]:
    """Give the words of each citation of an answer, in the order of the question."""
    if isinstance(answer, list):
        for part in answer:
            yield from cites_of(part)
    elif isinstance(answer, dict):
        if answer.get("t") == "Cite":
            yield answer["c"][1]
        elif "c" in answer:
            yield from cites_of(answer["c"])
