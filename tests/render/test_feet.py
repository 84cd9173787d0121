"""The words that a house style has at the foot stand there in PDF and Word."""

import io
import zipfile
from dataclasses import replace

import pypdfium2

from briefkit.render import prepare, render
from support import samples
from support.houses import load


def test_words_of_the_house_stand_at_the_foot_instead_of_its_name() -> None:
    style = replace(load("plain"), footer={"en": "college.example", "fr": "exemple"})
    printed = prepare(samples.bare_brief(), style)
    with pypdfium2.PdfDocument(render("pdf", printed)) as document:
        assert "college.example" in document[0].get_textpage().get_text_range()
    assert b"college.example" in footers(render("docx", printed))


def footers(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return b"".join(file.read(name) for name in file.namelist() if "footer" in name)
