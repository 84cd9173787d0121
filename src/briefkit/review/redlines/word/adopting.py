"""What a paragraph of the old file needs in the new one: links, pictures, styles, lists, names of its own."""

from collections.abc import Hashable, Iterator
from copy import deepcopy
from typing import Final

from briefkit.review.redlines.word.names import AROUND, DRAWING, Xml, canonical, emptied, made, r, w
from briefkit.review.redlines.word.package import NUMBERING, STYLES, Package

_STYLED: Final = (w("pStyle"), w("rStyle"), w("tblStyle"))
_RELATED: Final = (w("basedOn"), w("next"), w("link"))
_NUMBERS: Final = (r("id"), r("embed"), r("link"))
_KINDS: Final = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_DOC: Final = f"{{{DRAWING}}}docPr"


class Adoption:
    """Brings what the old file holds into the new one."""

    def __init__(self, old: Package, new: Package) -> None:
        self._old = old
        self._new = new
        self._lists: dict[str, str] = {}
        self._drawings = 0

    def sign(self, package: Package, part: str, piece: Xml) -> Hashable:
        """Give what is compared of a piece: relations by what is behind them, drawings without their numbers."""
        copy = emptied(piece) if piece.tag in AROUND else deepcopy(piece)
        for one in copy.iter():
            for name in _NUMBERS:
                if one.get(name):
                    one.set(name, package.digest(part, one.get(name, "")))
            if one.tag == _DOC or one.tag.endswith("}cNvPr"):
                for name in ("id", "name"):
                    one.attrib.pop(name, "")
        return canonical(copy)

    def same_lists(self, old: Xml, new: Xml) -> None:
        """Remember that the lists of two versions of a paragraph are one."""
        was, now = _list_of(old), _list_of(new)
        if was and now:
            self._lists.setdefault(was, now)

    def adopt(self, element: Xml, part: str) -> Xml:
        """Give a piece of the old file as the new one can hold it."""
        for one in element.iter():
            for name in _NUMBERS:
                if one.get(name):
                    one.set(name, self._related(part, one.get(name, "")))
            if one.tag in _STYLED:
                self._style(one.get(w("val"), ""))
            elif one.tag == w("numId"):
                one.set(w("val"), self._list(one.get(w("val"), "")))
            elif one.tag == _DOC:
                self._drawings += 1
                one.set("id", str(_FIRST_DRAWING + self._drawings))
        return element

    def _related(self, part: str, number: str) -> str:
        relation = self._old.relation(part, number)
        if relation is None:
            return number
        kind, target = relation.get("Type", ""), relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            return self._new.relate(part, kind, target, outside=True)
        suffix = target.rpartition(".")[2]
        name = self._new.add_media(self._old.files[self._old.target(part, relation)], suffix)
        if suffix in _KINDS:
            self._new.allow(suffix, _KINDS[suffix])
        return self._new.relate(part, kind, name.removeprefix("word/"), outside=False)

    def _style(self, number: str) -> None:
        """Take a style that only the old file needs, with those that it is made of."""
        styles = self._new.tree(STYLES)
        if not number or _style_of(styles, number) is not None:
            return
        found = _style_of(self._old.tree(STYLES), number)
        if found is None:
            return
        copy = deepcopy(found)
        styles.append(copy)
        for one in copy.iter(w("numId")):
            one.set(w("val"), self._list(one.get(w("val"), "")))
        for tag in _RELATED:
            related = copy.find(tag)
            if related is not None:
                self._style(related.get(w("val"), ""))

    def _list(self, number: str) -> str:
        """Give the number of a list of the old file in the new one."""
        if number in self._lists or number == "0":
            return self._lists.get(number, number)
        if not self._old.has(NUMBERING) or not self._new.has(NUMBERING):
            return number
        found = _list(self._old.tree(NUMBERING), number)
        if found is None:
            return number
        lists = self._new.tree(NUMBERING)
        same = _list(lists, number)
        if same is not None and not len(found.findall(w("lvlOverride"))) and canonical(same) == canonical(found):
            self._lists[number] = number
            return number
        copy = deepcopy(found)
        fresh = str(max((int(one.get(w("numId"), "0")) for one in lists.findall(w("num"))), default=0) + 1)
        copy.set(w("numId"), fresh)
        lists.append(copy)
        self._definition(copy, lists)
        self._lists[number] = fresh
        return fresh

    def _definition(self, found: Xml, lists: Xml) -> None:
        """Take the definition of a list where the new file has no such one."""
        which = found.find(w("abstractNumId"))
        number = which.get(w("val"), "") if which is not None else ""
        known = {one.get(w("abstractNumId")) for one in lists.findall(w("abstractNum"))}
        if which is None or number in known:
            return
        definitions = self._old.tree(NUMBERING).findall(w("abstractNum"))
        own = next((one for one in definitions if one.get(w("abstractNumId")) == number), None)
        if own is not None:
            lists.insert(len(lists.findall(w("abstractNum"))), deepcopy(own))


_FIRST_DRAWING: Final = 100_000
"""Above every number of a drawing that the new file has."""


def _list_of(paragraph: Xml) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
    return found.get(w("val"), "") if found is not None else ""


def _list(lists: Xml, number: str) -> Xml | None:
    return next((one for one in lists.findall(w("num")) if one.get(w("numId")) == number), None)


def _style_of(styles: Xml, number: str) -> Xml | None:
    return next((one for one in styles.findall(w("style")) if one.get(w("styleId")) == number), None)


class Changes:
    """Makes the elements that changes stand in, with numbers of their own."""

    def __init__(self, when: str, used: Iterator[int]) -> None:
        self._number = max(used, default=0)
        self._when = when

    def number(self) -> int:
        """Give the next number; changes and bookmarks share them."""
        self._number += 1
        return self._number

    def element(self, name: str) -> Xml:
        """Give `w:ins`, `w:del` or another mark of a change."""
        element = made(name, id=self.number(), author=AUTHOR)
        if self._when:
            element.set(w("date"), self._when)
        return element


AUTHOR: Final = "briefkit diff"
