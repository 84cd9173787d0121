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
from briefkit.checks.language.seeking import found
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
    (r"\b([Ff]rom) (\d{4})[-–](\d{2,4})\b", r"\1 \2 to \3"),
    (r"\b([Bb]etween) (\d[\d,.]*)[-–](\d[\d,.]*)(?<![,.])", r"\1 \2 and \3"),
    (r"\b([Bb]oth) ([\w’ -]{3,40}?) as well as\b", r"\1 \2 and"),
    (r"\b([Aa]lthough|[Tt]hough) ([^,.;:]{5,80}), but\b", r"\1 \2,"),
    (r"\b(such as|including) ([^.;:()]{3,90}?),? (?:etc\b\.?|and so on|and so forth)", r"\1 \2"),
    (r"\b(more|less) ((?:cheap|strong|weak|high|low|larg|small|great|fast|slow|safe|poor|rich|young|old|long|short|hard|easi|clean|wid)er|better|worse)\b", r"\2"),
    (r"\bmost ((?:cheap|strong|weak|high|low|larg|small|great|fast|slow|safe|poor|rich|young|old|long|short|hard|easi)est|best|worst)\b", r"\1"),
    (r"\b([Hh]ence|[Tt]hus),? (?:therefore|thus|hence)\b", r"\1"),
    (r"\b(each|one) others\b(?!’)", r"\1 other"),
    (r"\b(\d[\d,.]*|two|three|four|five|several) (lakh|crore|million|billion|trillion|hundred|thousand)s\b(?! of)", r"\1 \2"),
    (r"\b(\d[\d,.]*|two|three|four|five|several) (lakh|crore|million|billion|trillion|hundred|thousand)s of\b", r"\1 \2"),
    (r"\b(million|lakh|crore|thousand|billion) peoples\b", r"\1 people"),
    (r"\b(not only [\w ’-]{3,60}?),? but (?!also\b)(?=to |in |by |for |with |from )", r"\1 but also "),
    (r"\b(both) ([\w’]+) or\b", r"\1 \2 and"),
    (r"\b([Ee]ither) ([\w’]+) and ([\w’]+)\b", r"\1 \2 or \3"),
    (r"\b([Nn]either) ([\w’]+) or\b", r"\1 \2 nor"),
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
            for match in found(pattern, passage):
                better = match.expand(template)
                words = match[0].strip()
                slice_ = Slice(passage, *match.span(), better)
                hint = f"Write '{better.strip()}'."
                yield finding(RULE, brief, slice_, f"'{words}' is said otherwise in English", hint=hint)
