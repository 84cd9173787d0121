"""Paragraphs of two versions as one, with the properties of Word for what came, went and changed its look."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Final

from briefkit.review.redlines.grouping import Fate
from briefkit.review.redlines.partings import END
from briefkit.review.redlines.word.adopting import Adoption, Changes
from briefkit.review.redlines.word.names import Xml, canonical, made, taken_out, w
from briefkit.review.redlines.word.notes import Notes
from briefkit.review.redlines.word.package import Package
from briefkit.review.redlines.word.words import Line, Token, as_runs, changes, taken_apart

MARKS: Final = {"inserted": "ins", "deleted": "del"}
_AFTER: Final = frozenset({w("sectPr"), w("pPrChange")})
_LOOKS_APART: Final = (w("rPr"), w("sectPr"), w("pPrChange"))
"""What is no property of a paragraph's own look."""
_REFERRED: Final = "_Ref_"
"""Begins the names of bookmarks that fields show."""


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
        parts = list(self._between_ends(was, now))
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
        empty = Line((), ())
        content = self._content(line, empty) if old else self._content(empty, line)
        made_one = self._filled(paragraph, content)
        if old:
            self._fitted(made_one)
        self.mark(made_one, fate)
        return made_one

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
        was, now = _own_look(old), _own_look(new)
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

    def _content(self, old: Line, new: Line) -> list[Xml]:
        """Give runs and bookmarks; of the old version those that fields of words that are gone show."""
        return [piece for part in self._between_ends(old, new) for piece in part]

    def _between_ends(self, old: Line, new: Line) -> Iterator[list[Xml]]:
        """Give the same, parted at the ends of paragraphs."""
        content: list[Xml] = []
        waiting: list[tuple[Fate, Token]] = []
        for fate, token, place in self._marks(old, new):
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

    def _runs(self, tokens: list[tuple[Fate, Token]]) -> list[Xml]:
        return as_runs(tokens, self._tracked, self._gone) if tokens else []

    def _tracked(self, fate: Fate) -> Xml:
        return self._changes.element(MARKS[fate])

    def _marks(self, old: Line, new: Line) -> Iterator[tuple[Fate, Token | None, Xml | None]]:
        """Give tokens and bookmarks in one order."""
        woven = list(_woven(old, new))
        for fate, token in woven:
            if fate == "same":
                self._notes.keep(token.pieces)
        marks = sorted(self._placed(old, new, [fate for fate, _token in woven]), key=lambda one: one[0])
        for place, (fate, token) in enumerate(woven):
            yield from (("same", None, mark) for at, mark in marks if at == place)
            yield fate, token, None
        yield from (("same", None, mark) for at, mark in marks if at >= len(woven))

    def _placed(self, old: Line, new: Line, fates: Sequence[Fate]) -> Iterator[tuple[int, Xml]]:
        """Give each bookmark with the number of woven tokens before it.

        One that both versions have holds the words of both: with the last word in it a bookmark would go, and what
        shows it with it.
        """
        was = {_sign(mark, old): at for at, mark in _among(old, fates, "inserted")}
        for at, mark in _among(new, fates, "deleted"):
            other = was.get(_sign(mark, new), at)
            yield (min if mark.tag == w("bookmarkStart") else max)(at, other), deepcopy(mark)
        yield from self._kept(_among(old, fates, "inserted"))

    def _kept(self, marks: Iterable[tuple[int, Xml]]) -> Iterator[tuple[int, Xml]]:
        """Give the bookmarks of the old version that fields of words that are gone show."""
        numbers: dict[str, str] = {}
        for place, one in marks:
            name = one.get(w("name"), "")
            if name.startswith(_REFERRED) and name not in self._notes.bookmarks:
                numbers[one.get(w("id"), "")] = str(self._changes.number())
                self._notes.bookmarks.add(name)
            elif name or one.get(w("id"), "") not in numbers:
                continue
            copy = deepcopy(one)
            copy.set(w("id"), numbers[one.get(w("id"), "")])
            yield place, copy


def _woven(old: Line, new: Line) -> Iterator[tuple[Fate, Token]]:
    """Give the tokens of both versions in one order; what a bookmark of both holds is compared by itself."""
    start = other = 0
    was = {_sign(mark, old): place for place, mark in old.marks}
    for place, mark in (*new.marks, (len(new.tokens), None)):
        sign = _sign(mark, new) if mark is not None else ("", "")
        end = was.get(sign, -1) if mark is not None else len(old.tokens)
        if mark is None or (sign[0].startswith(_REFERRED) and end >= start):
            stretch = changes(Line(old.tokens[start:end], ()), Line(new.tokens[other:place], ()))
            yield from ((fate, token) for fate, token, _was in stretch)
            start, other = end, place


def _among(line: Line, fates: Sequence[Fate], others: Fate) -> Iterator[tuple[int, Xml]]:
    """Give the bookmarks of one version, each with its place among the tokens of both."""
    own = [place for place, fate in enumerate(fates) if fate != others]
    for place, mark in line.marks:
        if mark.tag == w("bookmarkStart"):
            yield own[place] if place < len(own) else len(fates), mark
        else:
            yield own[place - 1] + 1 if place else 0, mark


def _sign(mark: Xml, line: Line) -> tuple[str, str]:
    """Give the name of a bookmark, and which end of it this is."""
    number = mark.get(w("id"))
    starts = (one for _place, one in line.marks if one.get(w("id")) == number and one.tag == w("bookmarkStart"))
    start = next(starts, None)
    return start.get(w("name"), "") if start is not None else "", str(mark.tag)


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


def _own_look(paragraph: Xml) -> Xml:
    """Give the properties of a paragraph alone."""
    look = paragraph.find(w("pPr"))
    copy = made("pPr") if look is None else deepcopy(look)
    for one in [one for one in copy if one.tag in _LOOKS_APART]:
        copy.remove(one)
    return copy
