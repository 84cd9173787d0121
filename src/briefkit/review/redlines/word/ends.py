"""Which end of a paragraph comes or goes with a paragraph."""

import datetime as dt
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from briefkit.review.redlines.grouping import Fate
from briefkit.review.redlines.word.names import Xml, w
from briefkit.review.redlines.word.paragraphs import MARKS, Paragraphs

Told: TypeAlias = tuple[Fate, Xml, Xml | None]
"""The fate of a block, its woven self, and the block of the new version that it stands for."""
_KINDS: Final = (w("ins"), w("moveTo")), (w("del"), w("moveFrom"))
_DATE: Final = w("date")
_FORM: Final = "%Y-%m-%dT%H:%M:%SZ"


def settle(told: Sequence[Told], paragraphs: Paragraphs, moved: Container[Xml]) -> None:
    """Let the end before some blocks come or go in the place of their last one.

    So it is at the last end of all, which cannot come or go, and behind words of the same fate, as if they had been
    typed in one go: LibreOffice takes both for one change, with the end between them.

    Args:
        told: blocks in their order.
        paragraphs: marks their ends.
        moved: those that moved, which keep their ends.

    """
    for first, last in _runs(told):
        fate, closing, _new = told[last]
        before = told[first - 1] if first else None
        stays = before[1] if before and before[0] == "same" and before[1].tag == w("p") else None
        if last == len(told) - 1:
            paragraphs.unmark(closing)
        elif (
            stays is None
            or not _ends_in(stays, fate)
            or any(one in moved for _fate, one, _new in told[first : last + 1])
        ):
            continue
        if stays is not None:
            paragraphs.unmark(closing)
            paragraphs.mark(stays, fate)
            paragraphs.become(closing, *((closing, stays) if fate == "deleted" else (stays, closing)))


def date_apart(told: Sequence[Told]) -> None:
    """Date changes at both sides of an end that stays two minutes apart.

    LibreOffice joins changes of one kind and one minute that follow one another, and takes that end for one of them.
    """
    for (_fate, before, _new), (_other, after, _its) in pairwise(told):
        if before.tag != w("p") or after.tag != w("p"):
            continue
        for kinds in _KINDS:
            closing, opening = _change_of(before, kinds, -1), _change_of(after, kinds, 0)
            stays = next(before.iterfind(f"{w('pPr')}/{w('rPr')}/*"), None) is None
            if stays and closing is not None and opening is not None and closing.get(_DATE) == opening.get(_DATE):
                _date_anew(after, opening.get(_DATE, ""))


def _date_anew(paragraph: Xml, date: str) -> None:
    if not date:
        return
    fresh = dt.datetime.strptime(date, _FORM).replace(tzinfo=dt.UTC) + dt.timedelta(minutes=2)
    for one in paragraph.iter(*(kind for kinds in _KINDS for kind in kinds)):
        one.set(_DATE, fresh.strftime(_FORM))


def _change_of(paragraph: Xml, kinds: Container[str], place: int) -> Xml | None:
    """Give the change that the first, or the last, words of a paragraph stand in."""
    words = list(paragraph.iter(w("r")))
    around = words[place].getparent() if words else None
    return around if around is not None and around.tag in kinds else None


def _runs(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Give the first and the last place of paragraphs that came, or went, one behind the other."""
    first = 0
    for place, (fate, block, _new) in enumerate(told):
        alone = fate == "same" or block.tag != w("p")
        if alone or (place and (told[place - 1][0] != fate or told[place - 1][1].tag != w("p"))):
            first = place
        following = told[place + 1] if place + 1 < len(told) else None
        if not alone and (following is None or following[0] != fate or following[1].tag != w("p")):
            yield first, place


def _ends_in(paragraph: Xml, fate: Fate) -> bool:
    """Whether the last words of a paragraph have a fate."""
    return _change_of(paragraph, (w(MARKS[fate]),), -1) is not None
