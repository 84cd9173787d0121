"""A suppression names a rule that does not exist.

Why it matters
    It suppresses nothing, and the reason that its author gave is given for something else.

Bad
    <!-- briefkit-ignore BK920: the house wants it so -->

Good
    <!-- briefkit-ignore BK204: the whole cabinet is meant -->
"""

from collections.abc import Iterator

from briefkit.checks import catalogue
from briefkit.checks.excerpt import find
from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.positions import Span

RULE = Rule("BK714", "unknown-code", Severity.WARNING)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look up the codes of the suppressions and of `lint.ignore`."""
    yield from RULE.from_reader(brief)
    for suppression in brief.suppressions:
        for code in suppression.codes:
            if not catalogue.is_known(code) and not catalogue.is_name(code, style):
                yield _finding(brief, find(brief.text, suppression.span, code), code, style)
    for index, code in enumerate(brief.metadata.lint_ignore):
        if not catalogue.is_known(code) and not catalogue.is_name(code, style):
            yield _finding(brief, where(brief, "lint", "ignore", index), code, style)


def _finding(brief: Brief, span: Span, code: str, style: HouseStyle) -> Finding:
    hint = catalogue.suggestion(code, catalogue.wording_names(style))
    return RULE.at(brief, span, f"No rule is called '{code}'", hint=hint)
