"""A heading stands in the text: as a paragraph in bold, or glued to the first words of a paragraph.

Why it matters
    It is no heading for those who listen, for the table of contents and for search engines. It is often what is left of
    a page that was copied from a word processor.

Bad
    **What has changed**

    Acknowledgement – The author thanks the harbour masters.

Good
    ### What has changed

    ## Acknowledgements

    The author thanks the harbour masters.

Source
    WCAG 2.2, success criterion 1.3.1; W3C technique H42.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.lines import line_of
from briefkit.checks.language.reading import base, texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Paragraph
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Strong, Text

RULE = Rule("BK516", "run-in-heading", Severity.WARNING)

_NAMES = (
    "Abstract|Acknowledge?ments?|About the (?:Authors?|Contributors?)|Annex(?:ure)?|Background|Bibliography"
    "|Conclusions?"
    "|Executive [Ss]ummary|Funding|Further [Rr]eading|Introduction|Key (?:[Ff]indings|[Mm]essages|[Tt]akeaways)"
    "|Keywords"
    "|Methodology|Methods|Policy (?:[Ii]mplications|[Rr]ecommendations)|Recommendations?|References|Summary|Way Forward"
    "|The Way Forward"
)
_RUN_IN = re.compile(rf"(?:{_NAMES})(?:\s*[–—:]\s|\s-\s|(?=[A-Z][a-z]))")
_MOST = 12
"""Words of a heading."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at paragraphs that are all in bold, and at the first words of the others."""
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph) and _is_heading(block, brief.metadata.lang):
                message = "This paragraph in bold stands for a heading"
                yield RULE.at(brief, block.span, message, hint="Write `### ` before it, without the asterisks.")
    for passage in texts(brief):
        match = _RUN_IN.match(passage.line.text) if "paragraph" in passage.scopes else None
        if match and base(passage.lang) == "en":
            found = Slice(passage, 0, match.end())
            message = f"'{match[0].strip(' –—:-')}' is a heading within the paragraph"
            yield finding(RULE, brief, found, message, hint="Give it a line of its own: `## …`.")


def _is_heading(block: Paragraph, lang: str) -> bool:
    pieces = [piece for piece in block.inlines if not (isinstance(piece, Text) and not piece.text.strip(" :"))]
    if len(pieces) != 1 or not isinstance(pieces[0], Strong):
        return False
    words = line_of(pieces, lang).text.strip()
    return bool(words) and words[-1] not in ".!…" and len(words.split()) <= _MOST
