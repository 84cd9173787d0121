"""Who somebody is stands between commas, and the second one is missing.

Why it matters
    `Lloyd Austin, US secretary of defence has warned` makes the office the subject of the verb; the reader stumbles.

Bad
    Rosa Amadi, head of the transport authority said that boats were late.

Good
    Rosa Amadi, head of the transport authority, said that boats were late.

Source
    The Chicago Manual of Style, 6.28 (appositives).
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK517", "open-apposition", Severity.WARNING)

_OFFICE = (
    "secretary|minister|president|professor|director|head|chief|ambassador|spokes[a-z]+|adviser|advisor|analyst|chair"
    "|chairman|chairperson|chairwoman|commissioner|economist|expert|fellow|governor|leader|lecturer|mayor|officer"
    "|researcher|scholar|scientist|senator|envoy|founder|editor|historian|general|member|representative|coordinator|manager"
)
_SAYS = (
    "said|says|told|warned|warns|argued|argues|noted|notes|stated|states|added|adds|announced|declared|claimed|claims"
    "|explained|observed|expressed|emphasi[sz]ed|stressed|confirmed|urged|called|suggested|believes"
    "|has (?:said|warned|argued|noted|stated|called|urged|announced|claimed|expressed|suggested|confirmed)"
)
_NO_NAME = "(?:In|On|At|By|Since|After|Before|For|As|The|This|According|During|Last|When|If|To|From|With|Under|Until)"
_OPEN = re.compile(
    rf"(?:^|(?<=[.;:,] )|(?<=\bby )|(?<=\bthat ))(?!{_NO_NAME} )(?:[A-Z][\w’.-]+ ){{1,3}}[A-Z][\w’-]+, "
    rf"((?:[\w’.-]+ ){{0,5}}?(?:{_OFFICE})\b[^,;:.“]{{0,80}}?) (?:{_SAYS})\b",
)
_MAY_BE = re.compile(rf", [^,;:]{{0,60}}?\b(?:{_OFFICE})\b[^,;:]+\b(?:{_SAYS})\b")
_ITS_OWN_VERB = re.compile(r"\b(?:who|which|that|and [A-Z]|was|were|is|are|had)\b")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a name, a comma, an office and a verb of saying without a comma before it."""
    for sentence in brief_sentences(brief):
        text = sentence.text
        for match in _OPEN.finditer(text) if _MAY_BE.search(text) else ():
            if _ITS_OWN_VERB.search(match[1]):
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            message = "The comma after the office is missing"
            yield finding(RULE, brief, Slice(sentence.passage, start, end), message, hint="Set it before the verb.")
