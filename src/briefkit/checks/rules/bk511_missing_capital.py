"""A sentence begins with a small letter.

Why it matters
    The reader takes the full stop for an abbreviation's, or thinks that words were lost in a cut.

Bad
    The fee was raised. the boats stayed in port.

Good
    The fee was raised. The boats stayed in port.

Source
    The Chicago Manual of Style, 6.12.
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

RULE = Rule("BK511", "missing-capital", Severity.WARNING)

_SMALL = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d{3})|(?<=\d%))(?:\.[”)]?|[!?]”?) ([a-z])(?=[a-z]*[ ,])")
_NAMES = re.compile(
    r"(?<![\w/.@’'-])(january|february|april|june|july|september|october|november|december|monday|tuesday|wednesday"
    r"|thursday|friday"
    r"|saturday|sunday|india|indian|indians|europe|european|europeans|america|american|americans|britain|british"
    r"|africa|african|asia"
    r"|asian|chinese|russia|russian|russians|ukraine|ukrainian|pakistan|pakistani|bangladesh|germany|german|japan"
    r"|japanese|korean"
    r"|french|english|hindi|delhi|mumbai|london|washington|muslim|muslims|hindu|hindus|christian|christians|buddhist"
    r"|israel|israeli|iran|iranian|iraq|syria|nigeria|kenya|ghana|brazil|mexico|mexican|canada|canadian|australia"
    r"|australian|covid)(?![\w/.@-]\w|\w)"
)
_OPENING = re.compile(r"([a-z])(?=[a-z]{1,}[ ,])")
_SHORT = re.compile(
    r"\b(?:etc|al|vs|ie|eg|inc|ltd|est|nos?|vols?|pp|ch|sec|fig|eds?|cf|viz|Rs|St|Mt|approx|dept|govt|univ|incl|excl"
    r"|resp|prof|figs|paras|secs|vols|smt|mohd|capt|corp|assoc)\.$",
    re.IGNORECASE,
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look behind full stops that are no abbreviation's, and at the start of paragraphs."""
    for passage in prose(brief):
        text = passage.own_words
        opening = (
            _OPENING.match(text) if "paragraph" in passage.scopes and passage.line.text == passage.own_words else None
        )
        if opening and len(text.split()) > 8:  # noqa: PLR2004  # a line that goes on from the one before it is short
            yield _told(brief, Slice(passage, *opening.span(1), opening[1].upper()), "paragraph")
        for match in found(_NAMES, passage):
            yield _told(brief, Slice(passage, *match.span(1), _capital(match[1])), "name")
        for match in _SMALL.finditer(text):
            if not _SHORT.search(text[max(0, match.start() - 11) : match.start() + 1]):
                yield _told(brief, Slice(passage, *match.span(1), match[1].upper()), "sentence")


def _capital(word: str) -> str:
    return "Covid" if word == "covid" else word.capitalize()


def _told(brief: Brief, found: Slice, what: str) -> Finding:
    hint = (
        f"Write '{found.better}', or take the full stop before it away."
        if what == "sentence"
        else f"Write '{found.better}'."
    )
    return finding(RULE, brief, found, f"This {what} begins with a small letter", hint=hint)
