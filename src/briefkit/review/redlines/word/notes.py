"""Which notes of two Word files are one, and which numbers they get."""

from collections.abc import Hashable, Iterable, Mapping

from briefkit.review.redlines.alignment import Part, align
from briefkit.review.redlines.word.names import Xml, w
from briefkit.review.redlines.word.package import DOCUMENT, NOTES, Package
from briefkit.review.redlines.words import split_words


class Notes:
    """Knows for each note of the old file what becomes of it."""

    def __init__(self, old: Package, new: Package) -> None:
        was, now = (own_notes(package) for package in (old, new))
        pairs = align(*([_part(note) for note in version.values()] for version in (was, now)))
        numbers = list(was), list(now)
        self._became = {numbers[0][i]: numbers[1][j] for i, j in pairs if i is not None and j is not None}
        self._last = max((int(number) for number in now), default=0)
        self.kept: set[str] = set()
        """Numbers, in the new file, of the notes that both versions call at one place."""
        self.left: dict[str, str] = {}
        """Number of a note that is gone, in the old file -> in the woven one."""
        document = new.tree(DOCUMENT)
        self.bookmarks = {one.get(w("name"), "") for one in document.iter(w("bookmarkStart"))}
        """Names of bookmarks that are taken."""

    def name(self, number: str, *, old: bool) -> Hashable:
        """Give what is compared of a note: its number in the new file, or for one that is gone none of these."""
        return self._became.get(number, (number, "old")) if old else number

    def keep(self, pieces: Iterable[Xml]) -> None:
        """Remember that a note is called where it was."""
        self.kept.update(one.get(w("id"), "") for one in pieces if one.tag == w("footnoteReference"))

    def gone(self, number: str) -> str:
        """Give the number that a note of the old file has in the woven one."""
        if number not in self.left:
            self.left[number] = str(self._last + len(self.left) + 1)
        return self.left[number]

    def old_number(self, number: str) -> str:
        """Give the number that a note of the new file had in the old one."""
        return next(was for was, now in self._became.items() if now == number)


def own_notes(package: Package) -> Mapping[str, Xml]:
    """Give the notes of a file by their numbers, without the lines over them."""
    if not package.has(NOTES):
        return {}
    notes = package.tree(NOTES).findall(w("footnote"))
    return {note.get(w("id"), ""): note for note in notes if note.get(w("type")) is None}


def in_order_of_calls(package: Package) -> None:
    """Number and store notes in the order in which they are called; LibreOffice reads them by their order alone."""
    notes = package.tree(NOTES)
    own = own_notes(package)
    numbers: dict[str, str] = {}
    for call in package.tree(DOCUMENT).iter(w("footnoteReference")):
        number = call.get(w("id"), "")
        numbers.setdefault(number, str(len(numbers) + 1))
        call.set(w("id"), numbers[number])
    for number in sorted(own, key=lambda number: int(numbers.get(number, len(numbers) + int(number)))):
        own[number].set(w("id"), numbers.get(number, str(len(numbers) + int(number))))
        notes.append(own[number])


def _part(note: Xml) -> Part:
    text = "".join(one.text or "" for one in note.iter(w("t")))
    return Part("note", tuple(word for word in split_words(text) if word.strip()), text)
