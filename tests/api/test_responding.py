"""Marks of returned files become points once, keep their answers, and are known again when the brief has changed."""

from pathlib import Path

import pytest

from briefkit.api import responding
from briefkit.api.responding import ResponseTable, Taken
from briefkit.api.reviewing import review
from briefkit.errors import UsageError
from briefkit.model.responses import Action, Point
from support.pdf_editor import ByPikepdf
from support.returned import SOURCE, copy_of
from support.word_editor import WordEditor


def editor() -> WordEditor:
    """Give a copy in which one reviewer has commented on words, changed some, and typed where no words are."""
    word = WordEditor(copy_of("docx"), author="R. Amadi")
    word.replace("no rougher", "much <calmer>")
    word.insert_after("crews leave", " early")
    word.split_after("No single year looks alarming.")
    word.move_paragraph("Crews leave.", "Engines fail every")
    word.insert_after("Key messages", " for all")
    word.answer(word.comment("a birth around", "Which birth?\nAnd whose?", done=True), "Hers & his.", "T. Lind")
    return word


@pytest.fixture(scope="module")
def back() -> bytes:
    return editor().saved()


@pytest.fixture
def folder(tmp_path: Path, back: bytes) -> Path:
    """Give a folder with a brief and a file that came back."""
    (tmp_path / "brief.md").write_text(SOURCE, "utf-8")
    (tmp_path / "back.docx").write_bytes(back)
    return tmp_path


def take(folder: Path, *names: str) -> Taken:
    return responding.take(review([folder / name for name in names or ("back.docx",)], folder))


def point(table: ResponseTable, kind: str) -> Point:
    return next(point for point in table.responses.points if point.kind == kind)


def test_every_mark_is_a_point_with_its_reviewer_and_its_place(folder: Path) -> None:
    told = review([folder / "back.docx"], folder)
    taken = take(folder)
    assert taken.new == len(told.items) == len(taken.table.responses.points) == 7
    replaced, comment = point(taken.table, "replace"), point(taken.table, "comment")
    assert (replaced.reviewer, str(replaced.on), replaced.section) == ("R. Amadi", "2026-11-20", "Summary")
    assert (replaced.quote, replaced.says) == ("no rougher", "Replace by “much <calmer>”")
    assert SOURCE.splitlines()[replaced.line - 1] == "sea is **no rougher** than it was; crews leave, engines fail,"
    assert (comment.comment, comment.resolved) == ("Which birth?\nAnd whose?", True)
    answer = next(one for one in taken.table.responses.points if one.reviewer == "T. Lind")
    assert (answer.comment, answer.answers) == ("Hers & his.", comment.key)
    assert list(taken.table.responses.by_reviewer()) == ["R. Amadi", "T. Lind"]


def test_what_stands_between_words_is_told_by_the_words_before_it(folder: Path) -> None:
    table = take(folder).table
    said = {one.says for one in table.responses.points if not one.quote}
    assert said == {
        "Insert “for all”",
        "Insert “early”, after “rougher than it was; crews leave”",
        "Begin a new paragraph, after “No single year looks alarming.”",
    }
    assert point(table, "move").says == "Move these words to “Engines fail every winter.”"


def test_the_same_file_read_twice_adds_nothing_and_keeps_every_answer(folder: Path) -> None:
    table = take(folder).table
    responding.answer(folder, [point(table, "comment").key[:5]], Action.ANSWERED, "Hers.\nSee note 4.")
    page = table.path.read_bytes()
    again = take(folder)
    assert (again.new, again.known) == (0, 7)
    assert again.table.path.read_bytes() == page
    assert point(again.table, "comment").reply == "Hers. See note 4."


def test_a_file_that_comes_back_under_another_name_with_one_comment_more_adds_that_one(folder: Path) -> None:
    take(folder)
    word = editor()
    word.comment("Pay is low", "Since when?")
    (folder / "back (2).docx").write_bytes(word.saved())
    taken = take(folder, "back.docx", "back (2).docx")
    assert [one.comment for one in taken.table.responses.points[7:]] == ["Since when?"]


def test_points_are_known_again_after_the_brief_was_edited_and_tell_their_new_lines(folder: Path) -> None:
    before = take(folder).table
    responding.answer(folder, ["all"], Action.ACCEPTED, "Done.")
    edited = SOURCE.replace("## Summary\n", "## Summary\n\nA paragraph before all others.\n")
    (folder / "brief.md").write_text(edited.replace("the operator loses nothing", "nobody pays"), "utf-8")
    taken = take(folder)
    assert (taken.new, taken.known) == (0, 7)
    assert point(taken.table, "replace").line == point(before, "replace").line + 2
    assert taken.table.is_answered


def test_reviewers_without_a_name_who_say_the_same_are_two(folder: Path) -> None:
    for name in ("one.pdf", "other.pdf"):
        viewer = ByPikepdf(copy_of("pdf"))
        viewer.mark("Highlight", "Rosters appear late", "Since when?", author="")
        (folder / name).write_bytes(viewer.saved())
    table = take(folder, "one.pdf", "other.pdf").table
    assert list(table.responses.by_reviewer()) == ["Unknown, in one.pdf", "Unknown, in other.pdf"]


def test_what_stands_in_the_file_by_hand_stays_byte_for_byte(folder: Path) -> None:
    hand = "# ours\npoints:\n  - comment: Too long   # from a letter\n    reviewer: Board\n# end\n"
    (folder / "responses.yaml").write_text(hand, "utf-8")
    table = take(folder).table
    text = table.path.read_text("utf-8")
    assert text.startswith(hand.removesuffix("# end\n"))
    assert text.endswith("# end\n")
    letter = table.responses.points[0].key
    responding.answer(folder, [letter], Action.DECLINED, "It is two pages")
    assert "reviewer: Board\n    action: declined\n    reply: It is two pages\n" in table.path.read_text("utf-8")
    assert take(folder).new == 0


def test_the_points_of_a_file_with_another_name_lie_beside_it(folder: Path) -> None:
    (folder / "brief.md").rename(folder / "ferries.md")
    taken = responding.take(review([folder / "back.docx"], folder / "ferries.md"))
    assert taken.table.path == folder / "ferries.responses.yaml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("points:\n  - {comment: a, acton: b}\n", r"responses.yaml:2:18: 'acton' is no key of an entry. Mend it first"),
        ("points: [{comment: a}]\n", "Write each entry on lines of its own"),
        ("points: yes\n", "has to be a list"),
    ],
)
def test_a_file_that_cannot_be_kept_whole_is_not_written(folder: Path, text: str, message: str) -> None:
    (folder / "responses.yaml").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=message):
        take(folder)
    assert (folder / "responses.yaml").read_text("utf-8") == text


def test_a_file_that_would_be_too_large_to_be_read_again_is_not_written(folder: Path) -> None:
    word = WordEditor(copy_of("docx"))
    word.comment("Pay is low", "word " * 210_000)
    (folder / "back.docx").write_bytes(word.saved())
    with pytest.raises(UsageError, match="larger than 1 MB"):
        take(folder)
    assert not (folder / "responses.yaml").exists()


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "responses.yaml"
    outside.write_text("points: []\n", "utf-8")
    (folder / "responses.yaml").symlink_to(outside)
    with pytest.raises(UsageError, match="lies outside the brief's folder"):
        take(folder)


def test_an_answer_that_owes_words_or_means_no_point_is_refused(folder: Path) -> None:
    table = take(folder).table
    page = table.path.read_bytes()
    with pytest.raises(UsageError, match="'declined' owes the reviewer a reason"):
        responding.answer(folder, ["all"], Action.DECLINED, " ")
    with pytest.raises(UsageError, match=r"No point has the key 'nonesuch'. `briefkit respond` lists them"):
        responding.answer(folder, ["nonesuch"], Action.ACCEPTED, "")
    assert table.path.read_bytes() == page
