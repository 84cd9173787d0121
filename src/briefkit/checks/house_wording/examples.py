"""The tests that wording rules carry within them: texts that break a rule, and texts that do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.checks.house_wording import work
from briefkit.checks.house_wording.patterns import UnusableRuleError, Watch, finder
from briefkit.model.findings import Severity
from briefkit.model.wording import (
    Capitalization,
    Conditional,
    Consistency,
    Existence,
    Occurrence,
    Repetition,
    Spelling,
    Substitution,
    Wording,
    WordingRule,
)


@dataclass(frozen=True, slots=True)
class RuleFault:
    """What is wrong with a wording rule; the rule knows its file, line and column."""

    rule: WordingRule
    severity: Severity
    message: str
    hint: str = ""


def faults(wording: Wording, folder: Path | None = None) -> Iterator[RuleFault]:
    """Give what is wrong with wording rules: patterns that are none or too slow, and tests that fail or are missing.

    Rules that come of `words.yaml` carry no tests, since they hold words and no patterns.

    Args:
        wording: the rules.
        folder: the one whose rules are tried; None for all.

    """
    for rule in wording.rules:
        if folder and not Path(rule.file).is_relative_to(folder):
            continue
        broken = next(_broken(rule), None)
        if broken:
            yield RuleFault(rule, Severity.ERROR, f"The rule '{rule.name}' {broken}")
            continue
        yield from _failed(rule, wording)
        if not rule.bad and Path(rule.file).stem == rule.name:
            hint = "Add `tests: {bad: […], good: […]}`: a sentence that breaks the rule, and one that does not."
            yield RuleFault(rule, Severity.SUGGESTION, f"The rule '{rule.name}' has no tests", hint)


def _failed(rule: WordingRule, wording: Wording) -> Iterator[RuleFault]:
    if isinstance(rule.settings, Spelling) and wording.dictionaries is None:
        return
    for text in rule.bad:
        result = work.try_on(rule, text, wording)
        if not result.marks:
            told = f"The rule '{rule.name}' finds nothing in a text that is bad: '{text}'"
            yield RuleFault(rule, Severity.ERROR, told, result.fault)
    for text in rule.good:
        result = work.try_on(rule, text, wording)
        for mark in result.marks[:1]:
            found = mark.passage.line.text[mark.start : mark.end]
            yield RuleFault(
                rule, Severity.ERROR, f"The rule '{rule.name}' finds '{found}' in a text that is good: '{text}'"
            )


def _broken(rule: WordingRule) -> Iterator[str]:
    """Try every pattern on a text that tempts it: many of the same letters, words and spaces, and no end that fits."""
    for pattern in (*_patterns(rule), *rule.exceptions):
        for text in ("a" * 40 + "!", "ab " * 30 + "\u2021", pattern[:80] * 2):
            try:
                for _ in finder(pattern, ignorecase=rule.ignorecase).matches(text, Watch(len(text))):
                    break
            except UnusableRuleError as fault:
                yield f"{fault}: '{pattern}'"


def _patterns(rule: WordingRule) -> tuple[str, ...]:
    settings = rule.settings
    if isinstance(settings, Existence):
        return (*settings.tokens, settings.raw) if settings.raw else settings.tokens
    if isinstance(settings, Substitution):
        return tuple(found for found, _ in settings.swap)
    if isinstance(settings, Occurrence):
        return (settings.token,)
    if isinstance(settings, Repetition):
        return settings.tokens
    if isinstance(settings, Consistency):
        return tuple(pattern for pair in settings.either for pattern in pair)
    if isinstance(settings, Conditional):
        return settings.first, settings.second
    if isinstance(settings, Capitalization):
        return () if settings.match.startswith("$") else (settings.match,)
    return settings.filters if isinstance(settings, Spelling) else ()
