"""Files that were made to do harm: each is refused with one line, and nothing is written."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from docx import Document

from briefkit.errors import BriefkitError
from briefkit.importers.docx.package import Package
from support.importing import imported

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ENTITY = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>'


def _docx(**changes: bytes) -> bytes:
    out, whole = io.BytesIO(), io.BytesIO()
    document = Document()
    document.add_paragraph("Words")
    document.save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, changes.pop(info.filename, old.read(info)))
        for name, data in changes.items():
            new.writestr(name, data)
    return whole.getvalue()


def _part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(_docx())) as archive:
        return archive.read(name)


def _related(kind: str, target: str) -> bytes:
    relation = (
        f'<Relationship Id="rX" Type="{RELATION}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    return _part("word/_rels/document.xml.rels").replace(b"</Relationships>", relation.encode())


def _odt(content: str, **parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", content)
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _lying_size() -> bytes:
    """Give a file whose directory says that a part is small, and which is not."""
    data = bytearray(_docx(**{"word/x.xml": b" " * 60_000_000}))
    directory = data.rfind(b"PK\1\2")
    struct.pack_into("<L", data, directory + 24, 100)
    return bytes(data)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (lambda: _docx(**{"word/document.xml": b"<w>" + b" " * 40_000_000}), "unpacks to"),
    "a part of 60 MiB": (lambda: _docx(**{"word/media/x.bin": b"\0" * 60_000_000}), "unpacks to"),
    "entities": (lambda: _docx(**{"word/document.xml": ENTITY + b"<d>&b;</d>"}), "XML entities"),
    "entities in a relation": (lambda: _docx(**{"word/_rels/document.xml.rels": ENTITY + b"<d/>"}), "XML entities"),
    "a picture from elsewhere": (
        lambda: _docx(**{"word/_rels/document.xml.rels": _related("image", "http://evil.example/x")}),
        "loads",
    ),
    "a template from elsewhere": (
        lambda: _docx(**{"word/_rels/settings.xml.rels": _related("attachedTemplate", r"\\evil.example\x.dotm")}),
        "loads something",
    ),
    "a file of another machine": (
        lambda: _docx(**{"word/_rels/document.xml.rels": _related("oleObject", "file://evil.example/x")}),
        "loads something",
    ),
    "macros": (lambda: _docx(**{"word/vbaProject.bin": b"x"}), "macros"),
    "a large picture": (lambda: _docx(**{"word/media/image1.png": b"\x89PNG" + b"\1" * 9_000_000}), "8 are the most"),
    "a name that leads out": (lambda: _docx(**{"word/../../../etc/passwd": b"x"}), "leads out"),
    "a name of Windows": (lambda: _docx(**{"C:\\x.xml": b"x"}), "leads out"),
    "no archive": (lambda: b"PK\3\4" + b"\0" * 50, "damaged"),
    "an old Word file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "before 2007"),
    "no text": (lambda: _docx(**{"word/document.xml": b"<x/>"}), "no text"),
    "deep XML": (lambda: _docx(**{"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000}), "damaged"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_word_file_is_refused_in_one_line_and_nothing_is_written(what: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[what]
    with pytest.raises(BriefkitError, match=reason) as refused:
        imported(tmp_path, "a.docx", make())
    assert "\n" not in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_part_that_is_larger_than_it_says_is_read_no_further() -> None:
    data = _lying_size()
    tracemalloc.start()
    with suppress(BriefkitError):
        Package(data).read("word/x.xml")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.odt", _odt("<x/>", **{"Basic/script.xml": b"x"}), "macros"),
        (
            "a.odt",
            _odt('<x xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://evil.example/a.png"/>'),
            "loads",
        ),
        ("a.odt", _odt('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "XML entities"),
        ("a.rtf", rb"{\rtf1 {\object\objdata 0105}}", "object"),
        ("a.rtf", rb'{\rtf1 {\field{\*\fldinst INCLUDEPICTURE "http://evil.example/x"}}}', "object"),
        ("a.rtf", b"words", "no RTF"),
        ("a.html", b"<div>" * 1000 + b"x", "too deep"),
        ("a.html", b"<nav>Menu</nav>", "No text"),
        ("a.pdf", b"%PDF", "not known"),
    ],
)
def test_other_files_are_refused_before_any_program_opens_them(
    name: str, data: bytes, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(BriefkitError, match=reason):
        imported(tmp_path, name, data)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_page_reads_no_picture_outside_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "page"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(b"\x89PNG secret")
    page = "<h1>T</h1><p>Some words of a page.</p><p><img src='../secret.png' alt='A picture'></p>"
    result = imported(folder, "a.html", page)
    assert result.imported.files == ("brief.md",)
    assert "A picture stood here: ../secret.png" in result.text
