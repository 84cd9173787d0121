import re

import pytest

from briefkit import render
from support.houses import load
from support.samples import brief_of

CHART = """```{.chart #fig-c}
type: line
title: Nights
caption: in the city
unit: nights
data:
  - [Year, Hot, Cold]
  - [2016, 1130.5, 40]
  - [2017, 1200, 30]
alt: Two lines
source: City
```
"""
TEXT = f"---\ntitle: T\nlang: fr\nstatus: final\n---\n\n## A\n\n@fig-c\n\n{CHART}"


@pytest.fixture(scope="module")
def page() -> str:
    return render.render("html", render.prepare(brief_of(TEXT), load("institute"))).decode()


@pytest.fixture(scope="module")
def figure(page: str) -> str:
    return page[page.index("<figure") : page.index("</figure>")]


def test_a_chart_is_drawn_for_a_wide_and_for_a_narrow_screen(figure: str) -> None:
    assert re.findall(r'class="(wide|narrow)" role="img" aria-label="Two lines"', figure) == ["wide", "narrow"]
    assert figure.count(">Hot</text>") == 2


def test_its_numbers_stand_in_a_table_in_the_language_of_the_brief(figure: str) -> None:
    table = figure[figure.index("<details") :]
    assert "<summary>" in table
    assert "1\u202f130,5" in table
    assert re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', table) == ["Year", "Hot", "Cold"]


def test_its_colours_are_those_of_the_page_so_that_a_dark_one_is_dark(page: str, figure: str) -> None:
    used = set(re.findall(r"var\(--([a-z0-9-]+)\)", figure))
    assert {"mark", "series-2", "word-mark", "muted", "rule"} <= used
    light, dark = (page[start : page.index("}", start)] for start in _roots(page))
    assert all(f"--{name}:" in light and f"--{name}:" in dark for name in used)


def _roots(page: str) -> tuple[int, int]:
    first = page.index(":root {")
    return first, page.index(":root {", first + 1)


def test_no_style_attribute_and_no_script_comes_with_a_chart(figure: str) -> None:
    assert "style=" not in figure
    assert "<script" not in figure


def test_a_chart_as_wide_as_a_part_of_the_text_is_so_on_a_wide_screen_alone() -> None:
    text = TEXT.replace("unit: nights", "width: 50%")
    page = render.render("html", render.prepare(brief_of(text), load("plain"))).decode()
    assert re.search(r"@media screen and \(min-width: [\d.]+rem\) \{ #b-[0-9a-f]+ \.drawing \{ width: 50% \} \}", page)


def test_a_chart_that_cannot_be_drawn_is_set_by_its_numbers() -> None:
    text = TEXT.replace("1200", "many")
    page = render.render("html", render.prepare(brief_of(text), load("plain"))).decode()
    assert "<svg" not in page[page.index("<figure") :]
    assert "many" in page
