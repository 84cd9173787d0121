"""What docs/review.md shows is what a user sees who types it: the files that came back are made here."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefkit.cli import program
from support import transcripts
from support.pdf_editor import ByPikepdf
from support.returned import SOURCE, copy_of
from support.tools import ROOT
from support.word_editor import WordEditor

PAGE = ROOT / "docs" / "review.md"
_TYPED = re.compile(r"(?: > |\]: )(.+)$")
"""What somebody answers stands behind the question."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ferries").mkdir()
    (tmp_path / "ferries/brief.md").write_text(SOURCE, "utf-8")
    first, second = WordEditor(copy_of("docx"), "R. Amadi"), WordEditor(copy_of("docx"), "T. Lind")
    first.insert_after("Key messages", " for all")
    first.answer(first.comment("Nine islands", "Ten?", done=True), "Nine, with Quay.", "T. Lind")
    first.replace("no rougher", "much calmer")
    first.type_over("Engines", "Motors")
    second.replace("no rougher", "hardly rougher")
    second.insert_after("crews leave", " early")
    board = ByPikepdf(copy_of("pdf"))
    board.mark("Highlight", "Pay is low", "Since when?", author="J. Verhey")
    for name, data in (("RA.docx", first.saved()), ("TL.docx", second.saved()), ("board.pdf", board.saved())):
        (tmp_path / f"ferries-review-{name}").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def steps() -> Iterator[transcripts.Step]:
    """Give the commands of the page that read marks; what is built by others is another test's."""
    for step in transcripts.read(PAGE):
        if isinstance(step, transcripts.Step) and step.command[0] == "review" and "html" not in step.command:
            yield step


@pytest.mark.usefixtures("project")
def test_the_page_shows_what_a_user_sees() -> None:
    found = list(steps())
    assert len(found) >= 6
    for step in found:
        answers = "".join(f"{typed[1]}\n" for line in step.out if (typed := _TYPED.search(line)))
        ended = CliRunner().invoke(program, step.command, input=answers)
        assert transcripts.matches(step.out, ended.output), f"briefkit {' '.join(step.command)}\n{ended.output}"
