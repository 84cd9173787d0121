"""What was made in a brief is taken back, the last first, whole or not at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefkit.api.undoing import undo
from briefkit.cli import program
from briefkit.errors import UsageError
from support.returned import SOURCE, copy_of
from support.word_editor import WordEditor

FIRST, SECOND = (
    SOURCE.replace("no rougher", "much calmer"),
    SOURCE.replace("no rougher", "much calmer").replace("Tie", "Bind"),
)


@pytest.fixture(scope="module")
def returned() -> dict[str, bytes]:
    first, second = WordEditor(copy_of("docx"), "R. Amadi"), WordEditor(copy_of("docx"), "T. Lind")
    first.replace("no rougher", "much calmer")
    first.comment("a birth around", "Which?")
    second.replace("Tie the fee", "Bind the fee")
    return {"ra.docx": first.saved(), "tl.docx": second.saved()}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, returned: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ferries").mkdir()
    for name, data in returned.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    write(SOURCE)
    return tmp_path


def write(text: str) -> None:
    Path("ferries/brief.md").write_bytes(text.encode())


def text() -> str:
    return Path("ferries/brief.md").read_bytes().decode()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["review", *arguments, "--source", "ferries"])


def test_what_was_made_last_is_taken_back_first() -> None:
    assert run("ra.docx", "--apply").exit_code == run("tl.docx", "--apply").exit_code == 0
    assert text() == SECOND
    told = run("--undo").output
    assert told == (
        "The edits made last in ferries/brief.md are taken back; 1 earlier time can be taken back in the same way\n"
    )
    assert text() == FIRST
    assert run("--undo").output == "The edits made last in ferries/brief.md are taken back\n"
    assert text() == SOURCE
    assert "No edits of editors are known that could be taken back" in str(run("--undo").exception)


@pytest.mark.parametrize(
    "source",
    [SOURCE.replace("\n", "\r\n"), SOURCE.rstrip("\n"), f"\ufeff{SOURCE}", SOURCE.replace("\n", "\r")],
    ids=["crlf", "no last line end", "byte order mark", "cr"],
)
def test_the_source_is_as_it_was_byte_for_byte(source: str) -> None:
    write(source)
    told = run("ra.docx", "--apply", "--comments").output
    assert "1 edit and 1 comment made" in told
    assert text().replace("\r\n", "\n").replace("\r", "\n").count("much calmer") == 1
    assert ("\r\n" in text()) == ("\r\n" in source)
    assert ("\n" in text().replace("\r\n", "")) == ("\n" in source.replace("\r\n", ""))
    undo("ferries")
    assert text() == source


def test_what_was_changed_elsewhere_since_stays() -> None:
    run("ra.docx", "--apply", "--comments")
    write(text().replace("## Summary", "A new line.\n\n## Summary").replace("Closing words", "Last words"))
    undo("ferries")
    assert text() == SOURCE.replace("## Summary", "A new line.\n\n## Summary").replace("Closing words", "Last words")


def test_what_was_changed_at_the_same_place_is_left_alone() -> None:
    run("ra.docx", "--apply")
    after = text().replace("much calmer", "far calmer")
    write(after)
    with pytest.raises(UsageError, match=r"ferries-applied-1\.patch made does not stand there any more as it was"):
        undo("ferries")
    assert text() == after


def test_what_was_taken_back_otherwise_is_passed_over() -> None:
    run("ra.docx", "--apply")
    run("tl.docx", "--apply")
    write(FIRST)
    assert undo("ferries").left == 0
    assert text() == SOURCE


def test_edits_that_were_taken_back_can_be_made_again() -> None:
    run("ra.docx", "--apply")
    undo("ferries")
    assert "1 edit made in ferries/brief.md" in run("ra.docx", "--apply").output
    told = run("ra.docx", "--apply").output
    assert (
        "In the brief already, 1 item:\nferries/brief.md:22:10: R. Amadi, 2026-11-20, found by its words: replace"
        in told
    )
    assert told.endswith("Nothing was changed\n")
    assert text() == FIRST


def test_a_brief_that_is_protected_keeps_its_words_and_no_patch_is_left(project: Path) -> None:
    path = project / "ferries/brief.md"
    path.chmod(0o444)
    assert "protected from writing. Nothing was changed" in str(run("ra.docx", "--apply").exception)
    assert not list(project.glob("build/ferries/*.patch"))
    path.chmod(0o644)
    run("ra.docx", "--apply")
    path.chmod(0o444)
    with pytest.raises(UsageError, match="protected from writing"):
        undo("ferries")
    assert text() == FIRST


def test_a_brief_that_is_no_text_is_neither_edited_nor_led_back() -> None:
    run("ra.docx", "--apply")
    Path("ferries/brief.md").write_bytes(SOURCE.encode() + b"\xe9")
    assert "This file is not UTF-8 text" in str(run("ra.docx", "--apply").exception)
    with pytest.raises(UsageError, match=r"not UTF-8 text\. Nothing was changed"):
        undo("ferries")


def test_where_the_outputs_cannot_be_written_nothing_is(project: Path) -> None:
    (project / "build").write_text("in the way", "utf-8")
    assert "cannot be written here: " in str(run("ra.docx", "--apply").exception)
    assert text() == SOURCE


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--undo", "ra.docx"], "--undo takes no FILE: name the brief with --source PATH."),
        ([], "Missing argument 'FILE...'."),
        (["ra.docx", "--apply", "--diff"], "--apply, --diff, --interactive and --undo each do another thing"),
        (["ra.docx", "-i", "--format", "json"], "print text: leave --format out"),
        (["ra.docx", "--comments"], "--comments and --again go with --apply, --diff or --interactive"),
        (["--undo", "--again"], "--comments and --again go with --apply, --diff or --interactive"),
    ],
)
def test_what_does_not_go_together_is_refused_in_a_line(arguments: list[str], told: str) -> None:
    refused = run(*arguments)
    assert (refused.exit_code, told in refused.output) == (2, True)
    assert text() == SOURCE


def test_a_file_that_is_named_twice_is_read_once(project: Path) -> None:
    assert "2 items from 3 marks in 1 file" in run("ra.docx", "./ra.docx", str(project / "ra.docx")).output
