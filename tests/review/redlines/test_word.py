from difflib import ndiff
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.brief import Brief
from briefkit.render import prepare, render
from briefkit.review.redlines.word.weaving import woven_file
from support.edits import edited
from support.samples import brief_of, full_brief
from support.tracked import Choice, looks_of, settled, text_of
from support.validators import docx_schema
from support.word_files import house, part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def file_of(brief: Brief, style: str = "plain") -> bytes:
    return render("docx", prepare(brief, house(style)))


@cache
def old_file(style: str = "plain") -> bytes:
    return file_of(full_brief(), style)


@cache
def edited_file(seed: int, count: int, style: str = "plain") -> bytes:
    return file_of(brief_of(edited(full_brief().text, seed, count)), style)


def differences(woven: bytes, choice: Choice, plain: bytes) -> list[str]:
    """What a file holds once all is settled and a plain build does not, and the other way round."""
    return [one for one in ndiff(text_of(settled(plain, choice)), text_of(settled(woven, choice))) if one[0] in "+-"]


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 6))
def test_accepting_all_gives_the_new_version_and_rejecting_all_the_old_one(seed: int, count: int) -> None:
    new = edited_file(seed, count)
    woven = woven_file(old_file(), new)
    assert differences(woven, "accept", new) == []
    assert differences(woven, "reject", old_file()) == []
    assert looks_of(settled(woven, "accept")) == looks_of(settled(new, "accept"))


def test_a_file_that_is_the_same_has_no_changes() -> None:
    woven = part(woven_file(old_file(), old_file()), "word/document.xml")
    assert not list(woven.iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))


def test_a_paragraph_that_was_parted_has_a_new_end_and_no_new_words() -> None:
    text = full_brief().text.replace("daytime. It opens", "daytime.\n\nIt opens")
    root = part(woven_file(old_file(), file_of(brief_of(text))), "word/document.xml")
    assert len(root.findall(f".//{W}pPr/{W}rPr/{W}ins")) == 1
    assert not "".join(one.text or "" for change in root.iter(f"{W}ins") for one in change.iter(f"{W}t")).strip()


def test_the_file_keeps_to_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "woven.docx"
    path.write_bytes(woven_file(old_file(), edited_file(4, 8)))
    assert docx_schema(path) == []


def test_numbers_of_changes_and_bookmarks_are_all_different() -> None:
    root = part(woven_file(old_file(), edited_file(4, 8)), "word/document.xml")
    tags = [f"{W}{name}" for name in ("ins", "del", "pPrChange", "bookmarkStart")]
    numbers = [one.get(f"{W}id") for one in root.iter(*tags)]
    assert len(numbers) == len(set(numbers))


def test_two_redlines_of_the_same_versions_are_the_same_bytes() -> None:
    assert woven_file(old_file(), edited_file(4, 8)) == woven_file(old_file(), edited_file(4, 8))


def test_a_file_says_when_it_was_changed() -> None:
    root = part(woven_file(old_file(), edited_file(4, 8), "2026-05-18T00:00:00Z"), "word/document.xml")
    assert {one.get(f"{W}date") for one in root.iter(f"{W}ins")} <= {"2026-05-18T00:00:00Z", "2026-05-18T00:02:00Z"}
