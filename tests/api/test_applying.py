"""Edits of editors are made where the brief then reads as they see it, and nowhere else."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefkit.api import applying
from briefkit.api.applying import Applied
from briefkit.api.reviewing import review
from briefkit.cli import program
from briefkit.errors import UsageError
from support.pdf_editor import ByPikepdf
from support.returned import SOURCE, copy_of, line_of
from support.tools import require
from support.word_editor import WordEditor


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "brief.md").write_text(SOURCE, "utf-8", newline="")
    return tmp_path


def applied(project: Path, *editors: WordEditor) -> Applied:
    paths = []
    for number, editor in enumerate(editors):
        paths.append(project / f"back-{number}.docx")
        paths[-1].write_bytes(editor.saved())
    return applying.apply(review(paths, project / "brief.md"))


def editor(author: str = "Ed Itor") -> WordEditor:
    return WordEditor(copy_of("docx"), author)


@pytest.mark.parametrize(
    ("words", "new", "expected"),
    [
        ("crews leave", "crews go", "crews go"),
        ("no rougher", "50% rougher", "50% rougher"),
        ("Port Sabine", "Port Sabrina", "*Port Sabrina*"),
        ("link to data", "link to numbers", "[link to numbers]"),
        ("operator", "a*b* operator", r"a\*b\* operator"),
        ("looks alarming", "looks [quite](bad)", r"looks \[quite\](bad)"),
        ("1130", "1|131", r"1\|131"),
        ("A boat at the pier", "A ship", "[^pier]: A ship costs"),
        ("The last boat home", "The last boat", "title: The last boat\n"),
        ("Paying ferries for arrivals", 'Ferries: paid "late"', r'subtitle: "Ferries: paid \"late\""'),
        ("harbour for seven years", "harbour: years", "      harbour: years.\n"),
        ("Summary", "In short", "## In short {role=summary}\n"),
        ("no rougher than", "as calm as", "sea is as calm as it was"),
    ],
)
def test_words_are_put_in_as_markdown(words: str, new: str, expected: str, project: Path) -> None:
    made = editor()
    made.replace(words, new)
    result = applied(project, made)
    assert (result.done, result.reasons) == ((0,), {})
    assert expected in result.after
    assert sum(a != b for a, b in zip(SOURCE.split("\n"), result.after.split("\n"), strict=True)) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("short", "The last paragraph of this section is.\n"),
        ("Rosters", "    - appear late.\n"),
        ("A second paragraph stands", "\n\nhere, with a [link"),
        ("no rougher", "sea is than it was; crews"),
    ],
)
def test_words_struck_out_in_a_pdf_go_with_the_space_beside_them(words: str, expected: str, project: Path) -> None:
    made = ByPikepdf(copy_of("pdf"))
    made.mark("StrikeOut", words)
    (project / "back.pdf").write_bytes(made.saved())
    assert expected in applying.apply(review([project / "back.pdf"], project / "brief.md")).after


def test_insertions_and_deletions_over_the_end_of_a_line_are_made(project: Path) -> None:
    made = editor()
    made.insert_after("crews leave", " early")
    made.delete("and the sea ")
    result = applied(project, made)
    assert len(result.done) == 2
    assert "depend on ferries from *Port Sabine*, is **no rougher** than it was; crews leave early" in result.after


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("The last paragraph of this section", "The last paragraph of this section is short.\n\n"),
        ("No single year", "No single year looks alarming. Taken together they do.\n\n"),
        ("Engines fail", "- Engines fail every winter.\n"),
        ("Rosters appear", "    - Rosters appear late.\n"),
        ("Then count", "2. Then count the arrivals.\n"),
    ],
)
def test_a_paragraph_or_an_item_that_is_struck_out_goes_as_a_whole(words: str, gone: str, project: Path) -> None:
    made = editor()
    made.delete_paragraph(words)
    result = applied(project, made)
    assert (result.done, result.after) == ((0,), SOURCE.replace(gone, ""))


def test_what_another_editor_types_into_a_struck_paragraph_stays(project: Path) -> None:
    first, second = editor(), editor("Second Ed")
    first.delete_paragraph("The last paragraph of this section is short.")
    second.insert_after("The last paragraph of this section is short.", " Is it?")
    result = applied(project, first, second)
    assert result.after == SOURCE.replace("The last paragraph of this section is short.", "Is it?")


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda made: made.delete("Summary"), "nothing would be left there"),
        (lambda made: made.delete("14 per cent"), "the brief would then be at fault: This statistic has no value"),
        (lambda made: made.replace("words, see ", "words, as in"), "they would read otherwise in Markdown"),
        (lambda made: made.delete_paragraph("Crews leave."), "more than these words would change"),
    ],
)
def test_what_is_left_says_why(edit: Callable[[WordEditor], None], reason: str, project: Path) -> None:
    made = editor()
    edit(made)
    result = applied(project, made)
    assert (result.after, dict(result.reasons)) == (SOURCE, {0: reason})


@pytest.mark.parametrize(
    "edit",
    [
        lambda made: made.replace("a claim [okafor2025, p. 4] that", "a claim that"),
        lambda made: made.delete_paragraph("First count the sailings"),
        lambda made: made.split_after("No single year looks alarming."),
        lambda made: made.bold("depend on ferries"),
        lambda made: made.comment("a birth around", "Which birth?"),
        lambda made: made.delete_row("250"),
    ],
)
def test_what_changes_more_than_words_is_left_to_the_author(edit: object, project: Path) -> None:
    made = editor()
    edit(made)  # type: ignore[operator]
    result = applied(project, made)
    assert (result.after, result.done) == (SOURCE, ())


def test_editors_who_want_different_things_are_told_side_by_side(project: Path) -> None:
    first, second = editor(), editor("Second Ed")
    first.replace("no rougher", "much calmer")
    second.replace("no rougher", "wilder")
    first.replace("Tie the fee", "Bind the fee")
    second.replace("Tie the fee", "Bind the fee")
    result = applied(project, first, second)
    assert [len(group) for group in result.conflicts] == [2]
    assert len(result.done) == 2
    assert result.after == SOURCE.replace("Tie the fee", "Bind the fee")


def test_the_patch_leads_there_and_back(project: Path) -> None:
    made = editor()
    made.replace("no rougher", "much calmer")
    made.replace("An inline note", "One note")
    result = applied(project, made)
    written = result.write()
    assert (project / "brief.md").read_text("utf-8") == result.after
    back = [require("patch"), "-R", "-p0", "-i", str(written.path), str(project / "brief.md")]
    subprocess.run(back, check=True, capture_output=True)
    assert (project / "brief.md").read_text("utf-8") == SOURCE


def test_a_brief_that_has_changed_in_the_meantime_is_left_alone(project: Path) -> None:
    made = editor()
    made.replace("no rougher", "much calmer")
    result = applied(project, made)
    (project / "brief.md").write_text(SOURCE + "More.\n", "utf-8")
    with pytest.raises(UsageError, match=r"has changed since it was read\. Nothing was written"):
        result.write()
    assert (project / "brief.md").read_text("utf-8") == SOURCE + "More.\n"


def test_line_ends_of_other_systems_stay(project: Path) -> None:
    (project / "brief.md").write_bytes(SOURCE.replace("\n", "\r\n").encode())
    made = editor()
    made.replace("no rougher", "much calmer")
    assert applied(project, made).after == SOURCE.replace("no rougher", "much calmer").replace("\n", "\r\n")


def test_the_command_tells_what_was_made_and_what_is_left(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    made = editor()
    made.replace("no rougher", "much calmer")
    made.comment("a birth around", "Which birth?")
    Path("back.docx").write_bytes(made.saved())
    shown = CliRunner().invoke(program, ["review", "back.docx", "--source", "brief.md", "--diff"])
    assert "+sea is **much calmer** than it was; crews leave, engines fail," in shown.output
    assert shown.output.endswith("1 edit would be made\n")
    assert Path("brief.md").read_text("utf-8") == SOURCE
    done = CliRunner().invoke(program, ["review", "back.docx", "--source", "brief.md", "--apply"])
    assert done.output.splitlines()[:3] == [
        "Left to do, 1 item:",
        f"brief.md:{line_of('a birth around')}:11: Ed Itor, 2026-11-20: comment Which birth? on “a birth around”",
        "1 edit made in brief.md",
    ]
    assert Path("brief.md").read_text("utf-8") == SOURCE.replace("no rougher", "much calmer")
    assert CliRunner().invoke(program, ["review", "back.docx", "--apply", "--format", "json"]).exit_code == 2


def test_the_affiliation_of_one_author_is_changed_and_one_that_is_shared_is_not(project: Path) -> None:
    one = SOURCE.replace("  - name: Ngozi Okafor\n", "  - name: Ngozi Okafor\n    affiliation: Harbour College\n")
    both = one.replace("date: 2025", "  - name: Tomas Lind\n    affiliation: Harbour College\ndate: 2025")
    for source, made in ((one, 1), (both, 0)):
        (project / "brief.md").write_text(source, "utf-8", newline="")
        word = WordEditor(copy_of("docx", source))
        word.replace("Harbour College", "Harbour School")
        after = applied(project, word).after
        assert after.count("affiliation: Harbour School") == made
