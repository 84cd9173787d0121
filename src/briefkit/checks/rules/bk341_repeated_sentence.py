"""A sentence that says almost word for word what another one said.

Why it matters
    It is what is left when a paragraph was moved and one copy stayed. The reader looks for the difference and finds
    none. A summary may say in the words of the text what the text says.

Bad
    Most wells in the north of the town are dry from March to June. From March to June most wells in the north of the
    town are dry.

Good
    Most wells in the north of the town are dry from March to June.

Source
    The institute's editors.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from briefkit.checks.claims.statements import BRIEFLY, Statement, statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK341", "repeated-sentence", Severity.WARNING)

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST = 8
"""Words of a sentence from which on likeness is no chance."""
_ALIKE = 0.6
"""Share of the groups of three words in the shorter sentence that the other has as well."""
_MANY = 12
"""Sentences that share a group of three words before it says nothing: names, phrases of the trade."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the groups of three words of each sentence with those of the sentences before it."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    seen: list[tuple[Statement, int]] = []
    for one in _sentences(brief):
        groups = _groups(one)
        shared: dict[int, int] = defaultdict(int)
        for group in groups:
            for index in holders[group]:
                shared[index] += 1
            if len(holders[group]) < _MANY:
                holders[group].append(len(seen))
        seen.append((one, len(groups)))
        alike = (index for index, n in shared.items() if n >= _ALIKE * min(len(groups), seen[index][1]))
        twin = min(alike, default=None)
        if twin is not None:
            first = seen[twin][0]
            line = first.place(brief, 0, len(first.text)).start.line
            message = f"This sentence says what line {line} says"
            yield RULE.at(brief, one.place(brief, 0, len(one.text)), message, hint="Keep one of the two.")


def _sentences(brief: Brief) -> Iterator[Statement]:
    for one in statements(brief):
        is_read = one.scopes & {"paragraph", "list", "sentence"} and not one.scopes & (
            BRIEFLY | {"recommendations", "note"}
        )
        if one.is_english and one.is_claim and is_read and len(one.text.split()) >= _FEWEST:
            yield one


def _groups(one: Statement) -> set[tuple[str, ...]]:
    words = _WORD.findall(one.text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))
