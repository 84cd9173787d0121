"""Which passages a wording rule speaks of."""

from collections.abc import Iterable, Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.model.wording import Metric, WordingRule

_PROSE = ("paragraph", "list")
_ONLY_WHERE_ASKED = {
    "quotation": frozenset({"quotation", "blockquote"}),
    "sentence": frozenset({"sentence"}),
    "alt": frozenset({"alt"}),
}
"""What only a scope that says so means: the words of others, parts of other passages, words that are not printed."""


def chosen(rule: WordingRule, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Give the passages in the rule's language that one of its scopes names; a metric takes the prose of them."""
    for passage in passages:
        if not _speaks(rule.lang, passage.lang) or not any(_holds(scope, passage) for scope in rule.scopes):
            continue
        if not isinstance(rule.settings, Metric) or passage.scopes.intersection(_PROSE):
            yield passage


def _speaks(lang: str, of: str) -> bool:
    """Tell whether a rule for a language speaks of a text in one: a rule for `en` does of `en-GB`."""
    return not lang or of.lower() == lang.lower() or of.lower().startswith(f"{lang.lower()}-")


def _holds(scope: tuple[str, ...], passage: Passage) -> bool:
    for kind, asked in _ONLY_WHERE_ASKED.items():
        if kind in passage.scopes and not asked.intersection(scope):
            return False
    return all((part in passage.scopes) if part[:1] != "~" else (part[1:] not in passage.scopes) for part in scope)
