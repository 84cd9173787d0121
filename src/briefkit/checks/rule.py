"""The Rule type: what a fault is called, how much it matters, and how a finding of it is made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefkit.checks.excerpt import excerpt, one_line
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Fix, Problem, Severity
from briefkit.model.positions import Span
from briefkit.model.references import Reference

_LONGEST = 400
"""Characters of a message or a hint: both may repeat words of the brief, of any length."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that an editor would send back."""

    code: str
    """`BK` and three digits."""
    name: str
    """The fault in words, hyphenated: `missing-section`."""
    severity: Severity
    stops_build: bool = False
    """Whether a page built all the same would be wrong; such a finding cannot be silenced."""
    needs_front_matter: bool = False
    """Whether the rule says nothing where the front matter cannot be read, since one fault is one finding."""
    needs_more: bool = False
    """Whether it looks only where it is asked to, or where the machine has a dictionary: its silence tells nothing."""

    def at(  # what a finding consists of; all but the first three have a default
        self,
        brief: Brief,
        span: Span,
        message: str,
        *,
        hint: str = "",
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Give a finding of this rule.

        Args:
            brief: the brief in which it was found.
            span: the words that it is about.
            message: what is wrong, without a full stop at the end.
            hint: what would mend it.
            fix: edits that mend it, where they are certain.
            severity: where it differs from the rule's own.

        """
        return Finding(
            path=brief.name,
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            message=one_line(message, _LONGEST),
            span=span,
            quote=excerpt(brief.text, span),
            help=one_line(hint, _LONGEST),
            fix=fix,
            stops_build=self.stops_build,
        )

    def of_reference(self, brief: Brief, reference: Reference, message: str, *, hint: str = "") -> Finding:
        """Give a finding about a work, where the work stands: in a bibliography file, or in the front matter.

        Args:
            brief: the brief that names the bibliography.
            reference: the work.
            message: what is wrong, without a full stop at the end.
            hint: what would mend it.

        """
        found = self.at(brief, reference.span, message, hint=hint)
        if not reference.path:
            return found
        return replace(found, path=reference.path, quote=reference.key, source_line="")

    def from_reader(self, brief: Brief) -> Iterator[Finding]:
        """Give a finding for each problem that the reader reported under this rule's name."""
        for problem in brief.problems:
            if problem.name == self.name:
                found = self.at(brief, problem.span, problem.message, hint=_sentence(problem.help))
                yield found if not problem.path else _elsewhere(found, problem)


def _elsewhere(finding: Finding, problem: Problem) -> Finding:
    """Give a finding in a file that is not the brief, with the words of that file."""
    words = one_line(problem.line, _LONGEST)
    return replace(finding, path=problem.path, quote=words, source_line=words)


def _sentence(hint: str) -> str:
    """Close a hint with a full stop where it ends without a mark, so that all read alike."""
    return f"{hint}." if hint and hint[-1] not in ".?!" else hint
