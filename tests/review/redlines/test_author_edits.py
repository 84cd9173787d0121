from functools import cache
from pathlib import Path

import pytest

from briefkit.model.brief import Brief
from briefkit.render import prepare, render
from briefkit.review.redlines.comparing import compare
from briefkit.review.redlines.word.weaving import woven_file
from support.author_edits import BRIEF, EDITS, edited_by_author
from support.change_rules import change_faults
from support.office import settled_texts
from support.samples import brief_of
from support.tracked import looks_of, settled, text_of
from support.word_files import house

STYLES = ("plain", "institute", "ministry", "foundation", "journal", "rapid")
IN_LIBREOFFICE = (
    *(
        "a paragraph moved and edited",
        "words and a paragraph more",
        "sections in another order",
        "notes in another order",
    ),
    *(
        "a row more",
        "a note less",
        "a heading renamed",
        "words on both sides of an end",
        "title",
        "items in another order",
    ),
)
"""Edits that a word processor settles in ways of its own; two or three of them for each house style."""


@cache
def old_brief() -> Brief:
    return brief_of(BRIEF)


@cache
def old_file(style: str) -> bytes:
    return render("docx", prepare(old_brief(), house(style)))


@cache
def edited_brief(what: str) -> Brief:
    return brief_of(edited_by_author(what))


@cache
def new_file(what: str, style: str) -> bytes:
    return render("docx", prepare(edited_brief(what), house(style)))


@cache
def woven(what: str, style: str) -> bytes:
    return woven_file(old_file(style), new_file(what, style), "2026-05-18T00:00:00Z")


def style_of(what: str) -> str:
    return STYLES[list(EDITS).index(what) % len(STYLES)]


@pytest.mark.parametrize("what", EDITS)
def test_accepting_all_gives_the_edited_brief_and_rejecting_all_the_one_before(what: str) -> None:
    style = style_of(what)
    both = woven(what, style)
    accepted, new = settled(both, "accept"), settled(new_file(what, style), "accept")
    assert text_of(accepted) == text_of(new)
    assert looks_of(accepted) == looks_of(new)
    assert text_of(settled(both, "reject")) == text_of(settled(old_file(style), "accept"))
    assert change_faults(both) == []


@pytest.mark.parametrize("what", EDITS)
def test_every_edit_is_told_in_words(what: str) -> None:
    renamed = {"a note renamed"}
    assert bool(compare(old_brief(), edited_brief(what)).changed) is (what not in renamed)


def test_libreoffice_settles_every_edit(tmp_path: Path) -> None:
    wanted: dict[str, tuple[Path, str]] = {}
    for number, what in enumerate(IN_LIBREOFFICE):
        style = style_of(what)
        for name, data in (("old", old_file(style)), ("new", new_file(what, style)), ("both", woven(what, style))):
            (tmp_path / f"{number}-{name}.docx").write_bytes(data)
        for made, (name, choice) in {
            "accepted": ("both", "accept"),
            "rejected": ("both", "reject"),
            "old": ("old", "open"),
            "new": ("new", "open"),
        }.items():
            wanted[f"{number}-{made}"] = (tmp_path / f"{number}-{name}.docx", choice)
    words = settled_texts(wanted, tmp_path)
    for number, what in enumerate(IN_LIBREOFFICE):
        assert words[f"{number}-accepted"] == words[f"{number}-new"], what
        assert words[f"{number}-rejected"] == words[f"{number}-old"], what
