r"""A wording rule of the house style cannot be used: it takes too long, or holds no regular expression.

Why it matters
    The rule was stopped and says no more of this brief. It is the house style that wants mending, not the brief: a
    pattern such as `(a|aa)+$` tries more ways than there are seconds. `briefkit style check` tells whose it is.

Bad
    tokens: ['(\w+\s*)+:']

Good
    tokens: ['\w+:']
"""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.checks.house_wording import work
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.positions import TOP, Span

RULE = Rule("BK902", "unusable-wording-rule", Severity.WARNING)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Tell which wording rules were stopped, each where it stands."""
    for result in work.results(brief, style.wording):
        if result.fault:
            rule = result.rule
            found = RULE.at(brief, TOP, f"The wording rule '{rule.name}' {result.fault}", hint="Mend it in its file.")
            place = Span.of(rule.line, rule.column, rule.line, rule.column)
            yield replace(found, path=rule.file, span=place, quote=rule.name, source_line="")
