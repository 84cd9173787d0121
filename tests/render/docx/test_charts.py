"""Charts in the Word file: a sharp picture, and their numbers."""

import io
import zipfile

import pytest
from PIL import Image

from briefkit.render import prepare, render
from support.samples import brief_of
from support.word_checks import WP, W, docx_findings
from support.word_files import STYLES, house, names, paragraphs, part, styled

HEAD = "---\ntitle: T\nlang: en-GB\nstatus: final\nauthors: [A]\ndate: 2025-01-01\n---\n\n## A\n\nText.\n\n"


def file_with(yaml: str, style: str = "plain") -> bytes:
    chart = f"```{{.chart}}\n{yaml}\ntitle: Nights\nalt: What it shows\nsource: City\n```\n"
    return render("docx", prepare(brief_of(HEAD + chart), house(style)))


def cells(data: bytes) -> list[list[str]]:
    rows = part(data, "word/document.xml").iter(W + "tr")
    return [["".join(text.text or "" for text in cell.iter(W + "t")) for cell in row.iter(W + "tc")] for row in rows]


@pytest.mark.parametrize("style", STYLES)
def test_a_chart_is_a_picture_with_its_words_and_its_numbers_below(style: str) -> None:
    data = file_with("type: bar\ndata:\n  - [Year, Hot]\n  - [2016, 1130]\n  - [2017, 1200]", style)
    assert [part.rpartition(".")[2] for part in sorted(names(data)) if "media" in part] == ["svg", "png"]
    assert next(part(data, "word/document.xml").iter(WP + "docPr")).get("descr") == "What it shows"
    assert cells(data) == [["Year", "2016", "2017"], ["Hot", "1,130", "1,200"]]
    assert styled(data, "SourceNote") == ["Source: City"]
    assert docx_findings(data) == []


def test_its_letters_are_outlines_and_its_pixels_are_those_of_print() -> None:
    with zipfile.ZipFile(io.BytesIO(file_with("type: bar\ndata: {A: 1, B: 2}"))) as archive:
        svg = archive.read(next(name for name in archive.namelist() if name.endswith(".svg")))
        png = archive.read(next(name for name in archive.namelist() if name.endswith(".png")))
    assert b"<text" not in svg
    with Image.open(io.BytesIO(png)) as image:
        assert image.width == pytest.approx(114 / 25.4 * 300, abs=2)


def test_the_numbers_are_set_small_in_styles_of_their_own() -> None:
    data = file_with("type: line\ndata:\n  - [Year, Hot]\n  - [2016, 1]\n  - [2017, 2]")
    used = {name for name, _ in paragraphs(data)}
    assert {"Chart", "ChartTextKept", "ChartNumberKept"} <= used


def test_a_long_run_of_numbers_stands_in_pairs() -> None:
    rows = "\n".join(f"  - [{2000 + n}, {n}]" for n in range(18))
    found = cells(file_with(f"type: bar\ndata:\n  - [Year, Hot]\n{rows}"))
    assert found[0] == ["Year", "Hot"] * 4
    assert found[1] == ["2000", "0", "2001", "1", "2002", "2", "2003", "3"]
    assert found[-1] == ["2016", "16", "2017", "17", "", "", "", ""]


def test_numbers_that_are_too_wide_for_one_line_stand_as_in_the_data() -> None:
    rows = "\n".join(f"  - [A place with a rather long name {n}, {n}]" for n in range(6))
    assert cells(file_with(f"type: bar\ndata:\n  - [Place, Hot]\n{rows}"))[1][0] == "A place with a rather long name 0"


def test_more_numbers_than_a_reader_looks_up_are_left_to_the_web_page() -> None:
    rows = "\n".join(f"  - [{1900 + n}, {n}]" for n in range(80))
    assert cells(file_with(f"type: line\ndata:\n  - [Year, Hot]\n{rows}")) == []


def test_two_builds_give_the_same_bytes() -> None:
    assert file_with("type: area\ndata: {2016: 1, 2017: 2}") == file_with("type: area\ndata: {2016: 1, 2017: 2}")
