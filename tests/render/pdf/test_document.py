"""What the file says of itself: metadata, outline, destinations, what is embedded; the same bytes each time."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support import samples
from support.pdf import full_pdf, opened, pdf_of

ROOT = Path(__file__).parents[3]


def test_the_metadata_name_people_title_language_and_rights() -> None:
    pdf = opened(full_pdf("institute"))
    meta = samples.full_brief().metadata
    assert str(pdf.docinfo.CreationDate) == f"D:{meta.date:%Y%m%d}000000Z"
    with pdf.open_metadata() as found:
        assert found["dc:title"] == meta.title
        assert list(found["dc:creator"]) == [person.name for person in meta.authors]
        assert list(found["dc:language"]) == [meta.lang]
        assert found["xmpRights:WebStatement"] == "https://creativecommons.org/licenses/by/4.0/"
        assert found["{http://prismstandard.org/namespaces/basic/2.0/}doi"] == meta.doi
        assert found["pdfuaid:part"] == "1"
    assert str(pdf.docinfo.Title) == meta.title
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.Root.Lang) == meta.lang


def test_text_with_angle_brackets_stays_text_in_the_metadata() -> None:
    pdf = opened(pdf_of("---\ntitle: A <b>bold</b> & plain title\nkeywords: [a&b, '<c>']\n---\n\nWords.\n"))
    with pdf.open_metadata() as found:
        assert found["dc:title"] == "A <b>bold</b> & plain title"
        assert set(found["dc:subject"]) == {"a&b", "<c>"}


def test_the_date_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert str(opened(pdf_of(samples.bare_brief())).docinfo.ModDate) == "D:19700102000000Z"


def test_a_brief_without_a_date_bears_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "/CreationDate" not in opened(pdf_of(samples.bare_brief())).docinfo


def test_the_outline_holds_title_and_headings() -> None:
    text = "---\ntitle: Top\n---\n\n## Impact\n\n### On schools\n\nWords.\n\n## Way Forward\n\nWords.\n"
    with opened(pdf_of(text)).open_outline() as outline:
        (top,) = outline.root
    assert (top.title, [child.title for child in top.children]) == ("Top", ["Impact", "Way Forward"])
    assert [child.title for child in top.children[0].children] == ["On schools"]


def test_every_block_that_has_an_element_is_a_destination() -> None:
    brief = samples.full_brief()
    pdf = opened(full_pdf("plain"))
    destinations = {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]}
    assert {f"b-{section.key}" for section in brief.sections if section.title} <= destinations
    assert len([name for name in destinations if name.startswith("b-")]) > 40


@pytest.mark.parametrize("kind", ["accessible", "archive"])
def test_the_source_map_travels_inside(kind: str) -> None:
    brief = samples.full_brief()
    pdf = opened(pdf_of(brief, "plain", "archive" if kind == "archive" else "accessible"))
    found = json.loads(pdf.attachments["brief.map.json"].get_file().read_bytes())
    assert found["sha256"] == hashlib.sha256(brief.text.encode()).hexdigest()
    first = brief.sections[1]
    assert found["blocks"][first.key][0] == first.span.start.line


def test_an_archive_holds_the_brief_itself() -> None:
    brief = samples.full_brief()
    pdf = opened(full_pdf("plain", "archive"))
    assert pdf.attachments["sample.md"].get_file().read_bytes().decode() == brief.text
    assert {str(file.AFRelationship) for file in pdf.Root.AF} == {"/Source", "/Supplement"}
    assert "sample.md" not in opened(full_pdf("plain")).attachments


def test_another_process_in_another_zone_writes_the_same_bytes() -> None:
    code = (
        "import sys, hashlib; sys.path[:0] = ['src', 'tests'];"
        "from support.pdf import full_pdf; print(hashlib.sha256(full_pdf('institute', 'archive')).hexdigest())"
    )
    environment = {**os.environ, "TZ": "Asia/Kolkata", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(full_pdf("institute", "archive")).hexdigest()


def test_a_second_build_in_one_process_writes_the_same_bytes() -> None:
    assert pdf_of(samples.full_brief()) == full_pdf("plain")
