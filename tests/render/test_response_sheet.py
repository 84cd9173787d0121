"""The response table holds every point by its reviewer, and passes every bar that an output passes."""

import csv
import io
from pathlib import Path

import pytest
from lxml import html

from briefkit.api.responding import table_of
from briefkit.api.response_sheets import write_table
from briefkit.cli.report_responses import COLUMNS, as_csv
from briefkit.errors import UsageError
from support import validators
from support.word_checks import docx_faults

BRIEF = """---
title: Wells
version: "1.1"
lang: {lang}
authors: [Asha Rao]
style: institute
---

## Summary

Dug by hand.
"""
POINTS = """points:
  - {key: aaaaaaaa, reviewer: R. Amadi, kind: comment, section: Summary, line: 10, quote: Dug,
     comment: "=By whom?\\n<b>When</b>?", action: partly, reply: "By the town; nobody knows when."}
  - {key: bbbbbbbb, reviewer: T. Lind, kind: comment, section: Summary, line: 10, quote: Dug,
     comment: In 1911., answers: aaaaaaaa}
  - {key: cccccccc, reviewer: R. Amadi, kind: insert, comment: for all, action: accepted}
  - {comment: "किसने खोदा?"}
"""


def written(folder: Path, kinds: tuple[str, ...], lang: str = "en-GB", points: str = POINTS) -> dict[str, Path]:
    (folder / "brief.md").write_text(BRIEF.format(lang=lang), "utf-8")
    (folder / "responses.yaml").write_text(points, "utf-8")
    made = write_table(table_of(folder), kinds, folder / "out", as_csv)
    return {one.path.suffix[1:]: one.path for one in made}


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return written(tmp_path_factory.mktemp("wells"), ("docx", "html", "pdf", "csv"))


def test_the_table_passes_every_bar(sheets: dict[str, Path]) -> None:
    page = sheets["html"]
    assert validators.pdf_profile(sheets["pdf"], "ua1") == []
    assert validators.docx_schema(sheets["docx"]) == []
    assert docx_faults(sheets["docx"]) == []
    assert validators.html_conformance([page]) == {page.name: []}
    assert validators.html_in_browser([page]) == {page.name: []}


def test_points_stand_under_their_reviewers_in_the_order_of_the_brief(sheets: dict[str, Path]) -> None:
    tree = html.fromstring(sheets["html"].read_text("utf-8"))
    assert [head.text_content() for head in tree.iter("h2")] == ["R. Amadi", "T. Lind", "Unknown"]
    rows = [
        [" ".join(" ".join(cell.itertext()).split()) for cell in row]
        for row in tree.iter("tr")
        if row.find("th[@scope='row']") is not None
    ]
    assert rows[0] == ["1", "No place in the text", "Insert ‘for all’", "Accepted", ""]
    assert rows[1][3:] == ["Accepted in part", "By the town; nobody knows when."]
    assert rows[1][:3] == ["2", "Line 10 Summary", "‘Dug’ =By whom? <b>When</b>?"]
    assert rows[2][:4] == ["3", "Line 10 Summary", "In answer to point 2: ‘Dug’ In 1911.", "Open"]
    assert "Points: 4. Answered: 2. Open: 2." in tree.text_content()
    assert "Asha Rao" in tree.text_content()


def test_all_tables_have_columns_of_the_same_widths(sheets: dict[str, Path]) -> None:
    tree = html.fromstring(sheets["html"].read_text("utf-8"))
    rules = tree.findtext(".//style") or ""
    keys = [figure.get("id") for figure in tree.iter("figure")]
    widths = [
        [line.partition("{")[2] for line in rules.splitlines() if line.startswith(f"#{key} col:")] for key in keys
    ]
    assert len(keys) == 3
    assert len(widths[0]) == 5
    assert widths[0] == widths[1] == widths[2]


def test_the_csv_can_be_opened_in_a_spreadsheet_and_no_cell_of_it_is_a_formula(sheets: dict[str, Path]) -> None:
    data = sheets["csv"].read_text("utf-8")
    head, *rows = csv.DictReader(io.StringIO(data[1:])).fieldnames, *csv.DictReader(io.StringIO(data[1:]))
    assert (data[:1], tuple(head or ())) == ("\ufeff", COLUMNS)
    assert [row["comment"] for row in rows][:2] == ["Insert “for all”", "'=By whom?\n<b>When</b>?"]
    assert [row["open"] for row in rows] == ["no", "no", "yes", "yes"]


def test_the_table_is_in_the_language_of_the_brief_and_passes_the_bars_there(tmp_path: Path) -> None:
    made = written(tmp_path, ("docx", "pdf", "html"), lang="ur")
    assert validators.pdf_profile(made["pdf"], "ua1") == []
    assert validators.docx_schema(made["docx"]) == []
    assert docx_faults(made["docx"]) == []
    tree = html.fromstring(made["html"].read_text("utf-8"))
    assert (tree.get("lang"), tree.get("dir")) == ("ur", "rtl")
    assert [cell.text_content() for cell in tree.xpath("//table[1]//thead//th")][1:4] == ["مقام", "تبصرہ", "کارروائی"]
    comment = tree.xpath("//td//span[@lang='en-GB'][contains(., 'By whom?')]")
    assert comment[0].get("dir") == "ltr"


def test_a_language_without_words_for_the_table_has_english_ones(tmp_path: Path) -> None:
    page = html.fromstring(written(tmp_path, ("html",), lang="de")["html"].read_text("utf-8"))
    assert page.get("lang") == "en-GB"
    assert "Response to reviewers" in page.text_content()


def test_a_brief_in_another_script_and_one_without_points_have_a_table_too(tmp_path: Path) -> None:
    page = written(tmp_path, ("html",), lang="hi")["html"].read_text("utf-8")
    assert 'lang="hi"' in page
    empty = written(tmp_path, ("html",), points="")["html"].read_text("utf-8")
    assert "No reviewer has made a point yet." in empty


def test_no_table_lacks_a_point_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"responses.yaml:2:10: 'soon' is no day. A table would lack this point"):
        written(tmp_path, ("csv",), points="points:\n  - {on: soon, comment: a}\n")
    with pytest.raises(UsageError, match="No response table as 'xlsx'"):
        written(tmp_path, ("xlsx",))
