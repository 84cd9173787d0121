"""Which edits of editors may be made in the source: those that change words inside one block and meet no others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefkit.model.findings import Edit
from briefkit.model.positions import Position, Span
from briefkit.model.review import Like, ReviewItem


@dataclass(frozen=True, slots=True)
class PlannedEdit:
    """One edit, and who asks for it."""

    edit: Edit
    """Its text is what is to be read, and not yet Markdown."""
    items: tuple[int, ...]
    """Places of the items in the review; several editors may ask for the same."""
    like: Like = ""
    is_struck: bool = False
    """Whether words are struck out on a page, where nobody can strike out the space beside them as well."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, and what editors do not agree on."""

    edits: tuple[PlannedEdit, ...]
    conflicts: tuple[tuple[int, ...], ...]
    """Items that touch the same words and want different things, in groups."""


def plan(items: Sequence[ReviewItem]) -> Plan:
    """Give the edits that may be made together.

    Args:
        items: all of a review.

    """
    asked: dict[tuple[Span, str], list[int]] = {}
    for number, item in enumerate(items):
        if item.applies and item.span is not None:
            asked.setdefault((item.span, item.text), []).append(number)
    wanted = [
        PlannedEdit(Edit(span, text), tuple(numbers), items[numbers[0]].like, items[numbers[0]].kind == "strikeout")
        for (span, text), numbers in sorted(asked.items())
    ]
    edits: list[PlannedEdit] = []
    conflicts: list[tuple[int, ...]] = []
    for group in _meeting(wanted):
        if len(group) == 1:
            edits.append(group[0])
        else:
            conflicts.append(tuple(number for one in group for number in one.items))
    return Plan(tuple(edits), tuple(conflicts))


def _meeting(wanted: Iterable[PlannedEdit]) -> list[list[PlannedEdit]]:
    """Give edits in groups of those that touch the same characters, or put words at the same place."""
    groups: list[list[PlannedEdit]] = []
    end = Position(0, 0)
    for one in wanted:
        span = one.edit.span
        together = groups and (span.start < end or (span.start == span.end == groups[-1][-1].edit.span.start))
        if together:
            groups[-1].append(one)
            end = max(end, span.end)
        else:
            groups.append([one])
            end = span.end
    return groups
