"""What an author or a command asked not to hear of: suppressions, `lint.ignore`, `select` and `ignore`."""

from collections.abc import Collection, Iterable

from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Suppression


def matches(code: str, prefixes: Iterable[str]) -> bool:
    """Tell whether a code is one of `prefixes` or begins with one (`BK2` names all of `BK2xx`)."""
    return any(prefix and code.startswith(prefix) for prefix in prefixes)


def is_chosen(finding: Finding, select: Collection[str], ignore: Collection[str]) -> bool:
    """Tell whether a finding is among those asked for; an empty `select` asks for all."""
    return (not select or matches(finding.code, select)) and not matches(finding.code, ignore)


def is_silent(finding: Finding, brief: Brief) -> bool:
    """Tell whether the brief itself asks not to hear of a finding."""
    if matches(finding.code, brief.metadata.lint_ignore):
        return True
    return any(_covers(suppression, finding) for suppression in brief.suppressions)


def _covers(suppression: Suppression, finding: Finding) -> bool:
    if not suppression.covers.start <= finding.span.start < suppression.covers.end:
        return False
    return not suppression.codes or matches(finding.code, suppression.codes)
