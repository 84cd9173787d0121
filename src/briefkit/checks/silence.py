"""What an author or a command asked not to hear of: suppressions, `lint.ignore`, `select` and `ignore`.

Each names findings by their code, by its beginning, or by the name of the rule.
"""

from collections.abc import Collection, Iterable

from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Suppression


def matches(finding: Finding, words: Iterable[str]) -> bool:
    """Tell whether one of `words` is a finding's code, the beginning of it (`BK2`), or the name of its rule."""
    return any(word and (finding.code.startswith(word) or finding.name.lower() == word.lower()) for word in words)


def is_chosen(finding: Finding, select: Collection[str], ignore: Collection[str]) -> bool:
    """Tell whether a finding is among those asked for; an empty `select` asks for all."""
    return (not select or matches(finding, select)) and not matches(finding, ignore)


def is_silent(finding: Finding, brief: Brief) -> bool:
    """Tell whether the brief itself asks not to hear of a finding."""
    if matches(finding, brief.metadata.lint_ignore):
        return True
    return any(_covers(suppression, finding) for suppression in brief.suppressions)


def _covers(suppression: Suppression, finding: Finding) -> bool:
    if not suppression.covers.start <= finding.span.start < suppression.covers.end:
        return False
    return not suppression.codes or matches(finding, suppression.codes)
