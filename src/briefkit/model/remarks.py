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
class EditorsMark:
    """What an editor did at some words, and who that was."""

    label: str
    """What it is: `Comment`, `Replacement`."""
    reviewer: int
    """Number of the one who made it, from 1."""
    name: str
    date: str = ""
    initials: str = ""
    """By which nobody else of the same page is called."""
    removes: bool = False
    """Whether the words are struck out."""
    adds: str = ""
    """Words that it puts behind them."""
    joins: bool = False
    """Whether it takes the end of a paragraph away there."""
    made: bool = False
    """Whether the text has the change already."""
    before: bool = False
    """Whether it puts its words before the ones where it stands: nothing of the text is before these."""
    answers: int = 0
    """Number of the remark that it answers; 0 for none."""

    @property
    def changes_words(self) -> bool:
        """Tell whether it is an edit, and nothing that is said of words."""
        return self.removes or self.joins or self.made or bool(self.adds)


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
    editor: "EditorsMark | None" = None
    """What an editor did, where the remark is no finding."""
    group: str = "On the brief as a whole"
    """Under which words it stands at the head, where it has none in the text."""

    @property
    def kind(self) -> str:
        """Give what it is: `error`, `Comment`."""
        return self.editor.label if self.editor else self.severity.value


@dataclass(frozen=True, slots=True)
class Remarks:
    """All remarks of a brief."""

    all: tuple[Remark, ...] = ()
    """In the order of their numbers."""
    at_blocks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Key of a block or a section -> numbers of those that speak of it as a whole, and of no words in it."""
    opening: tuple[str, ...] = ()
    """How the page begins, line by line, where the remarks are those of editors."""
    unbuilt: str = ""
    """Why the brief is shown as its source and not as a page; empty where it is a page."""

    def of(self, number: int) -> Remark:
        """Give a remark by its number."""
        return self.all[number - 1]
