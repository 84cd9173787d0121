"""A cross reference points at something that is not in the brief.

Why it matters
    It is printed as "Figure 1" and a link; without its target there is no number to print and nowhere to go.

Bad
    As @fig-wels shows, half of the wells are dry.

    ![Wells in 2024](wells.png){#fig-wells alt="Map of dry wells"}

Good
    As @fig-wells shows, half of the wells are dry.

    ![Wells in 2024](wells.png){#fig-wells alt="Map of dry wells"}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.errors import nearest
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import CrossReference, Link
from briefkit.model.numbering import number
from briefkit.model.walk import brief_inlines

RULE = Rule("BK704", "undefined-target", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look up the target of every cross reference and of every link within the brief."""
    targets = number(brief).targets
    for piece in brief_inlines(brief):
        if isinstance(piece, CrossReference) and piece.target not in targets:
            near = nearest(piece.target, targets)
            hint = f"Did you mean @{near}?" if near else f"Give what is meant the anchor `{{#{piece.target}}}`."
            yield RULE.at(brief, piece.span, f"Nothing in this brief is called '{piece.target}'", hint=hint)
        elif isinstance(piece, Link) and piece.url.startswith("#") and piece.url[1:] not in targets:
            near = nearest(piece.url[1:], targets)
            hint = f"Did you mean #{near}?" if near else "Link to an anchor that a heading, figure or table has."
            yield RULE.at(brief, piece.span, f"Nothing in this brief is called '{piece.url[1:]}'", hint=hint)
