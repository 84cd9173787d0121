"""A Word file in which accepting all changes gives the new version, and rejecting all the old one."""

from collections.abc import Iterator
from copy import deepcopy

from briefkit.review.redlines.word.adopting import Adoption, Changes
from briefkit.review.redlines.word.blocks import Blocks
from briefkit.review.redlines.word.frames import without_changed_frames
from briefkit.review.redlines.word.names import Xml, made, taken_out, w
from briefkit.review.redlines.word.notes import Notes, in_order_of_calls, own_notes
from briefkit.review.redlines.word.package import DOCUMENT, NOTES, Package
from briefkit.review.redlines.word.paragraphs import Paragraphs
from briefkit.review.redlines.word.words import unmarked


def woven_file(old: bytes, new: bytes, when: str = "") -> bytes:
    """Give the new version of a Word file with tracked changes since the old one.

    Args:
        old: the old version, written by briefkit in the same house style.
        new: the new one.
        when: the moment that the changes bear (`2026-01-31T00:00:00Z`); empty for none.

    """
    return _Weaver(Package(old), Package(new), when).file()


class _Weaver:
    """Weaves the parts of two files."""

    def __init__(self, old: Package, new: Package, when: str) -> None:
        self._old = old
        self._new = new
        self._notes = Notes(old, new)
        self._adoption = Adoption(old, new)
        self._changes = Changes(when, _numbers(new))

    def file(self) -> bytes:
        """Give the woven file; heads and feet are those of the new version, since LibreOffice settles nothing there."""
        blocks = self._blocks(DOCUMENT)
        body = f".//{w('body')}"
        was, now = self._old.tree(DOCUMENT).find(body), self._new.tree(DOCUMENT).find(body)
        if was is None or now is None:
            raise ValueError("a Word file without a text")
        _filled(now, blocks.woven(was, now, moving=True))
        self._weave_notes()
        without_changed_frames(self._new)
        return self._new.written()

    def _blocks(self, part: str) -> Blocks:
        paragraphs = Paragraphs(part, (self._old, self._new), self._adoption, self._changes, self._notes)
        return Blocks(paragraphs, self._adoption, self._changes, part)

    def _weave_notes(self) -> None:
        """Weave the notes that stayed, and set those that came and went beside them."""
        if not self._new.has(NOTES):
            return
        blocks, old = self._blocks(NOTES), own_notes(self._old)
        for number, note in own_notes(self._new).items():
            if number in self._notes.kept:
                _filled(note, blocks.woven(old[self._notes.old_number(number)], note))
            else:
                _filled(note, _ended(blocks.whole(note, "inserted")))
        for number, fresh in self._notes.left.items():
            note = made("footnote", id=fresh)
            note.extend(_ended(blocks.whole(old[number], "deleted")))
            unmarked(note)
            self._new.tree(NOTES).append(note)
        in_order_of_calls(self._new)


def _numbers(package: Package) -> Iterator[int]:
    """Give the numbers of bookmarks, which changes may not have."""
    for name in (DOCUMENT, NOTES, *package.stories()):
        if package.has(name):
            for one in package.tree(name).iter(w("bookmarkStart")):
                yield int(one.get(w("id"), "0"))


def _filled(holder: Xml, content: list[Xml]) -> None:
    copies = [deepcopy(one) for one in content]
    for one in list(holder):
        holder.remove(one)
    holder.extend(copies)
    unmarked(holder)


def _ended(content: list[Xml]) -> list[Xml]:
    """Take the mark from the last end of a note, which cannot come or go."""
    for name in ("ins", "del"):
        for one in content[-1].findall(f"{w('pPr')}/{w('rPr')}/{w(name)}") if content else ():
            taken_out(one)
    return content
