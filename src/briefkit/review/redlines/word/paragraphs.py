"""Paragraphs of two versions as one, with the properties of Word for what came, went and changed its look."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Final

from briefkit.review.redlines.grouping import Fate
from briefkit.review.redlines.partings import END
from briefkit.review.redlines.word.adopting import Adoption, Changes
from briefkit.review.redlines.word.bookmarks import Bookmarks, Woven, woven_words
from briefkit.review.redlines.word.names import Xml, canonical, made, taken_out, w
from briefkit.review.redlines.word.notes import Notes
from briefkit.review.redlines.word.package import Package
from briefkit.review.redlines.word.words import Line, Token, as_runs, changes, taken_apart

MARKS: Final[Mapping[Fate, str]] = {"inserted": "ins", "deleted": "del", "away": "moveFrom", "here": "moveTo"}
_AFTER: Final = frozenset({w("sectPr"), w("pPrChange")})
_LOOKS_APART: Final = (w("rPr"), w("sectPr"), w("pPrChange"))
"""What is no property of a paragraph's own look."""

_EMPTY: Final = Line((), ())


class Paragraphs:
    """Weaves the paragraphs of one part of a file."""

    def __init__(
        self, part: str, packages: tuple[Package, Package], adoption: Adoption, changed: Changes, notes: Notes
    ) -> None:
        self._part = part
        self._packages = packages
        self._adoption = adoption
        self._changes = changed
        self._notes = notes
        self._bookmarks = Bookmarks(changed, notes)

    def line(self, paragraph: Xml, *, old: bool) -> Line:
        """Take a paragraph of one version apart."""

        def sign(piece: Xml) -> Hashable:
            if piece.tag == w("footnoteReference"):
                return "note", self._notes.name(piece.get(w("id"), ""), old=old)
            return self._adoption.sign(self._packages[0 if old else 1], self._part, piece)

        return taken_apart(paragraph, sign)

    def looks(self, paragraph: Xml) -> str:
        """Give what a paragraph looks like, but for the number of its list."""
        copy = _own_look(paragraph)
        for one in copy.iter(w("numId")):
            one.attrib.clear()
        return canonical(copy)

    def woven(self, old: Xml, new: Xml) -> Xml:
        """Give two versions of a paragraph as one."""
        self._adoption.same_lists(old, new)
        was, now = self.line(old, old=True), self.line(new, old=False)
        made_one = self._filled(new, self._content(was, now))
        self._look_changed(made_one, self._adopted(_own_look(old)), _own_look(new))
        return made_one

    def parted(self, old: Sequence[Xml], new: Sequence[Xml]) -> list[Xml]:
        """Give a paragraph that was parted in two, or two that were joined: the end between them came or went."""
        was, now = (
            _ended([self.line(one, old=place == 0) for one in version]) for place, version in enumerate((old, new))
        )
        fate: Fate = "inserted" if len(new) > len(old) else "deleted"
        parts = list(self._between_ends(was, now, list(woven_words(was, now))))
        first, last = (new[0] if fate == "inserted" else old[0]), new[-1]
        opening = self._filled(first, parts[0])
        if fate == "deleted":
            self._fitted(opening)
        self.mark(opening, fate)
        closing = self._filled(last, parts[1])
        self._look_changed(closing, self._adopted(_own_look(old[-1])), _own_look(last))
        return [opening, closing]

    def whole(self, paragraph: Xml, fate: Fate) -> Xml:
        """Give a paragraph that came or went."""
        old = fate == "deleted"
        line = self.line(paragraph, old=old)
        content = self._content(line, _EMPTY) if old else self._content(_EMPTY, line)
        made_one = self._filled(paragraph, content)
        if old:
            self._fitted(made_one)
        self.mark(made_one, fate)
        return made_one

    def moved(self, old: Xml, new: Xml) -> tuple[Xml, Xml]:
        """Give a paragraph that moved, where it was and where it is; words that did not move with it went or came."""
        was, now = self.line(old, old=True), self.line(new, old=False)
        stayed = [fate for fate, _token in changes(was, now)]
        away: list[Fate] = ["away" if fate == "same" else fate for fate in stayed if fate != "inserted"]
        here: list[Fate] = ["here" if fate == "same" else fate for fate in stayed if fate != "deleted"]
        first = self._filled(old, self._content(was, _EMPTY, list(zip(away, was.tokens, strict=True))))
        second = self._filled(new, self._content(_EMPTY, now, list(zip(here, now.tokens, strict=True))))
        self._fitted(first)
        self.mark(first, "away")
        self.mark(second, "here")
        return first, second

    def ranged(self, paragraph: Xml, fate: Fate, name: str) -> Xml:
        """Let a range of words that moved begin in a paragraph, and give what ends it, which stands behind it."""
        start = self._changes.element(f"{MARKS[fate]}RangeStart")
        start.set(w("name"), name)
        paragraph.insert(1 if paragraph.find(w("pPr")) is not None else 0, start)
        return made(f"{MARKS[fate]}RangeEnd", id=start.get(w("id"), ""))

    def _fitted(self, paragraph: Xml) -> None:
        """Make the look of an old paragraph fit for the new file; the page that it turned is not turned."""
        for one in paragraph.findall(f"{w('pPr')}/{w('sectPr')}"):
            taken_out(one)
        look = paragraph.find(w("pPr"))
        if look is not None:
            self._adopted(look)

    def mark(self, paragraph: Xml, fate: Fate) -> None:
        """Say that the end of a paragraph came or went."""
        look = _look(paragraph)
        runs = look.find(w("rPr"))
        if runs is None:
            runs = made("rPr")
            after = next((place for place, one in enumerate(look) if one.tag in _AFTER), len(look))
            look.insert(after, runs)
        runs.insert(0, self._changes.element(MARKS[fate]))

    def unmark(self, paragraph: Xml) -> None:
        """Take that back: the last end of a cell, a note or the text can neither come nor go."""
        for name in MARKS.values():
            for one in paragraph.findall(f"{w('pPr')}/{w('rPr')}/{w(name)}"):
                taken_out(one)

    def become(self, paragraph: Xml, old: Xml, new: Xml) -> None:
        """Give a paragraph the look of `new`, and say that it had that of `old`."""
        was, now = _old_look(old), _own_look(new)
        look = _look(paragraph)
        for one in [one for one in look if one.tag not in _LOOKS_APART]:
            look.remove(one)
        for place, one in enumerate(now):
            look.insert(place, deepcopy(one))
        for one in look.findall(w("pPrChange")):
            look.remove(one)
        self._look_changed(paragraph, was, now)

    def _look_changed(self, paragraph: Xml, old: Xml, new: Xml) -> None:
        if canonical(old) == canonical(new):
            return
        change = self._changes.element("pPrChange")
        change.append(old)
        _look(paragraph).append(change)

    def _adopted(self, element: Xml) -> Xml:
        return self._adoption.adopt(element, self._part)

    def _gone(self, element: Xml) -> Xml:
        for call in element.iter(w("footnoteReference")):
            call.set(w("id"), self._notes.gone(call.get(w("id"), "")))
        return self._adopted(element)

    def _filled(self, like: Xml, content: Iterable[Xml]) -> Xml:
        paragraph = made("p")
        look = like.find(w("pPr"))
        if look is not None:
            paragraph.append(deepcopy(look))
        paragraph.extend(content)
        return paragraph

    def _content(self, old: Line, new: Line, woven: Sequence[Woven] | None = None) -> list[Xml]:
        """Give runs and bookmarks; of the old version those that fields of words that are gone show."""
        tokens = list(woven_words(old, new)) if woven is None else woven
        return [piece for part in self._between_ends(old, new, tokens) for piece in part]

    def _between_ends(self, old: Line, new: Line, woven: Sequence[Woven]) -> Iterator[list[Xml]]:
        """Give the same, parted at the ends of paragraphs."""
        content: list[Xml] = []
        waiting: list[Woven] = []
        for fate, token, place in self._marks(old, new, woven):
            if token is not None and token.sign != END:
                waiting.append((fate, token))
                continue
            content += self._runs(waiting)
            waiting = []
            if place is not None:
                content.append(place)
            else:
                yield content
                content = []
        yield [*content, *self._runs(waiting)]

    def _runs(self, tokens: Sequence[Woven]) -> list[Xml]:
        return as_runs(tokens, self._tracked, self._gone) if tokens else []

    def _tracked(self, fate: Fate) -> Xml:
        return self._changes.element(MARKS[fate])

    def _marks(self, old: Line, new: Line, woven: Sequence[Woven]) -> Iterator[tuple[Fate, Token | None, Xml | None]]:
        """Give tokens and bookmarks in one order."""
        for fate, token in woven:
            if fate == "same":
                self._notes.keep(token.pieces)
        marks = sorted(self._bookmarks.placed(old, new, [fate for fate, _token in woven]), key=lambda one: one[0])
        for place, (fate, token) in enumerate(woven):
            yield from (("same", None, mark) for at, mark in marks if at == place)
            yield fate, token, None
        yield from (("same", None, mark) for at, mark in marks if at >= len(woven))


def _ended(lines: Sequence[Line]) -> Line:
    """Give the lines of paragraphs as one, with a sign for the ends between them."""
    tokens, marks = list(lines[0].tokens), list(lines[0].marks)
    for line in lines[1:]:
        tokens.append(Token(END, None))
        marks += [(place + len(tokens), mark) for place, mark in line.marks]
        tokens += line.tokens
    return Line(tuple(tokens), tuple(marks))


def _look(paragraph: Xml) -> Xml:
    look = paragraph.find(w("pPr"))
    if look is None:
        look = made("pPr")
        paragraph.insert(0, look)
    return look


def _old_look(paragraph: Xml) -> Xml:
    """Give the properties that a paragraph had before they changed."""
    before = paragraph.find(f"{w('pPr')}/{w('pPrChange')}/{w('pPr')}")
    return _own_look(paragraph) if before is None else deepcopy(before)


def _own_look(paragraph: Xml) -> Xml:
    """Give the properties of a paragraph alone."""
    look = paragraph.find(w("pPr"))
    copy = made("pPr") if look is None else deepcopy(look)
    for one in [one for one in copy if one.tag in _LOOKS_APART]:
        copy.remove(one)
    return copy
