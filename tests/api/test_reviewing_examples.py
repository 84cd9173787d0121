"""Edits by chance all over the examples: the source with them reads as the Word file whose changes are accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

import pytest

from briefkit.api import applying
from briefkit.api.applying import Applied
from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.reading import Reading, read_again, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.model.review import Review
from briefkit.render import Options, prepare, render
from briefkit.render.proof import ProofOptions
from briefkit.review.aligned import plain
from briefkit.review.reviewing import ReturnedFile, review
from briefkit.review.source_texts import source_texts
from support.tools import ROOT
from support.tracked import settled
from support.typed import Typed, paragraphs, stories, type_into, words_in
from support.word_editor import WordEditor, w, words_of

EXAMPLES = {
    "examples/arabic": 90,
    "examples/charts": 60,
    "examples/citations": 50,
    "examples/citations-in-notes": 50,
    "examples/complete": 320,
    "examples/french": 90,
    "examples/hindi": 90,
    "examples/minimal": 12,
    "examples/people": 80,
    "examples/people-fr": 40,
    "examples/tables": 60,
    "examples/urdu": 90,
    "briefs/new-coalition": 160,
}
"""How many edits each gets: of the 952, more than 500 are made in the source and compared."""
LEAST = 0.95
"""Share of the edits of words in one block that are made."""
SHORT = 25
"""Letters of a paragraph that is no label."""
MOST_LEFT = 0.1
"""Share of paragraphs by chance that may go: no heading, no caption, none with a citation or a reference."""


@dataclass(frozen=True)
class Session:
    """An editor's work on one brief, and what became of it."""

    reading: Reading
    typed: list[Typed]
    told: Review
    applied: Applied
    before: list[str]
    accepted: list[str]
    """The words of each paragraph once the editor has accepted all changes."""
    built: list[str]
    """Those of the file built from the source with the edits."""

    @property
    def refused(self) -> list[Typed]:
        """Give the edits that are left to the author."""
        done = {int(self.told.items[number].author) for number in self.applied.done}
        return [edit for number, edit in enumerate(self.typed) if number not in done]


def copy_of(reading: Reading) -> bytes:
    options = Options(proof=ProofOptions(), review=True)
    return render("docx", prepare(cited(reading, formats=("docx",)), reading.style, options))


def session(name: str, most: int, seed: int = 0) -> Session:
    (file,) = find_briefs([ROOT / name])
    reading = read_brief(file, find_workspace(file.folder))
    copy = copy_of(reading)
    made = WordEditor(copy)
    typed = type_into(made, Random(f"{name} {seed}"), most)  # noqa: S311 - the same edits each time
    back = made.saved()
    told = review([ReturnedFile("back.docx", back)], reading.brief)
    applied = applying.apply(told)
    built = copy_of(read_again(reading, applied.after))
    return Session(reading, typed, told, applied, *(words_in(settled(data, "accept")) for data in (copy, back, built)))


def is_copy(words: str, edited: list[str]) -> bool:
    """Whether a paragraph prints again what stands in an edited one: a pull quote, a suggested citation."""
    bare = plain(words).strip("\"'«» ")
    return any(bare in plain(one) or plain(one) in bare for one in edited if plain(one))


def is_of_one_block(edit: Typed, texts: dict[str, str]) -> bool:
    """Whether an edit is about words that its block holds in the source as they are printed."""
    have = plain(texts.get(edit.key, ""))
    return bool(have) and plain(edit.before[-3:] + edit.quote + edit.behind[:3]) in have


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_source_with_the_edits_reads_as_its_editor_sees_it(name: str) -> None:
    done = session(name, EXAMPLES[name])
    assert all(file.marks == file.listed for file in done.told.files)
    assert len(done.accepted) == len(done.built)
    touched = {edit.paragraph for edit in done.typed}
    refused = {edit.paragraph for edit in done.refused}
    edited = [done.before[number] for number in touched]
    for number, (wanted, found) in enumerate(zip(done.accepted, done.built, strict=True)):
        if number in refused or (number not in touched and is_copy(wanted, edited)):
            continue
        assert found == wanted

    texts = {text.key: text.text for text in source_texts(done.reading.brief) if not text.remark}
    safe = [edit for edit in done.typed if is_of_one_block(edit, texts)]
    assert len([edit for edit in safe if edit not in done.refused]) >= LEAST * len(safe)


def struck(copy: bytes, chosen: Iterable[str]) -> bytes:
    """Give a file in which paragraphs are struck out, each by an editor of its own."""
    made = WordEditor(copy)
    for words in chosen:
        made.author = words
        made.delete_paragraph(words)
    return made.saved()


@pytest.mark.parametrize("name", ["examples/complete", "examples/hindi", "briefs/new-coalition"])
def test_paragraphs_that_are_struck_out_are_gone_as_their_editor_sees_it(name: str) -> None:
    (file,) = find_briefs([ROOT / name])
    reading = read_brief(file, find_workspace(file.folder))
    copy = copy_of(reading)
    every = {words_of(one): one for one in paragraphs(stories(WordEditor(copy)))}
    single = [words for words in every if len(words) > SHORT and sum(words in one for one in every) == 1]
    chosen = [words for words in single if next(every[words].iter(w("footnoteReference"), w("fldChar")), None) is None]
    told = review([ReturnedFile("back.docx", struck(copy, chosen[::2]))], reading.brief)
    applied = applying.apply(told)
    done = dict.fromkeys(told.items[number].author for number in applied.done)
    assert len(done) > MOST_LEFT * len(chosen[::2])
    built, accepted = copy_of(read_again(reading, applied.after)), struck(copy, done)
    found, wanted = (list(filter(None, words_in(settled(data, "accept")))) for data in (built, accepted))
    assert found == wanted
