"""A final brief that does not say who paid for it, what its authors have at stake, or whether a machine wrote in it.

Why it matters
    Readers who want to doubt a finding look there first. "None" is an answer; silence is not.

Bad
    status: final

Good
    status: final
    funding: none
    interests: none
    ai_use: none

Source
    COPE on authorship and AI tools (2023); RAND, standards for research; MacEachen Institute, submission guidelines.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_misspelt, is_reported, where
from briefkit.checks.rule import Rule
from briefkit.checks.wording import listed
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK130", "missing-declaration", Severity.SUGGESTION, needs_front_matter=True)

_DECLARATIONS = {
    "funding": "who paid for it",
    "interests": "what its authors have at stake",
    "ai_use": "whether a machine wrote in it",
}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for each declaration once the brief is final."""
    data = brief.metadata
    if data.status != "final":
        return
    silent = [key for key in _DECLARATIONS if _is_silent(brief, key)]
    if silent:
        what = listed([_DECLARATIONS[key] for key in silent], "or")
        hint = f"Write a sentence for each, or `{silent[0]}: none`."
        yield RULE.at(brief, where(brief, "status"), f"This brief does not say {what}", hint=hint)


def _is_silent(brief: Brief, key: str) -> bool:
    return not getattr(brief.metadata, key) and not is_reported(brief, key) and not is_misspelt(brief, key)
