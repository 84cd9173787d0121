"""A number that nobody can look up.

Why it matters
    A figure without a source is the first thing that an opponent asks about, and the first that an author cannot find
    again. Cite the source in the sentence or in its paragraph; a note, a figure or a table with a source does as well.
    Years, dates, durations and sections are no statistics, and a summary may repeat what the text has backed. An amount
    or a share without a source is an error, a count of things a warning.

Bad
    The wells serve 41 per cent of the town.

Good
    The wells serve 41 per cent of the town [@Census2021, p. 7].

Source
    RHRC, "Policy briefs": firm evidence; IDRC, "How to write a policy brief".
"""

import re
from collections import Counter
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.sources import Known, known
from briefkit.checks.claims.statements import BRIEFLY, Statement, claims, english_blocks
from briefkit.checks.claims.statistics import Number, numbers, values
from briefkit.checks.claims.verbs import is_base
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Statistic
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK301", "uncited-statistic", Severity.ERROR)

_HINT = "Cite where the number comes from, as in [@census2021, p. 7], in this sentence or its paragraph."
_ASKING = word_set("should must ought would could if shall propose recommend")
_OUR_OWN = word_set("we our ours")
_SUPPOSED = word_set(
    "suppose supposes supposing imagine assume assumes assumed assuming hypothetical hypothetically illustrate"
    " illustrates illustration illustrative"
)
"""Words that open an example with numbers of its own."""
_RECKONED = re.compile(
    r"(?:That (?:is|means|makes)|This (?:is|means|makes)|In (?:all|total)|Together|Of (?:these|them|this))\b"
)
_SEVERAL = 2
_REACH = 4
"""Sentences of such an example."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the first number of every sentence that has no source, and at numbers set large."""
    numbers_known = known(brief)
    stated = list(claims(brief))
    following = _next_cited(stated)
    for one in stated:
        if one.is_cited or one.scopes & (BRIEFLY | {"methods"}) or _is_own(one):
            continue
        if one.is_covered and not _is_of_another(following.get(id(one))):
            continue
        found = next(numbers(one.own, one.vocabulary), None) if not _is_reckoned(one) else None
        if found and not _is_repeated(one, found, numbers_known.backed):
            yield _finding(brief, one, found)
    yield from _set_large(brief, numbers_known)


def _next_cited(stated: list[Statement]) -> dict[int, Statement]:
    """Give for each sentence, by its identity, the next one of its paragraph that names a source.

    Where a paragraph names one source alone, at its end, that is meant for all of it.
    """
    found: dict[int, Statement] = {}
    sources = Counter(id(one.passage) for one in stated if one.is_cited)
    for one in reversed(stated):
        if sources[id(one.passage)] < _SEVERAL:
            continue
        following = one if one.is_cited else found.get(id(one))
        if one.before is not None and following is not None:
            found[id(one.before)] = following
    return found


def _is_of_another(following: Statement | None) -> bool:
    """Tell whether the source behind a sentence stands in another one, which has a number of its own."""
    return following is not None and bool(values(following.own))


def _finding(brief: Brief, one: Statement, found: Number) -> Finding:
    place = one.place(brief, found.start, found.end)
    if one.is_backed:
        message = "The source of this paragraph stands in another sentence"
        hint = "Does it hold for this number as well? Then cite it here too."
        return RULE.at(brief, place, message, hint=hint, severity=Severity.SUGGESTION)
    severity = Severity.ERROR if found.is_certain else Severity.WARNING
    return RULE.at(brief, place, "This number has no source", hint=_HINT, severity=severity)


def _is_own(one: Statement) -> bool:
    """Tell whether a sentence asks or supposes rather than states, or tells what the authors counted themselves."""
    return bool(one.vocabulary & (_ASKING | _OUR_OWN)) or _is_supposed(one) or _is_order(one)


def _is_order(one: Statement) -> bool:
    """Tell whether a sentence of the way forward opens with its verb: `Raise the fee by 10 per cent`."""
    first = one.own.lstrip("* ").partition(" ")[0].lower()
    return "way-forward" in one.scopes and is_base(first)


def _is_reckoned(one: Statement) -> bool:
    """Tell whether a sentence goes on reckoning with the numbers of the one before it, which has its source."""
    return one.is_backed and bool(_RECKONED.match(one.own))


def _is_supposed(one: Statement) -> bool:
    """Tell whether a sentence, or one shortly before it in its paragraph, says that it only supposes."""
    told: Statement | None = one
    for _ in range(_REACH):
        if told is None:
            return False
        if told.vocabulary & _SUPPOSED:
            return True
        told = told.before
    return False


def _is_repeated(one: Statement, found: Number, backed: frozenset[str]) -> bool:
    said = values(one.own[found.start : found.end])
    return bool(said) and said <= backed


def _set_large(brief: Brief, known_numbers: Known) -> Iterator[Finding]:
    for block in english_blocks(brief):
        if not isinstance(block, Statistic) or block.blocks:
            continue
        said = values(block.value)
        if said and not said <= known_numbers.explained:
            hint = "Write the source between the fences: `Source: [@census2021]`."
            yield RULE.at(brief, block.span, "This number is set large and has no source", hint=hint)
