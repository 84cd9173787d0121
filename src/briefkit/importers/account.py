"""The account of an import: what was decided, with how much confidence, and which words came and went."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from briefkit.importers.manuscript import NOWHERE, Spot

Kind: TypeAlias = Literal["decision", "repair", "dropped", "unsure", "missing", "difference"]
Confidence: TypeAlias = Literal["certain", "likely", "unsure"]
_WORD = re.compile(r"\w+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the report."""

    kind: Kind
    message: str
    confidence: Confidence = "certain"
    spot: Spot = NOWHERE
    quote: str = ""
    """The words of the manuscript that it speaks of, shortened."""


def words_of(text: str) -> list[str]:
    """Give the words of a text: letters, marks and digits in a row, without signs that nobody sees."""
    return _WORD.findall(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)))


def shortened(text: str) -> str:
    """Give the beginning of a text in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"


@dataclass(slots=True)
class Account:
    """Collects the report while a manuscript becomes a brief."""

    entries: list[Entry] = field(default_factory=list)
    gone: Counter[str] = field(default_factory=Counter)
    """Words of the manuscript that the brief does not have, each for a reason that an entry gives."""
    come: Counter[str] = field(default_factory=Counter)
    """Words of the brief that the manuscript does not have."""

    def tell(
        self, kind: Kind, message: str, spot: Spot = NOWHERE, quote: str = "", confidence: Confidence = "certain"
    ) -> None:
        """Add a line to the report."""
        self.entries.append(Entry(kind, message, confidence, spot, shortened(quote)))

    def replaced(self, before: str, after: str) -> None:
        """Book words that stand for others from here on."""
        old, new = Counter(words_of(before)), Counter(words_of(after))
        self.gone += old - new
        self.come += new - old

    def copied(self, words: str) -> None:
        """Book words that stand in the brief once more than in the manuscript."""
        self.come.update(words_of(words))

    def dropped(self, words: str) -> None:
        """Book words that are left behind."""
        self.gone.update(words_of(words))

    def differences(self, source: Iterable[str], brief: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
        """Give the words that are missing in the brief, and those that it has too many, unaccounted for.

        Args:
            source: every word of the manuscript.
            brief: every word of the brief, as it reads back.

        """
        expected = Counter(source)
        expected.update(self.come)
        expected.subtract(self.gone)
        found = Counter(brief)
        lost = Counter({word: n for word in expected if (n := expected[word] - found[word]) > 0})
        extra = Counter({word: n for word in found if (n := found[word] - expected[word]) > 0})
        return lost, extra
