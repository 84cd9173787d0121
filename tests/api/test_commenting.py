"""Comments of editors stand in the source where they change nothing of the brief."""

from collections import Counter
from pathlib import Path

import pytest

from briefkit.api import applying
from briefkit.api.briefs import BriefFile
from briefkit.api.checking import CheckOptions, find_faults
from briefkit.api.commenting import commented
from briefkit.api.reading import Reading, read_again, read_brief
from briefkit.api.reviewing import review
from briefkit.api.workspace import find_workspace
from briefkit.model.positions import Span
from briefkit.model.review import ReviewItem
from briefkit.review.source_comments import comment_on
from briefkit.review.source_texts import source_texts
from support.pdf_editor import ByPikepdf
from support.returned import SOURCE, copy_of, place_of
from support.tools import ROOT
from support.word_editor import WordEditor


def reading(path: Path) -> Reading:
    return read_brief(BriefFile(path), find_workspace(path.parent))


def on(words: str, said: str = "Sure?", source: str = SOURCE) -> ReviewItem:
    return ReviewItem("comment", "x.docx", words, said, "R. Amadi", "2026-11-20", Span.of(*place_of(words, source)))


def with_comments(source: str, path: Path, *items: ReviewItem) -> str:
    path.write_text(source, "utf-8")
    made = commented(reading(path), (), dict(enumerate(items)))
    lines = source.split("\n")
    for edit in sorted(made.edits, key=lambda edit: edit.span, reverse=True):
        lines[edit.span.start.line - 1] += edit.text
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("no rougher", "and the operator loses nothing.[^pier]\n<!-- {} -->\n\nA second"),
        ("Summary", "## Summary\n<!-- {} -->\n\nNine"),
        ("Crews leave", "- Crews leave.\n  <!-- {} -->\n    - Pay is low"),
        ("Rosters", "    - Rosters appear late.\n      <!-- {} -->\n- Engines"),
        ("a birth", "> We plan a birth around the forecast.\n> <!-- {} -->\n>\n> — Ama"),
        ("1130", 'source="Harbour logs"}}\n<!-- {} -->\n\n:::'),
        ("Sailings cancelled", 'source="Harbour logs"}}\n<!-- {} -->\n\n:::'),
        ("How it is paid", "is due on the timetable.\n:::\n<!-- {} -->\n\n::: {{.stat"),
        ("of sailings were cancelled", "Source: harbour logs\n:::\n<!-- {} -->\n\n## Way"),
        ("Publish every", "Publish every sailing.\n<!-- {} -->\n:::\n\nClosing"),
        ("An inline note", "for once.]\n<!-- {} -->\n\n[^pier]"),
        ("A boat at the pier", "costs no fuel.\n    <!-- {} -->\n"),
        ("The last boat home", "paid for the work.\n---\n\n<!-- {} -->\n\n:::"),
    ],
)
def test_a_comment_stands_behind_the_block_that_it_is_about(words: str, expected: str, tmp_path: Path) -> None:
    after = with_comments(SOURCE, tmp_path / "brief.md", on(words))
    assert expected.format(f"comment: R. Amadi, 2026-11-20: Sure? (on “{words}”)") in after


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (ReviewItem("comment", "x", "a b", "c", "A", "2026-11-20T10:00:00Z"), "comment: A, 2026-11-20: c (on “a b”)"),
        (
            ReviewItem("comment", "x", "a", "c\n\nd -- e --> f ---- <!--"),
            "comment: unknown: c d – e –> f – <!– (on “a”)",
        ),
        (ReviewItem("note", "x", "", "c", "A", resolved=True), "comment: A: c (done)"),
        (ReviewItem("comment", "x", "a", "c", "A", reply_to=0), "comment: A: c (an answer)"),
        (ReviewItem("comment", "x", "a\u202e\x1b\u2028b", "\x00c\x07", "A\nB"), "comment: A B: c (on “a b”)"),
        (ReviewItem("comment", "x", "a" * 90, "क्‍ष", "A"), f"comment: A: क्‍ष (on “{'a' * 79}…”)"),
        (ReviewItem("strikeout", "x", "a", "", "A"), "strikeout: A: on “a”"),
        (ReviewItem("split", "x", "", "", "A"), "split: A"),
        (ReviewItem("comment", "x", "", "briefkit-ignore BK1", "briefkit"), "comment: briefkit: briefkit-ignore BK1"),
    ],
)
def test_a_mark_is_one_line_that_ends_no_comment(item: ReviewItem, expected: str) -> None:
    assert comment_on(item) == f"<!-- {expected} -->"


def test_a_comment_that_silences_the_next_block_still_does(tmp_path: Path) -> None:
    silent = "<!-- briefkit-ignore BK208: as agreed -->\nA second paragraph"
    source = SOURCE.replace("A second paragraph", silent)
    after = with_comments(source, tmp_path / "brief.md", on("no rougher", source=source))
    assert f"nothing.[^pier]\n{comment_on(on('no rougher'))}\n\n{silent}" in after


@pytest.mark.parametrize("name", ["complete", "urdu", "citations-in-notes", "tables", "charts"])
def test_a_comment_on_every_text_leaves_the_brief_what_it_is(name: str) -> None:
    before = reading(ROOT / "examples" / name / "brief.md")
    texts = source_texts(before.brief)
    items = {
        number: ReviewItem("comment", "x", text.text[:9], f"{number} -- > {{#x}} @y", span=text.span)
        for number, text in enumerate(texts)
    }
    made = commented(before, (), items)
    assert (len(made.edits), len(made.done), made.reasons) == (len(texts), len(texts), {})
    source = before.brief.text
    for edit in sorted(made.edits, key=lambda edit: edit.span, reverse=True):
        lines = source.split("\n")
        line, column = edit.span.start.line - 1, edit.span.start.column - 1
        lines[line] = lines[line][:column] + edit.text + lines[line][column:]
        source = "\n".join(lines)
    after = read_again(before, source)
    assert codes(after) == codes(before)
    assert not commented(after, (), items).edits


def codes(of: Reading) -> Counter[str]:
    return Counter(finding.code for finding in find_faults(of, CheckOptions()))


def test_comments_and_edits_are_made_together_and_once(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text(SOURCE, "utf-8")
    word, viewer = WordEditor(copy_of("docx"), "R. Amadi"), ByPikepdf(copy_of("pdf"))
    word.replace("no rougher", "much calmer")
    word.delete(" loses nothing.")
    word.comment("depend on ferries", "Do they?", done=True)
    viewer.mark("Highlight", "Rosters appear late", "Since when?")
    viewer.mark("Highlight", "Engines fail every")
    (tmp_path / "a.docx").write_bytes(word.saved())
    (tmp_path / "b.pdf").write_bytes(viewer.saved())
    for _ in range(2):
        told = review([tmp_path / "a.docx", tmp_path / "b.pdf"], tmp_path)
        wanted = [place for place, item in enumerate(told.items) if item.kind in ("comment", "highlight") and item.text]
        applied = applying.apply(told, wanted)
        if applied.is_changed:
            applied.write()
    after = (tmp_path / "brief.md").read_text("utf-8")
    assert (
        "**much calmer** than it was; crews leave, engines fail,\nand the operator[^pier]\n"
        "<!-- comment: R. Amadi, 2026-11-20" in after
    )
    assert after.count("Do they? (on “depend on ferries”, done) -->") == 1
    assert after.count("<!--") == 2
    assert applied.comments == 0
