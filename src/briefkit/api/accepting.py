"""Those edits of editors after which a brief reads as its editors see it, as Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.api.reading import Reading, read_again
from briefkit.model.findings import Edit
from briefkit.review.accepted import is_accepted
from briefkit.review.plan import PlannedEdit, as_markdown, edited


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
    good = _good(reading, wanted)
    done = tuple(number for one in good for number in one.items)
    left = {number for one in wanted for number in one.items} - set(done)
    return Accepted(tuple(one.edit for one in good), done, dict.fromkeys(sorted(left), _MORE))


_MORE = "it would change more than these words"


def _good(reading: Reading, wanted: Sequence[PlannedEdit]) -> list[PlannedEdit]:
    """Give the edits that may be made together, halving where all together fail."""
    if not wanted:
        return []
    told = [one.edit for one in wanted]
    if _reads(reading, told, told):
        return list(wanted)
    if len(wanted) == 1:
        ways = (replace(told[0], text=words) for words in as_markdown(told[0].text))
        good = next((way for way in ways if _reads(reading, told, [way])), None)
        return [replace(wanted[0], edit=good)] if good else []
    half = len(wanted) // 2
    first, second = _good(reading, wanted[:half]), _good(reading, wanted[half:])
    by_items = {one.items: one.edit for one in wanted}
    both = [*first, *second]
    asked = [by_items[one.items] for one in both]
    return both if _reads(reading, asked, [one.edit for one in both]) else first


def _reads(reading: Reading, asked: Sequence[Edit], written: Sequence[Edit]) -> bool:
    after = read_again(reading, edited(reading.brief.text, written))
    return is_accepted(reading.brief, after.brief, asked)
