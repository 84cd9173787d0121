"""Findings about a slice of a text, with the edits that would mend it where the source says just that slice."""

from dataclasses import dataclass
from typing import Literal

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a text, and what would stand there instead."""

    passage: Passage
    start: int
    end: int
    better: str | None = None
    """None where nobody can tell."""

    @property
    def words(self) -> str:
        """Give what stands there."""
        return self.passage.line.text[self.start : self.end]


def finding(  # noqa: PLR0913  # what a finding consists of; the rest have a default
    rule: Rule,
    brief: Brief,
    found: Slice,
    message: str,
    *,
    hint: str = "",
    safety: Literal["safe", "unsafe"] = "unsafe",
    severity: Severity | None = None,
) -> Finding:
    """Give the finding of a slice.

    Args:
        rule: the rule that it breaks.
        brief: the brief in which it stands.
        found: the slice, and what would do.
        message: what is wrong, without a full stop at the end.
        hint: what would mend it.
        safety: whether the edit leaves every word as it is.
        severity: where it differs from the rule's own.

    """
    span, _ = found.passage.line.place(brief.text, found.start, found.end)
    fix = edits(brief, (found,), safety)
    return rule.at(brief, span, message, hint=hint, fix=fix, severity=severity)


def edits(brief: Brief, slices: tuple[Slice, ...], safety: Literal["safe", "unsafe"]) -> Fix | None:
    """Give the fix that makes all slices better, or None where the source of one says anything else beside it."""
    made = []
    for one in slices:
        span, is_exact = one.passage.line.place(brief.text, one.start, one.end)
        if not is_exact or one.better is None:
            return None
        made.append(Edit(span, one.better))
    return Fix(safety, tuple(made)) if made else None
