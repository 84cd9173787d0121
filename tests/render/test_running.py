"""The title in the heads of pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.running import LONGEST, running_title


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("A title that fits", "A title that fits"),
        (f"The main title of a brief: {'and what it is about ' * 5}", "The main title of a brief"),
        (f"Who reads the meter when nobody does? {'An answer ' * 9}", "Who reads the meter when nobody does?"),
        (f"So: {'word ' * 30}", f"So: {'word ' * 15}".strip() + "…"),
        (f"{'Words, ' * 30}", f"{'Words, ' * 11}".strip(" ,") + "…"),
        ("W" * 90, "W" * 79 + "…"),
    ],
)
def test_a_long_title_is_cut_where_a_reader_would_cut_it(title: str, cut: str) -> None:
    assert running_title(title) == cut


@given(st.text())
def test_whatever_the_title_it_fits_and_is_its_beginning(title: str) -> None:
    cut = running_title(title)
    assert len(cut) <= LONGEST
    assert title.startswith(cut.removesuffix("…"))
    assert bool(cut.strip()) == bool(title.strip())
