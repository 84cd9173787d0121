"""Approvals of briefs: recorded for the content that a brief has, and void as soon as it has another."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefkit.api.checking import CheckOptions, find_faults
from briefkit.api.facts import BriefFacts, facts_of_one
from briefkit.api.facts_writing import change_facts
from briefkit.api.yaml_file import clean
from briefkit.errors import BriefkitError, UsageError
from briefkit.model.approvals import in_force
from briefkit.model.facts import Approval
from briefkit.model.findings import Finding, Severity
from briefkit.reader import facts_text

_ABOUT_APPROVALS = "voided-approval"


class UnsignedError(BriefkitError):
    """A brief that cannot be approved as it stands; `findings` says why."""

    def __init__(self, message: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(message)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Signing:
    """Who approves a brief."""

    by: str
    role: str
    on: dt.date
    despite_errors: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """An approval, and the file that holds it."""

    path: Path
    approval: Approval
    is_new: bool = True
    """Whether the same person had not approved this very content before."""


def sign(path: str | Path, wanted: Signing) -> Signed:
    """Record that somebody approves a brief as it is.

    Args:
        path: one brief.
        wanted: who, and whether errors in it do not matter.

    Raises:
        UnsignedError: errors stand in the brief.
        UsageError: there is not exactly one brief, or its facts cannot be written.

    """
    one = facts_of_one(path)
    if not one.is_readable:
        raise UsageError(f"{one.path}: This brief cannot be read. `briefkit check` says why.")
    by, role = clean(wanted.by), clean(wanted.role)
    if not by:
        raise UsageError("Say who approves the brief: --by and a name.")
    errors = tuple(fault for fault in errors_of(one) if fault.stops_build or not wanted.despite_errors)
    if errors:
        count = f"{len(errors)} error stands" if len(errors) == 1 else f"{len(errors)} errors stand"
        way_out = " Mend what is wrong, or sign all the same with --despite-errors."
        raise UnsignedError(f"{one.path}: Not signed: {count} in this brief.{way_out}", errors)
    approval = Approval(by, one.hash, role, wanted.on, clean(one.reading.brief.metadata.version))
    held = [had for had in in_force(one.reading.brief) if (had.by, had.role) == (by, role)]
    if held:
        return Signed(Path(one.facts.path), held[0], is_new=False)
    expected = replace(one.facts, approvals=(*one.facts.approvals, approval))
    change_facts(one, partial(facts_text.with_approval, approval=approval), expected)
    return Signed(Path(one.facts.path), approval)


def errors_of(one: BriefFacts) -> tuple[Finding, ...]:
    """Give the errors of a brief, but for approvals of other contents: signing it again mends them."""
    found = find_faults(one.reading, CheckOptions())
    return tuple(fault for fault in found if fault.severity is Severity.ERROR and fault.name != _ABOUT_APPROVALS)
