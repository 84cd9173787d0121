import pytest

from briefkit.render.charts.numbers import Numbers, date_words
from briefkit.render.locales import locale


def numbers(lang: str, decimals: int = 0) -> Numbers:
    return Numbers(locale(lang), decimals)


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en-GB", "1,234,567.50"),
        ("en-IN", "12,34,567.50"),
        ("hi", "12,34,567.50"),
        ("fr", "1\u202f234\u202f567,50"),
        ("de", "1.234.567,50"),
        ("ar-EG", "\u0661\u066c\u0662\u0663\u0664\u066c\u0665\u0666\u0667\u066b\u0665\u0660"),
    ],
)
def test_numbers_are_grouped_as_the_language_has_them(lang: str, written: str) -> None:
    assert numbers(lang, 2).value(1234567.5) == written


def test_what_lies_below_zero_has_a_minus_sign_before_the_currency() -> None:
    assert Numbers(locale("en-GB"), 0, "₹", "m").value(-4) == "−₹4m"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1.2e7, "12M"),
        (3.456e9, "3.46B"),
        (2.5e20, "2.5\u00a0×\u00a010²⁰"),
        (1.2e-9, "1.2\u00a0×\u00a010⁻⁹"),
        (0, "0"),
    ],
)
def test_huge_and_tiny_numbers_are_written_short(value: float, written: str) -> None:
    assert numbers("en-GB").value(value) == written


def test_an_axis_has_no_more_decimals_than_its_steps() -> None:
    assert [numbers("fr", 4).tick(value, 0.5) for value in (0, 0.5, 1)] == ["0", "0,5", "1,0"]
    assert numbers("en", 4).tick(2000, 1000) == "2,000"


@pytest.mark.parametrize(
    ("cell", "written"),
    [("1234.50", "1\u202f234,50"), ("1,130", "1\u202f130"), ("12%", "12"), ("n/a", "n/a"), ("", ""), ("1e9", "1e9")],
)
def test_a_cell_of_the_data_keeps_its_decimals(cell: str, written: str) -> None:
    assert numbers("fr").cell(cell) == written


def test_dates_are_written_as_the_language_has_them() -> None:
    assert date_words("2024-03", "en-GB") == "Mar 2024"
    assert date_words("2024-03-15", "fr") == "15 mars 2024"
