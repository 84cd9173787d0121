"""What the brief itself asks not to hear of: comments that silence, and `lint.ignore`.

Each names findings by their code, by its beginning, or by the name of the rule.
"""

from collections.abc import Iterable

from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Suppression


def matches(finding: Finding, words: Iterable[str]) -> bool:
    """Tell whether one of `words` is a finding's code, the beginning of it (`BK2`), or the name of its rule."""
    return any(word and (finding.code.startswith(word) or finding.name.lower() == word.lower()) for word in words)


def is_silent(finding: Finding, brief: Brief) -> bool:
    """Tell whether the brief itself asks not to hear of a finding."""
    return reason_for_silence(finding, brief) is not None


def reason_for_silence(finding: Finding, brief: Brief) -> str | None:
    """Give why the brief does not want to hear of a finding, empty where it does not say; None where it wants to."""
    for suppression in brief.suppressions:
        if covers(suppression, finding) and (not suppression.codes or matches(finding, suppression.codes)):
            return suppression.reason
    return "" if matches(finding, brief.metadata.lint_ignore) else None


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Tell whether a finding stands where a suppression holds, whatever the codes."""
    return suppression.covers.start <= finding.span.start < suppression.covers.end
