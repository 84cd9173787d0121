"""Whatever programs do to a marked PDF on its way, its marks stay where they were."""

import random
import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from briefkit.api.reading import read
from briefkit.model.review import Review
from briefkit.render import Options, prepare, render
from briefkit.render.proof import ProofOptions
from briefkit.review.reviewing import ReturnedFile, review
from support.pdf_editor import ByPikepdf, ByPoppler, ByPypdf
from support.pdf_shapes import SHAPES
from support.returned import copy_of, is_whole, place_of, read_back, span_of
from support.tools import ROOT
from support.word_files import house

MARKED = ("no rougher", "A slow decline", "Rosters appear late", "1130", "Tie the fee", "A boat at the pier")
KINDS = ("Highlight", "Underline", "Squiggly", "StrikeOut")
EXAMPLES = {"complete": "journal", "french": "institute"}


@cache
def marked() -> bytes:
    made = ByPikepdf(copy_of("pdf"))
    for words in MARKED:
        made.mark("Highlight", words)
    return made.saved()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_marked_file_says_the_same_with(shape: str) -> None:
    found = read_back(SHAPES[shape](marked()), suffix="pdf")
    assert is_whole(found)
    assert {item.quote: span_of(item) for item in found.items} == {words: place_of(words) for words in MARKED}


@cache
def example(name: str) -> tuple[bytes, dict[str, int]]:
    """Give the copy for review of an example, and words that stand once in its text and once on its pages."""
    brief = read(ROOT / "examples" / name)
    options = Options(proof=ProofOptions(), review=True)
    data = render("pdf", prepare(brief, house(EXAMPLES[name]), options))
    document = pypdfium2.PdfDocument(data)
    pages = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    document.close()
    start = brief.text.index("\n---\n", 4)
    lines = dict(enumerate(brief.text.split("\n"), start=1))
    found = {
        words: number
        for number, line in lines.items()
        for words in re.findall(r"\w+ \w+ \w+", line)
        if number > brief.text.count("\n", 0, start) and brief.text.count(words) == pages.count(words) == 1
    }
    return data, found


def by_chance(writer: type[ByPikepdf | ByPypdf | ByPoppler], name: str) -> tuple[Review, dict[str, int]]:
    data, found = example(name)
    chance = random.Random(f"{writer.__name__} {name}")  # noqa: S311 - the same words each time
    wanted = chance.sample(sorted(found), min(60, len(found)))
    made = writer(data)
    for words in wanted:
        made.mark(chance.choice(KINDS), words, words)
    file = ReturnedFile("returned.pdf", made.saved())
    return review([file], read(ROOT / Path("examples", name))), {words: found[words] for words in wanted}


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("writer", [ByPikepdf, ByPypdf, ByPoppler])
def test_words_marked_by_chance_are_each_found_once_on_their_line(
    writer: type[ByPikepdf | ByPypdf | ByPoppler], name: str
) -> None:
    found, wanted = by_chance(writer, name)
    assert is_whole(found)
    assert len(found.items) == len(wanted)
    assert {item.text: item.span and item.span.start.line for item in found.items} == wanted


REPEATED = """---
title: The last boat
standfirst: >-
  One sailing in seven no longer runs, and the state
  pays all the same.
keywords: [ferries, harbours]
---

## Costs

Nobody pays for boats that stay. [A boat at the
pier costs no fuel.]{.pull} Crews leave.

```{.chart #fig-fuel}
type: bar
title: Fuel and crews
unit: crowns a day
data:
  - [Cause, Share]
  - [Fuel at sea, 12]
  - [Crews on land, 12]
source: Harbour office
```
"""
ON_LINES = {"pays all the same": 5, "pier costs no": 12, "crowns a day": 17, "Crews on land": 21, "Harbour office": 22}


def test_folded_values_repeated_words_and_words_of_charts_are_on_their_lines() -> None:
    data = copy_of("pdf", REPEATED, "institute")
    made = ByPikepdf(data)
    for words in ON_LINES:
        made.mark("Highlight", words, words)
    made.mark("Highlight", "pier costs no", "pulled", number=1)
    found = read_back(made.saved(), source=REPEATED, suffix="pdf")
    assert is_whole(found)
    assert {item.text: item.span.start.line for item in found.items} == {**ON_LINES, "pulled": 12}
