"""The wording rules of a house style as plain data: what each looks for, where, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from briefkit.model.findings import Severity

Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Existence:
    """Words that should not stand there."""

    tokens: tuple[str, ...]
    raw: str = ""
    """A pattern that stands before the tokens, or behind them where `append`; alone where there are no tokens."""
    append: bool = False
    nonword: bool = False
    """Whether a match may begin and end within a word."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words for which the house writes others."""

    swap: tuple[Pair, ...]
    """Pattern -> words; `a|b` offers two."""
    nonword: bool = False
    capitalize: bool = False
    """Whether the words offered take the capital of those that were found."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that stands too often, or too seldom, in one place."""

    token: str
    most: int = 0
    """0 for no limit."""
    least: int = 0


@dataclass(frozen=True, slots=True)
class Repetition:
    """The same thing again."""

    tokens: tuple[str, ...]
    most: int = 0
    """How many repetitions are let pass."""
    alpha: bool = False
    """Whether only what consists of letters counts."""


@dataclass(frozen=True, slots=True)
class Consistency:
    """Pairs of which only one may occur in a brief."""

    either: tuple[Pair, ...]
    nonword: bool = False


@dataclass(frozen=True, slots=True)
class Conditional:
    """What may occur only where something else has."""

    first: str
    """What asks for the other."""
    second: str
    """The other; its group holds what `first` finds."""


@dataclass(frozen=True, slots=True)
class Capitalization:
    """Which words of a text begin with a capital."""

    match: str
    """`$title`, `$sentence`, `$lower`, `$upper`, or a pattern."""
    style: Literal["AP", "Chicago"] = "AP"
    indicators: tuple[str, ...] = ()
    """Ends of words, behind which a capital may stand."""
    threshold: float = 0.8
    """Share of the words that must be right."""
    prefix: str = ""
    """Words at the beginning that do not count."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure of the whole text."""

    formula: str
    condition: str
    """What makes it a finding: `> 14`."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words that a dictionary does not know."""

    dictionaries: tuple[str, ...] = ()
    """`en_GB`; empty for that of the brief's language."""
    filters: tuple[str, ...] = ()
    """Patterns of words that are let pass."""
    ignore: tuple[str, ...] = ()
    """Known words."""
    custom: bool = False
    """Whether only `filters` let pass, and not the usual patterns (capitals within, digits)."""


Settings: TypeAlias = (
    Existence | Substitution | Occurrence | Repetition | Consistency | Conditional | Capitalization | Metric | Spelling
)


@dataclass(frozen=True, slots=True)
class Action:
    """What would mend a match."""

    name: Literal["replace", "remove", "edit", "suggest", "convert"]
    params: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingRule:
    """One rule of a house style."""

    name: str
    """The name of its file, by which an author silences it: `padding`."""
    settings: Settings
    message: str
    """`%s` stands for the words that were found; in a substitution first for the better ones."""
    severity: Severity
    scopes: tuple[tuple[str, ...], ...] = (("text",),)
    """Any of them; the parts of one hold together, and `~` takes one back."""
    lang: str = ""
    """The language of the text that it speaks of; empty for any."""
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    """Whether the words of the vocabulary are exceptions too."""
    limit: int = 0
    """How many findings it gives of one brief; 0 for any number."""
    description: str = ""
    link: str = ""
    reasons: tuple[Pair, ...] = ()
    """What was found, in small letters -> why it is not written."""
    action: Action | None = None
    bad: tuple[str, ...] = ()
    """Texts in which it finds something, as its tests have them."""
    good: tuple[str, ...] = ()
    file: str = ""
    line: int = 1
    column: int = 1


class Dictionary(Protocol):
    """The words of a language."""

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt as the dictionary has it."""
        ...

    def near(self, word: str) -> Sequence[str]:
        """Give words that an unknown one may have been meant to be, the nearest first."""
        ...


class Dictionaries(Protocol):
    """The dictionaries that are at hand."""

    def find(self, names: Sequence[str], lang: str) -> Dictionary | None:
        """Give the first dictionary of these names (`en_GB`), or without names that of a language, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Wording:
    """How a house writes."""

    rules: tuple[WordingRule, ...] = ()
    vocabulary: tuple[str, ...] = ()
    """Words that are right as they stand."""
    dictionaries: Dictionaries | None = field(default=None, compare=False)
