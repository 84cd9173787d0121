"""A turn that English has otherwise: called as, between ten to twenty, not only raised but also has raised.

Why it matters
    The reader understands it and stumbles all the same. These are turns of which the words in between vary; others are
    a rule of the house style, `idioms`.

Bad
    He called the states as “the coalition”, and between 10 to 20 of them agreed.

Good
    He called the states “the coalition”, and between 10 and 20 of them agreed.

Source
    Marks of this institution's editors; Oxford Learner's Dictionaries, usage notes.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import prose
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK530", "odd-turn", Severity.WARNING)

_NO_OBJECT = r"(?!(?:for|on|off|upon|in|out|up|back|to|early)\b)"
_NAMED = (
    rf"\b(called|calls|termed|labelled|labeled|dubbed) ({_NO_OBJECT}[\w’' ]{{2,50}}?)"
    " as(?= (?:the|an?) | “| ‘)"
)
_TURNS = (
    (_NAMED, r"\1 \2"),
    (r"\b(prefer|preferred|preferable) ([\w-]+) than\b", r"\1 \2 to"),
    (r"\b([Tt]he reason (?:\w+ ){0,6}?is) because\b", r"\1 that"),
    (r"\b([Bb]etween) (\d[\d,.]*) to (\d[\d,.]*)(?<![,.])", r"\1 \2 and \3"),
    (r"\b([Ff]rom) (\d{4})[-–](\d{4})\b", r"\1 \2 to \3"),
    (
        r"\b(not only [\w ,]{3,60}? but also) (?:has|have|is|are|was|were) (?=[a-z]+(?:ed|en|n)\b)",
        r"\1 ",
    ),
    (r"\b(two|three|four|five|one) (?:and|&) half\b", r"\1 and a half"),
    (r"\b(\w+) and (super|mini|micro)(powers|states)\b", r"\1 \3 and \2\3"),
)
_PATTERNS = tuple((re.compile(pattern), better) for pattern, better in _TURNS)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for each turn in the brief's own words."""
    for passage in prose(brief):
        for pattern, template in _PATTERNS:
            for match in pattern.finditer(passage.own_words):
                better = match.expand(template)
                words = match[0].strip()
                found = Slice(passage, *match.span(), better)
                hint = f"Write '{better.strip()}'."
                yield finding(RULE, brief, found, f"'{words}' is said otherwise in English", hint=hint)
