"""The largest, the first, always, never: without a source.

Why it matters
    A single case to the contrary is enough, and some reader will know it. Cite who compared, or say what is known:
    among the largest, in every year since 2016.

Bad
    The town has always had the worst water of the country.

Good
    In 2024 the town had the worst water of the 94 that were tested [@Wells2024, p. 7].

Source
    Wikipedia, Manual of Style, "Words to watch": puffery and absolutes.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.unsourced import unsourced
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK307", "unsourced-superlative", Severity.SUGGESTION)

_SUPERLATIVE = re.compile(
    r"""\b(?:
        (?:has|have|had)\ (?:always|never)(?:\ \w+)? | (?:is|are|was|were)\ never
      | (?:the|its|their|’s|one\ of\ the)\ (?:world’s\ |region’s\ |country’s\ |nation’s\ )?(?:single\ )?
        (?:largest|biggest|smallest|highest|lowest|fastest|slowest|poorest|richest|oldest|youngest|deadliest|worst|best
          |strongest|weakest|staunchest|greatest|deepest|longest|cheapest|safest)(?!\ of\ (?:these|the\ (?:two|three)))
      | the\ (?:world’s|region’s|country’s)\ (?:first|only|most\ \w+|least\ \w+)
      | [Tt]he\ [a-z]{2,}est\ [a-z]+\ (?:in|on|of)\ (?:the\ )?(?:[A-Z]\w*|world|region|country|continent|history)
      | [Tt]he\ (?:most|least)\ (?:important|effective|dangerous|vulnerable|powerful|significant|successful
        |expensive|corrupt
          |unequal|polluted|advanced|serious|common|affected)
      | [Tt]he\ (?:most|least)\ [a-z-]+\ (?:[a-z]+\ )?(?:in|on)\ (?:the\ )?
        (?:[A-Z]\w*|world|region|country|continent|history)
      | the\ first\ (?:\w+\ ){1,2}in\ (?:the\ (?:world|region|country)|history)
      | [Tt]he\ only\ (?:country|state|city|way|nation|region|government|one)
      | (?:for\ the\ first\ time\ in\ history | unprecedented(?:ly)? | unparalleled | unrivall?ed | unmatched
        | second\ to\ none)
    )\b""",
    re.VERBOSE,
)
_TRIGGERS = word_set(
    "always never largest biggest smallest highest lowest fastest slowest poorest richest oldest youngest"
    " deadliest worst best"
    " strongest weakest staunchest greatest deepest longest cheapest safest first only most least unprecedented"
    " unprecedentedly unparalleled unrivalled unrivaled unmatched none"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for superlatives and absolutes without a source, except where they ask for something."""
    for mark in unsourced(
        brief, _SUPERLATIVE, _TRIGGERS, frozenset({"summary", "key-messages", "standfirst", "methods"})
    ):
        hint = "Cite who compared, or say only what is known."
        yield RULE.at(brief, mark.span, f"Who says '{mark.words}'?", hint=hint)
