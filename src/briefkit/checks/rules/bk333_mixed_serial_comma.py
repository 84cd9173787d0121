"""A comma before the last "and" of a list, here and not there.

Why it matters
    Either is fine; both in one text look like two authors. The commoner one in the brief is taken as meant. Only plain
    lists are looked at: three or more words or names.

Bad
    Boats, crews and engines cost money. Fares, fees, and grants bring it.

Good
    Boats, crews and engines cost money. Fares, fees and grants bring it.

Source
    The Chicago Manual of Style, 6.19 (with the comma); GOV.UK style guide (without it).
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK333", "mixed-serial-comma", Severity.SUGGESTION)

_ITEM = r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[a-z][\w’'-]+)"
_LIST = re.compile(rf"(?:(?<=[ (])|^){_ITEM}(?:, {_ITEM})+(?P<comma>,?) (?:and|or) [\w’'-]+")
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|however|which|who|that|but|he|she|it|they|we"
    r"|therefore|indeed|too|also|then|so)\b"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at each list of three words or more, and tell of those that differ from most."""
    found = list(_lists(brief))
    with_comma = sum(has for *_, has in found)
    usual = 2 * with_comma > len(found) or (2 * with_comma == len(found) and bool(found) and found[0][3])
    for one, start, end, has in found:
        if has != usual:
            words = "Most lists have a comma before 'and'" if usual else "Most lists have no comma before 'and'"
            span = one.place(brief, start, end)
            yield RULE.at(brief, span, words, hint="Write all lists in one way.")


def _lists(brief: Brief) -> Iterator[tuple[Statement, int, int, bool]]:
    for one in statements(brief):
        is_read = one.scopes & {"paragraph", "list", "standfirst"} and not one.scopes & {"quotation", "note"}
        if not one.is_english or not is_read or ", " not in one.own:
            continue
        for match in _LIST.finditer(one.own):
            if not _CLAUSE.search(match[0]):
                yield one, match.start(), match.end(), bool(match["comma"])
