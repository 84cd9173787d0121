"""One thing that goes by two names.

Why it matters
    War, conflict, crisis, invasion: each says something of its own about who is to blame and what is to be done. A
    brief that changes between them says all of it and means none. Choose one, and say so in a note where it matters.

Bad
    The Maravel war began in 2019. Since the Maravel conflict, wells are dry.

Good
    The Maravel war began in 2019. Since the war, wells are dry.

Source
    The institute's editors; BBC Editorial Guidelines on the language of conflicts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK332", "two-names", Severity.SUGGESTION)

_EVENT = re.compile(
    r"\b((?:[A-Z][a-z]+(?:[-–][A-Z][a-z]+)*))(?:’s|'s)? (war|conflict|crisis|invasion|dispute|uprising|unrest"
    r"|riots|clashes)\b"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for events that are named after a place, and by more than one word."""
    events: dict[str, list[tuple[Statement, re.Match[str]]]] = defaultdict(list)
    for one in statements(brief):
        if one.is_english and not one.scopes & {"quotation", "alt", "title"}:
            for match in _EVENT.finditer(one.own):
                if match[1] not in ("The", "This", "That", "Civil", "World", "Cold"):
                    events[match[1]].append((one, match))
    for places in events.values():
        names = Counter(match[2] for _, match in places)
        usual = names.most_common(1)[0][0]
        for one, match in places:
            if match[2] != usual:
                message = f"'{match[1]} {match[2]}' is '{match[1]} {usual}' elsewhere"
                yield RULE.at(brief, one.place(brief, match.start(), match.end()), message, hint="Keep to one name.")
