"""Word files: styles, looks, lists, tables, notes, links, pictures, comments and tracked changes."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from PIL import Image

from briefkit.errors import UsageError
from briefkit.importers.docx import read_docx
from briefkit.model.blocks import BulletList, Figure, NumberedList, Table
from briefkit.model.inlines import Emphasis, Link, NoteCall, Strong
from briefkit.model.text import bare_text
from briefkit.model.walk import inlines, own_inlines
from support.importing import imported

LONG = "This sentence is long enough to be a paragraph of running text, since it goes on and on until nobody doubts it."


def _saved(document: WordFile) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _manuscript() -> WordFile:
    document = Document()
    document.add_paragraph("The Last Boat Home", style="Title")
    document.add_paragraph("Ngozi Okafor, Senior Fellow, Harbour College")
    document.add_heading("Background", 1)
    return document


def _with(data: bytes, **parts: str) -> bytes:
    """Give a file with further parts; a name with two underscores holds a slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, parts.pop(info.filename, None) or old.read(info))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def _tracked(paragraph: Paragraph, name: str, words: str) -> None:
    text = "delText" if name == "del" else "t"
    inside = f'<w:r><w:{text} xml:space="preserve">{words}</w:{text}></w:r>'
    xml = f'<w:{name} {nsdecls("w")} w:id="9" w:author="Rosa Amadi">{inside}</w:{name}>'
    paragraph._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx writes no tracked changes


def test_title_byline_and_headings_by_style(tmp_path: Path) -> None:
    document = _manuscript()
    document.add_paragraph(LONG)
    document.add_heading("A slow decline", 2)
    document.add_paragraph(LONG)
    result = imported(tmp_path, "a.docx", _saved(document))
    meta = result.brief.metadata
    assert (meta.title, meta.authors[0].name, meta.authors[0].role) == (
        "The Last Boat Home",
        "Ngozi Okafor",
        "Senior Fellow",
    )
    assert result.kinds("Background") == ["Paragraph", "Heading", "Paragraph"]


def test_headings_that_are_only_bold_are_found(tmp_path: Path) -> None:
    document = Document()
    for words, bold in (("A Title", True), ("Context", True), (LONG, False), ("What it costs", True), (LONG, False)):
        document.add_paragraph().add_run(words).bold = bold
    result = imported(tmp_path, "a.docx", _saved(document))
    assert result.section("Context").role == "background"
    assert "## What it costs" in result.text


def test_looks_links_and_breaks(tmp_path: Path) -> None:
    document = _manuscript()
    paragraph = document.add_paragraph("It is ")
    paragraph.add_run("very ").italic = True
    run = paragraph.add_run("small")
    run.bold = run.italic = True
    paragraph.add_run(" (CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("), see ")
    link = OxmlElement("w:hyperlink")
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link.set(qn("r:id"), document.part.relate_to("https://a.example/x_(y)", relation, is_external=True))
    link.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>this page</w:t></w:r>"))
    paragraph._p.append(link)  # noqa: SLF001 - python-docx writes no links
    result = imported(tmp_path, "a.docx", _saved(document))
    pieces = list(inlines(own_inlines(result.section("Background").blocks[0])[0]))
    assert {"Emphasis", "Strong", "Subscript", "Link"} <= {type(piece).__name__ for piece in pieces}
    assert next(piece.url for piece in pieces if isinstance(piece, Link)) == "https://a.example/x_(y)"
    assert any(isinstance(piece, Emphasis | Strong) for piece in pieces)


def test_lists_keep_their_kind_and_depth(tmp_path: Path) -> None:
    document = _manuscript()
    for words, style in (
        ("one", "List Bullet"),
        ("inner", "List Bullet 2"),
        ("two", "List Bullet"),
        ("first", "List Number"),
    ):
        document.add_paragraph(words, style=style)
    bullets, numbers = imported(tmp_path, "a.docx", _saved(document)).section("Background").blocks
    assert isinstance(bullets, BulletList)
    assert isinstance(bullets.items[0].blocks[1], BulletList)
    assert isinstance(numbers, NumberedList)


def test_tables_take_their_captions_and_tell_of_spans(tmp_path: Path) -> None:
    document = _manuscript()
    document.add_paragraph("Table 1. Sailings cancelled", style="Caption")
    table = document.add_table(2, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number} | x"
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_paragraph("Source: Maravel Transport Authority")
    result = imported(tmp_path, "a.docx", _saved(document))
    block = result.section("Background").blocks[0]
    assert isinstance(block, Table)
    assert (bare_text(block.caption), bare_text(block.source)) == ("Sailings cancelled", "Maravel Transport Authority")
    assert "One cell spans others in this table; the cells that are spanned are empty now" in result.told("unsure")


def test_figures_are_files_with_their_words(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "GIF")
    document = _manuscript()
    document.add_picture(picture)
    document.element.body.find(f".//{qn('wp:docPr')}").set("descr", "A red square")
    document.add_paragraph("Figure 3: What is red")
    result = imported(tmp_path, "a.docx", _saved(document))
    block = result.section("Background").blocks[0]
    assert isinstance(block, Figure)
    assert (block.src, block.alt, bare_text(block.caption)) == ("figure-1.png", "A red square", "What is red")
    assert result.brief.pictures["figure-1.png"].width == 40


def test_footnotes_are_notes_and_comments_stay_at_their_place(tmp_path: Path) -> None:
    document = _manuscript()
    paragraph = document.add_paragraph("A claim.")
    document.add_comment(paragraph.runs, "Is this so?", author="Rosa Amadi")
    data = _saved(document)
    words = "<w:p><w:r><w:t>Counted in May.</w:t></w:r></w:p>"
    note = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2">{words}</w:footnote></w:footnotes>'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
        related = archive.read("word/_rels/document.xml.rels").decode()
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    data = _with(
        data,
        **{
            "word/document.xml": body.replace("A claim.</w:t></w:r>", f"A claim.</w:t></w:r>{call}"),
            "word/_rels/document.xml.rels": related.replace(
                "</Relationships>", f'<Relationship Id="rN" Type="{kind}" Target="footnotes.xml"/></Relationships>'
            ),
            "word/footnotes.xml": note,
        },
    )
    result = imported(tmp_path, "a.docx", data)
    assert [bare_text(own_inlines(n.blocks[0])[0]) for n in result.brief.notes.values()] == ["Counted in May."]
    line = own_inlines(result.section("Background").blocks[0])[0]
    assert any(isinstance(piece, NoteCall) for piece in inlines(line))
    assert "<!-- Comment: Rosa Amadi: Is this so? -->" in result.text


@pytest.mark.parametrize(("tracked", "words"), [("accept", "The fee is due now."), ("reject", "The fee was due now.")])
def test_tracked_changes_are_taken_as_the_user_says(tmp_path: Path, tracked: str, words: str) -> None:
    document = _manuscript()
    paragraph = document.add_paragraph("The fee ")
    _tracked(paragraph, "del", "was")
    _tracked(paragraph, "ins", "is")
    paragraph.add_run(" due now.")
    data = _saved(document)
    with pytest.raises(UsageError, match=r"2 tracked changes \(by Rosa Amadi\).*--accept or --reject"):
        imported(tmp_path, "a.docx", data)
    assert not (tmp_path / "a.docx.brief").exists()
    result = imported(tmp_path, "a.docx", data, tracked="accept" if tracked == "accept" else "reject")
    assert words in result.text


def test_citations_of_a_reference_manager_bring_their_works(tmp_path: Path) -> None:
    record = (
        '{"citationItems": [{"uris": ["u"], "locator": "4", "itemData": {"id": 1, "type": "book",'
        ' "title": "Crews That Stay", "author": [{"family": "Brandt", "given": "Elin"}],'
        ' "issued": {"date-parts": [[2023]]}}}]}'
    ).replace('"', "&quot;")
    document = _manuscript()
    paragraph = document.add_paragraph("Pay is the cheaper cure ")
    for piece in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> ADDIN ZOTERO_ITEM CSL_CITATION {record} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>(Brandt 2023, 4)</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{piece}</w:r>"))  # noqa: SLF001 - nor fields
    result = imported(tmp_path, "a.docx", _saved(document))
    assert "cheaper cure [@brandt2023, p. 4]" in result.text
    assert result.brief.references[0].item["title"] == "Crews That Stay"


def test_page_breaks_are_no_words_and_sizes_tell_headings(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("A Title", style="Title")
    for words, size in (("What it costs", 16), (LONG, 11), ("What it brings", 16), (LONG, 11)):
        run = document.add_paragraph().add_run(words)
        run.font.size = Pt(size)
        run.bold = size > 11
        run.add_break(WD_BREAK.PAGE)
    result = imported(tmp_path, "a.docx", _saved(document))
    assert "### What it costs" in result.text or "## What it costs" in result.text


def test_the_reader_counts_words_apart_from_what_it_makes_of_them() -> None:
    document = _manuscript()
    document.add_paragraph("one two three")
    assert read_docx(_saved(document)).words[-3:] == ("one", "two", "three")
