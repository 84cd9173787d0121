import json
from pathlib import Path

import click

from briefkit.cli import report, report_json
from briefkit.model.findings import Edit, Finding, Fix, Severity
from briefkit.model.positions import Span
from support.command import briefkit

TEXT = "---\ntitle: x\n---\r\n\n3,000 soldiers,\tthen 12,000.\n"


def finding(span: Span, severity: Severity = Severity.ERROR, **more: object) -> Finding:
    return Finding("one/brief.md", "BK999", "a-fault", severity, "A message", span, **more)  # type: ignore[arg-type]


def printed(*findings: Finding, text: str = TEXT) -> list[str]:
    return [click.unstyle(line) for line in report.full(text, findings, 80)]


def test_a_finding_shows_its_place_its_line_and_what_would_mend_it() -> None:
    assert printed(finding(Span.of(5, 1, 5, 15), help="Cite a source.")) == [
        "one/brief.md:5:1: BK999 error A message",
        "    5 | 3,000 soldiers,    then 12,000.",
        "      | ^^^^^^^^^^^^^^",
        "      help: Cite a source.",
        "",
    ]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    assert "    3 | two" in printed(finding(Span.of(3, 1, 3, 4)), text="a\x0bb\u2028c\r\none\rtwo\n")


def test_a_finding_over_several_lines_shows_the_first() -> None:
    assert printed(finding(Span.of(1, 1, 3, 4)))[1:3] == ["    1 | ---", "      | ^^^"]


def test_a_place_behind_the_text_or_on_an_empty_line_shows_no_line() -> None:
    assert len(printed(finding(Span.of(99, 1, 99, 2)))) == len(printed(finding(Span.of(4, 1, 4, 1)))) == 2


def test_errors_come_first_and_equals_by_place() -> None:
    late, early = finding(Span.of(5, 1, 5, 2)), finding(Span.of(2, 1, 2, 2))
    mild = finding(Span.of(1, 1, 1, 2), Severity.SUGGESTION)
    assert report.worst_first([mild, late, early]) == [early, late, mild]


def test_counts_are_words() -> None:
    faults = [finding(Span.of(1, 1, 1, 2)), *[finding(Span.of(1, 1, 1, 2), Severity.WARNING)] * 2]
    assert report.counts(faults) == "1 error, 2 warnings"
    assert report.counts([]) == ""


def test_json_is_as_the_contract_says() -> None:
    edits = (Edit(Span.of(5, 1, 5, 6), "3000"),)
    document = json.loads(report_json.document([finding(Span.of(5, 1, 5, 15), quote="3,000", fix=Fix("safe", edits))]))
    assert document == {
        "version": 1,
        "findings": [
            {
                "path": "one/brief.md",
                "code": "BK999",
                "name": "a-fault",
                "severity": "error",
                "message": "A message",
                "line": 5,
                "column": 1,
                "end_line": 5,
                "end_column": 15,
                "quote": "3,000",
                "help": "",
                "fix": {"safety": "safe", "edits": [{"start": [5, 1], "end": [5, 6], "text": "3000"}]},
            }
        ],
    }


def test_without_a_fix_there_is_no_key_for_one() -> None:
    document = json.loads(report_json.document([finding(Span.of(5, 1, 5, 15))]))
    assert "fix" not in document["findings"][0]


def test_columns_count_code_points_of_the_file(tmp_path: Path) -> None:
    text = '---\ntitle: "x"\nauthors: ["A"]\nlang: en\n---\n\n## S\n\n🎉é <b>x</b>\n'
    (tmp_path / "brief.md").write_text(text, encoding="utf-8")
    ended = briefkit(["check", "--format", "json", "--select", "BK707", "."], tmp_path)
    (first, *_) = json.loads(ended.out)["findings"]
    assert (first["line"], first["column"], first["quote"][:3]) == (9, 4, "<b>")
