"""Looks for what was to be printed in what was printed: one walk, and a closer look where words are missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefkit.model.positions import Span
from briefkit.render.parity.expected import Unit
from briefkit.render.parity.flow import Flow, normal

LOOKAHEAD = 4
"""How many of the next units are asked whether words that were found are the right ones."""
CLOSE_LOOK = 400
"""Words that are compared one by one at most, where something is missing."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Words of one block that an output does not hold."""

    key: str
    """The block's key; a name such as `title` for the front matter."""
    span: Span
    words: tuple[str, ...]
    """As the author wrote them, in order."""
    moved: bool = False
    """Whether they are in the output all the same, at another place."""


def in_any_order(units: Iterable[Unit], flow: Flow) -> list[Loss]:
    """Give the units that a flow does not hold, or not as often as they are wanted."""
    losses: list[Loss] = []
    behind: dict[str, int] = {}
    for unit in units:
        start = behind.get(unit.squeezed, 0)
        at = _place(flow, unit, start)
        if at >= 0:
            behind[unit.squeezed] = at + len(unit.squeezed)
        elif start:
            losses.append(Loss(unit.key, unit.span, tuple(unit.text.split())))
        else:
            losses.append(_loss(unit, flow, 0, 0))
    return losses


def in_order(units: list[Unit], flow: Flow) -> list[Loss]:
    """Give the units that a flow does not hold in their order, by their words."""
    cursor = 0
    lost: list[tuple[Unit, int]] = []
    losses: list[Loss] = []
    for number, unit in enumerate(units):
        at = _place(flow, unit, cursor)
        following = units[number + 1 : number + 1 + LOOKAHEAD]
        if at < 0 or (at > cursor and _is_elsewhere(flow, following, cursor, at, at + len(unit.squeezed))):
            lost.append((unit, cursor))
            continue
        losses += _looked_at(lost, flow, at)
        lost = []
        cursor = at + len(unit.squeezed)
    losses += _looked_at(lost, flow, len(flow.text))
    return [] if losses and all(loss.moved for loss in losses) and _stands_in_order(units, flow) else losses


def _stands_in_order(units: Iterable[Unit], flow: Flow) -> bool:
    """Whether each unit stands somewhere behind the one before it.

    Where a text has many words of one letter, the walk takes one for another and goes astray: then this decides.
    """
    cursor = 0
    for unit in units:
        at = _place(flow, unit, cursor)
        if at < 0:
            return False
        cursor = at + len(unit.squeezed)
    return True


def _place(flow: Flow, unit: Unit, start: int, end: int | None = None) -> int:
    return flow.find(unit.squeezed, start, opens=unit.opens, closes=unit.closes, end=end)


def _is_elsewhere(flow: Flow, following: list[Unit], cursor: int, at: int, behind: int) -> bool:
    """Whether words found at `at` are others than those looked for: what comes next is nearer to where we stand.

    A gap holds labels, numbers and pull quotes. It is too wide where the next words stand in it, unless they stand as
    close behind the place that was found.
    """
    for unit in following:
        after = _place(flow, unit, behind)
        if after == behind:
            return False
        stop = at if after < 0 else min(at, cursor + after - behind) + len(unit.squeezed)
        before = _place(flow, unit, cursor, stop)
        if before >= 0:
            return after < 0 or before - cursor < after - behind
        if after >= 0:
            return False
    return False


def _looked_at(lost: list[tuple[Unit, int]], flow: Flow, end: int) -> list[Loss]:
    """Give the losses between the last unit that was found and the next one, which begins at `end`."""
    return [_loss(unit, flow, start, end) for unit, start in lost]


def _loss(unit: Unit, flow: Flow, start: int, end: int) -> Loss:
    words = unit.text.split()
    there = flow.words(start, min(end, start + 2 * len(unit.squeezed) + CLOSE_LOOK))
    elsewhere = flow.find(unit.squeezed, 0, opens=unit.opens, closes=unit.closes) >= 0
    missing = words if elsewhere else _missing(words, there)
    return Loss(unit.key, unit.span, tuple(missing or words), moved=elsewhere)


def _missing(words: list[str], there: list[str]) -> list[str]:
    """Give the words that are not there in their order; all where the texts are too long to be compared."""
    if not there or len(words) > CLOSE_LOOK:
        return words
    wanted = [normal(word) for word in words]
    blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
    kept = {n for block in blocks for n in range(block.a, block.a + block.size)}
    if not kept:
        return words
    gone = [n for n in range(len(words)) if n not in kept]
    # A word that a line end has cut in two is there: its halves stand side by side.
    joined = "".join(there)
    cut = [n for n in gone if wanted[n] not in joined]
    return [words[n] for n in cut or gone]
