"""A block that opens with `:::` or with a fence of backticks is never closed.

Why it matters
    Everything behind it, to the end of the brief, would be set as part of the block.

Bad
    ::: warning
    The survey is not finished.

    ## Way Forward

Good
    ::: warning
    The survey is not finished.
    :::

    ## Way Forward
"""

from collections.abc import Iterator

from briefkit.checks.excerpt import first_line
from briefkit.checks.rule import Rule
from briefkit.checks.sections import unclosed_code
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK706", "unclosed-block", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met, and look for the end of every block of code: CommonMark asks for none."""
    yield from RULE.from_reader(brief)
    for block in unclosed_code(brief):
        span = first_line(brief.text, block.span)
        yield RULE.at(brief, span, "This block of code is never closed", hint="Add a line ``` behind its last line.")
