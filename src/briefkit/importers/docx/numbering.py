"""The lists of a Word file: which are numbered, and what number an item bears."""

from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

from briefkit.importers.docx.names import W, value


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    ordered: bool
    start: int = 1
    shown: bool = True
    """Whether an item bears a sign at all."""


@dataclass(slots=True)
class Lists:
    """Counts the items of all lists of a file."""

    levels: dict[str, dict[int, Level]]
    """Number of the list -> level -> how it counts."""
    abstract: dict[str, str]
    """Lists of one definition count together."""
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def level(self, number: str, depth: int) -> Level | None:
        """Give how a list counts at a level; None where it is not one."""
        known = self.levels.get(number)
        if not known:
            return None
        return known.get(depth) or known[min(known)]

    def next(self, number: str, depth: int) -> int:
        """Give the number of the next item."""
        level = self.level(number, depth)
        key = number, depth
        self.counts[key] = self.counts[key] + 1 if key in self.counts else (level.start if level else 1)
        for other in [one for one in self.counts if one[0] == number and one[1] > depth]:
            del self.counts[other]
        return self.counts[key]


def lists_of(root: etree._Element) -> Lists:
    """Give the lists of a numbering part (ECMA-376 part 1, 17.9)."""
    shapes: dict[str, dict[int, Level]] = defaultdict(dict)
    for abstract in root.iter(W + "abstractNum"):
        for level in abstract.iter(W + "lvl"):
            shapes[abstract.get(W + "abstractNumId", "")][_number(level.get(W + "ilvl", ""))] = _level(level)
    levels: dict[str, dict[int, Level]] = {}
    origin: dict[str, str] = {}
    for number in root.iter(W + "num"):
        key = number.get(W + "numId", "")
        origin[key] = value(number.find(W + "abstractNumId"))
        levels[key] = dict(shapes.get(origin[key], {}))
        for override in number.iter(W + "lvlOverride"):
            depth = _number(override.get(W + "ilvl", ""))
            own = override.find(W + "lvl")
            start = value(override.find(W + "startOverride"))
            if own is not None:
                levels[key][depth] = _level(own)
            elif start and depth in levels[key]:
                before = levels[key][depth]
                levels[key][depth] = Level(before.ordered, _number(start), before.shown)
    return Lists(levels, origin)


def _level(level: etree._Element) -> Level:
    form = value(level.find(W + "numFmt")) or "decimal"
    shown = form != "none" and value(level.find(W + "lvlText")) != ""
    return Level(
        form not in ("bullet", "none"), _number(value(level.find(W + "start")) or "1"), shown or form == "bullet"
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0  # noqa: PLR2004 - what Word counts to
