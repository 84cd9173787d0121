"""Whatever the text: nothing raises, every place lies in the file, every text is where it says, no word is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.brief import Brief
from briefkit.model.inlines import Abbreviated, Citation, CitationItem, Code, Inline, Text
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, brief_blocks, brief_inlines, inlines, own_inlines
from support.reading import body, read, words_at

ROOT = Path(__file__).parents[2]

FRAGMENTS = [
    "words", "more *words*", "**bold**", "_", "*", "**", "***", "`", "``", "~", "~~", "^", "^[", "[", "]",
    "](", ")", "![", "[@a, p. 4]", "[see @a; -@b]", "@kim", "-@kim", "@fig-x", "[@fig-x]", "[^1]",
    "\n[^1]: note", "^[note]", "{.pull}", "{lang=hi}", '{#fig-x alt="a" width=50%}', "{", "}", '{a="',
    "{by=2025}", "<!--", "-->", "<!-- briefkit-ignore BK3: r -->", "<!-- briefkit-disable BK -->", "<b>",
    "</b>", "<", ">", "<https://x.org>", "&amp;", "&#0;", "\\", "\\\n", "  \n", "\n", "\n\n", "\n\n\n",
    "\n- ", "\n  - ", "\n1. ", "\n10) ", "\n> ", "\n> > ", ">", "\n    ", "\n\t", "\t", "\n---\n", "\n***\n",
    "\n## ", "\n### ", "\n# ", "\nHead\n===\n", "\nHead\n---\n", " {#sec-x}", " {role=summary}", "\n```\n",
    "\n~~~\n", "\n```{.chart #fig-c}\ntype: bar\ndata: [[1, 2]]\n```\n", "\n```{.chart}\n", "\n::: box\n",
    '\n::: {.box title="A *b*"}\n', "\n:::\n", "\n::::\n", "\n:::: note\n", "\n::: key-messages\n- a\n:::\n",
    "\n::: recommendations\n1. **A:** b {by=2025}\n:::\n", '\n::: {.stat value="3" label="b"}\n',
    '\n::: {.table src="d.csv"}\n', "\n::: {lang=ur dir=rtl}\n", "\n| a | b |\n|---|---|\n| c | d |\n",
    "| x \\| y |", "|", '\nTable: Caption {#tbl-x source="S"}\n', "\n![Cap](x.svg){#fig-y}\n", "![a](b)",
    "\n*[NIS]: Service\n", "NIS", "\n[ref]: https://x.org 'T'\n", "[ref]", "\n— Name\n", "\r\n", "\r", "\x00",
    "\x0c", "\u2028", "\ufeff", "é", "हिन्दी", "😀", "\n---\ntitle: x\n---\n", "javascript:",
    "[a](javascript:x)", "\xa0", "---", "...", ":",
]  # fmt: skip
TAKING = ("<", "-->", "[^", "]:", "](", ")", "[ref", "src=", "chart", "{", "\x00", "&", "title:")
HARMLESS = [part for part in FRAGMENTS if not any(mark in part for mark in TAKING)]
"""Fragments that by themselves take no word away: no comments, definitions, addresses, attributes."""

briefs = st.builds(
    lambda front, parts: front + "".join(parts),
    st.sampled_from(["---\ntitle: T\n---\n", "", "---\ntitle: T\n", "\ufeff---\r\nauthors: [{name: N}]\r\n---\r\n"]),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40),
)


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def pieces(brief: Brief) -> list[Inline]:
    return list(brief_inlines(brief))


def spans(brief: Brief) -> list[Span]:
    found = [problem.span for problem in brief.problems]
    found += [node.span for node in (*brief_blocks(brief), *pieces(brief), *brief.notes.values())]
    found += [span for section in brief.sections for span in (section.span, section.heading_span)]
    found += [span for place in brief.metadata.places.values() for span in (place.key, place.value)]
    return found + [span for suppression in brief.suppressions for span in (suppression.span, suppression.covers)]


def assert_sound(brief: Brief) -> None:
    lines = lines_of(brief.text)
    for span in spans(brief):
        assert span.start <= span.end
        for place in (span.start, span.end):
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    for piece in pieces(brief):
        words = words_at(brief, piece.span)
        assert not (isinstance(piece, Text) and "\n" in piece.text)
        if isinstance(piece, Text | Abbreviated) and "\\" not in words and "&" not in words:
            assert re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", words) == piece.text
        if isinstance(piece, Citation):
            for item in piece.items:
                assert isinstance(item, CitationItem)
                assert words_at(brief, item.span) == item.key
    assert all(problem.message and problem.name for problem in brief.problems)


@given(briefs)
@settings(max_examples=400, deadline=None)
def test_no_mixture_of_constructs_makes_it_raise_or_misplace(text: str) -> None:
    assert_sound(read(text))


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_raise_or_misplace(text: str) -> None:
    assert_sound(read(text))
    assert_sound(read(f"---\n{text}\n---\n"))
    assert_sound(read(f"---\ntitle: T\n---\n```{{.chart}}\n{text}\n```\n"))


@given(st.lists(st.sampled_from(HARMLESS), max_size=30))
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost(parts: list[str]) -> None:
    text = "".join(f"{part}qq{number} " for number, part in enumerate(parts))
    brief = read(f"---\ntitle: T\n---\n{text}")
    printed = repr((brief.sections, brief.notes))
    assert [word for word in re.findall(r"qq\d+", text) if word not in printed] == []
    for block in brief_blocks(brief):
        for line in own_inlines(block):
            numbers = [int(number) for number in re.findall(r"qq(\d+)", bare_text(line))]
            assert numbers == sorted(numbers)


FAULTS = st.sampled_from(FRAGMENTS)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_mutation_of_a_real_brief_makes_it_raise_or_misplace(data: st.DataObject) -> None:
    text = REAL
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(FAULTS) + text[place + data.draw(st.integers(0, 40)) :]
    assert_sound(read(text))


REAL = """---
type: policy-update
title: "The New Coalition: North Korea"
date: 2024-10-28
authors:
  - name: Naushaba
    affiliation: [Institute, {name: Other}]
lint: {ignore: [BK412]}
---

The prolonged conflict shows *no signs* of abating [@kim2024, p. 4]. See @fig-troops.[^1]

## Background {#sec-b}

::: key-messages
- One **message**
- Another
:::

> “It is less clear.”
> — Michael Butler, professor [@butler]

| Step | Who |
|------|----:|
| One  | A \\| B |

Table: Steps {#tbl-steps source="UN"}

::: {.box title="How the pact works"}
Text with [words]{lang=hi} and ^[a note].
:::

## Way Forward

::: recommendations
1. **Ministry of Finance:** Publish it. {by=2025-03}
2. **State**: Do that.
:::

<!-- briefkit-ignore BK301: known -->
![Caption](chart.png){#fig-troops alt="A" width=80%}

## References

[^1]: A note with `code`.

*[NIS]: National Intelligence Service
"""


@pytest.mark.parametrize(
    "part",
    [
        "[", "]", "*a ", "**a", "_a", "> ", "- ", "`", "`a``", "^[", "![", "[a](", "{#a ", '{a="', "<!--",
        "<a ", "&", "\\", "~a", "@a ", "@a [", "[@a;", "::: note\n", ":::\n", "::: note\n## x\n", "[^1]",
        "[^1]: ", "| a |\n|-|\n", "## a\n\n", "[a]{", "|",
    ],
)  # fmt: skip
def test_repetition_without_end_is_read_in_bounded_depth(part: str) -> None:
    brief = body(part * (20_000 // len(part)))
    assert brief.sections or brief.problems


@pytest.mark.parametrize(
    "start", ["## a", "::: a", "a", "| a |\n|---|\n| b", "*[a]: b", "[^a]: b", "[@a,", "{#a", "- ", "<!--"]
)
def test_a_long_run_of_spaces_is_read_in_bounded_time(start: str) -> None:
    for run in (" " * 200_000 + "b", " #" * 50_000 + "b", " :" * 50_000 + "b", "\t" * 100_000 + "b"):
        brief = body(start + run + "\n")
        assert brief.sections or brief.notes or brief.problems or brief.abbreviations


def test_brackets_in_brackets_are_kept_as_text() -> None:
    brief = body("[" * 5_000 + "a" + "]" * 5_000)
    assert len(bare_text(brief.sections[0].blocks[0].inlines)) == 10_001


def test_a_long_brief_is_read_whole() -> None:
    brief = body("A *word* and [@a, p. 3].\n\n" * 2_000)
    assert len(brief.sections[0].blocks) == 2_000


def test_code_in_headings_and_cells_is_where_it_says() -> None:
    brief = body("## A `b`\n\n| `c` |\n|---|\n| x `d` |\n")
    found = [*inlines(brief.sections[0].title)]
    found += [
        piece for block in blocks(brief.sections[0].blocks) for line in own_inlines(block) for piece in inlines(line)
    ]
    assert [words_at(brief, piece.span) for piece in found if isinstance(piece, Code)] == ["`b`", "`c`", "`d`"]
