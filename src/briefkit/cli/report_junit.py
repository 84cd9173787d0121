"""Findings as a report of tests, in the form that Jenkins and others read (JUnit)."""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from briefkit.api.checking import Checked
from briefkit.cli.report import worst_first
from briefkit.model.findings import Finding, Severity

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (section 2.2)."""


def document(checked: Sequence[Checked], level: Severity | None = None) -> str:
    """Give the report: a suite for each brief, a test for each finding, and one that passes where there is none.

    Args:
        checked: the briefs.
        level: from which severity on a finding is a failure; None for the project's own. What is below is told in the
            report, and fails nothing; what the brief silences, or the baseline knows, is skipped.

    """
    suites = [(one, list(_cases(one, level))) for one in checked]
    failed = sum(_failed(one, level) for one in checked)
    total = sum(len(cases) for _, cases in suites)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="briefkit" tests="{total}" failures="{failed}">',
    ]
    for one, cases in suites:
        skipped = len(one.silenced) + len(one.held_back)
        counts = f'tests="{len(cases)}" failures="{_failed(one, level)}" errors="0" skipped="{skipped}"'
        lines += [f"  <testsuite name={_value(str(one.file.path))} {counts}>", *cases, "  </testsuite>"]
    return "\n".join([*lines, "</testsuites>"])


def _failed(one: Checked, level: Severity | None) -> int:
    return sum(_fails(one, finding, level) for finding in one.findings)


def _fails(one: Checked, finding: Finding, level: Severity | None) -> bool:
    return finding.severity.rank <= (level or one.workspace.fail_level).rank


def _cases(one: Checked, level: Severity | None) -> Iterator[str]:
    for finding in worst_first(one.findings):
        yield _failure(finding) if _fails(one, finding, level) else _remark(finding)
    for silent in one.silenced:
        yield _skipped(silent.finding, f"silenced in the brief: {silent.reason or 'no reason given'}")
    for finding in one.held_back:
        yield _skipped(finding, "in the baseline")
    if not one.findings and not one.silenced and not one.held_back:
        yield f'    <testcase classname={_value(str(one.file.path))} name="briefkit check"/>'


def _open(finding: Finding) -> str:
    start = finding.span.start
    name = f"{finding.code} {finding.name} at {start.line}:{start.column}"
    return f"    <testcase classname={_value(finding.path)} name={_value(name)}"


def _failure(finding: Finding) -> str:
    kind = _value(finding.severity.value)
    body = f"<failure message={_value(finding.message)} type={kind}>{_text(_told(finding))}</failure>"
    return f"{_open(finding)}>{body}</testcase>"


def _remark(finding: Finding) -> str:
    return f"{_open(finding)}><system-out>{_text(f'{finding.severity}: {_told(finding)}')}</system-out></testcase>"


def _skipped(finding: Finding, why: str) -> str:
    return f"{_open(finding)}><skipped message={_value(why)}/></testcase>"


def _told(finding: Finding) -> str:
    start = finding.span.start
    lines = [f"{finding.path}:{start.line}:{start.column}: {finding.message}", finding.quote, finding.help]
    return "\n".join(line for line in lines if line)


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text).replace("\r", "\n"))


def _value(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", text))
