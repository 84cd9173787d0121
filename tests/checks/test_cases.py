"""Every rule is shown at work: the cases under tests/rules, read and checked as a user's briefs are."""

import re
from pathlib import Path

import pytest

from briefkit import checks
from briefkit.checks.excerpt import lines
from briefkit.checks.fixing.edits import all_edits
from briefkit.model.findings import Finding, Severity
from briefkit.model.source_lines import edited
from support.briefs import house_style, read
from support.cases import Case, read_cases

FOLDER = Path(__file__).parents[1] / "rules"
_CODE = re.compile(r"(?<=: )BK\d{3}(?= )")
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_a_brief_has_the_findings_of_its_case_and_no_others(case: Case) -> None:
    """A suggestion of another rule is not compared: most cases are two sentences long, and no editor's delight."""
    named = {case.code, *_CODE.findall("\n".join(case.findings))}
    found = [f for f in checks.run(read(case.brief, case.files), house_style()) if f.code in named or _counts(f, case)]
    said = [f"{f.span.start.line}:{f.span.start.column}: {f.code} {f.severity} {f.message}" for f in found]
    assert said == list(case.findings)


def _counts(finding: Finding, case: Case) -> bool:
    return finding.severity is not Severity.SUGGESTION and finding.code not in case.also


@pytest.mark.parametrize("case", [case for case in CASES if case.also], ids=lambda case: f"{case.code}: {case.title}")
def test_what_a_case_admits_is_there(case: Case) -> None:
    found = {finding.code for finding in checks.run(read(case.brief, case.files), house_style())}
    assert case.also <= found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_a_finding_stands_within_the_file_and_says_what_would_do(case: Case) -> None:
    brief = read(case.brief, case.files)
    for finding in checks.run(brief, house_style()):
        beside = case.files.get(finding.path)
        source = lines(brief.text) if beside is None else lines(beside.decode())
        start, end = finding.span.start, finding.span.end
        assert (1, 1) <= (start.line, start.column) <= (end.line, end.column)
        assert end.line <= len(source)
        assert end.column <= len(source[end.line - 1]) + 1
        assert finding.message[0].isupper() or finding.message[0] in "'`"
        assert not finding.message.endswith(".")


def test_every_case_says_why_it_is_there() -> None:
    assert not [f"{case.code}: {case.title}" for case in CASES if not case.prose]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_a_fix_mends_what_it_is_offered_for(case: Case) -> None:
    brief = read(case.brief, case.files)
    for finding in checks.run(brief, house_style()):
        if finding.fix:
            after = checks.run(read(edited(brief.text, all_edits([finding])), case.files), house_style())
            assert finding.code not in {left.code for left in after if left.span.start == finding.span.start}
