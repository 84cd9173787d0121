"""Those edits of editors after which a brief reads as its editors see it, as Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefkit.api.reading import Reading
from briefkit.api.trying import Attempt, Trial
from briefkit.model.findings import Edit
from briefkit.review.located import Finder
from briefkit.review.plan import PlannedEdit

_NOT_FOUND = "its place in the brief is not clear"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is to be written for the edits of editors, and why some are left to the author."""

    edits: tuple[Edit, ...]
    """Of the source, as Markdown; one edit of an editor may be several here."""
    done: tuple[int, ...]
    """Places in the review of the items that they make."""
    reasons: Mapping[int, str]
    """Place in the review of an item that is not made -> why, as words that may stand in brackets."""


def accepted(reading: Reading, wanted: Sequence[PlannedEdit]) -> Accepted:
    """Give those edits, as Markdown, after which the brief reads as it should, and why the others are not among them.

    Args:
        reading: the brief as it is.
        wanted: edits that do not meet, with the words that are to be read.

    """
    trial = Trial(reading)
    attempts, lost = _located(wanted, trial.finder)
    good, refused = trial.good(attempts)
    done = tuple(sorted(number for one in good for number in one.asked.items))
    told = {number: why for one, why in (*lost.items(), *refused.items()) for number in one.items}
    return Accepted(trial.edits(good), done, dict(sorted(told.items())))


def _located(wanted: Sequence[PlannedEdit], finder: Finder) -> tuple[list[Attempt], dict[PlannedEdit, str]]:
    """Give the edits that are about characters of a text, and why the others are not."""
    attempts, lost = [], {}
    for one in wanted:
        places = [finder.with_space(place) if one.is_struck else place for place in finder.found(one.edit)]
        hindrance = places[0].reason if places else _NOT_FOUND
        if hindrance:
            lost[one] = hindrance
        else:
            attempts.append(Attempt(one, tuple(places)))
    return attempts, lost
