"""The Word file of every sample in every style against the schema, our own checks, and three other readers."""

import re
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest

from briefkit.render import prepare, render
from briefkit.render.parity import losses
from support.tools import require
from support.validators import docx_schema
from support.word_checks import docx_findings
from support.word_files import SAMPLES, STYLES, house, sample_file

ALL = [(sample, style) for sample in SAMPLES for style in STYLES]
UNSIGNED = {"bare_brief", "scripts_brief"}
"""Samples without authors: in a house without a name they have no creator."""


@pytest.mark.parametrize(("sample", "style"), ALL)
def test_every_file_fits_the_schema(sample: str, style: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(sample_file(sample, style))
    assert docx_schema(path) == []


@pytest.mark.parametrize(("sample", "style"), ALL)
def test_every_file_is_accessible_and_has_no_direct_formatting(sample: str, style: str) -> None:
    faults = docx_findings(sample_file(sample, style))
    assert [fault for fault in faults if not (sample in UNSIGNED and fault[0] == "metadata")] == []


@pytest.mark.parametrize(("sample", "style"), ALL)
def test_no_word_of_a_brief_is_lost(sample: str, style: str) -> None:
    printed = prepare(SAMPLES[sample](), house(style))
    assert losses(printed, "docx", sample_file(sample, style)) == []


@pytest.mark.parametrize("style", STYLES)
def test_python_docx_opens_the_file(style: str) -> None:
    document = docx.Document(BytesIO(sample_file("full_brief", style)))
    assert document.core_properties.title == SAMPLES["full_brief"]().metadata.title
    assert [paragraph.style.name for paragraph in document.paragraphs][1] == "Title"


def test_libreoffice_turns_every_file_into_a_pdf_with_all_the_words(tmp_path: Path) -> None:
    soffice, pdftotext = require("soffice"), require("pdftotext")
    for sample, style in ALL:
        (tmp_path / f"{sample}-{style}.docx").write_bytes(sample_file(sample, style))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = sorted(tmp_path.glob("*.docx"))
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for file in files:
        done = subprocess.run([pdftotext, file.with_suffix(".pdf"), "-"], check=True, capture_output=True, text=True)
        shown = "".join(done.stdout.split()).replace("-", "")
        missing = [word for word in _words(file.read_bytes()) if word not in shown]
        assert missing == [], file.name


def _words(data: bytes) -> list[str]:
    """The words of Latin script: this machine need not have faces for others."""
    document = docx.Document(BytesIO(data))
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    cells = " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return re.findall(r"[A-Za-z0-9]{3,}", f"{text} {cells}")


@pytest.mark.parametrize("style", STYLES)
def test_the_same_brief_gives_the_same_bytes(style: str) -> None:
    brief = SAMPLES["full_brief"]()
    one, other = (render("docx", prepare(brief, house(style))) for _ in range(2))
    assert one == other
