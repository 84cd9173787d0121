"""A brief that was approved has changed since.

Why it matters
    Who signs a brief signs these words, numbers and pictures. An approval is bound to the content's hash, so that what
    is changed afterwards does not pass as approved. Whoever approved it looks once more and signs again, or the change
    is taken back. In a final brief it is an error, before that a warning.

Bad
    Approved by Rosa Amadi on 18 November 2025; on the 19th “41 per cent” becomes “44 per cent”.

Good
    briefkit sign brief.md --by "Rosa Amadi" --role Director

Source
    On Think Tanks, "Editing in a think tank": the author always signs the final copy.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.approvals import voided
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK351", "voided-approval", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Hold each approval against the content as it is."""
    severity = Severity.ERROR if brief.metadata.status == "final" else Severity.WARNING
    for one in voided(brief):
        role = f" ({one.role})" if one.role else ""
        message = f"The brief has changed since {one.by}{role} approved it on {one.on}"
        as_what = f' --role "{one.role}"' if one.role else ""
        hint = f'Have it read again, then: `briefkit sign {brief.name} --by "{one.by}"{as_what}`.'
        yield RULE.at(brief, where(brief, "status"), message, hint=hint, severity=severity)
