"""A Word file for editors: it records changes, marks every paragraph, and tells its words as they stand in it."""

from pathlib import Path

import pytest

from briefkit.render import Options, prepare, render
from briefkit.render.proof import ProofOptions
from briefkit.review.docx import read
from support.returned import copy_of, the_brief
from support.validators import docx_schema
from support.word_checks import W, docx_faults
from support.word_files import house, part

MAP = "{urn:briefkit:source-map:1}"


def test_changes_are_recorded_and_stay_so() -> None:
    settings = part(copy_of("docx"), "word/settings.xml")
    assert settings.find(f"{W}trackRevisions") is not None
    protection = settings.find(f"{W}documentProtection")
    assert (protection.get(f"{W}edit"), protection.get(f"{W}enforcement")) == ("trackedChanges", "1")


@pytest.mark.parametrize("style", ["institute", "journal"])
def test_every_paragraph_is_marked_and_told_word_for_word(style: str) -> None:
    data = copy_of("docx", style=style)
    stories = [part(data, f"word/{name}.xml") for name in ("document", "footnotes")]
    names = [mark.get(f"{W}name") for story in stories for mark in story.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 for name in names)
    root = part(data, "customXml/item1.xml")
    rows = {row.get("key"): row.text or "" for row in root.iter(f"{MAP}block")}
    assert root.get("copy") == "review"
    assert {f"_bkit_{key}" for key in rows} == {name for name in names if name.startswith("_bkit_")}
    found = [each for each in read(data, "copy.docx").originals if each.where != "furniture" and each.text.strip()]
    assert len(found) > 40
    assert all(each.text in {rows[key] for key in each.keys} for each in found)


def test_nothing_is_drawn_into_it_and_its_lines_bear_no_numbers() -> None:
    document = part(copy_of("docx"), "word/document.xml")
    assert list(document.iter("{urn:schemas-microsoft-com:vml}shape")) == []
    assert document.find(f".//{W}lnNumType") is None


def test_two_builds_give_the_same_bytes() -> None:
    options = Options(proof=ProofOptions(), review=True)
    assert render("docx", prepare(the_brief(), house("plain"), options)) == copy_of("docx")


def test_it_passes_the_bars_of_every_word_file(tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(copy_of("docx"))
    assert docx_schema(path) == []
    assert docx_faults(path) == []
