"""Words of a template, or of the page that the text was copied from.

Why it matters
    "To be confirmed" and "Read more" are what readers remember of a brief that was published with them.

Bad
    The council has [insert number] wells. TBC.

Good
    The council has forty wells.

Source
    FAO, lesson 4.1; the institute's editors.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import passages
from briefkit.checks.rule import Rule
from briefkit.checks.sections import has_words, heading
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.positions import Span

RULE = Rule("BK215", "placeholder", Severity.ERROR)

_PLACEHOLDER = re.compile(
    r"""\b(?i:lorem\ ipsum|dolor\ sit\ amet)\b
      | \b(?:TBD|TBC|TODO|FIXME|TKTK|XXX+|YYYY)\b
      | \[(?i:insert|add|your|cite|citation\ needed|source\??|ref\??|check|name|date|number|xx+|tk|tbc|tbd
        |placeholder)\b[^\]]*\]
      | \b(?i:citation\ needed|to\ be\ (?:added|inserted|completed|written|filled\ in)\ (?:here|later)
        |click\ here\ to\ (?:enter|add))
      | <(?i:insert|your|name|title|date)\b[^>]*>
      | (?<!\w)(?:\?{3,}|_{4,}|xx+%|XX+\ ?%)
    """,
    re.VERBOSE,
)
_RESIDUE = re.compile(
    r"(?i:talk to us|read more(?: at\b.*)?|share this(?: article| post)?|leave a (?:comment|reply)"
    r"|subscribe(?: now| to our newsletter)?"
    r"|related (?:posts|articles)|previous post|next post|back to top|sign up|follow us(?: on\b.*)?"
    r"|contact us|authors?|posted by\b.*)"
    r"[:.! ]*"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for gaps that were never filled, and for buttons of web pages."""
    for passage in passages(brief):
        text = passage.line.text
        for match in _PLACEHOLDER.finditer(text):
            span = passage.line.place(brief.text, match.start(), match.end())[0]
            yield RULE.at(brief, span, "This was to be filled in", hint="Write what belongs there, or take it out.")
        if "paragraph" in passage.scopes and _RESIDUE.fullmatch(text.strip()):
            yield _left_over(brief, passage.span)
    for section in brief.sections:
        if section.role is None and _RESIDUE.fullmatch(heading(section)) and not has_words(section):
            yield _left_over(brief, section.heading_span)


def _left_over(brief: Brief, span: Span) -> Finding:
    return RULE.at(brief, span, "This is left over from a web page", hint="Take it out.")
