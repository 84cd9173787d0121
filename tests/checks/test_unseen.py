"""Briefs with planted faults, each listed, and clean ones: how much of it the rules see, and how often they cry wolf.

The faults were written down before anybody looked which of them a rule finds; those that none finds stay listed.
"""

import csv
from functools import cache
from pathlib import Path

from briefkit import checks
from briefkit.model.findings import Finding, Severity
from support.briefs import house_style, read

FOLDER = Path(__file__).parent / "unseen"
CLEAN = sorted(FOLDER.glob("clean-*.md"))
PLANTED = sorted(set(FOLDER.glob("*.md")) - set(CLEAN))
with (FOLDER / "faults.csv").open(encoding="utf-8", newline="") as file:
    FAULTS = list(csv.DictReader(file))
RULED, WEIGHED = "M", "H"
"""A fault that a rule can be sure of, and one that it can only weigh."""


@cache
def findings(path: Path) -> tuple[Finding, ...]:
    brief = read(path.read_bytes(), name=path.stem)
    return tuple(checks.run(brief, house_style()))


def is_found(fault: dict[str, str]) -> bool:
    """Tell whether one of the rules that may speak of a fault does so at its words."""
    path = FOLDER / f"{fault['brief']}.md"
    found = [f for f in findings(path) if f.code.startswith(tuple(fault["codes"].split()))]
    if not fault["words"]:
        return bool(found)
    line = int(fault["line"])
    start = path.read_text("utf-8").splitlines()[line - 1].index(fault["words"]) + 1
    spot = ((line, start), (line, start + len(fault["words"])))
    return any(_place(f)[0] < spot[1] and spot[0] < _place(f)[1] for f in found if f.path == path.stem)


def _place(finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    start, end = finding.span.start, finding.span.end
    return (start.line, start.column), (end.line, end.column)


def share(kind: str) -> float:
    planted = [fault for fault in FAULTS if fault["class"] == kind]
    return sum(is_found(fault) for fault in planted) / len(planted)


def test_nine_in_ten_faults_that_a_rule_can_be_sure_of_are_found() -> None:
    assert share(RULED) >= 0.9


def test_six_in_ten_faults_that_a_rule_can_only_weigh_are_found() -> None:
    assert share(WEIGHED) >= 0.6


def test_clean_briefs_have_at_most_two_alarms_in_a_thousand_words() -> None:
    words = sum(len(path.read_text("utf-8").split()) for path in CLEAN)
    alarms = [found for path in CLEAN for found in findings(path) if found.severity is not Severity.SUGGESTION]
    assert len(alarms) <= 2 * words / 1000


def test_every_planted_fault_is_listed_with_a_brief_and_a_kind() -> None:
    assert {fault["brief"] for fault in FAULTS} == {path.stem for path in PLANTED}
    assert {fault["class"] for fault in FAULTS} == {RULED, WEIGHED}
