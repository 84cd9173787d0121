"""Charts on paper: one figure with words that are text in the house's faces."""

import pytest

from briefkit import render
from briefkit.render.parity import losses, pdf_text
from support.houses import load
from support.pdf import opened, pdf_of, tags_of
from support.samples import brief_of

CHART = """```{.chart #fig-c}
type: grouped-bar
title: Nights
unit: nights
data:
  - [Town, 2016, 2024]
  - [Sabine & sons, 640, 690]
  - [Creek, 170, 1130]
alt: "Two pairs of bars"
source: City
```
"""
TEXT = f"---\ntitle: T\nlang: en-GB\nstatus: final\n---\n\n## A\n\n{CHART}"


def test_a_chart_is_one_figure_with_its_alternative_text() -> None:
    (figure,) = tags_of(opened(pdf_of(TEXT))).every("Figure")
    assert figure.says["Alt"] == "Two pairs of bars"
    assert len(figure.marks) == 10  # the shapes, and nine lines of words


def test_its_words_are_text_in_their_order() -> None:
    told = "".join("".join(pdf_text.read(pdf_of(TEXT))["main"]).split())
    assert "nights20162024" in told
    assert told.index("Sabine&sons") < told.index("Creek")


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_arabic_and_devanagari_are_set_in_faces_of_the_house(style: str) -> None:
    for lang, word in (("ar", "بيروت"), ("hi", "लखनऊ"), ("ur", "لکھنؤ")):
        text = TEXT.replace("en-GB", lang).replace("Sabine & sons", word)
        printed = render.prepare(brief_of(text), load(style))
        assert losses(printed, "pdf", render.render("pdf", printed)) == []


def test_a_word_of_the_drawing_that_is_lost_is_missed() -> None:
    style = load("plain")
    whole = render.prepare(brief_of(TEXT), style)
    lost = render.prepare(brief_of(TEXT.replace("Creek", "C")), style)
    for format_name in ("pdf", "html", "docx"):
        found = losses(whole, format_name, render.render(format_name, lost))
        assert "Creek" in [word for loss in found for word in loss.words], format_name
