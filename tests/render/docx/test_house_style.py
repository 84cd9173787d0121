"""The tokens of a house style in the Word file: one code for all styles."""

from dataclasses import replace

import pytest

from briefkit.model.blocks import Block, Callout, CodeBlock, Paragraph, Quotation
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.inlines import Code, Text
from briefkit.render import prepare, render
from briefkit.render.formats.docx.band import in_lines
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.stylist import THEME
from briefkit.render.measuring import width_of
from support.word_checks import NS, W, docx_findings
from support.word_files import SAMPLES, STYLES, brief_of, file_of, house, names, part, sample_file, styled

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def _style(data: bytes, name: str) -> object:
    return next(
        s for s in part(data, "word/styles.xml").iter(W + "style") if s.find("w:name", NS).get(W + "val") == name
    )


@pytest.mark.parametrize("style", STYLES)
def test_every_colour_of_the_theme_is_a_token(style: str) -> None:
    theme = part(sample_file("full_brief", style), "word/theme/theme1.xml")
    scheme = {slot.tag.removeprefix(A): slot[0].get("val") for slot in next(theme.iter(A + "clrScheme"))}
    tokens = house(style).colours
    for token, (slot, _) in THEME.items():
        if token in tokens:
            assert scheme[slot] == tokens[token].lstrip("#").upper()


@pytest.mark.parametrize("style", STYLES)
def test_sizes_and_leads_are_those_of_the_tokens(style: str) -> None:
    data = sample_file("full_brief", style)
    tokens = house(style).type
    for name, token in (("Title", "h1"), ("heading 1", "h2"), ("Standfirst", "standfirst"), ("footnote text", "note")):
        look = _style(data, name)
        assert int(look.find("w:rPr/w:sz", NS).get(W + "val")) == round(2 * tokens[token].size)
        assert int(look.find("w:pPr/w:spacing", NS).get(W + "line")) == round(20 * tokens[token].lead)


@pytest.mark.parametrize("style", STYLES)
def test_the_page_is_that_of_the_token(style: str) -> None:
    page = part(sample_file("full_brief", style), "word/document.xml").find("w:body/w:sectPr", NS)
    assert (page.find("w:pgSz", NS).get(W + "w"), page.find("w:pgSz", NS).get(W + "h")) == ("11906", "16838")
    assert int(page.find("w:pgMar", NS).get(W + "left")) == round(house(style).page.left * 1440 / 25.4)


def test_without_a_margin_column_frames_hold_statistics_side_by_side_and_nothing_else() -> None:
    def framed(style: str) -> set[str]:
        document = part(sample_file("full_brief", style), "word/document.xml")
        properties = (p.find("w:pPr", NS) for p in document.iter(W + "p"))
        return {p.find("w:pStyle", NS).get(W + "val")[:9] for p in properties if p.find("w:framePr", NS) is not None}

    assert framed("plain") == {"Statistic"}
    assert framed("institute") > {"MarginQuo"}


@pytest.mark.parametrize("column", [0, 35])
@pytest.mark.parametrize("masthead", ["rule", "band"])
def test_column_and_masthead_may_be_combined_in_any_way(column: float, masthead: str) -> None:
    page = PageToken(left=60, column=column, gutter=5 if column else 0, masthead=masthead)  # type: ignore[arg-type]
    style: HouseStyle = replace(house("institute"), page=page)
    assert docx_findings(render("docx", prepare(SAMPLES["full_brief"](), style))) == []


def test_a_brief_from_right_to_left_turns_the_page_round() -> None:
    data = sample_file("scripts_brief", "institute")
    document = part(data, "word/document.xml")
    margins = document.find("w:body/w:sectPr/w:pgMar", NS)
    assert int(margins.get(W + "right")) == round(house("institute").page.left * 1440 / 25.4)
    assert document.find("w:body/w:sectPr/w:bidi", NS) is not None
    assert document.find("w:body/w:p/w:pPr/w:bidi", NS) is not None


@pytest.mark.parametrize("style", STYLES)
def test_faces_of_every_family_travel_with_the_file(style: str) -> None:
    fonts = part(sample_file("full_brief", style), "word/fontTable.xml")
    for font in fonts:
        slots = [child.tag.removeprefix(W) for child in font if child.tag.startswith(f"{W}embed")]
        code = font.get(W + "name") == house(style).typefaces["mono"].family
        assert slots == ["embedRegular", "embedBold", *(() if code else ("embedItalic", "embedBoldItalic"))]
        assert font.find("w:altName", NS).get(W + "val")
    families = {typeface.family for typeface in house(style).typefaces.values()}
    assert {font.get(W + "name") for font in fonts} == families


@pytest.mark.parametrize("style", STYLES)
def test_the_face_of_code_travels_only_with_code(style: str) -> None:
    plain = file_of(Paragraph((Text("No code"),), key="a1"), style=style)
    coded = file_of(Paragraph((Code("pip"),), key="a1"), style=style)
    family = house(style).typefaces["mono"].family
    for data, there in ((plain, False), (coded, True)):
        families = [font.get(W + "name") for font in part(data, "word/fontTable.xml")]
        assert (family in families) is there
        faces = [name for name in names(data) if name.endswith(".odttf")]
        related = [row.get("Target") for row in part(data, "word/_rels/fontTable.xml.rels")]
        assert sorted(f"word/{target}" for target in related) == faces


def test_a_house_without_a_face_of_code_takes_that_of_word() -> None:
    plain = house("plain")
    without = replace(plain, typefaces={role: face for role, face in plain.typefaces.items() if role != "mono"})
    data = render("docx", prepare(brief_of(CodeBlock("x = 1", key="a1")), without))
    look = _style(data, "Code Block")
    assert look.find("w:rPr/w:rFonts", NS).get(W + "ascii") == "Consolas"


@pytest.mark.parametrize(
    ("around", "name", "base"),
    [
        (Callout("note", (), (CodeBlock("x = 1", key="a2"),), key="a1"), "Note Code", "Note Text"),
        (Quotation((CodeBlock("x = 1", key="a2"),), (), key="a1"), "Quote Code", "Quote"),
    ],
    ids=["callout", "quotation"],
)
def test_code_stays_beside_the_bar_of_what_is_round_it(around: Block, name: str, base: str) -> None:
    data = file_of(around)
    code, text = _style(data, name), _style(data, base)
    assert code.find("w:basedOn", NS).get(W + "val") == text.get(W + "styleId")
    assert code.find("w:pPr/w:pBdr", NS) is None
    assert styled(data, name.replace(" ", "")) == ["x = 1"]


def test_words_on_a_band_end_where_the_text_does() -> None:
    sheet = Sheet(house("institute"))
    words = "One sailing in seven to the outer islands no longer runs, and the state pays all the same for those boats."
    lines = in_lines(words, "Standfirst", sheet).split("\n")
    assert " ".join(lines) == words
    widths = [width_of(line, sheet.token("standfirst"), sheet.style, bold=False) for line in lines]
    assert len(lines) > 1
    assert max(widths) < sheet.measure
    assert widths[-1] > 0.25 * sheet.measure


@pytest.mark.parametrize("words", ["گرم راتیں اور ٹھنڈے دن", "गर्म रातें और ठंडे दिन"])
def test_words_whose_letters_join_have_no_breaks_on_a_band(words: str) -> None:
    assert in_lines(words * 9, "Standfirst", Sheet(house("institute"))) == words * 9


def test_without_a_band_no_line_is_broken() -> None:
    assert "\n" not in in_lines("word " * 90, "Standfirst", Sheet(house("plain")))
