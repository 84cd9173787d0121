"""Those edits of editors after which a brief reads as its editors see it, as Markdown."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.api.reading import Reading, read_again
from briefkit.model.findings import Edit
from briefkit.review.accepted import is_accepted
from briefkit.review.plan import PlannedEdit, as_markdown, edited


def accepted(reading: Reading, wanted: Sequence[PlannedEdit]) -> list[PlannedEdit]:
    """Give those edits, as Markdown, after which the brief reads as it should; halving where all together fail.

    Args:
        reading: the brief as it is.
        wanted: edits that do not meet, with the words that are to be read.

    """
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
    first, second = accepted(reading, wanted[:half]), accepted(reading, wanted[half:])
    by_items = {one.items: one.edit for one in wanted}
    both = [*first, *second]
    asked = [by_items[one.items] for one in both]
    return both if _reads(reading, asked, [one.edit for one in both]) else first


def _reads(reading: Reading, asked: Sequence[Edit], written: Sequence[Edit]) -> bool:
    after = read_again(reading, edited(reading.brief.text, written))
    return is_accepted(reading.brief, after.brief, asked)
