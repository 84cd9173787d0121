"""Which approvals of a brief still hold: those that were given for the content that it has."""

from briefkit.model.brief import Brief
from briefkit.model.content_hash import content_hash
from briefkit.model.facts import Approval


def in_force(brief: Brief) -> tuple[Approval, ...]:
    """Give the approvals that were given for this very content."""
    if not brief.facts.approvals:
        return ()
    now = content_hash(brief)
    return tuple(one for one in brief.facts.approvals if one.hash == now)


def voided(brief: Brief) -> tuple[Approval, ...]:
    """Give the last approval of everybody who has approved another content, and not this one."""
    held = {(one.by, one.role) for one in in_force(brief)}
    last = {(one.by, one.role): one for one in brief.facts.approvals}
    return tuple(one for who, one in last.items() if who not in held)
