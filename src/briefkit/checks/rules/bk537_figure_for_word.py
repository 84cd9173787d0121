"""A small number stands as a figure, or a sentence begins with one.

Why it matters
    In running text one to nine are words; from 10 on, and with units, they are figures. A figure at the beginning of a
    sentence has no capital, so that its start is overlooked.

Bad
    27 districts have 3 reasons to wait.

Good
    There are 27 districts that have three reasons to wait.

Source
    Hart's Rules, 11.1; The Chicago Manual of Style, 9.3 and 9.5.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.sentences import Sentence, brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK537", "figure-for-word", Severity.SUGGESTION)

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SMALL = re.compile(
    r"(?<=[a-z] )([1-9]) (?=[a-z]{4,})(?!(?:per|percent|million|billion|thousand|lakh|crore|trillion|hectares?"
    r"|acres?|metres?"
    r"|meters?|kilomet|litres?|liters?|tonnes?|tons?|degrees?|miles?|times|point|points|grams?|hours?|minutes?|seconds?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|and|to|or|of|in|on|feet"
    r"|kilograms?|rupees?|dollars?|pounds?|euros?|cents?|years?|months?|weeks?|days?|with|for|from|were|that|this"
    r"|have|shows?)\b)"
)
_LABEL = re.compile(
    r"\b(?:table|figure|fig|chart|box|section|chapter|part|goal|step|phase|annex|appendix|page|class|grade|level"
    r"|article|schedule"
    r"|scenario|option|module|tier|group|type|category|stage|round|scope|pillar|principle|task|version|question|year"
    r"|area|zone"
    r"|case|scale|number|force|magnitude|rank|size|score|rule|line|no|day|week|month|and|to|or|of|by|item|target|priority|about|least|most|nearly|than|only"
    r"|from)s? $",
    re.IGNORECASE,
)
_LARGE = re.compile(r"\d{2,}")
_OPENS = re.compile(r"(\d[\d,.]*)(?= [a-z])")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for figures below ten before a noun, where the sentence has no larger ones, and for those that open one."""
    for sentence in brief_sentences(brief):
        opens = _OPENS.match(sentence.text) if "list" not in sentence.passage.scopes else None
        if opens and not _YEAR.fullmatch(opens[1]):
            found = _slice(sentence, opens, None)
            yield finding(RULE, brief, found, "A sentence begins with a figure", hint="Begin with a word.")
        if _LARGE.search(sentence.text):
            continue
        for match in _SMALL.finditer(sentence.text):
            if not _LABEL.search(sentence.text[max(0, match.start() - 12) : match.start()]):
                better = _WORDS[int(match[1])]
                message = f"'{match[1]}' is written as a word in running text"
                yield finding(RULE, brief, _slice(sentence, match, better), message, hint=f"Write '{better}'.")


def _slice(sentence: Sentence, match: re.Match[str], better: str | None) -> Slice:
    start, end = (sentence.start + at for at in match.span(1))
    return Slice(sentence.passage, start, end, better)
