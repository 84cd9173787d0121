"""How wide a chart is set: on paper in points, on a screen in pixels, wide and narrow."""

from typing import Final

from briefkit.model.blocks import Chart
from briefkit.model.brief import Brief
from briefkit.render.printed import Printed

SCREEN: Final = (("wide", 640.0, 13.5), ("narrow", 330.0, 13.0))
"""Class, width and size of the type of each drawing on a web page, in pixels; the page shows the one that fits."""
_INDENTED: Final = 0.86
"""Share of the text's width inside a box, a list or another block."""
_POINTS_PER_MM: Final = 72 / 25.4


def paper_width(chart: Chart, printed: Printed) -> float:
    """Give the width of a chart on paper, in points: what an author asks for is a share of all columns."""
    page = printed.style.page
    share = chart.plot.wishes.width_percent / 100 if chart.plot else 1.0
    indented = 1.0 if stands_free(chart.key, printed.brief) else _INDENTED
    room = page.full_measure if spans(chart, printed) else page.figure_measure if indented == 1 else page.measure
    whole = max(page.full_measure, page.figure_measure)
    return min(room, whole * share) * _POINTS_PER_MM * indented


def spans(chart: Chart, printed: Printed) -> bool:
    """Whether a chart reaches over all columns of the text: one of several panels, which stand side by side."""
    panels = len(chart.plot.panels) if chart.plot else 0
    return panels > 1 and printed.style.page.columns > 1 and stands_free(chart.key, printed.brief)


def paper_size(printed: Printed) -> float:
    """Give the size of the type in charts on paper: that of furniture, in points."""
    return printed.style.type["furniture"].size


def width_rule(chart: Chart) -> str:
    """Give the CSS for a chart that is narrower than the text; a narrow screen has no room to spare."""
    share = chart.plot.wishes.width_percent if chart.plot else 100
    if share == 100:  # noqa: PLR2004 - per cent
        return ""
    return f"@media screen and (min-width: 34.01rem) {{ #b-{chart.key} .drawing {{ width: {share:g}% }} }}"


def stands_free(key: str, brief: Brief) -> bool:
    """Whether a block stands in a section itself, with the whole width of the text."""
    return any(block.key == key for section in brief.sections for block in section.blocks)
