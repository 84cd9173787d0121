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

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor
from typing import NamedTuple

from briefkit.checks.house import House, Spot, told
from briefkit.checks.rule import Rule
from briefkit.model.colours import contrast, readable
from briefkit.model.findings import Finding, Severity
from briefkit.model.meetings import Ink, Meeting
from briefkit.model.positions import Span

RULE = Rule("BK802", "weak-contrast", Severity.ERROR)

_NAMED = 3
"""Parts named in one finding."""


class _Group(NamedTuple):
    """What one change would mend."""

    dark: bool
    ink: Ink
    ground: Ink


def check(house: House) -> Iterator[Finding]:
    """Look at every pair of colours that meet."""
    weak: dict[_Group, list[Meeting]] = defaultdict(list)
    for meeting in sorted(house.meetings):
        if is_weak(meeting):
            weak[_Group(meeting.medium == "dark screen", meeting.ink, meeting.ground)].append(meeting)
    for group, meetings in sorted(weak.items()):
        yield told(RULE, _spot(house, group), _message(meetings), _hint(house, group))


def is_weak(meeting: Meeting) -> bool:
    """Tell whether two colours that meet are closer than they may be."""
    return contrast(meeting.ink.value, meeting.ground.value) < meeting.needs


def _message(meetings: list[Meeting]) -> str:
    worst = max(meetings, key=lambda meeting: meeting.needs)
    others = [name for name in dict.fromkeys(map(_where, meetings)) if name != _where(worst)]
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    so = f"; likewise {', '.join(others[:_NAMED])}{more}" if others else ""
    media = _joined(sorted({meeting.medium for meeting in meetings}, key=_ORDER.index))
    ratio = floor(contrast(worst.ink.value, worst.ground.value) * 10) / 10  # 4.49 is not 4.5
    first = _where(worst)
    return f"{first[:1].upper()}{first[1:]} {ratio:g}:1, needs {worst.needs:g} ({media}){so}"


_ORDER = ["light screen", "dark screen", "print", "Word"]


def _where(meeting: Meeting) -> str:
    return f"{meeting.part} on {meeting.on or 'the page'}"


def _joined(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _hint(house: House, group: _Group) -> str:
    """Give a colour that would do on every ground that this one meets."""
    met = [m for m in house.meetings if (m.medium == "dark screen") == group.dark and m.ink == group.ink]
    needs = max(meeting.needs for meeting in met)
    colour = readable(group.ink.value, _grounds(met), needs)
    if all(contrast(colour, meeting.ground.value) >= meeting.needs for meeting in met):
        return f'"{colour}" would do for {group.ink} ({group.ink.value}) on {group.ground} ({group.ground.value}).'
    other = readable(group.ground.value, [group.ink.value], needs)
    return f'{group.ink} meets light and dark grounds; "{other}" would do for {group.ground} ({group.ground.value}).'


def _grounds(meetings: Iterable[Meeting]) -> set[str]:
    return {meeting.ground.value for meeting in meetings}


def _spot(house: House, group: _Group) -> Spot:
    """Give where the colour of the words is said, else that of their ground."""
    scheme = "dark" if group.dark else "color"
    for ink in (group.ink, group.ground):
        if ink.token and (scheme, ink.token) in house.places:
            return house.spot((scheme, ink.token))
        if not ink.token and (found := _in_sheets(house, ink.value)):
            return found
    return house.spot((scheme, group.ink.token or "ink"))


def _in_sheets(house: House, value: str) -> Spot | None:
    """Give where a sheet spells a colour out, as `#767676` or `#776`."""
    short = f"#{value[1::2]}" if value[1::2] == value[2::2] else value
    for path, text in house.sheets.items():
        for number, line in enumerate(text.split("\n"), start=1):
            for word in (value, short):
                column = line.lower().find(word) + 1
                if column:
                    return Spot(path, Span.of(number, column, number, column + len(word)), line)
    return None
