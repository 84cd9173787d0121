"""Findings as JSON, for editors and continuous integration; the form is a contract (`docs/commands.md`)."""

import json
from collections.abc import Iterable

from briefkit.model.findings import Finding, Fix
from briefkit.model.positions import Position

VERSION = 1
"""Raised when a key changes its meaning or goes away."""


def document(findings: Iterable[Finding]) -> str:
    """Give the findings as one JSON text; columns count code points from 1, ends are exclusive."""
    return json.dumps(
        {"version": VERSION, "findings": [_finding(one) for one in findings]}, ensure_ascii=False, indent=2
    )


def _finding(finding: Finding) -> dict[str, object]:
    data: dict[str, object] = {
        "path": finding.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "line": finding.span.start.line,
        "column": finding.span.start.column,
        "end_line": finding.span.end.line,
        "end_column": finding.span.end.column,
        "quote": finding.quote,
        "help": finding.help,
    }
    if finding.fix:
        data["fix"] = _fix(finding.fix)
    return data


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{"start": _place(e.span.start), "end": _place(e.span.end), "text": e.text} for e in fix.edits]
    return {"safety": fix.safety, "edits": edits}


def _place(position: Position) -> list[int]:
    return [position.line, position.column]
