"""People, dates and what changed: decided once, in one order, for every format."""

import io
import json
import re
import zipfile

import pikepdf
import pypdfium2
import pytest
from lxml import etree
from PIL import Image

from briefkit.model.brief import Picture
from briefkit.render import prepare, render
from briefkit.render.people import affiliations
from briefkit.render.portraits import portrait
from briefkit.render.printed import Printed
from support import briefs
from support.houses import load

FRONT = "---\ntitle: T\ndate: 2025-06-02\nstatus: final\n{more}\n---\n\n## Summary\n\nWords.\n"
SIX = """authors:
  - {name: Ada, affiliation: A, email: ada@a.example, pronouns: she/her, role: Lead}
  - {name: {given: Jun, family: Pak, order: family-first}, affiliation: A}
  - {name: Cy, affiliation: B}
  - {name: {given: Di, family: van der Berg}, affiliation: A}"""
NAMES = ["Ada", "Pak Jun", "Cy", "Di van der Berg"]


def printed(more: str, style: str = "plain", **files: bytes) -> Printed:
    named = {name.replace("__", "."): data for name, data in files.items()}
    return prepare(briefs.read(FRONT.format(more=more), named), load(style))


def row(of: Printed, name: str) -> str:
    return "".join(of.wording.printed(row.words) for row in of.imprint if row.name == name)


def test_neighbours_with_one_affiliation_are_one_team() -> None:
    found = printed(SIX).teams
    assert [[author.name for author in team.authors] for team in found] == [NAMES[:2], NAMES[2:3], NAMES[3:]]


def test_one_order_everywhere_and_names_only() -> None:
    made = printed(SIX)
    page = render("html", made).decode()
    linked = json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0])
    assert [person["name"] for person in linked["author"]] == NAMES
    assert "jobTitle" not in json.dumps(linked)
    assert re.findall(r'citation_author" content="(.*?)"', page) == ["Ada", "Pak, Jun", "Cy", "van der Berg, Di"]
    assert row(made, "citation").startswith("Ada, Pak Jun, Cy and Di van der Berg (2025). ")
    with pikepdf.open(io.BytesIO(render("pdf", made))) as pdf, pdf.open_metadata() as found:
        assert list(found["dc:creator"]) == NAMES
        assert str(pdf.docinfo.Author) == ", ".join(NAMES)
    core = docx_part(made, "docProps/core.xml")
    assert f"<dc:creator>{'; '.join(NAMES)}</dc:creator>" in core
    assert "ada@a.example" not in core


def docx_part(made: Printed, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(render("docx", made))) as parts:
        return parts.read(name).decode()


def test_whole_names_are_kept_where_not_all_fit_into_a_property_of_word() -> None:
    people = ", ".join(f"Author Number {n:02} of a Long List" for n in range(20))
    core = docx_part(printed(f"authors: [{people}]"), "docProps/core.xml")
    creator = re.findall("<dc:creator>(.*?)</dc:creator>", core)[0]
    assert len(creator) <= 255
    assert creator.endswith("of a Long List")


def test_readers_write_to_those_who_are_marked_or_else_to_all_who_can_be_written_to() -> None:
    two = "authors: [{{name: A, email: a@x.example{}}}, {{name: B, email: b@x.example}}]"
    assert row(printed(two.format("")), "correspondence") == "A a@x.example B b@x.example"
    assert row(printed(two.format(", corresponding: true")), "correspondence") == "A a@x.example"


def test_an_orcid_is_told_beside_the_bio_or_else_in_the_imprint() -> None:
    told = (
        "authors: [{name: A, orcid: 0000-0002-1825-0097, bio: A is a lawyer.}, {name: B, orcid: 0000-0001-5109-3700}]"
    )
    made = printed(told)
    assert row(made, "orcid") == "B https://orcid.org/0000-0001-5109-3700"
    page = render("html", made).decode()
    assert 'aria-label="ORCID iD of A, ORCID https://orcid.org/0000-0002-1825-0097"' in page
    with pikepdf.open(io.BytesIO(render("pdf", made))) as pdf:
        said = [str(note.get("/Contents")) for note in pdf.pages[0].get("/Annots", [])]
    assert "ORCID iD of A, ORCID https://orcid.org/0000-0002-1825-0097" in said


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ("", []),
        ("status: withdrawn", ["withdrawal"]),
        ("changes: [{date: 2025-07-01, kind: update, note: n}]", []),
        ("changes: [{date: 2025-07-01, kind: correction, note: n}]", ["correction"]),
        ("changes: [{kind: retraction}, {kind: correction}]", ["withdrawal", "correction"]),
    ],
)
def test_a_notice_is_for_what_was_wrong(more: str, kinds: list[str]) -> None:
    text = FRONT.replace("status: final\n", "") if "status" in more else FRONT
    made = prepare(briefs.read(text.format(more=more)), load("plain"))
    assert [notice.kind for notice in made.notices] == kinds


def test_a_notice_leads_to_the_changes_in_every_format() -> None:
    made = printed("changes: [{date: 2025-07-01, kind: correction, note: A number was wrong.}]")
    page = render("html", made).decode()
    assert '<a href="#b-changes">' in page
    assert 'id="b-changes"' in page
    document = docx_part(made, "word/document.xml")
    assert 'w:anchor="_Ref_changes"' in document
    assert 'w:name="_Ref_changes"' in document
    with pikepdf.open(io.BytesIO(render("pdf", made))) as pdf:
        assert [note for note in pdf.pages[0].Annots if "/Dest" in note or "/D" in note.get("/A", {})]


def test_the_last_change_that_takes_nothing_back_is_the_day_of_the_update() -> None:
    changes = "[{date: 2025-07-01, kind: update}, {date: 2025-08-01, kind: retraction}]"
    made = printed(f"changes: {changes}")
    assert [(day.kind, day.day.isoformat()) for day in made.dates] == [
        ("published", "2025-06-02"),
        ("updated", "2025-07-01"),
    ]
    page = render("html", made).decode()
    assert '<meta property="article:modified_time" content="2025-07-01">' in page


def test_countries_are_named_in_the_language_of_the_brief() -> None:
    assert row(printed("lang: fr\ncountries: [IN, NP, QQ]"), "countries") == "Inde, Népal et QQ"


def test_a_region_is_named_where_a_language_stands_there_twice() -> None:
    tags = "translations: [{lang: fr, path: ../a}, {lang: pt-BR, path: ../b}, {lang: pt-PT, path: ../c}, {lang: qqx}]"
    assert row(printed(tags), "translations") == "Français, Português (Brasil), Português (Portugal), qqx"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("../boat", "../boat/boat"),
        ("../boat/", "../boat/boat"),
        ("../boat/brief.md", "../boat/boat"),
        ("boat.md", "../boat/boat"),
        ("../fr/boat.markdown", "../boat/boat"),
    ],
)
@pytest.mark.parametrize("suffix", ["html", "pdf", "docx"])
def test_each_format_leads_to_its_own_kind(path: str, address: str, suffix: str) -> None:
    made = printed(f"translations: [{{lang: fr, path: {path}}}]")
    data = render(suffix, made)
    if suffix == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            data = parts.read("word/_rels/document.xml.rels")
    if suffix == "pdf":
        with pikepdf.open(io.BytesIO(data)) as pdf:
            data = b" ".join(bytes(note.A.URI) for note in pdf.pages[0].Annots if "/A" in note)
    assert f"{address}.{suffix}".encode() in data


def test_the_contact_of_the_house_stands_under_its_own_name_only() -> None:
    assert row(printed("authors: [A]", "institute"), "contact") == "www.impriindia.com"
    assert row(printed("publisher: Another House", "institute"), "contact") == ""


def test_a_licence_is_said_in_a_sentence_and_linked() -> None:
    page = render("html", printed("license: CC-BY-NC-SA-3.0-IGO")).decode()
    address = "https://creativecommons.org/licenses/by-nc-sa/3.0/igo/"
    assert f'This work is licensed under <a href="{address}" rel="license">CC BY-NC-SA 3.0 IGO</a>.' in page
    assert f'<link rel="license" href="{address}">' in page
    assert row(printed("license: LicenseRef-House"), "licence") == "This work is licensed under LicenseRef-House."


def test_the_citation_is_made_of_what_is_known() -> None:
    assert row(printed("authors: [A]\nsubtitle: S\npublisher: P"), "citation") == "A (2025). T: S. P."
    assert row(printed("publisher: P\nseries: {name: Brief, number: 3}"), "citation") == "P (2025). T. Brief No. 3."
    assert row(printed("authors: [A]\ncitation: See https://x.example/y."), "citation") == "See https://x.example/y."


def test_places_are_parted_by_the_mark_of_the_script() -> None:
    made = printed("lang: ur\nauthors: [{name: A, affiliation: [B, C]}]")
    assert made.wording.printed(affiliations(made.authors[0].person.affiliations, made.wording)) == "B؛ C"


def test_a_picture_of_any_shape_becomes_a_square_portrait() -> None:
    photo = "authors: [{name: A, bio: A is., photo: {src: a.png, alt: A}}]"
    made = printed(photo, a__png=png(900, 600))
    cut = made.brief.pictures["a.png#portrait"]
    assert (cut.width, cut.height) == (300, 300)
    made = printed(
        photo.replace(".png", ".svg"), a__svg=b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 60"/>'
    )
    root = etree.fromstring(made.brief.pictures["a.svg#portrait"].data)
    assert root.get("viewBox") == "0 10 20 20"


@pytest.mark.parametrize("box", ["0 0 . .", "0 0 -3 4", "1e 1 1 1", "0 0 1e999 9"])
def test_a_drawing_whose_frame_cannot_be_read_stays_whole(box: str) -> None:
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" aria-label="a > b" width="20" height="60"/>'.encode()
    )
    found = Picture("a.svg", "svg", 20, 60, data)
    assert portrait(found) == found


def test_a_photograph_that_lies_on_its_side_is_set_upright_and_tells_nothing_else() -> None:
    image = Image.new("RGB", (900, 600), "#888")
    image.paste("#f00", (0, 0, 100, 600))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "where it was taken"
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    made = portrait(Picture("a.jpg", "jpeg", 600, 900, out.getvalue()))
    assert b"where it was taken" not in made.data
    with Image.open(io.BytesIO(made.data)) as cut:
        assert cut.size == (300, 300)
        red, _, blue = cut.getpixel((150, 5))
        assert red > blue + 100


def png(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#888").save(out, "PNG")
    return out.getvalue()


def test_whoever_a_section_does_not_name_follows_behind_it() -> None:
    front = FRONT.format(more="authors: [{name: Ada, bio: Ada is.}, {name: Cy, bio: Cy is.}]")
    made = prepare(briefs.read(f"{front}\n## About the Authors\n\nAda was here.\n"), load("plain"))
    page = render("html", made).decode()
    assert "Ada was here." in page
    assert "Ada is." not in page
    assert "<strong>Cy</strong> is." in page


def test_a_number_with_latin_letters_keeps_its_order_from_right_to_left() -> None:
    made = printed("lang: ur\nseries: {name: حقائق, number: 2026/117-C}\npublisher: پانی")
    assert made.number.endswith("\N{LEFT-TO-RIGHT MARK}2026/117-C")
    with pypdfium2.PdfDocument(render("pdf", made)) as pdf:
        page = pdf[0].get_textpage()
        places = {page.get_text_range(n, 1): page.get_charbox(n)[0] for n in reversed(range(page.count_chars()))}
    assert places["6"] < places["7"] < places["C"]
