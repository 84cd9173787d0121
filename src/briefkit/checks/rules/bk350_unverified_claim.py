"""A claim in a final brief that nobody has verified.

Why it matters
    A brief goes out under the institution's name. Somebody has to have held each number, each quotation, each
    statement of others, each dated event and each claim about law or cause against its source, and to have said so.
    `briefkit facts` lists them and prints a sheet; who has verified a claim notes it with one command. An edit of the
    claim, or of what it cites, makes it unverified again. Drafts are not asked.

Bad
    status: final, and nobody has looked at “The wells serve 41 per cent of the town [@Census2021, p. 7].”

Good
    briefkit facts brief.md --verify o66dwc52 --by "Asha Rao"

Source
    Brooke Borel, The Chicago Guide to Fact-Checking: each fact is marked off against its source.
"""

from collections.abc import Iterator

from briefkit.checks.excerpt import one_line
from briefkit.checks.facts.register import register
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.facts import CheckedClaim, FactRecord, Status
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK350", "unverified-claim", Severity.ERROR, needs_front_matter=True)

_SHOWN = 70
"""Characters of a claim that a message repeats."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the claims of a final brief."""
    if brief.metadata.status != "final":
        return
    for one in register(brief).claims:
        if one.status is not Status.VERIFIED:
            name = f'briefkit facts {brief.name} --verify {one.claim.key} --by "Your Name"'
            first = "Mend it, or look again" if one.status is Status.DISPUTED else "Hold it against its source"
            hint = f"{first}, then: `{name}`. `briefkit facts` lists them all."
            yield RULE.at(brief, one.claim.span, _message(one), hint=hint)


def _message(one: CheckedClaim) -> str:
    kind = one.claim.kinds[0].noun
    if one.record and one.status is Status.DISPUTED:
        note = f": {one.record.note}" if one.record.note else ""
        return f"This {kind} is disputed by {one.record.by}{note}"
    if one.before:
        return f"This {kind} was {one.before.status} by {_whom(one.before)} and has changed since: {_change(one)}"
    return f"Nobody has verified this {kind}"


def _whom(record: FactRecord) -> str:
    return f"{record.by} on {record.on}" if record.on else record.by or "nobody"


def _change(one: CheckedClaim) -> str:
    old = one.before.words if one.before else ""
    if " ".join(old.split()) == one.claim.text:
        return "what it cites is another source or place"
    return f"it was “{one_line(old, _SHOWN)}”"
