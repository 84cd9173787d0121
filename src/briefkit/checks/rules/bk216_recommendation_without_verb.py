"""A recommendation that opens with a thing and not with what is to be done.

Why it matters
    "Better maintenance of wells" is a wish. Who is to do what on Monday? Open with the verb: mend, pay, publish.

Bad
    ::: recommendations
    1. **Council:** Better maintenance of the northern wells by May 2025.
    :::

Good
    ::: recommendations
    1. **Council:** Inspect the northern wells each month from May 2025.
    :::

Source
    Research to Action, "How to write actionable policy recommendations"; Copeland, "How to write recommendations that
    change government policy".
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.asks import asks
from briefkit.checks.claims.lists import word_set
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK216", "recommendation-without-verb", Severity.WARNING)

_MODAL = re.compile(r"\b(?:should|must|shall|needs? to|ought to|is to|are to|has to|have to|can|could|will|may)\b")
_FIRST = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NO_VERB = word_set(
    "the a an this that these those there it more better greater increased improved stronger enhanced"
    " further additional"
    " higher lower fewer less new effective efficient sustainable proper adequate timely regular greater"
    " increasing growing"
    " robust comprehensive inclusive transparent stricter easier faster cheaper wider broader closer deeper"
)
_VERBS = word_set(
    "bring ring sing sling spring swing string wring ping king implement supplement complement document augment cement"
    " experiment comment segment fragment commission position mention condition function sanction caution"
    " auction ration"
    " station question petition partition transition motion apportion requisition lament torment requirement reposition"
    " envision provision pension mission proportion champion witness harness process address access assess"
    " possess bolster"
    " finance balance enhance advance reference influence evidence license commence silence sentence fence"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the first word of what each recommendation asks for."""
    for ask in asks(brief):
        first = _FIRST.search(ask.action)
        if not first or not _is_no_verb(first[0].lower()) or _MODAL.search(ask.action):
            continue
        hint = "Open with the verb: inspect, pay, publish."
        yield RULE.at(brief, ask.item.span, "This recommendation does not open with what is to be done", hint=hint)


def _is_no_verb(word: str) -> bool:
    if word in _VERBS:
        return False
    return word in _NO_VERB or word.endswith(
        ("tion", "tions", "ment", "ments", "ness", "ity", "ities", "ance", "ence", "ing")
    )
