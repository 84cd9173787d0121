"""How much of what is wrong the rules on language find in texts that are not the seed's, and how often they are wrong.

`tests/unseen_language/` holds texts of many fields with faults in them, each told in `faults.csv`: M where a rule can
be sure, H where it can only guess. What is called `clean-` holds none.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from briefkit import checks
from briefkit.model.findings import Finding, Severity
from briefkit.model.positions import Position
from support.briefs import house_style, read

FOLDER = Path(__file__).parents[1] / "unseen_language"
FAULTS = list(csv.DictReader((FOLDER / "faults.csv").read_text("utf-8").splitlines()))
CLEAN = sorted(FOLDER.glob("clean-*.md"))


def language(name: str) -> list[Finding]:
    found = checks.run(read((FOLDER / name).read_bytes(), {}), house_style())
    return [one for one in found if one.code.startswith(("BK5", "BK901"))]


def is_found(fault: dict[str, str], findings: list[Finding]) -> bool:
    line, column = int(fault["line"]), int(fault["column"])
    start, end = Position(line, max(column - 1, 1)), Position(line, column + len(fault["words"]) + 1)
    return any(one.span.start <= end and start <= one.span.end for one in findings)


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    findings = {name: language(name) for name in {fault["file"] for fault in FAULTS}}
    all_, found = Counter(fault["class"] for fault in FAULTS), Counter[str]()
    for fault in FAULTS:
        found[fault["class"]] += is_found(fault, findings[fault["file"]])
    return {kind: found[kind] / all_[kind] for kind in all_}


def test_every_fault_stands_where_it_is_told() -> None:
    lines = {path.name: path.read_text("utf-8").split("\n") for path in FOLDER.glob("*.md")}
    for fault in FAULTS:
        line = lines[fault["file"]][int(fault["line"]) - 1]
        assert line[int(fault["column"]) - 1 :].startswith(fault["words"]), fault


def test_nine_of_ten_faults_that_a_rule_can_be_sure_of_are_found(shares: dict[str, float]) -> None:
    assert shares["M"] >= 0.9


def test_six_of_ten_faults_that_a_rule_can_only_guess_are_found(shares: dict[str, float]) -> None:
    assert shares["H"] >= 0.6


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_texts_without_faults_have_no_alarms(path: Path) -> None:
    assert [one.message for one in language(path.name) if one.severity is not Severity.SUGGESTION] == []
