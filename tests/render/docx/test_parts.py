"""What a Word file says of itself: properties, furniture, fonts, and how its bytes come about."""

import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from briefkit.errors import UsageError
from briefkit.model.blocks import Paragraph
from briefkit.model.inlines import Link, Text
from briefkit.render import prepare, render
from briefkit.render.formats.docx.embed import masked
from briefkit.render.formats.docx.template import template
from support.word_checks import NS, W, text_of
from support.word_files import SAMPLES, STYLES, file_of, house, names, part, sample_file


@pytest.mark.parametrize("style", STYLES)
def test_people_are_names_in_the_properties(style: str) -> None:
    core = docx.Document(BytesIO(sample_file("full_brief", style))).core_properties
    meta = SAMPLES["full_brief"]().metadata
    assert core.author == "; ".join(person.name for person in meta.authors)
    assert core.subject == meta.standfirst
    assert core.keywords == ", ".join(meta.keywords)
    assert core.language == meta.lang
    assert core.created is not None
    assert core.created.date() == meta.date  # type: ignore[union-attr]
    assert core.modified.date() == meta.updated  # type: ignore[union-attr]


def test_a_brief_without_a_date_bears_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"dcterms:created" not in _core(sample_file("bare_brief", "plain"))


def test_the_epoch_of_reproducible_builds_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    data = render("docx", prepare(SAMPLES["bare_brief"](), house("plain")))
    assert b"1970-01-02T00:00:00Z" in _core(data)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH is 'tomorrow'"):
        render("docx", prepare(SAMPLES["bare_brief"](), house("plain")))


def _core(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read("docProps/core.xml")


@pytest.mark.parametrize("style", STYLES)
def test_furniture_shows_properties_and_counts_pages(style: str) -> None:
    data = sample_file("full_brief", style)
    foot = part(data, "word/footer2.xml")
    codes = [field.get(W + "instr").strip() for field in foot.iter(W + "fldSimple")]
    assert {"PAGE", "NUMPAGES"} <= set(codes)
    printed = prepare(SAMPLES["full_brief"](), house(style))
    head = part(data, "word/header1.xml")
    assert printed.publisher.name in text_of(head)
    assert printed.number in text_of(head)
    assert printed.running_title in text_of(part(data, "word/header2.xml"))
    page = part(data, "word/document.xml").find("w:body/w:sectPr", NS)
    assert page.find("w:titlePg", NS) is not None


def test_every_property_that_the_furniture_asks_for_is_there() -> None:
    data = sample_file("full_brief", "institute")
    said = {row.get("name") for row in part(data, "docProps/custom.xml")}
    for name in ("header1", "header2", "footer1", "footer2"):
        for field in part(data, f"word/{name}.xml").iter(W + "fldSimple"):
            code = field.get(W + "instr").strip()
            assert not code.startswith("DOCPROPERTY") or code.partition(" ")[2].strip('"') in said


def test_a_short_title_runs_over_the_pages() -> None:
    brief = SAMPLES["full_brief"]()
    short = replace(brief, metadata=replace(brief.metadata, short_title="Hot Nights"))
    data = render("docx", prepare(short, house("plain")))
    assert text_of(part(data, "word/header2.xml")) == "Hot Nights"


def test_a_masked_font_is_unmasked_by_the_same_key() -> None:
    key = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
    font = bytes(range(64))
    assert masked(font, key) != font
    assert masked(font, key)[32:] == font[32:]
    assert masked(masked(font, key), key) == font


def test_every_file_in_the_package_has_the_same_date() -> None:
    with zipfile.ZipFile(BytesIO(sample_file("full_brief", "plain"))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert archive.testzip() is None


def test_no_part_is_left_without_a_type() -> None:
    data = sample_file("full_brief", "plain")
    types = part(data, "[Content_Types].xml")
    suffixes = {row.get("Extension") for row in types if row.get("Extension")}
    named = {row.get("PartName") for row in types if row.get("PartName")}
    for name in names(data)[1:]:
        assert f"/{name}" in named or name.rpartition(".")[2] in suffixes


@pytest.mark.parametrize("style", STYLES)
def test_the_template_of_a_house_is_a_word_file_with_its_styles(style: str) -> None:
    document = docx.Document(BytesIO(template(house(style)).file))
    assert document.paragraphs == []
    assert {"Title", "Body Text", "Standfirst", "Recommendation"} <= {known.name for known in document.styles}
    assert document.sections[0].different_first_page_header_footer


def test_python_docx_sees_pictures_and_links() -> None:
    document = docx.Document(BytesIO(sample_file("full_brief", "plain")))
    assert len(document.inline_shapes) >= 1
    links = {link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks if link.address}
    assert any(address.startswith("https://") for address in links)


def test_a_style_id_stands_for_one_style() -> None:
    document = docx.Document(BytesIO(template(house("plain")).file))
    ids = [known.style_id for known in document.styles]
    assert len(ids) == len(set(ids))


def test_many_links_to_one_address_share_a_relation() -> None:
    links = tuple(Link((Text(f"link {number} "),), f"https://a.example/{number % 2}") for number in range(6))
    document = docx.Document(BytesIO(file_of(Paragraph(links, key="a1"))))
    targets = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert sorted(targets) == ["https://a.example/0", "https://a.example/1"]


def test_a_property_is_no_longer_than_word_takes() -> None:
    brief = SAMPLES["full_brief"]()
    long = replace(brief, metadata=replace(brief.metadata, standfirst="heat " * 100))
    subject = docx.Document(BytesIO(render("docx", prepare(long, house("plain"))))).core_properties.subject
    assert subject.endswith("heat…")
    assert len(subject) <= 255
