"""Two colours that meet are hard to tell apart.

Why it matters
    One reader in twelve sees contrast badly, and everybody does in sunlight, on a cheap screen or in a photocopy. Words
    need a contrast of 4.5 to 1 with their ground, large words (18 points, or 14 in bold) and the lines and bars of a
    chart 3 to 1. Every pair that meets is looked at: on a light screen, a dark one, in print and in Word.

Bad
    color: {muted: "#8a8f98"}

Good
    color: {muted: "#57606a"}

Source
    WCAG 2.2, success criteria 1.4.3 and 1.4.11.
"""

from collections.abc import Iterable, Iterator
from math import floor
from typing import NamedTuple

from briefkit.checks.house import House, Spot, told
from briefkit.checks.house_colours import in_sheets
from briefkit.checks.rule import Rule
from briefkit.model.colours import contrast, readable
from briefkit.model.findings import Finding, Severity
from briefkit.model.meetings import Ink, Meeting

RULE = Rule("BK802", "weak-contrast", Severity.ERROR)

_NAMED = 4
"""Parts named in one finding."""
_MEDIA = ["light screen", "dark screen", "print", "Word"]


class _Culprit(NamedTuple):
    """The colour whose change would mend some weak meetings."""

    ink: Ink
    spot: Spot
    weak: tuple[Meeting, ...]


def check(house: House) -> Iterator[Finding]:
    """Look at every pair of colours that meet, for each colour scheme."""
    for scheme in ("color", "dark"):
        met = sorted(one for one in house.meetings if (one.medium == "dark screen") == (scheme == "dark"))
        for culprit in _culprits(house, met, scheme):
            yield told(RULE, culprit.spot, _message(culprit.weak), _hint(culprit, met))


def is_weak(meeting: Meeting) -> bool:
    """Tell whether two colours that meet are closer than they may be."""
    return contrast(meeting.ink.value, meeting.ground.value) < meeting.needs


def _culprits(house: House, met: list[Meeting], scheme: str) -> Iterator[_Culprit]:
    """Give the fewest colours that all weak meetings have in common."""
    weak = [meeting for meeting in met if is_weak(meeting)]
    while weak:
        colours = {colour: _of(colour, weak) for meeting in weak for colour in (meeting.ink, meeting.ground)}
        spots = {colour: _spot(house, colour, scheme) for colour in colours}
        blamed = min(colours, key=lambda colour: _innocence(house, colour, met, weak, spots[colour]))
        yield _Culprit(blamed, spots[blamed], tuple(colours[blamed]))
        weak = [meeting for meeting in weak if blamed not in (meeting.ink, meeting.ground)]


def _innocence(house: House, colour: Ink, met: list[Meeting], weak: list[Meeting], spot: Spot) -> tuple[float, ...]:
    """Give how little a colour is to blame: one that is weak wherever it is met is, and rather words than a ground."""
    pairs, bad = _pairs(_of(colour, met)), _pairs(_of(colour, weak))
    made = colour.token and colour.token not in house.style.colours  # by the charts, out of others
    is_words = any(meeting.ink == colour for meeting in weak)
    return (bool(made), -len(bad) / len(pairs), spot.depth, -len(bad), not is_words)


def _of(colour: Ink, meetings: Iterable[Meeting]) -> list[Meeting]:
    return [meeting for meeting in meetings if colour in (meeting.ink, meeting.ground)]


def _pairs(meetings: Iterable[Meeting]) -> set[tuple[Ink, Ink]]:
    return {(meeting.ink, meeting.ground) for meeting in meetings}


def _message(weak: tuple[Meeting, ...]) -> str:
    by_words = {_where(one): one for one in sorted(weak, key=lambda one: -_ratio(one) / one.needs)}  # the worst stays
    worst = min(by_words.values(), key=lambda one: (_ratio(one) / one.needs, one))
    others = [f"{name} {_ratio(one):g}:1" for name, one in by_words.items() if name != _where(worst)]
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    so = f"; likewise {', '.join(others[:_NAMED])}{more}" if others else ""
    media = _joined(sorted({meeting.medium for meeting in weak}, key=_MEDIA.index))
    first = _where(worst)
    return f"{first[:1].upper()}{first[1:]} {_ratio(worst):g}:1, needs {worst.needs:g} ({media}){so}"


def _ratio(meeting: Meeting) -> float:
    return floor(contrast(meeting.ink.value, meeting.ground.value) * 10) / 10  # 4.49 is not 4.5


def _where(meeting: Meeting) -> str:
    return f"{meeting.part} on {meeting.on or 'the page'}"


def _joined(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _hint(culprit: _Culprit, met: list[Meeting]) -> str:
    """Give a colour that would do wherever this one is met."""
    own = culprit.ink
    others = {(one.ground if one.ink == own else one.ink).value: one.needs for one in _of(own, culprit.weak)}
    rest = {(one.ground if one.ink == own else one.ink).value: one.needs for one in _of(own, met)}
    for grounds in (rest, others):
        colour = readable(own.value, grounds, max(grounds.values()))
        if all(contrast(colour, ground) >= needs for ground, needs in grounds.items()):
            name = f"{own.token} ({own.value})" if own.token else own.value
            return f'"{colour}" would do for {name}.'
    return f"No lightness of {own} stands out from all that it meets; change what it stands on as well."


def _spot(house: House, colour: Ink, scheme: str) -> Spot:
    """Give where a colour is said: in the tokens, or in a style sheet that spells it out."""
    if not colour.token:
        return in_sheets(house, colour.value) or house.top
    way = (scheme, colour.token)
    return house.spot(house.derived.get(way, way))
