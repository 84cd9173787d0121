"""Findings in words on a screen: place, message, the line with carets, and what would mend it."""

import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

import click

from briefkit.api.checking import Checked
from briefkit.cli.shown import harmless, show
from briefkit.model.findings import Finding, Severity
from briefkit.model.source_lines import source_lines

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
_SIGNS = {"+": "green", "-": "red", "@": "cyan"}
_HELP = "      help: "
_WIDE = 120
"""Screen columns where the output goes to a file or another program."""


def screen_columns() -> int:
    """Give how wide a line may be."""
    return max(40, shutil.get_terminal_size().columns) if sys.stdout.isatty() else _WIDE


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings of a brief with the errors first, and by place among equals."""
    return sorted(findings, key=lambda finding: (finding.severity.rank, finding.span.start, finding.code))


def full(text: str, findings: Iterable[Finding], columns: int) -> Iterator[str]:
    """Give the lines that tell of findings, each with its source line.

    Args:
        text: the source of the brief.
        findings: what was found there.
        columns: how wide a line may be.

    """
    lines = source_lines(text)
    for finding in worst_first(findings):
        yield headline(finding)
        yield from _excerpt(lines, finding, columns)
        if finding.help:
            yield from _help(harmless(finding.help), columns)
        yield ""


def _help(words: str, columns: int) -> Iterator[str]:
    """Give the lines of a hint; on a narrow screen they are parted between words, and in a file they are one."""
    first, *others = [words]
    if columns < _WIDE:
        first, *others = wrap(words, columns - len(_HELP), break_long_words=False, break_on_hyphens=False) or [""]
    yield _HELP.replace("help:", click.style("help:", fg="green")) + first
    yield from (" " * len(_HELP) + line for line in others)


def headline(finding: Finding) -> str:
    """Give the line that every editor and CI system understands: `path:line:col: CODE severity message`."""
    start = finding.span.start
    place = click.style(f"{harmless(finding.path)}:{start.line}:{start.column}:", bold=True)
    severity = click.style(finding.severity.value, fg=_COLOURS[finding.severity], bold=True)
    return f"{place} {finding.code} {severity} {harmless(finding.message)}"


def _excerpt(lines: Sequence[str], finding: Finding, columns: int) -> Iterator[str]:
    start, end = finding.span.start, finding.span.end
    line = lines[start.line - 1] if start.line <= len(lines) else ""
    if finding.source_line is not None:
        line = finding.source_line
    if not line.strip():
        return
    last = end.column - 1 if end.line == start.line else len(line)
    gutter = f"{start.line:>5} | "
    shown = show(line, start.column - 1, last, columns - len(gutter))
    carets = click.style("^" * shown.length, fg=_COLOURS[finding.severity])
    yield click.style(gutter, fg="blue") + shown.line
    yield click.style(f"{'':>5} | ", fg="blue") + " " * shown.indent + carets


def diff_lines(diff: str) -> Iterator[str]:
    """Give the lines of a unified diff, what comes green and what goes red."""
    return (click.style(harmless(line), fg=_SIGNS.get(line[:1])) for line in diff.splitlines())


def summary(checked: Sequence[Checked]) -> str:
    """Give the closing line: `2 errors, 5 warnings in 1 brief`."""
    found = [finding for one in checked for finding in one.findings]
    return f"{counts(found) or 'Nothing found'} in {number(len(checked), 'brief')}"


def counts(findings: Iterable[Finding]) -> str:
    """Give `2 errors, 5 warnings`; nothing where there are none."""
    by_severity = Counter(finding.severity for finding in findings)
    return ", ".join(number(by_severity[level], level.value) for level in Severity if by_severity[level])


def number(count: int, noun: str) -> str:
    """Give `1 brief`, `2 briefs`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
