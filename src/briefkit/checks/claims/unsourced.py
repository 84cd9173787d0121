"""Words that need a source, in sentences that have none."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefkit.checks.claims.statements import Statement, claims
from briefkit.model.brief import Brief
from briefkit.model.positions import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a sentence."""

    span: Span
    words: str
    statement: Statement


def unsourced(
    brief: Brief,
    pattern: re.Pattern[str],
    triggers: AbstractSet[str],
    but: AbstractSet[str] = frozenset(),
    *,
    needs_own: bool = False,
) -> Iterator[Mark]:
    """Give the first match of a pattern in each sentence that has no source in it or behind it in its paragraph.

    Args:
        brief: the brief.
        pattern: what is looked for, outside quotations.
        triggers: words of which one must stand in the sentence for the pattern to match.
        but: scopes in which nothing is looked for.
        needs_own: whether a source behind the sentence, in another one, is not enough.

    """
    for one in claims(brief):
        if (one.is_cited if needs_own else one.is_covered) or one.scopes & but or not one.vocabulary & triggers:
            continue
        match = pattern.search(one.own)
        if match:
            yield Mark(one.place(brief, match.start(), match.end()), match[0], one)
