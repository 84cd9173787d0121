"""A section has a heading and nothing under it.

Why it matters
    An empty section is a promise that is not kept: the page shows a heading over a hole.

Bad
    ## Impact

    ## Way Forward

    The city should repair its mains.

Good
    ## Impact

    Two million people have water for one hour a day.

    ## Way Forward

    The city should repair its mains.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import has_words, heading
from briefkit.model.blocks import Heading
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text

RULE = Rule("BK202", "empty-section", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for headings without words under them; references are empty-references', no words at all empty-heading's."""
    for section in brief.sections:
        title = heading(section)
        if title and section.role != "references" and not has_words(section) and not _is_title(brief, section):
            yield RULE.at(brief, section.heading_span, f"There is nothing under '{title}'", hint=_hint(brief, section))
        elif title:
            yield from _deeper(brief, section)


def _deeper(brief: Brief, section: Section) -> Iterator[Finding]:
    """Look for headings within a section that another heading of their level, or the end of the section, follows."""
    for at, block in enumerate(section.blocks):
        if not isinstance(block, Heading) or not bare_text(block.inlines).strip():
            continue
        following = section.blocks[at + 1] if at + 1 < len(section.blocks) else None
        if following is None or (isinstance(following, Heading) and following.level <= block.level):
            message = f"There is nothing under '{bare_text(block.inlines).strip()}'"
            yield RULE.at(brief, block.span, message, hint="Write what belongs there, or take the heading out.")


def _is_title(brief: Brief, section: Section) -> bool:
    """Tell whether the heading is of the first level: that is title-in-body's, and one fault is one finding."""
    return any(
        problem.name == "title-in-body" and problem.span.start == section.heading_span.start
        for problem in brief.problems
    )


def _hint(brief: Brief, section: Section) -> str:
    meta = brief.metadata
    supplied = {"contributors": any(author.bio for author in meta.authors), "related": bool(meta.related)}
    if supplied.get(section.role or ""):
        return "Take the heading out: what the front matter says is then set under one of its own."
    return "Write what belongs there, or take the heading out."
