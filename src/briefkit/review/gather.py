"""The marks of one returned file, placed in the brief."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from briefkit.model.brief import Brief
from briefkit.model.positions import Position, Span
from briefkit.model.review import EDITS, ReviewItem, Version
from briefkit.review.aligned import Aligned, plain
from briefkit.review.compared import may_compare, unrecorded
from briefkit.review.data import data_texts, in_data
from briefkit.review.front_texts import FRONT, front_texts
from briefkit.review.homes import Home, Homes
from briefkit.review.missing import missing, why_nowhere
from briefkit.review.moves import join_moves
from briefkit.review.places import SET_WORDS, Places, is_text
from briefkit.review.returned import Mark, Original, Returned
from briefkit.review.search import find
from briefkit.review.source_texts import source_texts


@dataclass(frozen=True, slots=True)
class Placed:
    """An item, and what binds it to others of its file."""

    item: ReviewItem
    raw: int = 0
    """How many marks of the file it stands for."""
    name: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph of the file with everything that is known of it."""

    original: Original
    home: Home | None
    to_base: Aligned | None
    places: Places | None


def placed(returned: Returned, brief: Brief, name: str, version: Version) -> Iterator[Placed]:
    """Give what an editor did to a file, each with its place in the brief where it has one.

    Args:
        returned: what lies in the file.
        brief: where it belongs to.
        name: of the file, as the user named it.
        version: whether it was built from the brief as it is.

    """
    originals = returned.originals
    join_moves(originals)
    homes = Homes(brief, source_texts(brief), returned.source_map, version)
    texts = [_known(*pair) for pair in zip(originals, homes.of(originals), strict=True)]
    setter = _Setter(texts, name, homes)
    for mark in returned.loose:
        yield setter.loose(mark)
    for number, text in enumerate(texts):
        marks = [*text.original.marks, *setter.compared(number, returned)]
        yield from (setter.placed(number, mark) for mark in marks)
    yield from map(Placed, missing(homes, returned, name))


def _known(original: Original, home: Home | None) -> _Text:
    if home is None:
        return _Text(original, None, None, None)
    to_base = None if home.base is None else Aligned(original.text, home.base)
    words = original.text if home.base is None else home.base
    return _Text(original, home, to_base, Places(words, home.texts) if home.texts else None)


class _Setter:
    """Gives the marks of one file their places."""

    def __init__(self, texts: Sequence[_Text], name: str, homes: Homes) -> None:
        self._texts, self._name, self._brief = texts, name, homes.brief
        self._nowhere = why_nowhere(homes)
        self._printed = [plain(text.original.text) for text in texts]
        self._source = (*homes.texts, *front_texts(homes.brief), *data_texts(homes.brief))
        with_places = (number if text.places is not None else 0 for number, text in enumerate(texts))
        self._placed_before = [0, *accumulate(with_places, max)]
        """For each paragraph, the last before it that has words in the brief; else the first."""

    def loose(self, mark: Mark) -> Placed:
        """Give a mark that no paragraph holds: its words are looked for in the whole brief."""
        found = find(mark.quote, self._source, mark.around)
        if found is None:
            return self._made(mark, None, None, applies=False, remark="It is on no words of the brief.")
        span = Places(found.text.text, (found.text,)).span(found.start, found.end)
        remark = mark.remark
        if found.others:
            remark = f"{remark} Its words stand at {found.others + 1} places; this is the first.".strip()
        return self._made(replace(mark, remark=remark, found_by=mark.found_by or "text"), span, None, applies=False)

    def compared(self, number: int, returned: Returned) -> Iterator[Mark]:
        """Give what was done to a paragraph while no changes were recorded."""
        text = self._texts[number]
        exact = returned.source_map.exact
        if text.home and text.home.base is not None and text.to_base and may_compare(text.home.kind, exact=exact):
            yield from unrecorded(text.original, text.home.base, text.to_base, text.home.joined)
        elif text.home is None and exact and self._is_added(text.original):
            yield Mark("new-block", 0, 0, text=text.original.text, recorded=False, whole=True)

    @staticmethod
    def _is_added(original: Original) -> bool:
        return not original.is_new and original.where != "furniture" and bool(plain(original.text))

    def placed(self, number: int, mark: Mark) -> Placed:
        """Give one mark with its place."""
        text = self._texts[number]
        if text.home is None:
            return self._beside(number, mark)
        start, end = self._in_base(text, mark)
        span = self._span(text, start, end, mark)
        if span is None:
            return self._beside(number, mark)
        if not (mark.kind in EDITS or _is_struck(mark)) or mark.moved or mark.remark:
            return self._made(mark, span, self._target(mark), applies=False, home=text.home)
        why = self._hindrance(text, start, end, mark)
        return self._made(mark, span, None, applies=not why, home=text.home, remark=why)

    def _in_base(self, text: _Text, mark: Mark) -> tuple[int, int]:
        if text.to_base is None or not mark.recorded:
            return mark.start, mark.end
        if mark.start == mark.end:
            place = text.to_base.to(mark.start, "end" if mark.start else "start")
            return place, place
        return text.to_base.to(mark.start, "start"), text.to_base.to(mark.end, "end")

    def _span(self, text: _Text, start: int, end: int, mark: Mark) -> Span | None:
        if text.places is None:
            whole, words = text.home.span if text.home else None, text.original.text
            around = (words[: mark.start], words[mark.end :]) if mark.quote else ("", "")
            return None if whole is None else in_data(self._brief, whole, mark.quote or words, around)
        span = text.places.span(start, end)
        if mark.whole and mark.kind == "new-block":
            where = text.places.span(0, len(text.home.base or text.original.text) if text.home else 0)
            at = where.end if mark.after else where.start
            return Span(at, at)
        if mark.to is not None and mark.kind != "move":
            last = self._end_of(mark.to, mark.end)
            return Span(span.start, max(span.end, last)) if last else span
        return span

    def _end_of(self, number: int, offset: int) -> Position | None:
        text = self._texts[number]
        if text.places is None:
            return None
        place = text.to_base.to(offset, "end") if text.to_base else offset
        return text.places.span(place, place).end

    def _target(self, mark: Mark) -> Span | None:
        if mark.kind != "move" or mark.to is None:
            return None
        there = self._texts[mark.to]
        if there.places is None:
            return self._neighbour(mark.to)
        start, _ = self._in_base(there, Mark("insert", mark.to_start, mark.to_start))
        return there.places.span(start, start)

    def _is_printed_once(self, text: _Text, words: str) -> bool:
        """Whether words stand wholly in a paragraph of the file, and in no other one."""
        found = [one for one, printed in zip(self._texts, self._printed, strict=True) if words in printed]
        return len(found) == 1 and found[0] is text

    def _hindrance(self, text: _Text, start: int, end: int, mark: Mark) -> str:
        """Give why an edit cannot be made in the source as a change of words; empty where it can."""
        if mark.found_by == "geometry":
            return "Its place is measured: look before you type."
        if text.places is None or text.home is None:
            return SET_WORDS
        if text.home.kind != FRONT and text.home.texts[0].remark:
            return text.home.texts[0].remark
        if text.home.kind == FRONT and not self._is_printed_once(text, plain(text.home.texts[0].text)):
            return text.home.texts[0].remark
        if text.to_base and mark.recorded and not text.to_base.holds(mark.start, mark.end):
            return "Words beside it were changed without a record."
        if not is_text(mark.text):
            return "It adds more than words: a picture, a note, a tab or the end of a line."
        return text.places.hindrance(start, end)

    def _beside(self, number: int, mark: Mark) -> Placed:
        """Give a mark on a paragraph that is not the brief's: a new one stands where the one before it ends."""
        original = self._texts[number].original
        if original.where == "furniture":
            return self._made(mark, None, None, remark="It stands in the head or the foot of the page.", applies=False)
        if original.where == "box":
            return self._made(mark, self._neighbour(number), None, applies=False, remark="It stands in a text box.")
        if not (original.is_new or mark.kind == "new-block"):
            return self._made(mark, None, None, applies=False, remark=self._nowhere)
        return self._made(mark, self._neighbour(number), self._target(mark), applies=False)

    def _neighbour(self, number: int) -> Span | None:
        """Give the end of the last text of the brief before a paragraph, or the start of the first."""
        before = self._texts[self._placed_before[number]]
        if before.places is not None and before.home is not None:
            end = before.places.span(0, len(before.home.base or before.original.text)).end
            return Span(end, end)
        after = next((text for text in self._texts[number:] if text.places is not None), None)
        start = after.places.span(0, 0).start if after and after.places else None
        return Span(start, start) if start else None

    def _made(
        self,
        mark: Mark,
        span: Span | None,
        to: Span | None,
        *,
        applies: bool,
        home: Home | None = None,
        remark: str = "",
    ) -> Placed:
        item = ReviewItem(
            kind=mark.kind,
            file=self._name,
            quote=mark.quote,
            text=mark.text,
            like=mark.like,
            author=mark.author,
            date=mark.date,
            span=span,
            to=to,
            found_by=None if span is None else mark.found_by or (home.found_by if home else "anchor"),
            applies=applies,
            resolved=mark.resolved,
            recorded=mark.recorded,
            remark=mark.remark or remark or (home.texts[0].remark if home and home.texts else ""),
        )
        return Placed(item, len(mark.raw), mark.name, mark.parent)


def _is_struck(mark: Mark) -> bool:
    """Whether words of one text are struck out and nothing is said of it: they are to go."""
    return mark.kind == "strikeout" and not mark.text and not mark.parent and mark.to is None
