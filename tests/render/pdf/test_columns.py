"""Text in columns: what stands where, and that nothing of the brief's order or words is lost by it."""

from copy import deepcopy
from dataclasses import replace
from xml.etree.ElementTree import Element, tostring

import pytest
from weasyprint import HTML

from briefkit.model.house_style import HouseStyle
from briefkit.render import prepare, render
from briefkit.render.formats.pdf import layout
from briefkit.render.formats.pdf.columns import COLUMNS, Arrangement
from briefkit.render.page import page
from support import samples
from support.houses import load
from support.pdf import opened, pdf_of, tags_of

WORDS = "The night is when the body recovers, and the inner districts give back the warmth of the day. "
NAMES = "".join(f"| Quarter {n} " for n in range(9))
WIDE = f"{NAMES}|\n{'| --: ' * 9}|\n{'| 1,234.5 ' * 9}|\n\nTable: Nine columns {{#tbl-wide}}\n"
STATISTICS = "".join(f'::: {{.stat value="{n}%" label="of barrels"}}\n:::\n\n' for n in (25, 60))
TEXT = f"""---
title: A Title
lang: en-GB
---

## Summary

{WORDS}

## Impact

{WORDS * 3}

### The wide one

{WIDE}
### After it

{WORDS * 3}

{STATISTICS}
{WORDS}

## Way Forward

{WORDS}

::: recommendations
1. **City:** Count the nights.
2. **Council:** Publish them.
:::
"""


def _tree(style: HouseStyle) -> Element:
    html = HTML(string=page(prepare(samples.brief_of(TEXT), style), "paper"))
    root: Element = html.etree_element
    return root


def _body(root: Element) -> Element:
    return next(element for element in root.iter() if element.get("class") == "body")


def test_what_reaches_over_all_columns_stands_between_them() -> None:
    root = _tree(load("journal"))
    Arrangement(root, load("journal"))
    kinds = [child.get("class") for child in _body(root)]
    assert kinds == ["summary across", COLUMNS, "across", "table sheet", COLUMNS, "stats across-2 across", COLUMNS]


def test_recommendations_on_a_band_reach_over_all_columns() -> None:
    root = _tree(load("rapid"))
    Arrangement(root, load("rapid"))
    assert [child.get("class") for child in _body(root)][-1] == "way-forward across band"


def test_a_style_without_columns_is_not_rearranged() -> None:
    root = _tree(load("plain"))
    before = tostring(root)
    assert not Arrangement(root, load("plain")).in_columns
    assert tostring(root) == before


@pytest.mark.parametrize("style", ["journal", "rapid"])
def test_everything_is_put_back_into_the_order_of_the_brief(style: str) -> None:
    root = _tree(load(style))
    before = [(element.tag, element.text, element.tail) for element in deepcopy(root).iter()]
    arrangement = Arrangement(root, load(style))
    assert [element.tag for element in root.iter()] != [tag for tag, _, _ in before]
    arrangement.restore()
    assert [(element.tag, element.text, element.tail) for element in root.iter()] == before


@pytest.mark.parametrize("style", ["journal", "rapid"])
def test_the_tags_keep_the_order_of_the_brief(style: str) -> None:
    with opened(pdf_of(TEXT, style)) as pdf:
        kinds = [tag.role for tag in tags_of(pdf).walk() if tag.role in {"H2", "H3", "Table"}]
    assert kinds == ["H2", "H2", "H3", "Table", "H3", "H2"]


def test_text_that_fails_in_columns_is_set_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rendered = HTML.render

    def failing(html: HTML, **more: object) -> object:
        if any(element.get("class") == COLUMNS for element in html.etree_element.iter()):
            raise IndexError
        return rendered(html, **more)

    monkeypatch.setattr(HTML, "render", failing)
    told: list[str] = []
    data = render(
        "pdf",
        prepare(samples.brief_of(TEXT), load("journal")),
        lambda report: told.extend(change.action for change in report.changes),
    )
    assert data.startswith(b"%PDF")
    assert told == ["set in one column, since its columns cannot be laid out"]


def test_columns_out_of_which_words_are_left_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    first: list[Element] = []

    def lost(flow: Element, _pages: object) -> Element | None:
        first.append(flow)
        return flow if flow is first[0] and len(first) == 1 else None

    monkeypatch.setattr("briefkit.render.formats.pdf.columns.lost", lost)
    assert pdf_of(TEXT, "journal").startswith(b"%PDF")
    assert first[0].get("class") == ""


def test_other_styles_tell_what_weasyprint_fails_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_html: HTML, **_more: object) -> object:
        raise IndexError

    monkeypatch.setattr(layout.HTML, "render", failing)
    with pytest.raises(IndexError):
        pdf_of(TEXT, "plain")


def test_a_page_has_a_margin_column_or_columns_of_text() -> None:
    page_token = replace(load("plain").page, left=20, right=20, columns=2, gutter=6)
    assert (page_token.full_measure, page_token.measure) == (170, 82)
