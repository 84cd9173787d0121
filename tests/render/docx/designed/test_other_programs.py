"""A designer's file that another program has saved, as many designers' have been."""

import subprocess
from pathlib import Path

import pytest

from briefkit.render import prepare
from briefkit.render.parity import losses
from briefkit.render.word_template import differences
from support.designers import set_in, specimen_of, with_file
from support.tools import require
from support.validators import docx_schema
from support.word_checks import NS, W, docx_findings
from support.word_files import SAMPLES, paragraphs, part, sample_file


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The specimen, opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "word.docx").write_bytes(specimen_of("institute"))
    profile = (folder / "profile").resolve().as_uri()
    command = [require("soffice"), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"]
    subprocess.run(
        [*command, "--outdir", str(folder / "out"), str(folder / "word.docx")],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return (folder / "out" / "word.docx").read_bytes()


def test_no_style_is_lost_and_nothing_looks_different(saved: bytes, tmp_path: Path) -> None:
    assert differences(with_file(tmp_path / "house", saved)) == []


def test_a_brief_made_on_it_is_what_it_was(saved: bytes, tmp_path: Path) -> None:
    style, brief = with_file(tmp_path / "house", saved), SAMPLES["full_brief"]()
    made, expected = set_in(style, brief), sample_file("full_brief", "institute")
    path = tmp_path / "brief.docx"
    path.write_bytes(made)
    assert docx_schema(path) == []
    assert [
        fault for fault in docx_findings(made) if not (fault[0] == "direct-formatting" and "header" in fault[1])
    ] == []
    assert losses(prepare(brief, style), "docx", made) == []
    assert paragraphs(made) == paragraphs(expected)
    frames = [
        [node.get(W + "x") for node in part(data, "word/document.xml").iterfind(".//w:framePr", NS)]
        for data in (made, expected)
    ]
    assert frames[0] == frames[1]
