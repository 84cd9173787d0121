"""A brief is changed behind its printer's back: the output is set from the changed one and held against the other."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import render
from briefkit.model.blocks import Cell, Note, Paragraph, Recommendation, Statistic, Table
from briefkit.model.brief import Brief, Section
from briefkit.model.inlines import Text
from briefkit.model.metadata import Metadata
from briefkit.render.parity import Loss, losses
from support import samples
from support.houses import load

FORMATS = render.formats_available()
STYLES = ("plain", "institute")
Change = Callable[[Any], Any]


def changed(node: Any, change: Change) -> Any:  # noqa: ANN401 - any node of a brief
    """Give a brief with every node put through `change`, inner nodes first; None leaves a node out of its row."""
    if isinstance(node, tuple):
        return tuple(new for old in node if (new := changed(old, change)) is not None)
    if isinstance(node, dict):
        return {key: changed(value, change) for key, value in node.items()}
    if not is_dataclass(node) or isinstance(node, type):
        return node
    new = {f.name: changed(getattr(node, f.name), change) for f in fields(node) if f.init}
    return change(replace(node, **new))


def text(old: str, new: str) -> Change:
    def change(node: Any) -> Any:  # noqa: ANN401
        return replace(node, text=node.text.replace(old, new)) if isinstance(node, Text) else node

    return change


def without(kind: type, words: str) -> Change:
    return lambda node: None if isinstance(node, kind) and words in repr(node) else node


def emptied(words: str) -> Change:
    return lambda node: Cell(()) if isinstance(node, Cell) and words in repr(node) else node


def without_note(label: str) -> Change:
    return lambda node: replace(node, blocks=()) if isinstance(node, Note) and node.label == label else node


def turned(node: Any) -> Any:  # noqa: ANN401
    """Put the first row of the table last."""
    return replace(node, rows=(*node.rows[1:], node.rows[0])) if isinstance(node, Table) else node


@cache
def printed(make: Callable[[], Brief], style: str = "plain") -> render.Printed:
    return render.prepare(make(), load(style))


def lost(format_name: str, change: Change) -> list[Loss]:
    """Give what is missed where the output lacks what `change` takes away."""
    whole = printed(samples.full_brief)
    other = changed(whole.brief, change)
    return losses(whole, format_name, render.render(format_name, render.prepare(other, whole.style)))


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("make", [samples.full_brief, samples.bare_brief, samples.long_brief, samples.anonymous_brief])
def test_a_whole_output_raises_no_alarm(make: Callable[[], Brief], style: str, format_name: str) -> None:
    wanted = printed(make, style)
    assert losses(wanted, format_name, render.render(format_name, wanted)) == []


@pytest.mark.parametrize("format_name", [name for name in FORMATS if name != "pdf"])  # no face of the house has Urdu
def test_a_whole_output_from_right_to_left_raises_no_alarm(format_name: str) -> None:
    wanted = printed(samples.scripts_brief)
    assert losses(wanted, format_name, render.render(format_name, wanted)) == []


SHORT_WORDS = """---
title: Short Cells
lang: en-GB
---

## Summary

A is 1. B is 2, a is 0.

::: {.stat value="1" label="a"}
Source: A
:::

## Background

| a | 1 | 2 |
|:--|--:|--:|
| 0 | 1 | 0 |
| a | – | 1 |

Table: A {#tbl-a source="a"}

- 1
- a
  - 0

> a

[A is a]{.pull} and 1.[^1]

[^1]: a 1
"""


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_source_that_two_statistics_share_must_stand_twice(format_name: str) -> None:
    statistic = '::: {{.stat value="{}" label="{}"}}\n{}\n:::\n\n'
    head = "---\ntitle: Two Numbers\nlang: en-GB\n---\n\n## Summary\n\nWords before them.\n\n"
    first = statistic.format("12", "boats", "Source: the port")
    whole = printed(lambda: samples.brief_of(head + first + statistic.format("34", "crews", "Source: the port")))
    short = printed(lambda: samples.brief_of(head + first + statistic.format("34", "crews", "")))
    found = losses(whole, format_name, render.render(format_name, short))
    assert [loss.words for loss in found] == [("Source:", "the", "port")]


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("style", STYLES)
def test_words_of_one_letter_raise_no_alarm(style: str, format_name: str) -> None:
    short = printed(lambda: samples.brief_of(SHORT_WORDS), style)
    assert losses(short, format_name, render.render(format_name, short)) == []


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("front", ["lang: en-GB", "lang: ur"])
def test_a_hyphen_between_two_looks_or_directions_raises_no_alarm(front: str, format_name: str) -> None:
    words = "The *foo*-bar of 2026/117-C, *well*- known, with `--strict` and a - b."
    brief = samples.brief_of(f"---\ntitle: T\n{front}\n---\n\n{words}\n")
    printed = render.prepare(brief, load("plain"))
    assert losses(printed, format_name, render.render(format_name, printed)) == []


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_dropped_word_is_named_with_its_block(format_name: str) -> None:
    (loss,) = lost(format_name, text("solid brick", "brick"))
    assert loss.words == ("solid",)
    assert loss.key in repr(printed(samples.full_brief).body)


@pytest.mark.parametrize("format_name", FORMATS)
def test_two_words_that_changed_places_are_found(format_name: str) -> None:
    (loss,) = lost(format_name, text("along streets planned", "along planned streets"))
    assert set(loss.words) <= {"streets", "planned"}
    assert loss.words


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_changed_figure_is_found(format_name: str) -> None:
    (loss,) = lost(format_name, text("attributed 212 deaths", "attributed 221 deaths"))
    assert loss.words == ("212",)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_dropped_paragraph_is_given_word_by_word(format_name: str) -> None:
    (loss,) = lost(format_name, without(Paragraph, "review the decisions together"))
    assert " ".join(loss.words) == "The council should review the decisions together in 2028."


@pytest.mark.parametrize("format_name", FORMATS)
def test_an_emptied_cell_is_found(format_name: str) -> None:
    (loss,) = lost(format_name, emptied("9,600"))
    assert loss.words == ("9,600",)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_cell_whose_words_stand_elsewhere_too_is_found(format_name: str) -> None:
    """`no` stands in one cell, and in the text before and behind it."""
    assert lost(format_name, emptied("'no'"))


@pytest.mark.parametrize("format_name", FORMATS)
def test_rows_in_another_order_are_found(format_name: str) -> None:
    found = lost(format_name, turned)
    assert found
    assert all(loss.moved for loss in found)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_lost_note_is_found(format_name: str) -> None:
    found = lost(format_name, without_note("net"))
    assert "The station network was extended in 2018; see the annex." in " ".join(found[0].words)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_lost_statistic_is_found(format_name: str) -> None:
    found = lost(format_name, without(Statistic, "airfield"))
    assert "airfield" in {word for loss in found for word in loss.words}


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_lost_recommendation_is_found(format_name: str) -> None:
    found = lost(format_name, without(Recommendation, "Somebody should count"))
    assert [loss.words for loss in found] == [("Somebody", "should", "count", "the", "nights.")]


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("name", ["title", "subtitle", "standfirst", "funding"])
def test_lost_words_of_the_front_matter_are_found_under_their_key(name: str, format_name: str) -> None:
    def change(node: Any) -> Any:  # noqa: ANN401
        if not isinstance(node, Metadata):
            return node
        return replace(node, **{name: getattr(node, name).rpartition(" ")[0]})

    found = lost(format_name, change)
    assert name in {loss.key for loss in found}


ANY_LATIN = st.characters(categories=("L", "Nd", "P", "Sm", "Sc"), max_codepoint=0x24F)
PLAIN = st.sampled_from("aeiorstnlmg")
"""What every face has and what hyphenates: a PDF with a character that no face has is not made at all."""


def sentences(letters: st.SearchStrategy[str], longest: int, most: int) -> st.SearchStrategy[str]:
    word = st.text(letters, min_size=1, max_size=longest)
    return st.lists(word, min_size=1, max_size=most).map(" ".join)


def made(paragraphs: list[str], title: str) -> render.Printed:
    body = tuple(Paragraph((Text(line),), key=f"{n:012x}") for n, line in enumerate(paragraphs))
    section = Section((Text(title),), None, "s", body, key="f" * 12)
    brief = Brief("made.md", "", Metadata(title="Made", status="final"), (section,))
    return render.prepare(brief, load("plain"))


@pytest.mark.parametrize("format_name", [name for name in FORMATS if name != "pdf"])
@settings(max_examples=40, deadline=None)
@given(
    paragraphs=st.lists(sentences(ANY_LATIN, 12, 30), min_size=1, max_size=6),
    title=st.text(ANY_LATIN, min_size=1, max_size=12),
)
def test_whatever_the_words_a_whole_output_raises_no_alarm(format_name: str, paragraphs: list[str], title: str) -> None:
    wanted = made(paragraphs, title)
    assert losses(wanted, format_name, render.render(format_name, wanted)) == []


@settings(max_examples=12, deadline=None)
@given(paragraphs=st.lists(sentences(PLAIN, 24, 120), min_size=1, max_size=8))
def test_wherever_lines_and_pages_of_a_pdf_break_it_raises_no_alarm(paragraphs: list[str]) -> None:
    wanted = made(paragraphs, "Title")
    assert losses(wanted, "pdf", render.render("pdf", wanted)) == []


@pytest.mark.parametrize("format_name", FORMATS)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_any_dropped_word_is_found(format_name: str, data: st.DataObject) -> None:
    lines = data.draw(st.lists(sentences(PLAIN, 9, 40), min_size=2, max_size=4))
    place = data.draw(st.integers(0, len(lines) - 1))
    words = lines[place].split()
    at = data.draw(st.integers(0, len(words) - 1))
    shorter = [*lines]
    shorter[place] = " ".join(words[:at] + words[at + 1 :]) or "x"
    found = losses(made(lines, "Title"), format_name, render.render(format_name, made(shorter, "Title")))
    assert found
