"""Edits all over the examples come back on their words, and are made in the source where they can be."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from briefkit.api import applying
from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.reading import Reading, read_brief
from briefkit.api.reviewing import review
from briefkit.api.workspace import find_workspace
from briefkit.model.inlines import Text
from briefkit.model.positions import Position, Span
from briefkit.model.walk import brief_inlines
from briefkit.render import Options, prepare, render
from briefkit.render.proof import ProofOptions
from support.tools import ROOT
from support.word_editor import WordEditor, w, words_of

EXAMPLES = ("complete", "citations-in-notes", "arabic", "hindi", "french")
MOST = 40
"""Edits of one example."""


def read(name: str) -> Reading:
    (file,) = find_briefs([ROOT / "examples" / name])
    return read_brief(file, find_workspace(file.folder))


def words_in(reading: Reading, made: WordEditor) -> Iterator[tuple[str, Span]]:
    """Give words of the source that stand in the file once, with their places, in an order by chance."""
    lines = reading.brief.text.split("\n")
    shown = "\n".join(words_of(paragraph) for story in made.stories for paragraph in story.iter(w("p")))
    chance = Random(reading.file.slug)  # noqa: S311 - the same words each time
    pieces = [piece for piece in brief_inlines(reading.brief) if isinstance(piece, Text)]
    chance.shuffle(pieces)
    for piece in pieces:
        start, end = piece.span.start, piece.span.end
        if start.line != end.line or lines[start.line - 1][start.column - 1 : end.column - 1] != piece.text:
            continue
        words = chance.choice(piece.text.split(" ")).strip()
        if len(words) > 2 and shown.count(words) == 1:
            column = start.column + piece.text.index(words)
            yield words, Span(Position(start.line, column), Position(start.line, column + len(words)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_edit_is_found_and_made_where_it_belongs(name: str, tmp_path: Path) -> None:
    reading = read(name)
    printed = prepare(cited(reading, formats=("docx",)), reading.style, Options(proof=ProofOptions(), review=True))
    made = WordEditor(render("docx", printed))
    asked: dict[str, tuple[str, Span]] = {}
    for words, span in words_in(reading, made):
        if len(asked) < MOST:
            new = f"new{len(asked)}"
            made.replace(words, new)
            asked[new] = words, span
    (tmp_path / "back.docx").write_bytes(made.saved())
    told = review([tmp_path / "back.docx"], reading.file.path)
    assert told.files[0].marks == told.files[0].listed
    alone = [item for item in told.items if item.text in asked]  # two edits side by side are one
    assert len(alone) > 0.8 * len(asked)
    assert all((item.quote, item.span) == asked[item.text] for item in alone)

    applied = applying.apply(told)
    lines = reading.brief.text.split("\n")
    done = sorted((told.items[place] for place in applied.done), key=lambda item: item.span, reverse=True)
    left = {lines[told.items[place].span.start.line - 1][:3] for place in applied.refused}
    assert left <= {"## "}  # other words would make another kind of section
    assert len(done) + len(applied.refused) == sum(item.applies for item in told.items)
    for item in done:
        line = lines[item.span.start.line - 1]
        lines[item.span.start.line - 1] = (
            line[: item.span.start.column - 1] + item.text + line[item.span.end.column - 1 :]
        )
    assert applied.after == "\n".join(lines)
