"""A story read: its paragraphs in their order, and the ranges of the comments."""

from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from briefkit.model.source_map import OBJECT, PREFIX
from briefkit.review.docx.names import ALTERNATE, MATH_TEXT, Revision, said, w
from briefkit.review.docx.paragraphs import BlockMark, Paragraph, Range, Stretch, read_properties
from briefkit.review.docx.revisions import AROUND, Revisions
from briefkit.review.returned import Whereabouts

_CHARACTERS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
    w("footnoteReference"): OBJECT,
    w("endnoteReference"): OBJECT,
    w("drawing"): OBJECT,
    w("pict"): OBJECT,
    w("object"): OBJECT,
    ALTERNATE: OBJECT,
}
_WORDS: Final = frozenset({w("t"), w("delText"), MATH_TEXT})
_PASSED_OVER: Final = frozenset({w("pPr"), w("rPr"), w("sdtPr"), w("sdtEndPr"), w("fldData"), w("instrText")})
_RUNS: Final = AROUND | {w("r")}
_INSERTS: Final = frozenset({w("ins"), w("moveTo")})


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a run."""

    inserted: Revision | None = None
    deleted: Revision | None = None


@dataclass(slots=True)
class Story:
    """The paragraphs of all parts, in their order, and the ranges of the comments."""

    revisions: Revisions
    paragraphs: list[Paragraph] = field(default_factory=list)
    comments: dict[str, Range] = field(default_factory=dict)
    _open_marks: dict[str, BlockMark] = field(default_factory=dict)
    _known_marks: set[str] = field(default_factory=set)
    """Names of the bookmarks so far."""
    _open_comments: set[str] = field(default_factory=set)
    _fields: list[bool] = field(default_factory=list)
    """For each field that is open, whether its result has begun."""
    _moves: dict[str, str] = field(default_factory=dict)
    """Id of an open range -> name of the move."""

    def read(self, root: etree._Element, where: Whereabouts) -> None:
        """Take in the paragraphs of a part, or of one note."""
        self._open_marks.clear()
        self._fields.clear()
        self._walk(root, where)

    def _walk(self, parent: etree._Element, where: Whereabouts) -> None:
        for child in parent:
            if child.tag == w("p"):
                self._paragraph(child, where)
            elif child.tag in (w("bookmarkStart"), w("bookmarkEnd")):
                self._bookmark(child, None)
            elif isinstance(child.tag, str) and child.tag not in _PASSED_OVER:
                self._range(child, (len(self.paragraphs), 0))
                self._walk(child, where)

    def _paragraph(self, element: etree._Element, where: Whereabouts) -> None:
        paragraph = Paragraph(element, where, goes_on=list(self._open_marks.values()))
        read_properties(paragraph, self.revisions)
        self.paragraphs.append(paragraph)
        self._inside(element, paragraph, _Around())
        for box in element.iter(w("txbxContent")):
            if not any(above.tag == w("txbxContent") for above in box.iterancestors()) and _is_first(box):
                self._walk(box, "box" if where == "text" else where)

    def _inside(self, parent: etree._Element, paragraph: Paragraph, around: _Around) -> None:
        for child in parent:
            if not isinstance(child.tag, str) or child.tag in _PASSED_OVER:
                continue
            if child.tag == w("r"):
                self._run(child, paragraph, around)
            elif child.tag in AROUND:
                self._inside(child, paragraph, self._changed(child, around))
            elif child.tag in (w("bookmarkStart"), w("bookmarkEnd")):
                self._bookmark(child, paragraph)
            elif child.tag == w("fldSimple"):
                self._fields.append(True)
                self._inside(child, paragraph, around)
                self._fields.pop()
            elif child.tag == ALTERNATE and any(piece.tag in _RUNS for way in child for piece in way):
                self._inside(child[0], paragraph, around)  # the others say the same for other programs
            elif child.tag in _WORDS or child.tag in _CHARACTERS:
                self._add(paragraph, Stretch(_text(child), around.inserted, around.deleted))
            else:
                self._range(child, (len(self.paragraphs) - 1, paragraph.length))
                self._inside(child, paragraph, around)

    def _changed(self, element: etree._Element, around: _Around) -> _Around:
        revision = self.revisions.of(element)
        if revision is None:
            return around
        if self._moves and revision.kind.startswith("move"):
            revision = replace(revision, move=next(reversed(self._moves.values())))
        inserted = element.tag in _INSERTS
        return replace(around, inserted=revision) if inserted else replace(around, deleted=revision)

    def _run(self, run: etree._Element, paragraph: Paragraph, around: _Around) -> None:
        properties = run.find(w("rPr"))
        formatted = self.revisions.of(None if properties is None else properties.find(w("rPrChange")))
        for piece in run:
            if piece.tag == w("fldChar"):
                self._field(said(piece, "fldCharType"))
            elif piece.tag == w("commentReference"):
                self._refer(said(piece, "id"), paragraph)
            elif (piece.tag in _WORDS or piece.tag in _CHARACTERS or piece.tag == w("sym")) and all(self._fields):
                stretch = Stretch(_text(piece), around.inserted, around.deleted, formatted, run, bool(self._fields))
                self._add(paragraph, stretch)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _add(self, paragraph: Paragraph, stretch: Stretch) -> None:
        if not stretch.text:
            return
        paragraph.stretches.append(stretch)
        if stretch.inserted is None:
            paragraph.length += len(stretch.text)
        for mark in self._open_marks.values():
            mark.holds_old |= stretch.inserted is None
            mark.holds_new |= stretch.inserted is not None
        place = (len(self.paragraphs) - 1, paragraph.length)
        for name in self._open_comments:
            known = self.comments[name]
            if stretch.deleted is not None:
                self.comments[name] = replace(known, end=place, struck=known.struck + stretch.text)
                continue
            between = "\n" if known.quote and known.end[0] != place[0] else ""
            self.comments[name] = replace(known, end=place, quote=known.quote + between + stretch.text)

    def _bookmark(self, element: etree._Element, paragraph: Paragraph | None) -> None:
        number = said(element, "id")
        if element.tag == w("bookmarkEnd"):
            ended = self._open_marks.pop(number, None)
            if paragraph is not None and not paragraph.stretches:
                paragraph.goes_on = [each for each in paragraph.goes_on if each is not ended]  # it ended before
            return
        name = said(element, "name")
        if name.startswith(PREFIX):
            key, copied, _ = name.removeprefix(PREFIX).partition("_Copy_")
            mark = BlockMark(key, bool(copied) or name in self._known_marks)
            self._known_marks.add(name)
            self._open_marks[number] = mark
            if paragraph is not None:
                paragraph.begins.append(mark)

    def _range(self, element: etree._Element, place: tuple[int, int]) -> None:
        """Take down where a comment or a move begins or ends.

        Args:
            element: any.
            place: number of the paragraph that it stands in, or before, and the characters before it.

        """
        number = said(element, "id")
        if element.tag == w("commentRangeStart"):
            self.comments.setdefault(number, Range(place, place))
            self._open_comments.add(number)
        elif element.tag == w("commentRangeEnd"):
            self._open_comments.discard(number)
        elif element.tag in (w("moveFromRangeStart"), w("moveToRangeStart")):
            self._moves[number] = said(element, "name")
        elif element.tag in (w("moveFromRangeEnd"), w("moveToRangeEnd")):
            self._moves.pop(number, None)

    def _refer(self, number: str, paragraph: Paragraph) -> None:
        place = (len(self.paragraphs) - 1, paragraph.length)
        self.comments.setdefault(number, Range(place, place))


def _text(piece: etree._Element) -> str:
    if piece.tag in _WORDS:
        return piece.text or ""
    if piece.tag == w("sym"):
        return "\ufffd"  # a letter of a font of signs: nobody but that font knows which
    return _CHARACTERS[piece.tag]


def _is_first(box: etree._Element) -> bool:
    """Whether a text box is not the copy of one for old programs."""
    above = next((each for each in box.iterancestors() if each.tag == ALTERNATE), None)
    return above is None or next(above.iter(w("txbxContent"))) is box
