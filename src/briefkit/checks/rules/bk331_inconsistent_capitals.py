"""A name with other capitals than elsewhere.

Why it matters
    Capitals say: this is the name of one thing. "Nuclear Non-Proliferation Treaty" here and "Nuclear non-proliferation
    treaty" there makes the reader look twice.

Bad
    Members of the Clean Water Treaty met in May. The Clean water treaty was signed in 1999.

Good
    Members of the Clean Water Treaty met in May. The Clean Water Treaty was signed in 1999.

Source
    The Chicago Manual of Style, 8.1 (down style); the institute's editors.
"""

from collections.abc import Iterator

from briefkit.checks.claims.capitals import names_in_two_ways
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK331", "inconsistent-capitals", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the capitals of names of treaties, offices and the like."""
    for name, best in names_in_two_ways(brief):
        span = name.statement.place(brief, name.start, name.start + len(name.words))
        yield RULE.at(brief, span, f"'{name.words}' is '{best}' elsewhere", hint=f"Write '{best}' throughout.")
