"""A quantity in a word where the reader waits for a number.

Why it matters
    "Significant advances", "rose dramatically": the writer knew a number or did not look for one. Give it with its
    source, or leave the word out: the sentence seldom misses it.

Bad
    The number of dry wells rose dramatically.

Good
    The number of dry wells rose from 40 to 112 [@Wells2024, p. 7].

Source
    U4, style guide: show, do not tell; the Office for National Statistics on writing about numbers.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statistics import values
from briefkit.checks.claims.unsourced import unsourced
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK309", "vague-quantity", Severity.SUGGESTION)

_DEGREE = (
    "significant|substantial|considerable|dramatic|drastic|massive|tremendous|enormous|huge|immense|vast|sharp"
    "|remarkable"
)
_MOVES = "rise|increase|decrease|decline|growth|drop|fall|gain|loss|advance|improvement|reduction|progress|share|amount"
_MOVES += (
    "|proportion|advancement|impact|investment|cost|saving|gap|jump|surge|shift|expansion|majority|number|escalation"
)
_VAGUE = re.compile(
    rf"""\b(?:
        (?:{_DEGREE})\ (?:\w+\ )?(?:{_MOVES})s?
      | (?:{_DEGREE})(?:al)?ly\ (?:\w+ed|rise|rose|grow|grew|fall|fell|increase|decrease|reduce|improve
        |escalate|decline|higher
        |lower|more|less|fewer|larger|smaller|affect|worsen|expand|shrink|change|cheaper|harm)
      | (?:scores|dozens|hordes|masses)\ of\ [a-z]+ | countless\ [a-z]+
      | an?\ (?:large\ |vast\ |great\ |clear\ |growing\ |overwhelming\ |silent\ )?majority\ of\ [a-z]+
      | (?:many|several|numerous|various)\ (?:\w+\ )?
        (?:countries|states|nations|experts|studies|reports|cities|governments)
      | (?:rise|rises|rose|risen|grew|grown|fell|fallen|increased|decreased|declined|dropped|improved|expanded
        |worsened)\ (?:{_DEGREE})(?:al)?ly
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGERS = frozenset(
    {"many", "several", "numerous", "various", "scores", "dozens", "hordes", "masses", "countless", "majority"}
) | frozenset(word for stem in _DEGREE.split("|") for word in (stem, f"{stem}ly", f"{stem}ally"))


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for words of degree in sentences with neither a number nor a source."""
    for mark in unsourced(brief, _VAGUE, _TRIGGERS, frozenset({"summary", "key-messages", "standfirst"})):
        if not values(mark.statement.text):
            hint = "Give the number and its source, or leave the word out."
            yield RULE.at(brief, mark.span, f"How much is '{mark.words}'?", hint=hint)
