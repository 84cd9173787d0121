r"""A wording rule of the house style cannot be used: it takes too long, is no expression, or lacks its dictionary.

Why it matters
    The rule was stopped and says no more of this brief. It is the house style that wants mending, not the brief: a
    pattern such as `(a|aa)+$` tries more ways than there are seconds. `briefkit style check` tells whose it is.
    A rule on spelling that finds no dictionary of the brief's language on the machine says so once, as a suggestion.

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
from briefkit.model.wording import Spelling, WordingRule

RULE = Rule("BK902", "unusable-wording-rule", Severity.WARNING)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Tell which wording rules were stopped, each where it stands, and which ask for a dictionary that is not there."""
    for result in work.results(brief, style.wording):
        if result.fault:
            yield _told(brief, result.rule, result.fault, "Mend it in its file.", RULE.severity)
    for rule in style.wording.rules:
        if isinstance(rule.settings, Spelling) and _lacks_dictionary(rule.settings, brief, style):
            fault = f"finds no Hunspell dictionary of '{brief.metadata.lang}' on this machine"
            hint = "Install one (on Debian hunspell-en-gb); `briefkit doctor` says which are there."
            yield _told(brief, rule, fault, hint, Severity.SUGGESTION)


def _lacks_dictionary(settings: Spelling, brief: Brief, style: HouseStyle) -> bool:
    shelf = style.wording.dictionaries
    return shelf is not None and shelf.find(settings.dictionaries, brief.metadata.lang) is None


def _told(brief: Brief, rule: WordingRule, fault: str, hint: str, severity: Severity) -> Finding:
    found = RULE.at(brief, TOP, f"The wording rule '{rule.name}' {fault}", hint=hint, severity=severity)
    place = Span.of(rule.line, rule.column, rule.line, rule.column)
    return replace(found, path=rule.file, span=place, quote=rule.name, source_line="")
