"""Findings as Word's own comments: each once, at its words, and the file passes every bar."""

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from briefkit.model.findings import Severity
from briefkit.model.remarks import Remark, Remarks
from briefkit.render.formats.docx.comments import with_comments
from briefkit.render.formats.docx.ooxml.elements import Xml
from support.marked import BROKEN, EVERYWHERE, TURNED, copy_of, findings_of
from support.validators import docx_schema, docx_to_text
from support.word_checks import W, docx_faults
from support.word_files import part

TEXTS = {"everywhere": EVERYWHERE, "broken": BROKEN, "turned": TURNED, "seed": ""}
COPIES = [*((name, "institute") for name in TEXTS), ("everywhere", "journal"), ("everywhere", "rapid")]


def commented(data: bytes) -> dict[int, str]:
    """Give the words that each comment stands at, by its number."""
    words: dict[int, str] = {}
    open_ones: set[int] = set()
    for element in part(data, "word/document.xml").iter():
        number = int(element.get(W + "id", "0")) if element.tag.startswith(f"{W}comment") else 0
        if element.tag == W + "commentRangeStart":
            assert number not in words
            open_ones.add(number)
            words[number] = ""
        elif element.tag == W + "commentRangeEnd":
            open_ones.remove(number)
        elif element.tag == W + "t":
            words.update({one: words[one] + (element.text or "") for one in open_ones})
    assert not open_ones
    return words


@pytest.mark.parametrize(("name", "style"), COPIES)
def test_every_finding_is_one_comment_with_one_place(name: str, style: str) -> None:
    data, found = copy_of(TEXTS[name], "docx", style), findings_of(TEXTS[name], style)
    comments = list(Document(BytesIO(data)).comments)
    body = part(data, "word/document.xml")
    called = [int(one.get(W + "id")) for one in body.iter(W + "commentReference")]
    assert len(comments) == len(found)
    assert sorted(one.comment_id for one in comments) == sorted(called) == sorted(commented(data))
    told = Counter(tuple(re.findall(r"^(\w+)\..*^(BK\d+) ", one.text, re.DOTALL | re.MULTILINE)[0]) for one in comments)
    assert told == Counter((one.severity.value.capitalize(), one.code) for one in found)


@pytest.mark.parametrize(("name", "style"), COPIES)
def test_a_file_with_comments_passes_every_bar(name: str, style: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(copy_of(TEXTS[name], "docx", style))
    assert docx_schema(path) == []
    assert docx_faults(path) == []


def test_a_comment_stands_at_its_words_and_says_what_would_be_better() -> None:
    data = copy_of(EVERYWHERE, "docx")
    places = commented(data)
    by_text = {one.text: places[one.comment_id] for one in Document(BytesIO(data)).comments}
    better = {text: words for text, words in by_text.items() if "Better: “two and a half”" in text}
    assert list(better.values()) == ["two & half"]
    assert {words for text, words in by_text.items() if "Better: “use”" in text} == {"utilise"}


def test_what_has_no_words_stands_at_its_block_or_at_the_title_and_what_stands_in_a_note_at_its_call() -> None:
    data = copy_of(EVERYWHERE, "docx")
    places = commented(data)
    by_text = {one.text: places[one.comment_id] for one in Document(BytesIO(data)).comments}
    assert {words for text, words in by_text.items() if "BK201" in text} == {"Ferries for the two towns"}
    assert any(words.startswith("41 per cent") for text, words in by_text.items() if "set large" in text)
    assert {words for text, words in by_text.items() if "“reportedly”" in text} >= {""}
    assert not list(part(data, "word/footnotes.xml").iter(W + "commentReference"))


@pytest.mark.parametrize("body", [[], ["<w:p><w:pPr/><w:r/></w:p>"], ["<w:tbl><w:tc><w:p><w:r/></w:p></w:tc></w:tbl>"]])
def test_what_has_no_place_stands_at_the_first_paragraph_where_a_cover_shows_the_title(body: list[str]) -> None:
    remark = Remark(1, "BK118", "missing-date", Severity.ERROR, "No date", "", "", "Line 1")
    text = "".join(with_comments([Xml(piece) for piece in body], Remarks((remark,))))
    start, end = (text.index(f"<w:commentRange{edge}") for edge in ("Start", "End"))
    assert text.index("<w:p>") < start < end < text.index("<w:commentReference") < text.index("</w:p>")
    assert text.count("<w:p>") == 1


def test_comments_bear_one_author_the_day_of_the_brief_and_no_hour_of_the_clock() -> None:
    comments = list(Document(BytesIO(copy_of(EVERYWHERE, "docx"))).comments)
    assert {(one.author, one.initials) for one in comments} == {("briefkit", "bk")}
    assert {one.timestamp.date().isoformat() for one in comments if one.timestamp} == {"2026-03-01"}
    assert not any(one.timestamp for one in Document(BytesIO(copy_of("", "docx"))).comments)


def test_libreoffice_keeps_paragraphs_apart_where_they_call_comments(tmp_path: Path) -> None:
    path = tmp_path / "ferries.docx"
    path.write_bytes(copy_of(EVERYWHERE, "docx"))
    words = docx_to_text([path], tmp_path)[path.name]
    lines = {" ".join(line.split()) for line in words.splitlines()}
    assert any(line.endswith("of the freight.") for line in lines)
    assert not any("of the freight.Ministers" in line or "own.Summary" in line for line in lines)
