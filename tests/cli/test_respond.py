"""`briefkit respond` as it is typed; more of it is in tests/transcripts/what-reviewers-are-told.md."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefkit.cli import program
from briefkit.errors import BriefkitError
from support.returned import SOURCE, copy_of
from support.word_editor import WordEditor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.md").write_text(SOURCE, "utf-8")
    word = WordEditor(copy_of("docx"))
    word.comment("Pay is low", "\u202eSince when?")
    (tmp_path / "back.docx").write_bytes(word.saved())
    return tmp_path


def briefkit(*arguments: str | Path) -> tuple[int, str]:
    """Run a command in this process, and give its exit status and what it says."""
    ended = CliRunner().invoke(program, [str(one) for one in arguments])
    if isinstance(ended.exception, BriefkitError):
        return ended.exception.exit_status, str(ended.exception)
    assert ended.exception is None or isinstance(ended.exception, SystemExit)
    return ended.exit_code, ended.output


def test_a_file_is_taken_answered_and_told_to_its_reviewer(folder: Path) -> None:
    status, said = briefkit("respond", folder / "back.docx", "--source", folder)
    assert (status, said.splitlines()[0]) == (1, f"{folder / 'responses.yaml'}: 1 new point")
    assert "\u202e" not in said
    status, said = briefkit("respond", "--source", folder, "--answer", "all", "--action", "answered", "--reply", "Ever")
    assert (status, said.splitlines()[0]) == (0, "1 point answered")
    status, said = briefkit("respond", folder / "back.docx", "--source", folder, "--format", "json")
    (point,) = json.loads(said)["points"]
    assert (status, point["action"], point["reply"], point["open"]) == (0, "answered", "Ever", False)
    assert "Pay is low" in SOURCE.splitlines()[point["line"] - 1]
    assert briefkit("respond", "--source", folder, "--to", "csv", "--output", folder / "out")[0] == 0
    assert "Ever" in next((folder / "out").rglob("*-responses.csv")).read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--answer", "all"], "--answer KEYS goes with --action, and with --reply."),
        (["--reply", "Yes"], "--answer KEYS goes with --action, and with --reply."),
        (["--answer", "zzzz", "--action", "accepted"], "No point has the key 'zzzz'."),
        (["--output", "x"], "--output goes with --to"),
        (["--anonymous"], "--anonymous goes with --to"),
        (["--to", "docs"], "No response table as 'docs'. Did you mean 'docx'?"),
        (["--to", "csv", "--format", "json"], "--to writes a table; --format prints one: choose."),
    ],
)
def test_wrong_use_is_told_in_a_line(folder: Path, arguments: list[str], message: str) -> None:
    status, said = briefkit("respond", "--source", folder, *arguments)
    assert (status, message in said) == (2, True), said
    assert not (folder / "responses.yaml").exists()


def test_a_damaged_file_is_refused_and_nothing_is_written(folder: Path) -> None:
    (folder / "back.docx").write_bytes(b"PK\x03\x04")
    status, said = briefkit("respond", folder / "back.docx", "--source", folder)
    assert (status, "cannot be read" in said) == (2, True)
    assert not (folder / "responses.yaml").exists()


def test_points_of_another_brief_are_not_taken(folder: Path) -> None:
    other = folder / "wells"
    other.mkdir()
    (other / "brief.md").write_text("---\ntitle: Wells\n---\n\n## Summary\n\nDug by hand.\n", "utf-8")
    word = WordEditor(copy_of("docx"))
    for words in ("Pay is low", "a birth around", "Publish every"):
        word.comment(words, "Since when?")
    (other / "back.docx").write_bytes(word.saved())
    (folder / "brief.md").unlink()
    with pytest.MonkeyPatch.context() as here:
        here.chdir(other)
        status, said = briefkit("respond", "back.docx")
        assert (status, "This seems to belong to another brief than brief.md" in said) == (2, True), said
        assert not (other / "responses.yaml").exists()
        assert briefkit("respond", "back.docx", "--source", ".")[0] == 1


HAND = """points:
  - reviewer: Rosa Amadi
    file: RA-back.docx
    comment: As I, Amadi, said before.
  - reviewer: T. Lind
    comment: The brief is long.
    action: declined
    reply: Dr Okafor thinks it is not.
"""


def test_an_anonymous_table_has_no_name_but_those_in_what_people_wrote_which_are_told(folder: Path) -> None:
    (folder / "responses.yaml").write_text(HAND, "utf-8")
    status, said = briefkit(
        "respond", "--source", folder, "--to", "csv,docx", "--anonymous", "--output", folder / "out"
    )
    assert status == 0
    written = {path.suffix: path for path in (folder / "out").rglob("*-responses-anonymous.*")}
    table = written[".csv"].read_text("utf-8")
    assert [row.split(",")[0] for row in table.splitlines()[1:]] == ["Reviewer 1", "Reviewer 2"]
    assert "reviewer-1.docx" in table
    with zipfile.ZipFile(written[".docx"]) as word:
        words = b"".join(word.read(name) for name in word.namelist() if name.endswith(".xml")).decode()
    for name in ("Rosa", "RA-back", "Lind", "Ngozi"):
        assert name not in table + words
    assert [line.split("warning ")[1][:9] for line in said.splitlines() if "warning" in line] == [
        "the comme",
        "the reply",
    ]
    assert "responses.yaml:2:5: warning the comment of " in said
    assert "names 'Okafor'" in said


def test_reviewers_keep_their_numbers_when_another_round_comes(folder: Path) -> None:
    (folder / "responses.yaml").write_text(HAND, "utf-8")
    briefkit("respond", folder / "back.docx", "--source", folder)
    assert briefkit("respond", "--source", folder, "--to", "csv", "--anonymous", "--output", folder / "out")[0] == 0
    table = next((folder / "out").rglob("*-anonymous.csv")).read_text("utf-8")
    assert [row.split(",")[0] for row in table.splitlines()[1:]] == ["Reviewer 1", "Reviewer 2", "Reviewer 3"]
