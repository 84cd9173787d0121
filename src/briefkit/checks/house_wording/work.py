"""Runs the wording rules of a house style over a brief, or over a text of a rule's own tests."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from briefkit.checks.house_wording.index import Index, grams_of
from briefkit.checks.house_wording.kinds import (
    capitalization,
    conditional,
    consistency,
    existence,
    metric,
    occurrence,
    repetition,
    spelling,
    substitution,
)
from briefkit.checks.house_wording.known import known_words
from briefkit.checks.house_wording.lines import words_at
from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.checks.house_wording.patterns import UnusableRuleError, Watch
from briefkit.checks.house_wording.scopes import chosen
from briefkit.checks.house_wording.texts import Passage, texts_of
from briefkit.model.blocks import BulletList, CodeBlock, Heading, NumberedList, Quotation
from briefkit.model.brief import Brief
from briefkit.model.positions import TOP
from briefkit.model.walk import brief_blocks
from briefkit.model.wording import (
    Capitalization,
    Conditional,
    Consistency,
    Existence,
    Metric,
    Occurrence,
    Repetition,
    Spelling,
    Substitution,
    Wording,
    WordingRule,
)

_MOST = 100
"""Findings of one wording rule in one brief."""
_KINDS: Mapping[type, Callable[[Look, Any], Iterator[Mark]]] = {
    Existence: existence.marks,
    Substitution: substitution.marks,
    Occurrence: occurrence.marks,
    Repetition: repetition.marks,
    Consistency: consistency.marks,
    Conditional: conditional.marks,
    Capitalization: capitalization.marks,
    Metric: metric.marks,
    Spelling: spelling.marks,
}


@dataclass(frozen=True, slots=True)
class Result:
    """What one rule found, and why it could not go on, if so."""

    rule: WordingRule
    marks: tuple[Mark, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """A brief and its wording, the same task only where both are the same objects."""

    brief: Brief
    wording: Wording

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Task) and other.brief is self.brief and other.wording is self.wording

    def __hash__(self) -> int:
        return hash((id(self.brief), id(self.wording)))


def results(brief: Brief, wording: Wording) -> tuple[Result, ...]:
    """Give what each rule finds in a brief, in the order of the rules."""
    return _results(_Task(brief, wording)) if wording.rules else ()


@lru_cache(maxsize=1)  # two rules of the catalogue ask the same one after the other
def _results(task: _Task) -> tuple[Result, ...]:
    brief, wording = task.brief, task.wording
    whole = texts_of(brief)
    finer: list[Passage] = []
    needs_words = any(isinstance(rule.settings, Spelling | Capitalization) for rule in wording.rules)
    known = known_words(brief, wording) if needs_words else frozenset()
    watch, counts = Watch(len(brief.text)), _counts(brief)
    found = []
    indexes: dict[object, Index] = {}
    grams = grams_of(brief)
    for rule in wording.rules:
        if not finer and any("sentence" in scope or "quotation" in scope for scope in rule.scopes):
            finer = [part for passage in whole for part in passage.parts()]
        asked = rule.lang, rule.scopes, isinstance(rule.settings, Metric), bool(finer)
        if asked not in indexes:
            indexes[asked] = Index(tuple(chosen(rule, (*whole, *finer))), grams)
        index = indexes[asked]
        lang, words = brief.metadata.lang, wording.vocabulary
        look = Look(rule, index.passages, watch, lang, known, words, wording.dictionaries, counts, index)
        found.append(_run(look))
    return tuple(found)


def _run(look: Look) -> Result:
    look.watch.next_rule()
    marks: list[Mark] = []
    if not look.passages:
        return Result(look.rule, ())
    try:
        for mark in islice(_KINDS[type(look.rule.settings)](look, look.rule.settings), look.rule.limit or _MOST):
            marks.append(mark)  # noqa: PERF402  # what was found before the fault is told
    except UnusableRuleError as fault:
        return Result(look.rule, tuple(marks), str(fault))
    return Result(look.rule, tuple(marks))


def try_on(rule: WordingRule, text: str, wording: Wording) -> Result:
    """Give what a rule finds in a text, whatever scope and language it speaks of."""
    scopes = frozenset({"text", "paragraph"})
    passage = Passage(words_at(text, TOP), scopes, rule.lang or "en", TOP)
    texts: tuple[Passage, ...] = (passage,)
    if any("sentence" in scope for scope in rule.scopes):
        texts = tuple(part for part in passage.parts() if "sentence" in part.scopes)
    elif any("quotation" in scope or "blockquote" in scope for scope in rule.scopes):
        texts = (Passage(passage.line, scopes | {"quotation"}, passage.lang, TOP),)
    vocabulary = frozenset(wording.vocabulary)
    look = Look(rule, texts, Watch(len(text)), passage.lang, vocabulary, wording.vocabulary, wording.dictionaries, {})
    return _run(look)


def _counts(brief: Brief) -> dict[str, int]:
    """Give how many blocks of each kind a brief has, by Vale's names."""
    counts = Counter({"heading_h2": sum(bool(section.title) for section in brief.sections)})
    for block in brief_blocks(brief):
        if isinstance(block, Heading):
            counts[f"heading_h{block.level}"] += 1
        counts["list"] += isinstance(block, BulletList | NumberedList)
        counts["blockquote"] += isinstance(block, Quotation)
        counts["pre"] += isinstance(block, CodeBlock)
    return dict(counts)
