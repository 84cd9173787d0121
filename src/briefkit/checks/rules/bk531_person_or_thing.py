"""`Who` stands for a state or a firm, `which` or `its` for people.

Why it matters
    `Who` and `his` are for people, `which` and `its` for the rest; mixed up, they send the reader to the wrong noun.

Bad
    It relies on states like India, who have kept their borders. President Rosa Amadi paid its first visit.

Good
    It relies on states like India, which have kept their borders. President Rosa Amadi paid her first visit.

Source
    The Chicago Manual of Style, 5.57 and 5.64.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK531", "person-or-thing", Severity.WARNING)

_BODIES = (
    "states|countries|nations|governments|republics|companies|firms|organi[sz]ations|institutions|ministries|banks"
    "|provinces|economies|agencies"
)
_PEOPLE = (
    "people|men|women|children|soldiers|workers|citizens|farmers|migrants|refugees|students|teachers|doctors|voters"
)
_VERB = "have|has|had|are|is|were|was|do|did|will|would|can|could|may"
_ACT = (
    "paid|made|held|gave|given|took|taken|began|begun|announced|expressed|started|signed|visited|addressed|delivered"
    "|reiterated|changed|repeated|defended"
)
_TITLE = "President|Prime Minister|Chancellor|Minister|Secretary|Ambassador|Professor|Governor|King|Queen|Mr|Mrs|Ms|Dr"
_PATTERNS = (
    (
        re.compile(
            rf"\b(?:{_BODIES}|regions|cities|districts)(?: like| such as| including)?"
            rf"(?: (?:of )?[A-Z]\w+(?:,? (?:and )?[A-Z]\w+){{0,4}})?, (who)\b"
        ),
        "which",
    ),
    (re.compile(rf"\b(?:{_BODIES}) (who) (?:{_VERB})\b"), "that"),
    (
        re.compile(
            rf"\b(?i:{_PEOPLE}|applicants|parents|patients|pupils|residents|officers|nurses|tenants|voters|prisoners"
            rf"|employees) (which) (?:[a-z]+)\b"
        ),
        "who",
    ),
    (re.compile(rf"\b(?:{_TITLE})\.?(?: [A-Z][\w-]+){{1,3}} (?:has |had )?(?:{_ACT}) (its)\b"), None),
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at pronouns right behind what they stand for."""
    for sentence in brief_sentences(brief):
        text = sentence.text
        for pattern, better in _PATTERNS:
            for match in pattern.finditer(text):
                start, end = (sentence.start + at for at in match.span(1))
                found = Slice(sentence.passage, start, end, better)
                kind = "a person" if better is None or better == "who" else "no person"
                hint = f"Write '{better}'." if better else "Write 'his', 'her' or 'their'."
                yield finding(RULE, brief, found, f"'{match[1]}' stands for {kind} here", hint=hint)
