"""Findings, or what editors said, as remarks beside the words of a page, ready to be set."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.model.findings import Severity


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule is about, for those who ask why."""

    title: str
    """The fault in a sentence."""
    reasons: str = ""
    """Why it matters."""
    bad: str = ""
    good: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding, or one mark of an editor, as it is told beside the text."""

    number: int
    """From 1, in the order of the brief; those without a place in its text come first."""
    code: str
    name: str
    severity: Severity
    message: str
    quote: str
    """The words that it is about, shortened to one line."""
    advice: str
    """What would mend it; empty where nothing is known, or where `better` says it."""
    place: str
    """Where it stands in the source: `line 12`, or the file that is not the brief."""
    better: str = ""
    """Words that would do in the place of `quote`."""
    explanation: Explanation | None = None
    label: str = ""
    """What it is, where that is no fault: `Comment`, `Replacement`."""
    by: str = ""
    """Who made it, where that is an editor and no rule."""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Remarks:
    """All remarks of a brief."""

    all: tuple[Remark, ...] = ()
    """In the order of their numbers."""
    at_blocks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Key of a block or a section -> numbers of those that speak of it as a whole, and of no words in it."""
    opening: str = ""
    """How the page begins, where the remarks are those of editors."""
    unbuilt: str = ""
    """Why the brief is shown as its source and not as a page; empty where it is a page."""

    def of(self, number: int) -> Remark:
        """Give a remark by its number."""
        return self.all[number - 1]
