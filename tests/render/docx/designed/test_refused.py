"""A designer's file is untrusted: what is not safe, or not whole, is refused in a sentence, and nothing hangs."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit.errors import StyleError
from support.designers import replaced, set_in, specimen_of, with_file, with_parts
from support.word_files import SAMPLES

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _refusal(data: bytes, folder: Path, name: str = "word.docx") -> str:
    style = with_file(folder / "house", data, name, extends="plain")
    with pytest.raises(StyleError) as told:
        set_in(style, SAMPLES["bare_brief"]())
    assert str(folder / "house" / name) in str(told.value)
    return str(told.value)


def _related(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    row = f'<Relationship Id="rId900" Type="{_RELATIONS}/{kind}" Target="{target}"{mode}/>'
    return replaced(specimen_of("plain"), "word/_rels/document.xml.rels", "</Relationships>", f"{row}</Relationships>")


def _with_field(instruction: str) -> bytes:
    marks = (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    return replaced(specimen_of("plain"), "word/header1.xml", "</w:hdr>", f"{marks}</w:hdr>")


@pytest.mark.parametrize("name", ["word.dotm", "word.docm"])
def test_a_file_for_macros_is_refused_by_its_name(name: str, tmp_path: Path) -> None:
    assert "macros" in _refusal(specimen_of("plain"), tmp_path, name)


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/vbaData.xml"])
def test_macros_under_a_false_name_are_refused(part: str, tmp_path: Path) -> None:
    assert "holds macros" in _refusal(with_parts(specimen_of("plain"), {part: b"<x/>"}), tmp_path)


def test_a_kind_with_macros_under_a_false_name_is_refused(tmp_path: Path) -> None:
    kind = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    data = replaced(
        specimen_of("plain"), "[Content_Types].xml", r"application/vnd\.openxml[^\"]*document\.main\+xml", kind
    )
    assert "holds macros" in _refusal(data, tmp_path)


@pytest.mark.parametrize(
    ("kind", "target", "what"),
    [
        ("attachedTemplate", "file:///C:/Templates/House.dotm", "a template that lies elsewhere"),
        ("image", "https://example.org/logo.png", "outside of it"),
        ("oleObject", "embeddings/oleObject1.bin", "an embedded object"),
        ("aFChunk", "https://example.org/part.html", "a document inside the document"),
        ("subDocument", "other.docx", "a document that lies elsewhere"),
        ("hyperlink", "file:///etc/passwd", "to the web or to an e-mail address"),
        ("hyperlink", "javascript:alert(1)", "to the web or to an e-mail address"),
        ("hyperlink", r"\\server\share", "to the web or to an e-mail address"),
    ],
)
def test_what_leads_out_of_the_file_is_refused(kind: str, target: str, what: str, tmp_path: Path) -> None:
    assert what in _refusal(_related(kind, target), tmp_path)


def test_a_link_to_the_web_is_fine(tmp_path: Path) -> None:
    style = with_file(tmp_path / "house", _related("hyperlink", "https://example.org"), extends="plain")
    assert set_in(style, SAMPLES["bare_brief"]())


@pytest.mark.parametrize(
    "instruction",
    [
        ' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ',
        "DDE excel",
        ' INCLUDETEXT "c:\\\\secrets.txt" ',
        ' INCLUDEPICTURE "http://example.org/x.png" \\d ',
        "LINK Excel.Sheet",
        "MACROBUTTON Run Press",
        "IMPORT x",
        ' HYPERLINK "file:///etc/passwd" ',
        "",
        " 68 68 69 ",
    ],
)
def test_fields_that_read_elsewhere_are_refused(instruction: str, tmp_path: Path) -> None:
    assert "the field" in _refusal(_with_field(instruction), tmp_path)


def test_a_field_whose_name_another_field_spells_is_refused(tmp_path: Path) -> None:
    inner = (
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 68 69'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> excel'
    )
    assert "the field" in _refusal(_with_field(inner), tmp_path)


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ('<w:altChunk r:id="rId1"/>', "a document inside the document"),
        ("<w:p><w:r><w:object/></w:r></w:p>", "an embedded object"),
        ('<w:subDoc r:id="rId1"/>', "a document that lies elsewhere"),
    ],
)
def test_objects_are_refused(xml: str, what: str, tmp_path: Path) -> None:
    data = replaced(specimen_of("plain"), "word/document.xml", "<w:body>", f"<w:body>{xml}")
    assert what in _refusal(data, tmp_path)


def test_an_entity_that_grows_is_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
    told = _refusal(with_parts(specimen_of("plain"), {"word/theme/theme1.xml": bomb.encode()}), tmp_path)
    assert "document type" in told


def test_a_file_outside_is_not_read_by_an_entity(tmp_path: Path) -> None:
    reading = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    told = _refusal(with_parts(specimen_of("plain"), {"word/styles.xml": reading.encode()}), tmp_path)
    assert "root:" not in told


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(8):
            archive.writestr(f"word/{number}.xml", bytes(10 * 1024 * 1024))
    assert "64 MB" in _refusal(out.getvalue(), tmp_path)


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    assert "parts" in _refusal(with_parts(specimen_of("plain"), {f"x/{n}": b"" for n in range(1001)}), tmp_path)


def test_a_file_with_a_password_or_in_the_old_format_is_refused(tmp_path: Path) -> None:
    assert "password" in _refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), tmp_path)


def test_a_picture_of_a_kind_that_is_not_used_is_refused(tmp_path: Path) -> None:
    drawing = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId1"/></v:shape>'
        "</w:pict></w:r></w:p>"
    )
    data = replaced(specimen_of("plain"), "word/header1.xml", "</w:hdr>", f"{drawing}</w:hdr>")
    rows = f'<Relationship Id="rId1" Type="{_RELATIONS}/image" Target="media/a.wmf"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "word/_rels/header1.xml.rels": f'<Relationships xmlns="{space}">{rows}</Relationships>'.encode(),
        "word/media/a.wmf": b"\xd7\xcd\xc6\x9a" + bytes(50),
    }
    assert "PNG" in _refusal(with_parts(data, parts), tmp_path)


def test_two_files_in_one_folder_are_refused(tmp_path: Path) -> None:
    style = with_file(tmp_path / "house", specimen_of("plain"), extends="plain")
    (tmp_path / "house" / "word.dotx").write_bytes(specimen_of("plain"))
    with pytest.raises(StyleError, match="both"):
        set_in(style, SAMPLES["bare_brief"]())


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.docx").write_bytes(specimen_of("plain"))
    style = with_file(tmp_path / "house", b"", extends="plain")
    (tmp_path / "house" / "word.docx").unlink()
    (tmp_path / "house" / "word.docx").symlink_to(tmp_path / "elsewhere.docx")
    with pytest.raises(StyleError, match="leads out"):
        set_in(style, SAMPLES["bare_brief"]())


@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels", "word/header1.xml"]
)
@pytest.mark.parametrize("content", [None, b"", b"<", b"<x/>"], ids=["gone", "empty", "broken", "other"])
def test_a_file_that_lacks_a_part_is_used_or_refused_in_words(name: str, content: bytes | None, tmp_path: Path) -> None:
    _is_used_or_refused(with_parts(specimen_of("plain"), {name: content}), tmp_path)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_used_or_refused_in_words(data: st.DataObject, tmp_path: Path) -> None:
    whole = specimen_of("plain")
    start = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from([whole[:start], whole[:start] + b"\0\xff" * 20 + whole[start + 40 :], whole[start:]])
    )
    _is_used_or_refused(damaged, tmp_path)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_odd_values_in_a_file_do_no_harm(data: st.DataObject, tmp_path: Path) -> None:
    name = data.draw(st.sampled_from(["styles", "numbering", "document", "settings", "header1", "theme/theme1"]))
    with zipfile.ZipFile(io.BytesIO(specimen_of("plain"))) as archive:
        text = archive.read(f"word/{name}.xml").decode()
    said = data.draw(st.sampled_from(sorted(set(re.findall(r' [a-z]+:?[A-Za-z]+="[^"]*"', text)))))
    odd = data.draw(st.sampled_from(["", "-1", "99999999999999999999", "\u0663", "x", "1.5", "%9", "&lt;"]))
    mutated = text.replace(said, f'{said.partition("=")[0]}="{odd}"')
    _is_used_or_refused(with_parts(specimen_of("plain"), {f"word/{name}.xml": mutated.encode()}), tmp_path)


def _is_used_or_refused(data: bytes, folder: Path) -> None:
    style = with_file(folder / "house", data, extends="plain")
    refusal = ""
    try:
        set_in(style, SAMPLES["bare_brief"]())
    except StyleError as error:
        refusal = str(error)
    assert not refusal or refusal.startswith(str(folder))
