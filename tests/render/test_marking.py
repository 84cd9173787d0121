"""Marks in the lines of a brief: at the very words, in every place, and without a word lost."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.brief import Brief
from briefkit.model.inlines import Inline, Marked, NoteCall
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, brief_inlines, inlines, own_inlines
from briefkit.render.marking import mark
from briefkit.render.note_marks import at_calls
from support.briefs import read
from support.marked import EVERYWHERE

BRIEF = read(EVERYWHERE)
TEXT_BEGINS = 10
"""Line of the first block."""


def places(brief: Brief, first: int) -> st.SearchStrategy[Span]:
    """Give stretches of a source from a line on, some over several lines."""
    lines = brief.text.splitlines()

    def span(numbers: tuple[int, int, int, int]) -> Span:
        line, column, further, end = numbers
        last = min(line + further, len(lines) - 1)
        start, stop = column % (len(lines[line]) + 1), end % (len(lines[last]) + 1)
        if last == line and stop <= start:
            stop = min(start + 1, len(lines[line]))
        return Span.of(line + 1, start + 1, last + 1, stop + 1)

    return st.tuples(
        st.integers(first - 1, len(lines) - 1), st.integers(0, 200), st.integers(0, 3), st.integers(0, 200)
    ).map(span)


def words(brief: Brief) -> list[str]:
    lines: list[Iterable[Inline]] = [section.title for section in brief.sections]
    roots = (*(section.blocks for section in brief.sections), *(note.blocks for note in brief.notes.values()))
    lines += [line for root in roots for block in blocks(root) for line in own_inlines(block)]
    return [bare_text(line) for line in lines]


def marked_words(brief: Brief, number: int) -> str:
    found = (piece for piece in brief_inlines(brief) if isinstance(piece, Marked) and number in piece.numbers)
    return "".join(bare_text(piece.children) for piece in found)


def marked(text: str, *found: str) -> tuple[Brief, list[str]]:
    """Mark words of a text, and give the brief with the words that bear each mark."""
    brief = read(f"---\ntitle: T\n---\n\n{text}\n")
    spans = {}
    for number, quote in enumerate(found, start=1):
        line = next(n for n, one in enumerate(brief.text.split("\n"), start=1) if quote in one)
        column = brief.text.split("\n")[line - 1].index(quote) + 1
        spans[number] = Span.of(line, column, line, column + len(quote))
    marking = mark(brief, spans)
    return marking.brief, [marked_words(marking.brief, number) for number in spans]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_every_place_is_marked_at_words_or_at_a_block_and_no_word_is_lost(data: st.DataObject) -> None:
    brief = BRIEF
    found = data.draw(st.lists(places(brief, TEXT_BEGINS), max_size=8))
    marking = mark(brief, dict(enumerate(found, start=1)))
    told = marking.at_words.union(*marking.at_blocks.values())
    assert told == set(range(1, len(found) + 1))
    assert words(marking.brief) == words(brief)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_mark_closes_once_in_each_line_that_has_it(data: st.DataObject) -> None:
    brief = BRIEF
    found = data.draw(st.lists(places(brief, TEXT_BEGINS), max_size=8))
    marking = mark(brief, dict(enumerate(found, start=1)))
    for section in marking.brief.sections:
        for block in blocks(section.blocks):
            for line in own_inlines(block):
                pieces = [piece for piece in inlines(line) if isinstance(piece, Marked)]
                numbers = {number for piece in pieces for number in piece.numbers}
                assert sorted(number for piece in pieces for number in piece.closing) == sorted(numbers)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_marks_in_notes_move_to_the_calls_and_none_is_lost(data: st.DataObject) -> None:
    brief = BRIEF
    marking = mark(brief, dict(enumerate(data.draw(st.lists(places(brief, TEXT_BEGINS), max_size=8)), start=1)))
    moved = at_calls(marking.brief)
    assert words(moved) == words(brief)
    numbers = {n for piece in brief_inlines(moved) if isinstance(piece, Marked) for n in piece.numbers}
    assert numbers == marking.at_words
    inside = (line for note in moved.notes.values() for block in blocks(note.blocks) for line in own_inlines(block))
    assert not any(isinstance(piece, Marked) for line in inside for piece in inlines(line))


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        ("Some plain words.", ["plain"], ["plain"]),
        ("One **bold and *sloping* word** here.", ["and *sloping* word"], ["and sloping word"]),
        ("Words over words.", ["Words over", "over words"], ["Words over", "over words"]),
        ("Words in words.", ["Words in words", "in"], ["Words in words", "in"]),
        ("AT&amp;T and \\*others\\* say.", ["others"], ["others"]),
        ("A [link to them](https://example.org).", ["to them"], ["to them"]),
        ("## A heading\n\nText.", ["heading"], ["heading"]),
        ("| A | B |\n| --- | --- |\n| cell | other |", ["other"], ["other"]),
        ("Called.[^1]\n\n[^1]: In the note.", ["the note"], ["the note"]),
        ("Called.^[In the note.]", ["the note"], ["the note"]),
        ("See `code` and more.", ["`code`"], ["code"]),
    ],
)
def test_marks_stand_at_the_very_words(text: str, found: list[str], shown: list[str]) -> None:
    assert marked(text, *found)[1] == shown


def test_a_place_without_words_marks_the_innermost_block_around_it() -> None:
    brief = read("---\ntitle: T\n---\n\n- item\n\n  ```\n  literal\n  ```\n")
    marking = mark(brief, {1: Span.of(8, 3, 8, 10)})
    (code,) = (block for section in brief.sections for block in blocks(section.blocks) if hasattr(block, "language"))
    assert marking.at_blocks == {code.key: (1,)}


def test_a_place_of_many_lines_is_marked_in_the_first_alone() -> None:
    brief = read("---\ntitle: T\n---\n\n" + "Line.\n\n" * 80)
    marking = mark(brief, {1: Span.of(5, 1, 160, 1)})
    assert marked_words(marking.brief, 1) == "Line."


def test_the_call_of_a_note_is_marked_only_with_words_around_it() -> None:
    brief, _ = marked("Called^[In it.] here.", "In it")
    lines = (line for section in brief.sections for block in section.blocks for line in own_inlines(block))
    assert not any(isinstance(piece, Marked) for line in lines for piece in inlines(line))
    around, _ = marked("Called^[In it.] here.", "Called^[In it.] here")
    assert any(
        isinstance(one, NoteCall)
        for piece in brief_inlines(around)
        if isinstance(piece, Marked)
        for one in piece.children
    )
