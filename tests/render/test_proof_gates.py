"""A proof passes every bar that a finished output passes."""

import datetime as dt
from pathlib import Path

import pytest

from briefkit.api.briefs import find_briefs
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from briefkit.render import Options, formats_available, prepare, render
from briefkit.render.proof import ProofOptions
from support import validators
from support.tools import ROOT
from support.word_checks import docx_faults

PROOF = ProofOptions(wide_margins=True, saved=dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
CASES = [("examples/complete", "institute"), ("examples/urdu", "plain")]


@pytest.mark.parametrize(("folder", "style"), CASES, ids=[Path(folder).name for folder, _ in CASES])
def test_a_proof_passes_every_bar(folder: str, style: str, tmp_path: Path) -> None:
    (file,) = find_briefs([str(ROOT / folder)])
    reading = read_brief(file, find_workspace(file.folder), style)
    printed = prepare(reading.brief, reading.style, Options(proof=PROOF))
    paths = {name: tmp_path / f"proof.{name}" for name in formats_available()}
    for name, path in paths.items():
        path.write_bytes(render(name, printed))
    assert validators.pdf_profile(paths["pdf"], "ua1") == []
    assert validators.pdf_read_aloud(paths["pdf"]) == []
    assert validators.pdf_syntax(paths["pdf"]) == []
    assert validators.docx_schema(paths["docx"]) == []
    assert docx_faults(paths["docx"]) == []
    assert validators.html_conformance([paths["html"]]) == {"proof.html": []}
    assert validators.html_in_browser([paths["html"]]) == {"proof.html": []}
