"""Edits of findings: which of them may be made together, and the text after them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefkit.checks.fixing.kept import kept_spans
from briefkit.checks.silence import is_silent
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding
from briefkit.model.positions import Span


def mendable(brief: Brief, findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """Give the findings whose edits may all be made at once, in the order in which they stand.

    Of two that touch the same characters the first is given. Nothing is edited that somebody else said, that is code,
    a link or a citation, nor where the author asked not to hear of such a finding.

    Args:
        brief: the brief in which they were found.
        findings: those that were told.
        unsafe: whether words may change too.

    """
    kept = _Spans(kept_spans(brief))
    taken: list[Finding] = []
    ours = [one for one in findings if one.fix and one.path == brief.name and (unsafe or one.fix.safety == "safe")]
    done = _Taken()
    for one in sorted(ours, key=lambda one: (one.span.start, one.code)):
        mended = _allowed(one, brief, kept)
        if mended and done.take(_edits(mended)):
            taken.append(mended)
    return taken


def _allowed(one: Finding, brief: Brief, kept: "_Spans") -> Finding | None:
    """Give a finding with those of its edits that may be made; None where too few are left to make sense."""
    edits = _edits(one)
    free = [e for e in edits if not kept.touch(e.span) and not is_silent(replace(one, span=e.span), brief)]
    if len(free) == len(edits):
        return one
    if one.fix is None or not one.fix.apart or not free:
        return None
    return replace(one, fix=replace(one.fix, edits=tuple(free)))


def all_edits(findings: Iterable[Finding]) -> Iterator[Edit]:
    """Give every edit of findings."""
    for one in findings:
        yield from _edits(one)


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


class _Spans:
    """Spans joined where they overlap, so that one look finds the one around a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        self._spans = joined
        self._starts = [span.start for span in joined]

    def touch(self, span: Span) -> bool:
        """Tell whether a span shares characters with one of these, or lies within."""
        index = bisect_right(self._starts, span.start) - 1
        around = self._spans[max(index, 0) : index + 2]
        return any(one.start < span.end and span.start < one.end for one in around)


class _Taken:
    """The characters that edits already take; two edits may not even meet."""

    def __init__(self) -> None:
        self._by_line: dict[int, list[Span]] = {}

    def take(self, edits: Sequence[Edit]) -> bool:
        """Take the characters of edits, all or none, and tell whether they were free."""
        for edit in edits:
            near = self._by_line.get(edit.span.start.line, []) + self._by_line.get(edit.span.end.line, [])
            if any(one.start <= edit.span.end and edit.span.start <= one.end for one in near):
                return False
        for edit in edits:
            for line in {edit.span.start.line, edit.span.end.line}:
                self._by_line.setdefault(line, []).append(edit.span)
        return True
