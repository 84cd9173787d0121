"""A designer's file that lies with a house style decides how its Word files look."""

from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt, RGBColor

from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.render import prepare
from briefkit.render.parity import losses
from briefkit.render.word_template import specimen
from support.designers import changed, replaced, set_in, specimen_of, with_file
from support.validators import docx_schema
from support.word_checks import NS, W, docx_findings, text_of
from support.word_files import SAMPLES, house, paragraphs, part, sample_file


def _full() -> Brief:
    return SAMPLES["full_brief"]()


def _style(data: bytes, name: str) -> object:
    known = part(data, "word/styles.xml").iter(W + "style")
    return next(style for style in known if style.find("w:name", NS).get(W + "val") == name)


def _redesign(document: Document) -> None:
    """What a designer does in an afternoon."""
    styles = document.styles
    styles["Heading 1"].font.size = Pt(19)
    styles["Heading 1"].font.color.rgb = RGBColor(0x22, 0x66, 0x44)
    styles["Body Text"].font.name = "Georgia"
    styles["Body Text"].paragraph_format.space_after = Pt(9)
    styles["Box Text"].paragraph_format.left_indent = Mm(9)
    document.sections[-1].left_margin = Mm(70)
    document.sections[-1].bottom_margin = Mm(30)
    own = styles.add_style("Letter to the Minister", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = styles["Heading 4"]
    own.font.size = Pt(13)


@pytest.fixture(scope="module")
def redesigned(tmp_path_factory: pytest.TempPathFactory) -> HouseStyle:
    return with_file(tmp_path_factory.mktemp("house"), changed(specimen_of("institute"), _redesign))


def test_a_file_that_nobody_changed_changes_nothing(tmp_path: Path) -> None:
    made = set_in(with_file(tmp_path / "house", specimen_of("institute")), _full())
    for name in ("document", "styles", "numbering", "footnotes", "header1", "header2", "footer1", "footer2"):
        told, expected = (part(data, f"word/{name}.xml") for data in (made, sample_file("full_brief", "institute")))
        assert [text_of(told), len(list(told.iter()))] == [text_of(expected), len(list(expected.iter()))], name
    assert paragraphs(made) == paragraphs(sample_file("full_brief", "institute"))


def test_fonts_sizes_colours_and_spacings_are_those_of_the_file(redesigned: HouseStyle) -> None:
    made = set_in(redesigned, _full())
    heading, body = _style(made, "heading 1"), _style(made, "Body Text")
    assert heading.find("w:rPr/w:sz", NS).get(W + "val") == "38"
    assert heading.find("w:rPr/w:color", NS).get(W + "val") == "226644"
    assert body.find("w:rPr/w:rFonts", NS).get(W + "ascii") == "Georgia"
    assert body.find("w:pPr/w:spacing", NS).get(W + "after") == "180"


def test_the_page_is_that_of_the_file_and_tables_fit_into_it(redesigned: HouseStyle) -> None:
    document = part(set_in(redesigned, _full()), "word/document.xml")
    size, margins = (document.find(f"w:body/w:sectPr/w:{name}", NS) for name in ("pgSz", "pgMar"))
    told = {name: int(margins.get(W + name)) for name in ("left", "right", "bottom")}
    assert (told["left"], told["bottom"]) == (3969, 1701)  # 70 and 30 mm
    measure = int(size.get(W + "w")) - told["left"] - told["right"]
    tables = [int(width.get(W + "w")) for width in document.iterfind(".//w:tblPr/w:tblW", NS)]
    assert max(tables) == pytest.approx(measure, abs=2)


def test_it_is_valid_accessible_whole_and_the_same_at_every_time(redesigned: HouseStyle, tmp_path: Path) -> None:
    made = set_in(redesigned, _full())
    path = tmp_path / "brief.docx"
    path.write_bytes(made)
    assert docx_schema(path) == []
    assert docx_findings(made) == []
    assert losses(prepare(_full(), redesigned), "docx", made) == []
    assert made == set_in(redesigned, _full())


def test_a_style_that_is_the_designers_alone_stays(redesigned: HouseStyle) -> None:
    own = _style(set_in(redesigned, _full()), "Letter to the Minister")
    assert own.find("w:basedOn", NS).get(W + "val") == "Heading4"


def test_what_the_designer_does_not_see_follows_what_is_seen(redesigned: HouseStyle) -> None:
    made = set_in(redesigned, _full())
    box = _style(made, "Box Text").find("w:pPr/w:ind", NS).get(W + "left")
    in_box = [s for s in part(made, "word/styles.xml").iter(W + "style") if s.get(W + "styleId", "").endswith("InBox")]
    assert {s.find("w:pPr/w:ind", NS).get(W + "left") for s in in_box} <= {box}


@pytest.mark.parametrize("sample", ["bare_brief", "long_brief", "scripts_brief"])
def test_every_sample_is_made_on_it(sample: str, redesigned: HouseStyle, tmp_path: Path) -> None:
    brief = SAMPLES[sample]()
    made = set_in(redesigned, brief)
    path = tmp_path / "brief.docx"
    path.write_bytes(made)
    assert docx_schema(path) == []
    assert losses(prepare(brief, redesigned), "docx", made) == []


def test_a_role_whose_style_is_missing_is_made_from_the_tokens(tmp_path: Path) -> None:
    def without_quote(document: Document) -> None:
        style = document.styles["Quote"]
        style.element.getparent().remove(style.element)

    made = set_in(with_file(tmp_path / "house", changed(specimen_of("institute"), without_quote)), _full())
    expected = _style(sample_file("full_brief", "institute"), "Quote")
    assert _style(made, "Quote").find("w:rPr/w:sz", NS).attrib == expected.find("w:rPr/w:sz", NS).attrib


def test_numbers_and_bullets_are_those_of_the_file(tmp_path: Path) -> None:
    data = replaced(
        specimen_of("plain"), "word/numbering.xml", '<w:lvlText w:val="\u2013"/>', '<w:lvlText w:val="\u25aa"/>'
    )
    made = set_in(with_file(tmp_path / "house", data, extends="plain"), _full())
    levels = part(made, "word/numbering.xml").iter(W + "lvl")
    first = next(level for level in levels if level.find("w:pStyle", NS).get(W + "val") == "ListBullet")
    assert first.find("w:lvlText", NS).get(W + "val") == "\u25aa"


def test_a_style_that_stands_in_no_list_any_more_has_no_number(tmp_path: Path) -> None:
    def without_number(document: Document) -> None:
        properties = document.styles["Recommendation"].element.pPr
        properties.remove(properties.numPr)

    made = set_in(
        with_file(tmp_path / "house", changed(specimen_of("plain"), without_number), extends="plain"), _full()
    )
    levels = part(made, "word/numbering.xml").iter(W + "lvl")
    steps = next(
        level
        for level in levels
        if getattr(level.find("w:pStyle", NS), "attrib", {}).get(W + "val") == "Recommendation"
    )
    assert steps.find("w:numFmt", NS).get(W + "val") == "none"


def test_the_theme_is_that_of_the_file(tmp_path: Path) -> None:
    data = replaced(
        specimen_of("plain"),
        "word/theme/theme1.xml",
        "<a:accent1>.*?</a:accent1>",
        ('<a:accent1><a:srgbClr val="0F7B6C"/></a:accent1>'),
    )
    made = set_in(with_file(tmp_path / "house", data, extends="plain"), _full())
    assert [slot.get("val") for slot in part(made, "word/theme/theme1.xml").find(".//{*}accent1")] == ["0F7B6C"]


def test_the_nearest_file_of_a_chain_of_styles_is_taken(tmp_path: Path) -> None:
    def size(points: float) -> bytes:
        return changed(specimen_of("plain"), lambda d: setattr(d.styles["Heading 1"].font, "size", Pt(points)))

    templates = tmp_path / "templates"
    with_file(templates / "far", size(20), extends="plain")
    near = with_file(templates / "near", size(21), extends="far")
    assert _style(set_in(near, _full()), "heading 1").find("w:rPr/w:sz", NS).get(W + "val") == "42"
    (templates / "near" / "word.docx").unlink()
    assert _style(set_in(near, _full()), "heading 1").find("w:rPr/w:sz", NS).get(W + "val") == "40"


def test_a_template_is_as_good_as_a_document(tmp_path: Path) -> None:
    document = with_file(tmp_path / "a" / "house", specimen_of("plain"), extends="plain")
    template = with_file(tmp_path / "b" / "house", specimen(house("plain"), as_template=True), "word.dotx", "plain")
    assert set_in(template, _full()) == set_in(document, _full())
