"""The ways to cite a brief stand on its web page, and nowhere else."""

from dataclasses import replace

import pytest
from lxml import html

from briefkit.references.itself import ways_to_cite
from briefkit.render import prepare, render
from briefkit.render.page import page
from briefkit.render.parity import losses
from briefkit.render.printed import Printed
from support.briefs import read
from support.houses import load

TEXT = """---
title: Wells <b> & Rain
date: 2024-10-28
lang: {}
authors: [{{name: {{given: Asha, family: Rao}}}}]
series: {{number: "3"}}
type: fact-sheet
citation: {}
---

## Summary

Half are dry.
"""


def printed(lang: str = "en-GB", own: str = "null") -> Printed:
    brief, style = read(TEXT.format(lang, own)), load("plain")
    meta = brief.metadata
    return prepare(brief, style, None, ways_to_cite(meta, style.publisher_of(meta), style.series_of(meta)))


def details(of: Printed) -> list[html.HtmlElement]:
    return html.fromstring(page(of, "screen")).xpath("//footer//div[@class='citation']/dd/details")


@pytest.mark.parametrize("own", ["null", "Ask us."])
def test_they_stand_below_the_suggested_citation_or_the_authors_own(own: str) -> None:
    (found,) = details(printed(own=own))
    assert found[0].tag == "summary"
    assert found[0].text == "Cite in APA, Chicago, MLA, BibTeX, RIS"
    assert [one.text_content() for one in found.find_class("way")] == ["APA", "Chicago", "MLA", "BibTeX", "RIS"]
    assert "Rao, A. (2024). Wells <b> & Rain (Fact Sheet No. 3)." in found.text_content()
    assert "TY  - RPRT\n" in found.text_content()


def test_paper_has_none() -> None:
    assert "BibTeX" not in page(printed(), "paper")
    for name in ("pdf", "docx"):
        assert not losses(printed(), name, render(name, printed()))


def test_a_way_that_the_page_lost_is_missed() -> None:
    whole = printed()
    cut = replace(whole, ways_to_cite=whole.ways_to_cite[:-1])
    assert not losses(whole, "html", render("html", whole))
    assert losses(whole, "html", render("html", cut))


def test_a_number_behind_arabic_letters_keeps_to_its_right() -> None:
    (found,) = details(printed("ur"))
    assert "RIS میں حوالہ دیں" in found[0].text
    assert {one.get("dir") for one in found.xpath("./*[not(self::summary) and not(@class='way')]")} == {"ltr"}


def test_a_brief_without_them_has_no_line_that_opens() -> None:
    assert not details(replace(printed(), ways_to_cite=()))
