"""The word `the` is missing before an office or an institution.

Why it matters
    `Russian president has warned` is a headline's English; in running text the article, or the name, is needed.

Bad
    Indian government has raised the fee.

Good
    The Indian government has raised the fee.

Source
    The Chicago Manual of Style, 5.72 (definite article); editors' marks on this institution's briefs.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK518", "missing-article", Severity.WARNING)

_MISSING = re.compile(
    r"(?:^|, |; |\b(?:that|because|although|when|if|and|but|while|since) )"
    r"((?:(?!Each|Such|Which|Much)[A-Z][a-z]+(?:an|ese|ish|ian|ch|i|sh)|US|UK|EU|[Pp]resent|[Cc]urrent|[Cc]entral"
    r"|[Ff]ederal) "
    r"(?:president|government|prime minister|foreign minister|parliament|economy|constitution|military|army"
    r"|administration"
    r"|ministry|authorities|state|cabinet|opposition|judiciary|currency|finance minister)) "
    r"(?:has|have|had|is|are|was|were|will|would|can|could|must|should|may|might|also|recently|already|[a-z]+ed)\b"
)

_COMMON = frozenset({"present", "current", "central", "federal"})


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at subjects of a country and an office with nothing before them."""
    for sentence in brief_sentences(brief):
        for match in _MISSING.finditer(sentence.text):
            first, _, rest = match[1].partition(" ")
            first = first.lower() if first.lower() in _COMMON else first
            better = f"{'The' if match.start(1) == 0 else 'the'} {first} {rest}"
            start, end = (sentence.start + at for at in match.span(1))
            message = f"'the' is missing before '{match[1]}'"
            yield finding(RULE, brief, Slice(sentence.passage, start, end, better), message, hint=f"Write '{better}'.")
