"""A measure of the whole text: how long its sentences and words are."""

import re
from collections import Counter
from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.checks.house_wording.sentences import sentences
from briefkit.model.arithmetic import MEASURES, calculate
from briefkit.model.wording import Metric

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$")
_LONG = 6
"""Letters: a long word has more (Björnsson's LIX)."""
_MANY = 3
"""Syllables of a polysyllabic word (McLaughlin's SMOG)."""
_ENDINGS = ("es", "ed", "ing")


def marks(look: Look, settings: Metric) -> Iterator[Mark]:
    """Give the first passage where the value of a formula over all of them meets its condition."""
    values = measures(look)
    if not values["words"]:
        return
    try:
        value = calculate(settings.formula, values)
        is_met = calculate(f"{value:f} {settings.condition}", values)
    except ValueError:  # a formula may divide by what this text has none of
        return
    if is_met:
        first = look.passages[0]
        yield look.mark(first, 0, len(first.line.text), f"{value:.2f}")


def measures(look: Look) -> dict[str, float]:
    """Give the measures of the passages, by Vale's names."""
    values: Counter[str] = Counter(dict.fromkeys(MEASURES, 0))
    values.update(look.counts or {})
    for passage in look.passages:
        text = passage.line.text
        values["paragraphs"] += 1
        values["sentences"] += sum(1 for _ in sentences(text))
        for word in _WORD.findall(text):
            count = syllables(word)
            values["words"] += 1
            values["characters"] += len(word)
            values["syllables"] += count
            values["long_words"] += len(word) > _LONG
            values["polysyllabic_words"] += count >= _MANY
            values["complex_words"] += _is_complex(word, count)
    return {name: float(value) for name, value in values.items()}


def syllables(word: str) -> int:
    """Give about how many syllables a word has: its groups of vowels, without a silent ending."""
    small = word.lower()
    bare = small if len(small) <= _MANY else _SILENT.sub(lambda match: match[0][0], small)
    return max(1, len(_VOWELS.findall(bare)))


def _is_complex(word: str, count: int) -> bool:
    """Tell whether a word counts for Gunning's index: no name, no compound, nothing long by its ending alone."""
    if count < _MANY or "-" in word or word[0].isupper():
        return False
    return not (count == _MANY and word.lower().endswith(_ENDINGS))
