"""Pictures, tables and charts in the Word file."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from briefkit.model.blocks import Cell, Chart, Figure, Paragraph, Table
from briefkit.model.brief import Picture
from briefkit.model.inlines import Inline, Strong, Text
from briefkit.model.metadata import Publisher
from briefkit.render import prepare, render
from briefkit.render.formats.docx.ooxml.measures import twips
from support.samples import SVG
from support.word_checks import NS, WP, W, docx_findings
from support.word_files import STYLES, brief_of, file_of, house, names, paragraphs, part, styled

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MEASURE = 114.0


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def row(*cells: str) -> tuple[Cell, ...]:
    return tuple(Cell(words(cell) if cell else ()) for cell in cells)


def picture(width: int, height: int, kind: str = "png") -> Picture:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#123456").save(out, kind.upper())
    return Picture(f"p.{kind}", kind, width, height, out.getvalue())  # type: ignore[arg-type]


def figure(picture: Picture, **more: object) -> bytes:
    block = Figure(picture.src, more.pop("alt", "Columns"), words("Caption"), key="aaaaaaaaaaaa", **more)  # type: ignore[arg-type]
    return file_of(block, pictures={picture.src: picture})


def extent(data: bytes) -> tuple[int, int]:
    found = next(part(data, "word/document.xml").iter(WP + "extent"))
    return int(found.get("cx")), int(found.get("cy"))


def test_a_wide_picture_is_no_wider_than_the_text() -> None:
    page = house("plain").page
    measure = (page.width - page.left - page.right) * 36000
    assert extent(figure(picture(2000, 500))) == (round(measure), round(measure / 4))


def test_a_small_picture_is_as_large_as_it_stays_sharp() -> None:
    assert extent(figure(picture(300, 150))) == (2 * 914400, 914400)


def test_a_picture_has_no_more_pixels_than_print_can_show() -> None:
    with zipfile.ZipFile(io.BytesIO(figure(picture(4000, 1000), width_percent=50.0))) as archive:
        data = archive.read("word/media/image1.png")
    with Image.open(io.BytesIO(data)) as image:
        assert image.width == pytest.approx(MEASURE / 2 / 25.4 * 300, abs=2)


def test_a_jpeg_with_a_head_of_its_own_is_set() -> None:
    usual = picture(96, 48, "jpeg")
    odd = replace(usual, data=usual.data.replace(b"JFIF", b"Odd!", 1))
    assert [name for name in names(figure(odd)) if "media" in name] == ["word/media/image1.jpg"]


def test_an_author_may_say_how_wide_a_picture_is() -> None:
    page = house("plain").page
    half = (page.width - page.left - page.right) * 36000 / 2
    assert extent(figure(picture(2000, 500), width_percent=50.0))[0] == pytest.approx(half, abs=1)


def test_a_tall_picture_leaves_room_for_its_caption() -> None:
    page = house("plain").page
    assert extent(figure(picture(500, 5000)))[1] < (page.height - page.top - page.bottom) * 36000 * 0.81


def test_a_picture_has_its_alt_text_or_says_that_it_decorates() -> None:
    told = next(part(figure(picture(96, 96)), "word/document.xml").iter(WP + "docPr"))
    assert told.get("descr") == "Columns"
    silent = figure(picture(96, 96), decorative=True)
    assert b"adec:decorative" in _document(silent)
    assert [code for code, _ in docx_findings(silent)] == ["metadata"]


def _document(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def test_one_picture_shown_twice_is_stored_once() -> None:
    shown = picture(96, 96)
    blocks = (Figure("p.png", "One", (), key="a" * 12), Figure("p.png", "Two", (), key="b" * 12))
    assert sum(name.startswith("word/media/") for name in names(file_of(*blocks, pictures={"p.png": shown}))) == 1


def test_a_drawing_comes_as_svg_and_as_pixels() -> None:
    data = figure(Picture("d.svg", "svg", 320, 90, SVG))
    assert sorted(name.rpartition(".")[2] for name in names(data) if "media" in name) == ["png", "svg"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        png = next(name for name in names(data) if name.endswith(".png"))
        with Image.open(io.BytesIO(archive.read(png))) as image:
            assert image.width == pytest.approx(320 / 96 * 300, abs=2)
            assert image.convert("RGBA").getextrema()[3] == (0, 255)
    blip = next(part(data, "word/document.xml").iter(A + "blip"))
    assert blip.find(".//{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip") is not None


def test_a_missing_picture_leaves_its_words() -> None:
    data = file_of(Figure("gone.png", "What it showed", words("Caption"), key="a" * 12))
    assert styled(data, "Figure") == ["What it showed"]


def test_the_author_who_writes_source_is_not_told_twice() -> None:
    for written, shown in (("City", "Source: City"), ("Source: City", "Source: City")):
        table = Table(row("A"), (row("1"),), (None,), source=words(written), key="a" * 12)
        assert styled(file_of(table), "SourceNote") == [shown]


def test_a_header_row_is_repeated_and_no_row_breaks() -> None:
    table = Table(row("A", "B"), (row("1", "2"),), (None, None), key="a" * 12)
    rows = list(part(file_of(table), "word/document.xml").iter(W + "tr"))
    assert [r.find("w:trPr/w:tblHeader", NS) is not None for r in rows] == [True, False]
    assert all(r.find("w:trPr/w:cantSplit", NS) is not None for r in rows)


def test_tables_in_a_row_stay_two_and_the_last_is_followed_by_a_paragraph() -> None:
    one, other = (Table(row("A"), (row("1"),), (None,), key=letter * 12) for letter in "ab")
    data = file_of(one, other)
    tags = [child.tag.removeprefix(W) for child in part(data, "word/document.xml")[0]]
    assert tags == ["p", "tbl", "p", "tbl", "p", "sectPr"]
    assert [code for code, _ in docx_findings(data)] == ["metadata"]


def test_text_keeps_its_distance_from_a_table_without_a_source() -> None:
    table = Table(row("A"), (row("1"),), (None,), key="a" * 12)
    after = Paragraph(words("After."))
    assert styled(file_of(table, after), "BodyTextAfterTable") == ["After."]


def test_a_row_that_is_too_short_is_filled_up() -> None:
    table = Table(row("A", "B"), (row("1"),), (None, None), key="a" * 12)
    rows = list(part(file_of(table), "word/document.xml").iter(W + "tr"))
    assert [len(r.findall("w:tc", NS)) for r in rows] == [2, 2]


def test_a_row_that_opens_in_bold_is_bold() -> None:
    total = (Cell((Strong(words("All")),)), Cell(words("3")))
    data = file_of(Table(row("A", "B"), (row("x", "3"), total), (None, None), key="a" * 12))
    last = list(part(data, "word/document.xml").iter(W + "tr"))[-1]
    assert [style.get(W + "val") for style in last.iter(W + "rStyle")] == ["Strong", "TableTotal"]


def test_a_chart_that_cannot_be_drawn_is_set_by_its_numbers() -> None:
    chart = Chart(
        "bar",
        ("Year", "Nights"),
        (("1995", "6"),),
        words("Hot nights"),
        words("By year"),
        "Columns",
        words("City"),
        key="a" * 12,
    )
    data = file_of(chart)
    assert styled(data, "Caption") == ["Figure\u00a01\u2002Hot nights: By year"]
    assert [text for _, text in paragraphs(data)][-5:] == ["Year", "Nights", "1995", "6", "Source: City"]
    assert next(part(data, "word/document.xml").iter(W + "tblDescription")).get(W + "val") == "Columns"


@pytest.mark.parametrize("kind", ["png", "jpeg", "svg"])
@pytest.mark.parametrize("style", STYLES)
def test_a_logo_stands_in_the_masthead_as_a_decoration(style: str, kind: str, tmp_path: Path) -> None:
    data = SVG if kind == "svg" else picture(300, 100, kind).data
    (tmp_path / f"logo.{kind}").write_bytes(data)
    publisher = Publisher("Institute", logo=f"logo.{kind}")
    of_house = replace(house(style), publisher=publisher, folders=(tmp_path, *house(style).folders))
    made = render("docx", prepare(brief_of(), of_house))
    drawing = next(part(made, "word/header1.xml").iter(WP + "inline"))
    line = house(style).type["body"].lead * 12700
    assert int(drawing.find(WP + "extent").get("cx")) == pytest.approx(2.4 * line, rel=0.01)
    assert drawing.find(f".//{{{NS['adec']}}}decorative") is not None
    assert docx_findings(made) == []


def test_a_logo_that_is_no_picture_leaves_the_name(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    publisher = Publisher("Institute", logo="logo.png")
    of_house = replace(house("plain"), publisher=publisher, folders=(tmp_path, *house("plain").folders))
    head = part(render("docx", prepare(brief_of(), of_house)), "word/header1.xml")
    assert list(head.iter(WP + "inline")) == []


@pytest.mark.parametrize("style", STYLES)
def test_a_table_stays_with_its_source_in_programs_that_ask_every_row(style: str) -> None:
    data = file_of(Table(row("A"), (row("1"), row("2")), (None,), source=words("Census"), key="a" * 12), style=style)
    cells = part(data, "word/document.xml").findall(".//w:tc/w:p/w:pPr/w:keepNext", NS)
    assert len(cells) == 3


def test_the_last_row_of_a_table_without_a_source_lets_the_text_go() -> None:
    data = file_of(Table(row("A"), (row("1"), row("2")), (None,), key="a" * 12))
    assert len(part(data, "word/document.xml").findall(".//w:tc/w:p/w:pPr/w:keepNext", NS)) == 2


def test_the_numbers_of_a_chart_take_the_full_width() -> None:
    chart = Chart("line", ("Year", "Rate"), (("2024", "5"),), words("Rate"), alt="Rate", key="a" * 12)
    widths = part(file_of(chart), "word/document.xml").iter(W + "gridCol")
    assert sum(int(column.get(W + "w")) for column in widths) == twips(MEASURE)
