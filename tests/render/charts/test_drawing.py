import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefkit import render
from briefkit.api.briefs import find_briefs
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from briefkit.model.blocks import Chart
from briefkit.model.walk import brief_blocks
from briefkit.render.charts.draw import draw
from briefkit.render.charts.spoken import drawn_words
from support.charts import charts_of, drawn, faults, ruler_of, texts
from support.houses import load
from support.tools import ROOT

YEARS = "{2016: 5.1, 2018: 7, 2020: 6, 2022: 10, 2024: 14.2}"
PAIR = "\n  - [Cause, 2016, 2024]\n  - [Weather, 640, 690]\n  - [Crew, 170, 1130]"
WIDTHS = ((320.0, 8.0), (640.0, 13.5), (330.0, 13.0), (190.0, 8.0))
HARD = """
type: line
data: {2016: 5}

type: bar
data: {A: 0, B: 0}

type: bar
data: {A: 12345678901234, B: 3}

type: line
data: {2016: 0.00000012, 2017: 0.00000019, 2018: 0.0000003}

type: bar
data:
  - [Name, N]
  - [Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und viel mehr davon in einem langen Satz, 3]
  - [B, 4]

type: dot
data: {A: -5, B: 12, C: 0}

type: line
data:
  - [t, a, b, c, d, e, f]
  - [2019-20, 1, 2, 3, 4, 5, 6]
  - [2020-21, 1.1, 2, 3, 4, 5, 6.2]
  - [2021-22, 1.2, 1.2, 1.2, 1.3, 1.2, 1.2]

type: grouped-bar
labels: none
orientation: horizontal
data:
  - [x, One, Two, Three]
  - [A, 1, -2, 3]
  - [B, 3, 4, 1]

type: line
min: 3
max: 20
width: 60%
labels: all
data: {2016: 5, 2017: 6.5, 2018: 12}

type: line
data:
  - [day, n]
  - [2024-01-03, 3]
  - [2024-01-09, 4]
  - [2024-02-01, null]
  - [2024-02-02, 1]

type: bar
multiples: a
data:
  - [a, b, n]
  - [One, Rather long a label, 3]
  - [Two, Rather long a label, 1]
  - [Two, Short, 1]
"""


def _examples() -> list[tuple[str, render.Printed, Chart]]:
    found = []
    for style in ("plain", "institute"):
        for file in find_briefs([str(ROOT / "examples" / "charts"), str(ROOT / "examples" / "complete")]):
            reading = read_brief(file, find_workspace(file.folder), style)
            printed = render.prepare(reading.brief, load(style))
            found += [(style, printed, b) for b in brief_blocks(reading.brief) if isinstance(b, Chart)]
        printed, charts = charts_of(HARD, style)
        found += [(style, printed, chart) for chart in charts]
    return found


EXAMPLES = _examples()


@pytest.mark.parametrize(("width", "size"), WIDTHS)
def test_no_word_of_any_chart_stands_on_another_or_outside(width: float, size: float) -> None:
    found = {
        f"{style} {chart.anchor or chart.kind}": wrong
        for style, printed, chart in EXAMPLES
        if (wrong := faults(draw(chart, printed, width, size), ruler_of(printed, size)))
    }
    assert found == {}


@pytest.mark.parametrize(("width", "size"), WIDTHS[::3])
def test_a_drawing_shows_its_words_in_the_order_in_which_they_are_looked_for(width: float, size: float) -> None:
    for _, printed, chart in EXAMPLES:
        assert chart.plot
        flow = "".join("".join(texts(draw(chart, printed, width, size))).split())
        at = 0
        for words in drawn_words(chart.plot):
            place = flow.find("".join(words.split()), at)
            assert place >= 0, (chart.anchor, words)
            at = place + len("".join(words.split()))


def test_a_chart_is_drawn_the_same_way_twice() -> None:
    for _, printed, chart in EXAMPLES[:12]:
        assert draw(chart, printed, 320, 8) == draw(chart, printed, 320, 8)


def test_the_settings_of_matplotlib_on_a_machine_change_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path[:0] = ['src', 'tests']\n"
        "from support.charts import drawn\n"
        "print(hash(repr(drawn('type: line\\ndata: {2016: 1, 2017: 4, 2018: 9}'))))"
    )
    told = []
    for settings in (
        "",
        "lines.linewidth: 9\npath.simplify: True\naxes.xmargin: .4\nfigure.dpi: 20\npath.sketch: 5, 9, 2\n",
    ):
        (tmp_path / "matplotlibrc").write_text(settings)
        env = {**os.environ, "MATPLOTLIBRC": str(tmp_path), "PYTHONHASHSEED": "1"}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=True
        )
        told.append(done.stdout)
    assert told[0] == told[1]


def test_bars_and_areas_begin_at_zero() -> None:
    for kind in ("bar", "area"):
        assert "0" in texts(drawn(f"type: {kind}\nlabels: none\ndata: {{2016: 90, 2017: 95}}"))


def test_a_line_that_begins_elsewhere_says_so() -> None:
    assert texts(drawn("type: line\nunit: litres\ndata: {2016: 90, 2017: 95}"))[0] == "litres · scale starts at 90"
    assert not any("starts" in text for text in texts(drawn(f"type: line\ndata: {YEARS}")))


def test_long_labels_turn_bars_sideways_and_short_ones_leave_them_upright() -> None:
    upright = drawn("type: bar\ndata: {A: 3, B: 4}")
    reasons = "The landlord decides: 3, No installer comes to the house within a whole year: 4, Price: 2, Noise: 1"
    turned = drawn(f"type: bar\ndata: {{{reasons}}}")
    assert next(w for w in upright.words if w.text == "A").anchor == "middle"
    assert next(w for w in turned.words if w.text.startswith("The")).anchor == "start"


def test_the_author_may_turn_bars() -> None:
    across = drawn("type: bar\norientation: horizontal\ndata: {A: 3, B: 4}")
    assert next(w for w in across.words if w.text == "A").anchor == "start"


def test_what_is_highlighted_bears_the_strong_colour_and_the_rest_the_soft_one() -> None:
    shapes = drawn("type: bar\nhighlight: B\ndata: {A: 3, B: 4, C: 5}").shapes
    assert [shape.fill for shape in shapes if shape.fill] == ["soft", "mark", "soft"]
    lines = drawn("type: line\nhighlight: b\ndata:\n  - [x, a, b]\n  - [2016, 1, 2]\n  - [2017, 2, 3]").shapes
    assert {shape.stroke for shape in lines} >= {"soft", "mark"}


def test_every_series_has_a_colour_of_its_own() -> None:
    shapes = drawn(f"type: grouped-bar\ndata:{PAIR}").shapes
    assert [shape.fill for shape in shapes if shape.fill][-4:] == ["mark", "series-2"] * 2


def test_a_gap_in_the_data_is_a_gap_in_the_line() -> None:
    whole = drawn("type: line\nlabels: none\ndata: {2016: 1, 2017: 2, 2018: 3, 2019: 4}")
    parted = drawn("type: line\nlabels: none\ndata: {2016: 1, 2017: 2, 2018: null, 2019: 4, 2020: 5}")
    strokes = [[s for s in d.shapes if s.stroke == "mark"] for d in (whole, parted)]
    assert [len(found) for found in strokes] == [1, 2]


def test_small_charts_share_their_scale_and_have_their_titles() -> None:
    drawing = drawn("type: bar\nmultiples: a\ndata:\n  - [a, b, n]\n  - [One, x, 10]\n  - [Two, x, 5]\n  - [Two, y, 1]")
    assert next(words.text for words in drawing.words if words.bold) == "One"
    heights = [_height(shape.path) for shape in drawing.shapes if shape.fill == "mark"]
    assert heights[0] == pytest.approx(2 * heights[1], rel=0.02)


def _height(path: str) -> float:
    numbers = [float(part) for part in path.replace("M", " ").replace("L", " ").replace("Z", " ").split()]
    return max(numbers[1::2]) - min(numbers[1::2])


def test_signs_and_decimals_stand_at_every_number() -> None:
    told = texts(drawn('type: bar\nprefix: "₹"\nsuffix: " m"\ndecimals: 1\ndata: {A: 3, B: -4.26}'))
    assert {"₹3.0\u00a0m", "−₹4.3\u00a0m"} <= set(told)


def test_width_and_height_are_what_the_author_asks_for() -> None:
    assert drawn(f"type: line\nheight: 60\ndata: {YEARS}").height == pytest.approx(60 * 72 / 25.4, rel=0.1)
    low, high = (drawn(f"type: line\nheight: {mm}\ndata: {YEARS}").height for mm in (30, 90))
    assert high > 2 * low


def test_a_brief_from_right_to_left_has_its_bars_from_the_right() -> None:
    drawing = drawn("type: bar\norientation: horizontal\ndata: {بيروت: 3, صيدا: 4}", lang="ar")
    label = next(words for words in drawing.words if words.text == "بيروت")
    assert (label.x, label.anchor) == (drawing.width, "end")
    assert all(words.x < drawing.width / 2 for words in drawing.words if words.text == "4")


def test_a_thousand_rows_are_drawn() -> None:
    rows = "\n".join(f"  - [{1000 + n}, {n % 37}]" for n in range(1000))
    for kind in ("bar", "line", "area"):
        printed, charts = charts_of(f"type: {kind}\ndata:\n  - [x, y]\n{rows}")
        assert faults(draw(charts[0], printed, 320, 8), ruler_of(printed, 8)) == []
