"""The paragraphs as they were before the edits, each with what was done to it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from briefkit.model.review import Kind
from briefkit.review.docx.edits import Event, edits
from briefkit.review.docx.formats import format_marks
from briefkit.review.docx.likeness import Looks
from briefkit.review.docx.names import Revision, w
from briefkit.review.docx.paragraphs import BlockMark, Paragraph
from briefkit.review.returned import Mark, Original

_BETWEEN_CELLS: Final = " | "
_STAND_IN: Final = "\u200d"
"""What LibreOffice puts into a new row, so that there is something to mark as inserted."""


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs of the file that were one."""

    original: Original
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]
    """For each, the characters of the original text before it."""


def originals(paragraphs: Sequence[Paragraph]) -> list[Group]:
    """Give the original paragraphs in their order."""
    firm = frozenset(mark.key for each in paragraphs for mark in each.begins if mark.holds_old and not mark.is_copy)
    groups = [_group(chain, firm) for chain in _chains(paragraphs)]
    _join(groups)
    return _with_rows(groups)


def _chains(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Give the paragraphs that were one: each but the last ends with a break that an editor put in, or that is new."""
    chain: list[Paragraph] = []
    for paragraph in paragraphs:
        if chain and not (_is_parted(chain[-1], paragraph) or _goes_on(chain, paragraph)):
            yield chain
            chain = []
        chain.append(paragraph)
    if chain:
        yield chain


def _is_parted(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether the break between two paragraphs was put in while changes were recorded."""
    return (
        before.mark_inserted is not None and before.row_inserted is None and _next(before.element) is paragraph.element
    )


def _goes_on(chain: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Whether a paragraph is the rest of one that was parted while nothing was recorded: its bookmark says so."""
    before = (*chain[-1].begins, *chain[-1].goes_on)
    return not paragraph.begins and any(mark is each for mark in paragraph.goes_on for each in before)


def _next(element: etree._Element) -> etree._Element | None:
    """Give the next paragraph; None where something else comes before it."""
    for sibling in element.itersiblings():
        if sibling.tag in (w("p"), w("tbl"), w("sdt")):
            return sibling if sibling.tag == w("p") else None
    return None


def _group(chain: Sequence[Paragraph], firm: AbstractSet[str]) -> Group:
    events: list[Event] = []
    starts, broken, computed = [], [], []
    offset, text = 0, []
    for number, paragraph in enumerate(chain):
        starts.append(offset)
        for stretch in paragraph.stretches:
            events.append(Event(offset, stretch))
            if stretch.inserted is None:
                text.append(stretch.text)
                if stretch.computed:
                    computed.append((offset, offset + len(stretch.text)))
                offset += len(stretch.text)
        if number == len(chain) - 1:
            break
        if paragraph.mark_inserted is not None:
            events.append(Event(offset, None, paragraph.mark_inserted, paragraph.mark_deleted))
        else:
            broken.append(offset)
    is_new = not offset and chain[-1].mark_inserted is not None
    keys = _keys(chain, firm, is_new=is_new)
    original = Original("".join(text), keys, chain[0].where, computed=tuple(computed), broken=tuple(broken))
    last = chain[-1].mark_inserted
    if is_new and not keys and last is not None:
        original.is_new = True
        original.marks.append(_all_new(chain, events, last))
    else:
        looks = Looks(events)
        marks = [replace(mark, like=looks.like(mark)) for mark in edits(events, offset)]
        original.marks.extend(_without_head(mark) for mark in marks)
    original.marks.extend(format_marks(events, chain, offset))
    return Group(original, tuple(chain), tuple(starts))


def _without_head(mark: Mark) -> Mark:
    """Give a mark without the tab at the head of a note: Writer takes it away with the first word."""
    if mark.start == 0 and mark.quote.startswith("\t"):
        return replace(mark, start=1, quote=mark.quote[1:])
    return mark


def _keys(chain: Sequence[Paragraph], firm: AbstractSet[str], *, is_new: bool) -> tuple[str, ...]:
    """Give the keys of the blocks that a paragraph was: not of those that came with words copied into it.

    Args:
        chain: the paragraphs that it is now.
        firm: keys whose bookmarks hold words of the original.
        is_new: whether an editor put in all of it.

    """
    marks = [mark for paragraph in chain for mark in (*paragraph.begins, *paragraph.goes_on)]
    return tuple(dict.fromkeys(mark.key for mark in marks if not _is_copied(mark, firm, is_new=is_new)))


def _is_copied(mark: BlockMark, firm: AbstractSet[str], *, is_new: bool) -> bool:
    if mark.holds_old and not mark.is_copy:
        return False
    return mark.key in firm or (is_new and mark.holds_new)


def _all_new(chain: Sequence[Paragraph], events: Sequence[Event], by: Revision) -> Mark:
    words = "".join(e.stretch.text if e.stretch else "\n" for e in events if not (e.stretch and e.stretch.deleted))
    inside = [each for e in events if e.stretch for each in (e.stretch.inserted, e.stretch.deleted) if each]
    breaks = [mark for each in chain for mark in (each.mark_inserted, each.mark_deleted) if mark]
    raw = tuple(dict.fromkeys(each.number for each in (*breaks, *inside)))
    first = inside[0] if inside else by
    moved = (first.move or first.kind) if first.kind == "moveTo" else ""
    return Mark("new-block", 0, 0, text=words, author=by.author, date=by.date, raw=raw, moved=moved, whole=True)


def _join(groups: Sequence[Group]) -> None:
    """Give each break that was taken out to the block that goes with it, or make it a join of two blocks."""
    for number, group in enumerate(groups):
        gone = group.paragraphs[-1].mark_deleted
        if gone is None or group.original.is_new:
            continue
        following = groups[number + 1] if number + 1 < len(groups) else None
        if _takes(group, gone) or (following is not None and _takes(following, gone)):
            continue
        length = len(group.original.text)
        raw = (gone.number,)
        group.original.marks.append(Mark("join", length, length, author=gone.author, date=gone.date, raw=raw))


def _takes(group: Group, gone: Revision) -> bool:
    """Add a break to the deletion of the whole block next to it, if it is deleted by the same author."""
    marks, length = group.original.marks, len(group.original.text)
    for place, mark in enumerate(marks):
        if mark.kind == "delete" and mark.author == gone.author and length and (mark.start, mark.end) == (0, length):
            marks[place] = replace(mark.with_raw(gone.number), whole=True)
            return True
    return False


def _with_rows(groups: list[Group]) -> list[Group]:
    """Tell a row that was added or taken away by one mark, at its first paragraph."""
    done: set[int] = set()
    for number, group in enumerate(groups):
        paragraph = group.paragraphs[0]
        revision = paragraph.row_inserted or paragraph.row_deleted
        if revision is None or revision.number in done:
            continue
        done.add(revision.number)
        row = [
            each
            for each in groups[number:]
            if revision in (each.paragraphs[0].row_inserted, each.paragraphs[0].row_deleted)
        ]
        _tell_row(row, revision, added=paragraph.row_inserted is not None)
    return groups


def _tell_row(row: Sequence[Group], revision: Revision, *, added: bool) -> None:
    raw = [revision.number]
    cells = []
    kinds = ("insert", "new-block", "split") if added else ("delete", "join")
    for group in row:
        original = group.original
        own = [mark for mark in original.marks if mark.kind in kinds]
        cells.append(
            " ".join(words for mark in own if (words := mark.text.strip(_STAND_IN))) if added else original.text
        )
        raw += [each for mark in own for each in mark.raw]
        original.marks[:] = [mark for mark in original.marks if mark.kind not in kinds]
        original.is_new = added
    words = _BETWEEN_CELLS.join(cells)
    first = row[0].original
    end = 0 if added else len(first.text)
    quote, text = ("", words) if added else (words, "")
    kind: Kind = "new-block" if added else "delete"
    told = Mark(kind, 0, end, quote, text, revision.author, revision.date, tuple(raw), whole=True)
    first.marks.append(replace(told, remark="a row of a table"))
