"""A designer's file that another program has saved, as many designers' have been."""

import subprocess
from pathlib import Path

import docx
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


def test_a_file_that_word_made_without_knowing_of_us_is_obeyed(tmp_path: Path) -> None:
    """That of python-docx: Letter, 164 styles of Word's own, and an old part that no schema knows."""
    data = (Path(docx.__file__).parent / "templates" / "default.docx").read_bytes()
    style, brief = with_file(tmp_path / "house", data, extends="plain"), SAMPLES["full_brief"]()
    made = set_in(style, brief)
    path = tmp_path / "brief.docx"
    path.write_bytes(made)
    assert docx_schema(path) == []
    assert {code for code, _ in docx_findings(made)} == {"contrast"}, "its blue is too light for us"
    assert losses(prepare(brief, style), "docx", made) == []
    assert part(made, "word/document.xml").find("w:body/w:sectPr/w:pgSz", NS).get(W + "w") == "12240"
    words = [words for _, words, _, _ in differences(style)]
    assert "Heading 2 in word.docx is #4f81bd on #ffffff: 4.0:1, needs 4.5" in words
    assert "Kicker has no style in word.docx, and looks as style.yaml says" in words


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
