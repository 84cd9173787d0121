"""A house style with all that its rules ask: its tokens with their places, and what became of a brief set in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from briefkit.checks.excerpt import one_line
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.meetings import Meeting
from briefkit.model.positions import TOP, Span

Way: TypeAlias = tuple[str, ...]
"""The keys that lead to a value: `("color", "ink")`."""
_LONGEST = 600
"""Characters of a message: it may repeat a renderer's."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file of a house style."""

    path: str
    """As the user sees it."""
    span: Span = TOP
    line: str = ""
    """The words of that line."""
    depth: int = 0
    """How many styles away it stands: 0 in the style itself, 1 in the one that it extends."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be done with the style, and where."""

    message: str
    spot: Spot
    hint: str = ""


@dataclass(frozen=True, slots=True)
class WordDifference:
    """Something that a designer's Word file says otherwise than the tokens, or lacks."""

    message: str
    spot: Spot
    hint: str = ""
    lacks: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """A house style on the desk of whoever checks it."""

    style: HouseStyle
    places: Mapping[Way, Spot]
    meetings: frozenset[Meeting] = frozenset()
    """Colours that meet on its pages; empty where it has none, since it cannot be set."""
    failures: tuple[Failure, ...] = ()
    """What the formats said when a small brief was set in it."""
    sheets: tuple[tuple[int, str, str], ...] = ()
    """Its style sheets and those that it inherits, the nearest first: how far away, path, text."""
    derived: Mapping[Way, Way] = field(default_factory=dict)
    """Tokens that were made from others, and the one that they were made from."""
    languages: tuple[str, ...] = ()
    """Those that it or a style that it extends names itself; the others come with briefkit."""
    word_file: tuple[WordDifference, ...] = ()
    """Where its designer's Word file differs from its tokens."""
    strays: tuple[Failure, ...] = ()
    """What lies in its folder and may not."""

    def spot(self, way: Way) -> Spot:
        """Give where a key stands, or the nearest one above it."""
        for length in range(len(way), 0, -1):
            if found := self.places.get(way[:length]):
                return found
        return self.top

    @property
    def top(self) -> Spot:
        """The head of the style's own file."""
        return self.places.get((), Spot(str(self.style.folders[0] / "style.yaml")))


def told(rule: Rule, spot: Spot, message: str, hint: str = "", severity: Severity | None = None) -> Finding:
    """Give a finding of a rule about a house style.

    Args:
        rule: the rule.
        spot: where the fault stands.
        message: what is wrong, without a full stop at the end.
        hint: what would mend it.
        severity: where it differs from the rule's own.

    """
    return Finding(
        path=spot.path,
        code=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        message=one_line(message, _LONGEST),
        span=spot.span,
        quote=one_line(spot.line, 80),
        help=one_line(hint, _LONGEST),
        source_line=spot.line,
    )
