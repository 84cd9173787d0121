"""Marks are gone through one by one; nothing is written before the end, and nothing that was decided is lost."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefkit.cli import program
from support.pdf_editor import ByPikepdf
from support.returned import SOURCE, copy_of, line_of
from support.terminal import Terminal
from support.word_editor import WordEditor

KEPT = Path("build/ferries/ferries-decisions.json")


@pytest.fixture(scope="module")
def returned() -> dict[str, bytes]:
    first, second = WordEditor(copy_of("docx"), "R. Amadi"), WordEditor(copy_of("docx"), "T. Lind")
    first.replace("no rougher", "much calmer")
    first.insert_after("crews leave", " early")
    first.answer(first.comment("a birth around", "Which birth?"), "Hers.", "Au Thor")
    first.replace("Tie the fee", "Bind the fee")
    first.delete("that is cited")
    first.split_after("No single year looks alarming.")
    second.replace("no rougher", "wilder")
    second.replace("Tie the fee", "Bind the fee")
    viewer = ByPikepdf(copy_of("pdf"))
    viewer.mark("Highlight", "depend on ferries", "Says who?", "B. Oard")
    return {"ra.docx": first.saved(), "tl.docx": second.saved(), "board.pdf": viewer.saved()}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, returned: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "ferries").mkdir()
    (tmp_path / "ferries/brief.md").write_text(SOURCE, "utf-8", newline="")
    for name, data in returned.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*options: str, answers: str = "", files: tuple[str, ...] = ("ra.docx", "tl.docx")) -> Result:
    command = ["review", *files, "--source", "ferries", *options]
    return CliRunner().invoke(program, command, input="".join(f"{word}\n" for word in answers.split(" ") if answers))


def text() -> str:
    return Path("ferries/brief.md").read_text("utf-8")


def test_what_is_accepted_is_written_and_the_rest_is_not() -> None:
    # the conflict, early, "that is cited", the comment, the split, the fee
    told = run("-i", answers="2 a r n n a y")
    assert text() == SOURCE.replace("no rougher", "wilder").replace("leave,", "leave early,").replace("Tie", "Bind")
    assert "1 of 6  ferries/brief.md:22:10: editors want different things" in told.output
    assert "R. Amadi, 2026-11-20; T. Lind, 2026-11-20: replace\n" in told.output
    assert "**[-no rougher-]{+wilder+}** than it" in told.output
    assert (
        "Marks: 4 accepted, 2 rejected, 3 seen, 0 left\nWrite 3 edits into ferries/brief.md? [Y/n]: y\n" in told.output
    )


def test_nothing_is_written_without_a_yes_and_the_same_command_goes_on() -> None:
    assert "What was decided is kept in build/ferries/ferries-decisions.json" in run("-i", answers="1 a q n").output
    assert text() == SOURCE
    more = run("-i", answers="a q y").output
    assert "3 marks decided before; --again asks of all\n4 questions." in more
    assert "1 of 4  ferries/brief.md:26:29: R. Amadi, 2026-11-20: delete" in more
    assert text() == SOURCE.replace("no rougher", "much calmer").replace("leave,", "leave early,").replace(
        " that is cited", " "
    )


def test_what_the_brief_has_already_is_not_asked_about() -> None:
    run("--apply", files=("ra.docx",))
    told = run("-i", answers="q", files=("ra.docx",)).output
    assert "4 marks not asked about: it stands so in the brief already\n2 questions." in told
    assert "Write" not in told


def test_what_was_rejected_is_neither_asked_nor_applied_again() -> None:
    run("-i", answers="r r q n")
    assert "2 of 4" not in run("-i", answers="q").output
    told = run("--apply").output
    assert "3 items left out: you rejected them, or have seen them; --again takes them in" in told
    assert text() == SOURCE.replace("Tie", "Bind").replace(" that is cited", " ")
    assert "much calmer" in run("--diff", "--again", files=("ra.docx",)).output


def test_own_words_are_put_in_with_the_spaces_of_the_editors() -> None:
    told = run("-i", answers="s e soon b s q y").output
    assert "Your words [early]: soon" in told
    assert "    (accepted: “soon”)\n" in told
    assert text() == SOURCE.replace("leave,", "leave soon,")


def test_enter_alone_takes_the_editors_words_where_there_are_none() -> None:
    run("-i", answers="s s e  q y")
    assert text() == SOURCE.replace(" that is cited", " ")


def test_own_words_that_no_text_holds_are_asked_for_again() -> None:
    told = run("-i", answers="s e so\x0bon soon q y")
    assert "Error: A brief cannot hold some of these characters (it is UTF-8). Type your words again.\n" in told.output
    assert text() == SOURCE.replace("leave,", "leave soon,")


def test_own_words_settle_a_conflict() -> None:
    told = run("-i", answers="e milder q y").output
    assert "Your words instead of “no rougher” [much calmer]: milder" in told
    assert text() == SOURCE.replace("no rougher", "milder")
    assert "Marks: 1 accepted, 1 rejected, 5 left" in told


def test_an_edit_that_cannot_be_made_is_shown_with_the_reason(project: Path) -> None:
    editor = WordEditor(copy_of("docx"))
    editor.delete("First count the sailings.")
    (project / "one.docx").write_bytes(editor.saved())
    told = run("-i", answers="q", files=("one.docx",)).output
    assert f"1 of 1  ferries/brief.md:{line_of('First count')}:4: delete\n    First count the sailings.\n" in told
    assert "    more than these words would change\n[n]ext [c]omment [s]kip [b]ack [q]uit [?] > " in told


def test_all_that_a_reviewer_wants_is_accepted_in_one_go() -> None:
    told = run("-i", answers="s all n n y").output
    assert "    3 edits accepted" in told
    assert text() == SOURCE.replace("leave,", "leave early,").replace("Tie", "Bind").replace(" that is cited", " ")


def test_back_shows_what_was_answered_and_takes_another_answer() -> None:
    told = run("-i", answers="s a b r q").output
    assert "    (accepted)\n" in told
    assert told.endswith("ferries-decisions.json: the same command goes on from here.\n")
    assert "1 rejected" in told
    assert text() == SOURCE


def test_what_is_no_answer_shows_what_may_be_answered() -> None:
    told = run("-i", answers="s accepted q").output
    assert "> accepted\n    “accepted” is no answer here:\n" in told
    assert "    a  accept  make this edit\n    r  reject  leave the brief as it is here\n" in told
    assert "l  all     accept this and all edits to come that are by R. Amadi" in told


def test_a_comment_is_shown_with_its_answers_and_goes_into_the_source() -> None:
    told = run("-i", answers="s s s c q y").output
    assert (
        "    > We plan a birth around the forecast.\n"
        "    R. Amadi, 2026-11-20: comment Which birth? on “a birth around”\n"
        "      Au Thor, 2026-11-20: comment Hers. on “a birth around”\n"
    ) in told
    assert "Write 2 comments into ferries/brief.md? [Y/n]: y\n" in told
    assert (
        "> We plan a birth around the forecast.\n"
        "> <!-- comment: R. Amadi, 2026-11-20: Which birth? (on “a birth around”) -->\n"
        "> <!-- comment: Au Thor, 2026-11-20: Hers. (an answer) -->\n"
    ) in text()


def test_comments_that_go_in_anyway_are_not_asked_about() -> None:
    told = run("-i", "--comments", answers="q y", files=("ra.docx", "board.pdf")).output
    assert "Which birth?" not in told
    assert "3 comments made in ferries/brief.md" in told
    assert "<!-- comment: B. Oard, 2026-11-05: Says who? (on “depend on ferries”) -->" in text()


def test_decisions_about_other_files_stay() -> None:
    run("-i", answers="r q", files=("ra.docx",))
    run("-i", answers="r q", files=("tl.docx",))
    kept = json.loads(KEPT.read_text("utf-8"))
    assert [one["choice"] for one in kept["marks"].values()] == ["rejected", "rejected"]


@pytest.mark.parametrize("data", ["[]", "{", '{"marks": {"x": {"choice": "maybe"}}}', '{"marks": 3}', "\xff"])
def test_a_file_of_decisions_that_cannot_be_read_is_told(data: str) -> None:
    KEPT.parent.mkdir(parents=True)
    KEPT.write_text(data, "latin-1")
    told = run("--apply")
    assert str(told.exception) == f"{KEPT}: This file holds no decisions. --again does without it."
    assert text() == SOURCE
    assert run("--apply", "--again").exit_code == 0


def test_without_an_answer_it_is_said_what_would_do() -> None:
    assert "--apply makes all edits without asking" in str(run("-i").exception)
    assert text() == SOURCE


def test_a_source_that_changes_meanwhile_is_left_alone_and_the_decisions_stay(project: Path) -> None:
    with Terminal(["review", "ra.docx", "tl.docx", "--source", "ferries", "-i"], project) as terminal:
        terminal.type("1", "q")
        assert terminal.shown.endswith("Write 1 edit into ferries/brief.md? [Y/n]: ")
        Path("ferries/brief.md").write_text(SOURCE + "More.\n", "utf-8")
        terminal.type("y")
        assert terminal.end() == 2
    assert "has changed since it was read. Nothing was written" in terminal.shown
    assert text() == SOURCE + "More.\n"
    assert len(json.loads(KEPT.read_text("utf-8"))["marks"]) == 2


@pytest.mark.parametrize("key", ["c", "d"])
def test_ctrl_c_and_ctrl_d_write_nothing_and_lose_nothing(key: str, project: Path) -> None:
    with Terminal(["review", "ra.docx", "tl.docx", "--source", "ferries", "-i"], project) as terminal:
        terminal.type("2", "a")
        terminal.press_ctrl_c() if key == "c" else terminal.press_ctrl_d()
        assert terminal.end() == 0
    assert "Nothing was changed\nWhat was decided is kept in build/ferries/ferries-decisions.json" in terminal.shown
    assert text() == SOURCE
    assert len(json.loads(KEPT.read_text("utf-8"))["marks"]) == 3


@pytest.mark.parametrize("columns", [60, 120])
def test_a_conflict_stands_side_by_side_where_there_is_room_for_it(columns: int, project: Path) -> None:
    command = ["review", "ra.docx", "tl.docx", "board.pdf", "--source", "ferries", "-i"]
    with Terminal(command, project, columns, NO_COLOR="1") as terminal:
        terminal.type(*["s"] * 6)
    assert "\x1b" not in terminal.shown
    assert ("| [2] T. Lind" in terminal.shown) == (columns == 120)
    told = [line for line in terminal.shown.splitlines() if line.startswith("    ")]
    assert max(map(len, told)) <= columns
