"""What an author is asked about a review, one question after the other in the order of the brief."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefkit.api.applying import Applied
from briefkit.model.positions import Span
from briefkit.model.review import Review, ReviewItem
from briefkit.review.made import made, still_asked
from briefkit.review.plan import plan
from briefkit.review.source_comments import SAYINGS


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that may become of words, and who wants it."""

    items: tuple[int, ...]
    """Places in the review; several editors may want the same."""
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide."""

    kind: Literal["edit", "conflict", "mark"]
    """An edit that can be made, edits of which one at most can, or a mark that says something."""
    items: tuple[int, ...]
    """Places in the review of all that it is about; behind a comment, those of its answers."""
    ways: tuple[Way, ...] = ()
    """Of a mark, none."""
    beside: tuple[int, ...] = ()
    """Comments and answers on the same words."""


def questions(review: Review, applied: Applied) -> list[Question]:
    """Give what is to be decided, in the order of the review.

    Args:
        review: what editors did.
        applied: the brief with all of it made that can be.

    """
    items = review.items
    together = {place for group in applied.conflicts for place in group}
    found = [Question("edit", way.items, (way,)) for way in ways(items, applied.done)]
    found += [Question("conflict", group, tuple(ways(items, group))) for group in applied.conflicts]
    asked = {*applied.done, *applied.made, *together}
    all_threads = threads(items)
    rest = [[place for place in thread if place not in asked] for thread in all_threads]
    found += [Question("mark", tuple(places)) for places in rest if places]
    said = [thread for thread in all_threads if items[thread[0]].kind in SAYINGS]
    return [_with_comments(one, items, said) for one in sorted(found, key=lambda one: one.items[0])]


def ways(items: Sequence[ReviewItem], places: Iterable[int]) -> list[Way]:
    """Give what editors want, once where several want the same."""
    wanted: dict[tuple[Span, str], list[int]] = {}
    for place in sorted(places):
        item = items[place]
        if item.span is not None:
            wanted.setdefault((item.span, item.text), []).append(place)
    return [Way(tuple(numbers), *asked) for asked, numbers in wanted.items()]


def conflicts(review: Review) -> list[list[Way]]:
    """Give what editors want who want different things of the same words."""
    asked = plan(still_asked(review.items, made(review)))
    return [ways(review.items, group) for group in asked.conflicts]


def threads(items: Sequence[ReviewItem]) -> list[list[int]]:
    """Give the places of marks, each comment with its answers and the answers to these."""
    found: dict[int, list[int]] = {}
    roots: dict[int, int] = {}
    for place in range(len(items)):
        root, passed = place, set[int]()
        while (above := items[root].reply_to) is not None and root not in passed:
            passed.add(root)
            root = roots.get(above, above)
        roots[place] = root
        found.setdefault(root, []).append(place)
    return list(found.values())


def _with_comments(question: Question, items: Sequence[ReviewItem], said: Iterable[Sequence[int]]) -> Question:
    spans = [way.span for way in question.ways]
    near = (thread for thread in said if any(_meet(items[thread[0]].span, span) for span in spans))
    beside = tuple(place for thread in near for place in thread if place not in question.items)
    return replace(question, beside=beside)


def _meet(one: Span | None, other: Span) -> bool:
    return one is not None and one.start <= other.end and other.start <= one.end
