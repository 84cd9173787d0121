"""What a house style chooses of the ways to set a part: each choice, in all three formats."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from briefkit.model.house_style import Heads, HouseStyle, Masthead
from briefkit.render import Printed, formats_available, prepare, render
from briefkit.render.cover import room_under_masthead
from briefkit.render.page import page
from briefkit.render.parity import losses
from support.briefs import read
from support.houses import load
from support.samples import full_brief
from support.word_checks import NS, W, docx_findings
from support.word_files import part, styled

CHOICES = [
    *(("masthead", value) for value in get_args(Masthead) if value != "title"),
    *(("heads", value) for value in get_args(Heads)),
    *(("figures", "hang"), ("key_messages", "panel"), ("box", "frame"), ("pull_quotes", "hidden")),
    ("recommendations", "ruled"),
]
"""Those that ask for no colours of their own."""
TEXT = """---
title: Rain barrels
status: final
lang: {lang}
---

::: key-messages
- Barrels fill.
:::

## Summary

First. [Nobody keeps it.]{{.pull}}

- In a list.

Second.

::: {{.box title="A barrel"}}
It holds much; see [the plan](https://town.example/plan).^[And a note.]

1. Once
:::

::: recommendations
1. **Town:** Give.
2. **School:** Count.
:::

::: {{.stat value="40%" label="of the rain runs off"}}
:::
"""


def brief_in(style: str, lang: str = "en-GB") -> Printed:
    return prepare(read(TEXT.format(lang=lang)), load(style))


@pytest.mark.parametrize(("name", "value"), CHOICES)
def test_a_page_that_chooses_one_thing_loses_no_word_and_no_rule_of_word(name: str, value: str) -> None:
    plain = load("plain")
    token = replace(plain.page, left=60, right=30, hang=30, **{name: value})  # type: ignore[arg-type]
    printed = prepare(full_brief(), replace(plain, page=token))
    data = render("docx", printed)
    assert docx_findings(data) == []
    assert losses(printed, "docx", data) == []
    assert losses(printed, "html", render("html", printed)) == []


@pytest.mark.parametrize("hang", [0, 30])
def test_a_page_that_chooses_everything_is_set(hang: float) -> None:
    plain = load("plain")
    chosen = {"heads": "rule", "figures": "hang", "key_messages": "panel", "box": "frame", "recommendations": "ruled"}
    token = replace(plain.page, left=60, right=30, hang=hang, masthead="crest", **chosen)  # type: ignore[arg-type]
    grounds = {"box": "#1d4a43", "on-box": "#ffffff", "stats": "#fac45c", "on-stats": "#000000"}
    colours, dark = {**plain.colours, **grounds}, {**plain.dark, **grounds}
    style: HouseStyle = replace(plain, page=token, colours=colours, dark=dark, paragraph_numbers=True)
    printed = prepare(full_brief(), style)
    for name in formats_available():
        assert losses(printed, name, render(name, printed)) == []


def test_the_numbers_of_paragraphs_are_those_of_the_running_text() -> None:
    made = page(brief_in("ministry"), "screen")
    assert re.findall(r'<p id="[^"]*" data-number="(\d+)">(\w+)', made) == [("1", "First"), ("2", "Second")]
    assert "data-number" not in page(brief_in("plain"), "screen")


def test_word_numbers_paragraphs_and_recommendations_by_lists() -> None:
    data = render("docx", brief_in("ministry"))
    assert [words[:5] for words in styled(data, "NumberedParagraph")] == ["First", "Secon"]
    texts = {level.get(W + "val") for level in part(data, "word/numbering.xml").iter(W + "lvlText")}
    assert {"%1.", "R%1"} <= texts
    hyphens = part(data, "word/settings.xml").find("w:autoHyphenation", NS)
    assert hyphens.get(W + "val") == "0"


@pytest.mark.parametrize(("lang", "letters"), [("fr", "R"), ("hi", "सि"), ("ar", "ت"), ("plain", "")])
def test_recommendations_are_numbered_in_the_words_of_the_language(lang: str, letters: str) -> None:
    printed = brief_in("plain") if lang == "plain" else brief_in("ministry", lang)
    assert printed.wording.recommendation(2) == f"{letters}2"
    assert (f'.recommendations > li::before {{ content: "{letters}" counter(rec) }}' in html(printed)) == bool(letters)


def html(printed: Printed) -> str:
    return render("html", printed).decode()


def test_words_in_a_box_with_a_ground_of_its_own_have_a_colour_of_their_own() -> None:
    data = render("docx", brief_in("foundation"))
    used = {node.get(W + "val") for node in part(data, "word/document.xml").iter(W + "rStyle")}
    assert {"HyperlinkOnBox", "FootnoteReferenceOnBox"} <= used
    assert "Hyperlink" not in used


def test_a_cover_is_a_section_of_its_own_in_word_with_a_ground_that_says_nothing() -> None:
    data = render("docx", brief_in("foundation"))
    first, second = part(data, "word/document.xml").iter(W + "sectPr")
    assert first.find("w:titlePg", NS) is not None
    assert second.find("w:titlePg", NS) is None
    assert second.find("w:type", NS) is None, "it begins on a new page"
    drawn = part(data, "word/header1.xml").find(".//wp:anchor", NS)
    assert drawn.get("behindDoc") == "1"
    assert drawn.find("wp:docPr//adec:decorative", NS) is not None


def test_a_short_title_stands_lower_on_its_cover_than_a_long_one() -> None:
    style = load("foundation")
    messages = "\n".join(f"- {'Barrels fill in one night. ' * 4}" for _ in range(4))
    text = "---\ntitle: {}\n---\n\n::: key-messages\n" + messages + "\n:::\n\n## Summary\n\nWords.\n"
    short, long = (prepare(read(text.format("Rain " * count)), style) for count in (1, 30))
    assert room_under_masthead(short) > room_under_masthead(long) >= 8
