"""The same word twice in one breath.

Why it matters
    "The technology brought advances in missile technology": the second word tells the reader nothing, and often stands
    where the author did not know what to say. Take it out, or say what is meant.

Bad
    The new contract changed the terms of the old contract.

Good
    The new contract changed the old terms.

Source
    The institute's editors.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK343", "close-repetition", Severity.SUGGESTION)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:()–—]")
_LONG, _VERB = 9, 6
"""Letters of a word that is noticed when it comes again; fewer where it comes as a verb: `the impact … to impact`."""
_APART = 4
"""Words from a noun to the verb that repeats it; nearer ones make a figure: `from year to year`."""
_NEAR = 8
"""Words between the two."""
_LINKS = word_set("or and by to than nor versus after for of with")
"""Between two like words they make a figure: `year by year`, `better and better`."""
_MEANT = word_set(
    "before between because should another others rather different either neither whether without within through"
    " during against percent million billion thousand hundred months districts points"
)
_CONTRAST = word_set(
    "not only more less fewer both same other others first second old new than rather while whereas but"
)
"""Words that set two like things against one another, so that the noun has to come twice."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look in each sentence for a long word that comes again within a few words."""
    for one in statements(brief):
        is_read = one.scopes & {"paragraph", "list"} and not one.scopes & {"quotation", "note", "contributors"}
        if one.is_english and is_read and not one.vocabulary & _CONTRAST:
            yield from _repeated(brief, one)


def _repeated(brief: Brief, one: Statement) -> Iterator[Finding]:
    last: dict[str, int] = {}
    words = list(_WORD.finditer(one.own))
    for at, match in enumerate(words):
        word = match[0]
        if len(word) < _VERB or not word.islower() or word in _MEANT:
            continue
        before = last.get(word)
        last[word] = at
        if len(word) < _LONG and (before is None or words[at - 1][0] != "to" or at - before < _APART):
            continue
        if before is not None and at - before <= _NEAR and not _is_figure([w[0] for w in words[before + 1 : at]]):
            span = one.place(brief, match.start(), match.end())
            message = f"'{word}' stands twice within {at - before + 1} words"
            yield RULE.at(brief, span, message, hint="Leave one out, or say what is meant.")
            return


def _is_figure(between: list[str]) -> bool:
    """Tell whether two like words are meant to be two: links, lists and clauses that run alike stand between them."""
    if len(between) <= 2 or any(word in ",;:()–—" for word in between):  # noqa: PLR2004
        return True
    return between[-1] in _LINKS and len(between) < _APART
