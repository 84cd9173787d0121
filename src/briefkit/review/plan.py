"""Which edits of editors may be made in the source: those that change words inside one block and meet no others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.model.findings import Edit
from briefkit.model.positions import Position, Span
from briefkit.model.review import Like, ReviewItem

_OF_WORDS: Final = frozenset(("insert", "delete", "replace"))
"""Kinds of items that change words."""
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class PlannedEdit:
    """One edit, and who asks for it."""

    edit: Edit
    """Its text is what is to be read, and not yet Markdown."""
    items: tuple[int, ...]
    """Places of the items in the review; several editors may ask for the same."""
    like: Like = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, and what editors do not agree on."""

    edits: tuple[PlannedEdit, ...]
    conflicts: tuple[tuple[int, ...], ...]
    """Items that touch the same words and want different things, in groups."""
    reasons: Mapping[int, str]
    """Place of an item that changes words and is not among the edits -> why, as words that may stand in brackets."""


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
        PlannedEdit(Edit(span, text), tuple(numbers), items[numbers[0]].like)
        for (span, text), numbers in sorted(asked.items())
    ]
    edits: list[PlannedEdit] = []
    conflicts: list[tuple[int, ...]] = []
    for group in _meeting(wanted):
        if len(group) == 1:
            edits.append(group[0])
        else:
            conflicts.append(tuple(number for one in group for number in one.items))
    left = {number: item.remark for number, item in enumerate(items) if item.kind in _OF_WORDS and not item.applies}
    reasons = {number: why[0].lower() + why[1:].removesuffix(".") for number, why in left.items() if why}
    return Plan(tuple(edits), tuple(conflicts), reasons)


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


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Give a source with edits made; every other character stays as it is, line ends too."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    parts, at = [], 0
    for edit in sorted(edits, key=lambda one: one.span):
        first, last = (starts[place.line - 1] + place.column - 1 for place in (edit.span.start, edit.span.end))
        parts += [text[at:first], edit.text]
        at = last
    return "".join((*parts, text[at:]))
