"""Numbers and names of figures, tables, boxes, sections and notes."""

from dataclasses import replace

import pytest

from briefkit.model.inlines import CrossReference
from briefkit.model.numbering import number
from briefkit.render.numerals import counter_style, numeral
from briefkit.render.words import Wording
from support.houses import load
from support.samples import brief_of

HEAD = "---\ntitle: Numbers\n---\n\n"


def wording(body: str, lang: str = "en", *, counted: bool = False) -> Wording:
    style = replace(load("plain"), section_numbers=counted)
    return Wording(style, lang, number(brief_of(HEAD + body)))


def said(body: str, target: str, lang: str = "en", *, counted: bool = False) -> str:
    return wording(body, lang, counted=counted).reference(CrossReference(target)).replace("\xa0", " ")


def test_charts_count_as_figures() -> None:
    body = (
        '![One](nights.png){#fig-a alt="A"}\n\n```{.chart #fig-b}\ntype: bar\ndata: [[A, B], [x, 1]]\n'
        "title: T\nalt: A\nsource: S\n```\n"
    )
    assert (said(body, "fig-a"), said(body, "fig-b")) == ("Figure 1", "Figure 2")


def test_boxes_are_counted_as_soon_as_one_has_an_anchor() -> None:
    first = '::: {.box title="One"}\nWords.\n:::\n\n'
    assert not wording(first).numbering.by_key
    assert said(first + '::: {.box #box-b title="Two"}\nWords.\n:::', "box-b") == "Box 2"


def test_a_box_without_title_and_anchor_has_no_number() -> None:
    body = '::: box\nWords.\n:::\n\n::: {.box #box-b title="Two"}\nWords.\n:::'
    assert said(body, "box-b") == "Box 1"


SECTIONS = (
    "## One {#sec-a}\n\n### Part\n\nW.\n\n### Next {#sec-b}\n\nW.\n\n## Two {#sec-c}\n\nW.\n\n## References\n\n- R."
)


@pytest.mark.parametrize(("target", "number"), [("sec-a", "1"), ("sec-b", "1.2"), ("sec-c", "2")])
def test_sections_and_their_parts_are_counted_where_the_style_counts_them(target: str, number: str) -> None:
    assert said(SECTIONS, target, counted=True) == f"Section {number}"


def test_the_back_matter_is_named_and_not_counted() -> None:
    assert said(SECTIONS, "references", counted=True) == "References"
    assert said(SECTIONS, "sec-b") == "Next"


def test_a_title_with_a_reference_in_it_is_named_with_that_in_words() -> None:
    body = '## About @fig-a {#sec-a}\n\n![One](nights.png){#fig-a alt="A"}'
    assert said(body, "sec-a") == "About Figure 1"


def test_titles_that_name_each_other_come_to_an_end() -> None:
    body = "## As @sec-b {#sec-a}\n\nW.\n\n## As @sec-a {#sec-b}\n\nW."
    assert said(body, "sec-a") == "As @sec-b"


def test_notes_are_numbered_in_the_order_in_which_they_are_met_on_the_page() -> None:
    body = (
        "| A[^2] |\n| - |\n| x[^3] |\n\nTable: Caption[^1]\n\n> Words[^4]\n>\n> — Speaker[^5]\n\nEnd[^6].\n\n"
        "[^1]: One[^7].\n[^2]: Two.\n[^3]: Three.\n[^4]: Four.\n[^5]: Five.\n[^6]: Six.\n[^7]: Inside.\n"
    )
    assert wording(body).numbering.notes == {str(n): n for n in range(1, 8)}


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "12"), ("hi", "12"), ("ur", "12"), ("ar-EG", "١٢"), ("fa", "۱۲"), ("mr", "१२")]
)
def test_digits_are_those_that_a_language_uses(lang: str, words: str) -> None:
    assert numeral(12, lang) == words


@pytest.mark.parametrize(("lang", "style"), [("en", "decimal"), ("ar-EG", "arabic-indic"), ("mr", "devanagari")])
def test_lists_count_in_the_same_digits(lang: str, style: str) -> None:
    assert counter_style(lang) == style


def test_a_name_and_its_number_follow_the_language() -> None:
    assert said('![Une](nights.png){#fig-a alt="A"}', "fig-a", "fr") == "Figure 1"
    assert said("| A |\n| - |\n| x |\n\nTable: Un {#tbl-a}", "tbl-a", "fr") == "Tableau 1"
