"""Damaged and hostile files are refused in one line, or read for what they hold; nothing outside them is opened."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import UsageError
from briefkit.review.reviewing import ReturnedFile, review
from support.pdf_editor import ByPikepdf
from support.returned import copy_of, is_whole, line_of, read_back, the_brief
from support.word_editor import WordEditor

BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
SECRET = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


def changed(**parts: bytes) -> bytes:
    """Give a Word file with some parts replaced; `document` stands for `word/document.xml`."""
    names = {"document": "word/document.xml", "relations": "_rels/.rels"}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(copy_of("docx"))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        wanted = {names[key]: data for key, data in parts.items()}
        for name in old.namelist():
            new.writestr(name, wanted.get(name, old.read(name)))
    return out.getvalue()


def with_name(name: str) -> bytes:
    out = io.BytesIO(copy_of("docx"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


def with_size(size: int) -> bytes:
    return changed(document=b"<x>" + b" " * size + b"</x>")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing at all": lambda: b"",
    "plain text": lambda: b"A letter to the editor.",
    "half a file": lambda: copy_of("docx")[: len(copy_of("docx")) // 2],
    "a file with a password": lambda: b"\xd0\xcf\x11\xe0" + bytes(600),
    "entities that grow": lambda: changed(document=BOMB),
    "an entity that reads a file": lambda: changed(document=SECRET),
    "XML that never closes": lambda: changed(document=b"<x><y>"),
    "a part that unfolds to far too much": lambda: with_size(49 * 1024 * 1024),
    "a name that leads out of it": lambda: with_name("../../evil.xml"),
    "a name from the root": lambda: with_name("/etc/evil.xml"),
    "another kind of file": lambda: changed(relations=b"<Relationships/>"),
    "elements a hundred thousand deep": lambda: changed(document=b"<x>" * 100_000 + b"</x>" * 100_000),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_word_file_that_is_none_is_refused_in_one_line(kind: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_back(HOSTILE[kind]())
    message = str(refused.value)
    assert message.startswith("returned-1.docx: cannot be read: ")
    assert "\n" not in message
    assert refused.value.exit_status == 2


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = with_name("word/document.xml")
    with pytest.raises(UsageError, match="two of its parts have one name"):
        read_back(data)


def test_an_address_outside_is_not_asked_for() -> None:
    made = WordEditor(copy_of("docx"))
    made.replace("no rougher", "much calmer")
    relations = "word/_rels/document.xml.rels"
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    evil = b'<Relationship Id="x1" Type="%s" Target="http://evil.example/c.xml" TargetMode="External"/></Relationships>'
    made.files[relations] = made.files[relations].replace(b"</Relationships>", evil % kind)
    review_ = read_back(made.saved())
    assert [item.span.start.line for item in review_.items] == [line_of("no rougher")]


def test_a_damaged_pdf_is_refused_in_one_line() -> None:
    for data in (b"%PDF-1.7 and nothing else", copy_of("pdf")[:200]):
        with pytest.raises(UsageError, match=r"^returned-1.pdf: cannot be read: [^\n]*$"):
            read_back(data, suffix="pdf")


def test_a_pdf_with_a_password_is_refused() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(copy_of("pdf"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with pytest.raises(UsageError, match="it has a password"):
        read_back(out.getvalue(), suffix="pdf")


def test_a_map_that_unfolds_to_far_too_much_is_passed_over() -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.mark("Highlight", "Rosters appear late", "Since when?")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.saved())) as pdf:
        stream = pdf.attachments["brief.map.json"].get_file().obj
        stream.write(zlib.compress(b" " * 50_000_000), filter=pikepdf.Name.FlateDecode)
        pdf.save(out)
    found = read_back(out.getvalue(), suffix="pdf")
    assert is_whole(found)
    assert [(item.found_by, item.span.start.line) for item in found.items] == [("text", line_of("Rosters appear"))]


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_file_with_wrong_bytes_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(("docx", "pdf")))
    raw = bytearray(copy_of(kind))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + 4] = struct.pack("<I", data.draw(st.integers(0, 2**32 - 1)))
    try:
        read_back(bytes(raw), suffix=kind)
    except UsageError as refused:
        assert "\n" not in str(refused)  # noqa: PT017 - either outcome is right


def test_a_hundred_marks_of_many_kinds_are_each_listed() -> None:
    brief, made = the_brief(), WordEditor(copy_of("docx"))
    words = ("Nine", "islands", "depend", "ferries", "engines", "operator", "second", "Crews", "Rosters", "winter")
    for number, word in enumerate(words):
        made.replace(word, f"{word}{number}")
        made.comment(f"{word}{number}", f"Comment {number}")
    found = review([ReturnedFile("r.docx", made.saved())], brief)
    assert is_whole(found)
    assert len(found.items) == 2 * len(words)
