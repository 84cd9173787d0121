"""Findings as GitHub Actions shows them beside the lines of a pull request."""

from collections.abc import Iterable

from briefkit.api.checking import Checked
from briefkit.cli.ci_paths import from_top
from briefkit.cli.report import worst_first
from briefkit.cli.shown import harmless
from briefkit.model.findings import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def document(checked: Iterable[Checked]) -> str:
    """Give a workflow command for each finding, the worst of all briefs first: only the first ten of a kind are shown.

    The form is that of GitHub's own toolkit (`@actions/core`, command.ts).
    """
    found = worst_first(finding for one in checked for finding in one.findings)
    return "\n".join(map(_command, found))


def _command(finding: Finding) -> str:
    start, end = finding.span.start, finding.span.end
    values = {"file": from_top(finding.path).as_posix(), "line": start.line, "endLine": end.line}
    if start.line == end.line:  # columns of two lines are refused
        values |= {"col": start.column, "endColumn": end.column}
    values["title"] = f"{finding.code} {finding.name}"
    said = ",".join(f"{key}={_value(str(value))}" for key, value in values.items())
    message = f"{finding.message}. {finding.help}".rstrip() if finding.help else finding.message
    return f"::{_COMMANDS[finding.severity]} {said}::{_text(harmless(message))}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
