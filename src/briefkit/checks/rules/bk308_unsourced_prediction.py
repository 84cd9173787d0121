"""What will happen, said as if it were known.

Why it matters
    A forecast without a source is an opinion with a date. Cite the model or the people who forecast it, say on what it
    rests, or write may and could, which is what is meant.

Bad
    Without rain the wells will inevitably collapse.

Good
    Without rain the wells may run dry in June, as they did in 2019 [@Wells2019].

Source
    Wikipedia, Manual of Style, "Words to watch"; the UK Government's Professional Head of Intelligence Assessment on
    words of likelihood.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.unsourced import unsourced
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK308", "unsourced-prediction", Severity.SUGGESTION)

_TURNS = (
    "intensif|escalat|worsen|deepen|collaps|transform|destabili|spread|fail|suffer|damag|destroy|undermin|lead|result|caus"
    "|trigger|draw|spiral|grow|ris|fall|declin|increas|decreas|improv|extend|explod|erupt|doubl|shrink|threaten|complicat"
    "|boost|creat|eliminat|bring|harm|hurt|ruin|chang|reshap|end|disappear|dominat|overtak|lose|win|succeed|force|become|bear|replac|exceed|surpass|vanish|kill|displac|drown|starv|cripple|wipe|unleash|usher|restor|heal|sav|solv|fix|guarante|reviv|attract|vanish"
)
_PREDICTION = re.compile(
    rf"""\b(?:
        will\ (?:not\ |also\ |only\ |soon\ |then\ |further\ |eventually\ )*
          (?:inevitably|eventually|obviously|clearly|naturally|certainly|undoubtedly|surely|definitely|always|never|ultimately|invariably
          |without\ doubt)
      | (?:will|won’t|won't)\ (?:not\ only\ |not\ |also\ |only\ |soon\ |then\ |further\
        |eventually\ )*(?:be\ )?(?:{_TURNS})\w*
      | (?:is|are)\ (?:bound|doomed|destined|poised|set|certain|sure)\ to\ \w+
      | (?:every|all|no|each)\ (?:[a-z]+\ ){{1,3}}will
      | (?:is|are)\ inevitable | it\ is\ (?:certain|inevitable)\ that | there\ is\ no\ doubt\ that
      | it\ (?:can|may)\ be\ (?:\w+ly\ )?predicted
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGERS = word_set("will won’t won't bound doomed destined poised set certain sure inevitable doubt predicted")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for forecasts without a source, except in what the brief asks for and repeats."""
    for mark in unsourced(
        brief, _PREDICTION, _TRIGGERS, frozenset({"summary", "key-messages", "standfirst", "methods"})
    ):
        hint = "Cite who forecasts it, say on what it rests, or write 'may'."
        yield RULE.at(brief, mark.span, f"How is '{mark.words}' known?", hint=hint)
