"""Heads, feet and cover of a designer's file are kept, and filled with the words of the brief."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Metadata, Person, Series
from briefkit.render import prepare
from briefkit.render.parity import losses
from briefkit.render.parity.docx_text import read
from support.designers import before_text, replaced, set_in, specimen_of, with_file
from support.validators import docx_schema
from support.word_checks import W, docx_findings, text_of
from support.word_files import SAMPLES, part

COVER = (
    '<w:p><w:bookmarkStart w:id="900" w:name="bk_cover"/><w:pPr/></w:p>'
    '<w:p><w:pPr><w:pStyle w:val="Kicker"/></w:pPr><w:r><w:t>A paper of the College</w:t></w:r></w:p>'
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:bookmarkStart w:id="901" w:name="bk_title"/>'
    "<w:r><w:t>The </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>title</w:t></w:r>"
    '<w:bookmarkEnd w:id="901"/></w:p>'
    '<w:sdt><w:sdtPr><w:tag w:val="standfirst"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
    '<w:p><w:pPr><w:pStyle w:val="Standfirst"/></w:pPr><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
    "<w:t>Click here</w:t></w:r></w:p><w:p><w:r><w:t>a second line</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    '<w:p><w:r><w:t xml:space="preserve">Keywords: </w:t></w:r><w:fldSimple w:instr=" KEYWORDS ">'
    "<w:r><w:t>some</w:t></w:r></w:fldSimple></w:p>"
    '<w:p><w:bookmarkEnd w:id="900"/><w:r><w:br w:type="page"/></w:r></w:p>'
)


def _brief(**more: object) -> Brief:
    meta = Metadata(
        title="Ferries & islands <by night>",
        standfirst="What it costs.",
        kicker="Islands",
        date=dt.date(2026, 2, 1),
        series=Series("Harbour Papers", "7"),
        authors=(Person("Ngozi Okafor", role="Fellow"), Person("Tomas Lind")),
        status="final",
    )
    return replace(SAMPLES["full_brief"](), metadata=replace(meta, **more))  # type: ignore[arg-type]


def _heads(data: bytes) -> str:
    return " ".join(" ".join(read(data)["furniture"]).split())


def _gate(data: bytes, brief: Brief, style: HouseStyle, folder: Path) -> None:
    path = folder / "brief.docx"
    path.write_bytes(data)
    assert docx_schema(path) == []
    assert losses(prepare(brief, style), "docx", data) == []
    assert [fault for fault in docx_findings(data) if fault[0] not in ("direct-formatting", "empty-paragraph")] == []


def test_fields_of_head_and_foot_hold_the_words_of_the_brief(tmp_path: Path) -> None:
    style = with_file(tmp_path / "house", specimen_of("plain"), extends="plain")
    made = set_in(style, _brief())
    assert "Harbour Papers" in _heads(made)
    assert "Ferries & islands <by night>" in _heads(made)
    _gate(made, _brief(), style, tmp_path)


def test_words_that_the_designer_wrote_into_the_head_stay(tmp_path: Path) -> None:
    data = replaced(specimen_of("plain"), "word/header1.xml", "</w:p>", "<w:r><w:t>Est. 1871</w:t></w:r></w:p>")
    style = with_file(tmp_path / "house", data, extends="plain")
    made = set_in(style, _brief())
    assert "Est. 1871" in _heads(made)
    _gate(made, _brief(), style, tmp_path)


def test_a_field_in_three_marks_and_in_parts_is_filled_as_a_simple_one(tmp_path: Path) -> None:
    marks = "".join(
        f"<w:r><w:rPr><w:b/></w:rPr>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> DOCPROP</w:instrText>',
            '<w:instrText xml:space="preserve">ERTY "Kicker" \\* MERGEFORMAT </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>old </w:t>",
            "<w:t>words</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    data = replaced(specimen_of("plain"), "word/header2.xml", "</w:p>", f"{marks}</w:p>")
    style = with_file(tmp_path / "house", data, extends="plain")
    made = set_in(style, _brief())
    header = part(made, "word/header2.xml")
    bold = [text_of(run) for run in header.iter(W + "r") if run.find(f"{W}rPr/{W}b") is not None and text_of(run)]
    assert bold == ["Islands"]
    assert [row.get("name") for row in part(made, "docProps/custom.xml")].count("Kicker") == 1
    _gate(made, _brief(), style, tmp_path)


def test_a_paragraph_that_shows_only_what_the_brief_lacks_is_left_out(tmp_path: Path) -> None:
    field = '<w:fldSimple w:instr="DOCPROPERTY DOI"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    line = f'<w:p><w:r><w:t xml:space="preserve">DOI: </w:t></w:r>{field}</w:p>'
    data = replaced(specimen_of("plain"), "word/footer1.xml", "</w:ftr>", f"{line}</w:ftr>")
    style = with_file(tmp_path / "house", data, extends="plain")
    assert "DOI" not in _heads(set_in(style, _brief()))
    assert "DOI: https://doi.org/10.5555/1" in _heads(set_in(style, _brief(doi="10.5555/1")))


def test_a_paragraph_that_is_left_out_still_ends_its_page(tmp_path: Path) -> None:
    end = '<w:r><w:br w:type="page"/></w:r><w:bookmarkEnd w:id="900"/></w:p>'
    field = '<w:fldSimple w:instr="DOCPROPERTY DOI"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    cover = f'<w:p><w:bookmarkStart w:id="900" w:name="bk_cover"/><w:r><w:t>DOI </w:t></w:r>{field}{end}'
    style = with_file(tmp_path / "house", before_text(specimen_of("plain"), cover), extends="plain")
    first = next(part(set_in(style, _brief()), "word/document.xml").iter(W + "p"))
    assert text_of(first) == ""
    assert [each.get(W + "type") for each in first.iter(W + "br")] == ["page"]


def test_what_head_and_foot_do_not_show_stands_in_the_text(tmp_path: Path) -> None:
    data = specimen_of("plain")
    for name in ("header1", "header2", "footer1", "footer2"):
        data = replaced(data, f"word/{name}.xml", "<w:p>.*</w:p>", "<w:p><w:r><w:t>The College</w:t></w:r></w:p>")
    style = with_file(tmp_path / "house", data, extends="plain")
    made = set_in(style, _brief())
    assert "Harbour Papers" not in _heads(made)
    assert "Harbour Papers" in "".join(read(made)["main"])
    _gate(made, _brief(), style, tmp_path)


def test_a_cover_is_kept_and_filled_and_its_words_are_not_said_twice(tmp_path: Path) -> None:
    style = with_file(tmp_path / "house", before_text(specimen_of("plain"), COVER), extends="plain")
    made = set_in(style, _brief())
    text = "".join(read(made)["main"])
    assert text.split()[:5] == ["A", "paper", "of", "the", "College"]
    assert text.split("\n").count("Ferries & islands <by night>") == 1
    assert text.split("\n").count("What it costs.") == 1
    assert "Click here" not in text
    assert "a second line" not in text
    assert "Keywords:" not in text
    assert "Change the styles" not in text, "the specimen goes"
    _gate(made, _brief(), style, tmp_path)


def test_the_words_on_the_cover_lead_back_to_the_front_matter(tmp_path: Path) -> None:
    style = with_file(tmp_path / "house", before_text(specimen_of("plain"), COVER), extends="plain")
    made = set_in(style, _brief())
    names = [mark.get(W + "name") for mark in part(made, "word/document.xml").iter(W + "bookmarkStart")]
    assert [name for name in names if name.startswith("_bkit_") and name[6:] in ("title", "standfirst", "kicker")] == [
        "_bkit_title",
        "_bkit_standfirst",
        "_bkit_kicker",
    ]
    assert not [name for name in names if name.lower().startswith("bk_")]


def test_a_cover_from_words_own_gallery_with_a_text_box_is_kept(tmp_path: Path) -> None:
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wp:inline'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:extent cx="900000" cy="900000"/>'
        '<wp:docPr id="1" name="Box" descr="The title"/><a:graphic><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>'
        "<wps:spPr/><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>{0}"
        "</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    ).format(
        '<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{{0}}"/>'
        "</w:sdtPr><w:sdtContent><w:r><w:t>[Document title]</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    cover = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent><w:p>{box}</w:p></w:sdtContent></w:sdt>"
    )
    style = with_file(tmp_path / "house", before_text(specimen_of("plain"), cover), extends="plain")
    made = set_in(style, _brief())
    path = tmp_path / "brief.docx"
    path.write_bytes(made)
    assert docx_schema(path) == []
    assert "".join(read(made)["main"]).split("\n").count("Ferries & islands <by night>") == 1
    assert losses(prepare(_brief(), style), "docx", made) == []


@pytest.mark.parametrize("lang", ["ar", "ur", "hi"])
def test_words_in_other_scripts_keep_their_language_and_direction(lang: str, tmp_path: Path) -> None:
    style = with_file(tmp_path / "house", specimen_of("plain"), extends="plain")
    brief = _brief(
        lang=lang,
        title="\u0627\u0644\u0639\u0628\u0627\u0631\u0627\u062a" if lang != "hi" else "\u0928\u094c\u0915\u093e",
    )
    made = set_in(style, brief)
    runs = [run for run in part(made, "word/header2.xml").iter(W + "r") if not text_of(run).isascii()]
    assert runs
    assert all(run.find(f"{W}rPr/{W}{'cs' if lang == 'hi' else 'rtl'}") is not None for run in runs)
    assert (part(made, "word/header2.xml").find(f".//{W}bidi") is not None) is (lang != "hi")
    _gate(made, brief, style, tmp_path)
