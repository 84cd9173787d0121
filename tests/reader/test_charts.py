import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.blocks import Chart
from briefkit.model.charts import Plot
from briefkit.model.inlines import Citation, Emphasis
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_inlines
from briefkit.reader.chart_numbers import numbers, scale_of
from briefkit.reader.chart_wishes import KEYS, KINDS
from support.reading import body, only, problem, words_at

CHART = """> ```{.chart #fig-c}
> type: bar
> title: Troops
> caption: A caption
> alt: Two bars
> source: UN
> x: year
> y: n
> data:
>   - {year: 2023, n: 4, m: x}
>   - {year: 2024, n: 5.5}
> ```
"""
LONG = """- [island, year, kind, n]
  - [Farrow, 2016, a, 1]
  - [Farrow, 2020, a, 2]
  - [Quay, 2016, a, 3]
  - [Quay, 2016, b, 4]"""


def chart(yaml: str, **files: bytes) -> Chart:
    return only(body(f"```{{.chart}}\n{yaml}\n```\n", **files), Chart)


def plot(yaml: str, **files: bytes) -> Plot:
    found = chart(yaml, **files).plot
    assert found
    return found


def test_a_chart_holds_the_columns_that_it_draws_as_text_and_as_numbers() -> None:
    found = only(body(CHART), Chart)
    assert [bare_text(line) for line in (found.title, found.caption, found.source)] == ["Troops", "A caption", "UN"]
    assert (found.kind, found.alt, found.anchor) == ("bar", "Two bars", "fig-c")
    assert (found.header, found.rows) == (("year", "n"), (("2023", "4"), ("2024", "5.5")))
    assert found.plot
    assert (found.plot.places, found.plot.values, found.plot.decimals) == (("2023", "2024"), (4.0, 5.5), 1)


def test_the_words_of_a_chart_may_hold_what_words_hold() -> None:
    brief = body('```{.chart}\ntype: bar\ncaption: "In *all* towns"\nsource: City [@mta, p. 3]\ndata: {A: 1}\n```\n')
    found = list(brief_inlines(brief))
    assert [words_at(brief, piece.span) for piece in found if isinstance(piece, Emphasis)] == ["*all*"]
    assert [words_at(brief, piece.span) for piece in found if isinstance(piece, Citation)] == ["[@mta, p. 3]"]


def test_a_chart_may_take_its_data_from_a_csv_file() -> None:
    found = chart("type: line\ndata: d.csv", d__csv=b"x,y\n1,2\n")
    assert (found.header, found.rows, found.alt) == (("x", "y"), (("1", "2"),), None)


def test_without_names_the_first_column_is_x_and_all_columns_of_numbers_are_series() -> None:
    found = plot("type: line\ndata:\n  - [x, word, a, b]\n  - [2016, one, 1, 2]\n  - [2017, two, 3, null]")
    assert found.names == ("a", "b")
    assert [series.values for series in found.panels[0].series] == [(1.0, 3.0), (2.0, None)]


def test_one_column_may_name_series_and_another_small_charts() -> None:
    found = plot(f"type: line\nx: year\ny: n\nseries: kind\nmultiples: island\ndata:\n  {LONG}")
    assert [panel.title for panel in found.panels] == ["Farrow", "Quay"]
    assert found.names == ("a", "b")
    assert [series.values for series in found.panels[1].series] == [(3.0, None), (4.0, None)]


def test_bars_are_sorted_where_the_author_says_so_and_time_runs_forward_anyway() -> None:
    assert plot("type: bar\nsort: descending\ndata: {A: 1, B: 3, C: 2}").places == ("B", "C", "A")
    assert plot("type: bar\nsort: ascending\ndata: {A: 1, B: 3, C: 2}").places == ("A", "C", "B")
    assert plot("type: bar\ndata: {A: 1, B: 3, C: 2}").places == ("A", "B", "C")
    assert plot("type: line\ndata: {2020: 1, 2010: 2}").places == ("2010", "2020")


@pytest.mark.parametrize(
    ("places", "scale"),
    [
        (["2016", "2020"], "years"),
        (["2016-01", "2016-02"], "dates"),
        (["2016-01-31", "2016-02-29"], "dates"),
        (["2016-02-30", "2016-03-01"], "words"),
        (["2019-20", "2020-21"], "words"),
        (["0.5", "1"], "numbers"),
        (["A", "2"], "words"),
    ],
)
def test_places_are_years_dates_numbers_or_words(places: list[str], scale: str) -> None:
    assert scale_of(places)[0] == scale


@pytest.mark.parametrize(
    ("cells", "values", "decimals"),
    [
        (["1", "2.50"], (1.0, 2.5), 2),
        (["1,130", "12,34,567"], (1130.0, 1234567.0), 0),
        (["3,5", "12,25"], (3.5, 12.25), 2),
        (["1 234,5", "2\u202f000"], (1234.5, 2000.0), 1),
        (["12%", "−4 %"], (12.0, -4.0), 0),
        (["", "n/a", "–", "7"], (None, None, None, 7.0), 0),
        (["١٢", "٣"], (12.0, 3.0), 0),
        (["1e3", "2.5e-3"], (1000.0, 0.0025), 4),
    ],
)
def test_numbers_are_read_as_people_write_them(
    cells: list[str], values: tuple[float | None, ...], decimals: int
) -> None:
    read = numbers(cells)
    assert (read.values, read.decimals, read.wrong) == (values, decimals, ())


@pytest.mark.parametrize("cell", ["five", "1.2.3", "12 34 x", "1e999", "nan", "inf", "₹5", "1,2,3", "0x1F"])
def test_what_is_no_number_is_told_by_its_row(cell: str) -> None:
    assert numbers(["1", cell]).wrong == (1,)


@pytest.mark.parametrize(
    ("yaml", "name", "words"),
    [
        ("type: bar: x", "unreadable-data", ":"),
        ("just words", "unreadable-data", "```{.chart}\njust words\n```"),
        ("tpye: bar", "unknown-key", "tpye"),
        ("type: bar\ntype: line", "duplicate-key", "type"),
        ("title: [a]", "wrong-type", "[a]"),
        ("data: [1, 2]", "unreadable-data", "[1, 2]"),
        ("data: d.csv", "missing-file", "d.csv"),
        ("type: pie\ndata: {A: 1}", "undrawable-chart", "pie"),
        ("type: bar\ndata: {A: 1}\nx: z", "undrawable-chart", "z"),
        ("type: bar\ndata: {A: 1, B: x}", "undrawable-chart", "x"),
        ("type: bar\ndata:\n  - {a: u, b: 1}\n  - {a: v, b: w}", "undrawable-chart", "w"),
        ("type: bar\ndata:\n  - [a, b]\n  - [u, 1]\n  - [u, 2]", "undrawable-chart", "u"),
        ("type: bar\ndata: {A: 1}\nmin: 0.5", "undrawable-chart", "0.5"),
        ("type: line\ndata: {A: 1}\nmax: 0.5", "undrawable-chart", "0.5"),
        ("type: bar\ndata: {A: 1}\nhighlight: [B]", "undrawable-chart", "[B]"),
        ("type: bar\ndata: {A: 1}\norientation: up", "wrong-type", "up"),
        ("type: bar\ndata: {A: 1}\nsort: down", "wrong-type", "down"),
        ("type: bar\ndata: {A: 1}\nlabels: some", "wrong-type", "some"),
        ("type: bar\ndata: {A: 1}\ndecimals: 1.5", "wrong-type", "1.5"),
        ("type: bar\ndata: {A: 1}\nmin: low", "wrong-type", "low"),
        ("type: bar\ndata: {A: 1}\nwidth: 5%", "wrong-type", "5%"),
        ("type: bar\ndata: {A: 1}\nheight: 900", "wrong-type", "900"),
        ("type: bar\ndata: {A: 1}\nsuffix: much too long a sign", "wrong-type", "much too long a sign"),
        ("type: bar\ndata: {A: 1}\ncolour: x", "unknown-key", "colour"),
    ],
)
def test_a_fault_in_a_chart_is_reported_at_its_place(yaml: str, name: str, words: str) -> None:
    brief = body(f"```{{.chart}}\n{yaml}\n```\n")
    found = problem(brief, name)
    assert words_at(brief, found.span).strip("> ").split("\n  - ")[-1].removeprefix("[u, ") == words or (
        words_at(brief, found.span) == words
    )


@pytest.mark.parametrize(
    ("yaml", "hint"),
    [
        ("type: lin\ndata: {A: 1}", "Did you mean 'line'?"),
        ("type: bar\ndata: {A: 1}\nhight: 3", "Did you mean 'height'?"),
        ("type: bar\ndata: {A: 1}\ncolor: x", "Write series instead."),
        ("type: bar\ndata: {A: 1}\nfacet: x", "Write multiples instead."),
        ("type: bar\ndata:\n  - [year, price]\n  - [1, 2]\ny: prise", "Did you mean 'price'?"),
        ("type: bar\ndata: {Farrow: 1}\nhighlight: Farow", "Did you mean 'Farrow'?"),
        ("type: bar\ndata: {A: 1}\norientation: uprite", "Did you mean 'upright'?"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(yaml: str, hint: str) -> None:
    assert hint in {found.help for found in body(f"```{{.chart}}\n{yaml}\n```\n").problems}


def test_a_fault_in_a_csv_file_names_its_row() -> None:
    brief = body("```{.chart}\ntype: line\ndata: d.csv\n```\n", d__csv=b"x,y\n1,2\n2,4\n3,z\n")
    assert problem(brief, "undrawable-chart").message == "'z' in column 'y' is no number (row 4)"


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("type: stacked-bar\ndata:\n  - [x, a, b]\n  - [A, 1, -2]", "A stack cannot hold -2, which is below zero"),
        ("type: line\ndata:\n  - [x, a, b, c, d, e, f, g]\n  - [1, 1, 1, 1, 1, 1, 1, 1]", "A chart with 7 series"),
        ("type: dot\ndata: {" + ", ".join(f"w{n}: {n}" for n in range(90)) + "}", "So many bars, 90"),
        ("type: bar\ny: a\nx: a\ndata:\n  - [a, b]\n  - [1, 2]", "The column 'a' cannot be both x and y"),
        (
            "type: bar\nx: x\nseries: a\ny: [b, c]\ndata:\n  - [a, x, b, c]\n  - [1, 2, 3, 4]",
            "A chart with 'series' takes",
        ),
        ("type: bar\ndata:\n  - [x, n]\n  - ['', 2]", "A cell of column 'x' is empty"),
        ("type: bar\ndata:\n  - [x, n]\n  - [A, null]", "The data have no column of numbers"),
        ("type: bar\ny: n\ndata:\n  - [x, n]\n  - [A, null]", "This chart has no numbers"),
        ("type: bar\ndata:\n  - [x, n]", "This chart has no rows of data"),
        ("type: bar", "This chart has no rows of data"),
        ("data: {A: 1}", "This chart has no type"),
    ],
)
def test_what_cannot_be_drawn_says_why(yaml: str, message: str) -> None:
    brief = body(f"```{{.chart}}\n{yaml}\n```\n")
    assert problem(brief, "undrawable-chart").message.startswith(message)
    assert only(brief, Chart).plot is None


def test_many_lines_may_be_drawn_where_a_few_stand_out() -> None:
    names = [f"n{n}" for n in range(20)]
    yaml = f"type: line\nhighlight: n3\ndata:\n  - [x, {', '.join(names)}]\n  - [1{', 2' * 20}]"
    assert len(plot(yaml).names) == 20


def test_places_in_an_indented_chart_are_exact() -> None:
    brief = body("- a\n\n   ```{.chart}\n   x: 1\n     y: a: b\n   ```\n")
    assert problem(brief, "unreadable-data").span.start.line == 8
    brief = body("  ```{.chart}\n  type: bar\n  x: {tpye: 1}\n  tpye: y\n  ```\n")
    assert words_at(brief, problem(brief, "unknown-key").span) == "tpye"


cells = st.one_of(
    st.integers(-10, 10**18),
    st.floats(allow_nan=True, allow_infinity=True),
    st.text(max_size=12),
    st.none(),
    st.booleans(),
    st.sampled_from(["2016", "2016-02", "1,5", "12%", "n/a", "1e400"]),
)
rows = st.lists(st.lists(cells, max_size=4), max_size=5)
settings = st.dictionaries(st.sampled_from(KEYS), st.one_of(cells, rows, st.sampled_from(KINDS)), max_size=6)


@given(settings, st.one_of(rows, st.dictionaries(st.text(max_size=5), cells, max_size=4), cells))
def test_no_setting_and_no_data_stop_the_reader(values: dict[str, object], data: object) -> None:
    import json  # noqa: PLC0415 - JSON is YAML

    lines = [f"{key}: {json.dumps(value)}" for key, value in {**values, "data": data}.items()]
    found = only(body("```{.chart}\n" + "\n".join(lines).replace("```", "") + "\n```\n"), Chart)
    if found.plot:
        assert len(found.plot.places) == len(found.plot.positions)
        assert all(len(s.values) == len(found.plot.places) for panel in found.plot.panels for s in panel.series)
