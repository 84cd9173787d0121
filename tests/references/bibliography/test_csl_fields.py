"""Works as front matter and CSL files hold them: whatever their fields are, the engine takes what is let through."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.references.bibliography.csl_data import item_of
from briefkit.references.bibliography.csl_fields import DATES, NAMES
from briefkit.references.bibliography.entries import Entry, Fault
from briefkit.references.csl import named
from briefkit.references.engine import engine

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text(max_size=12))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["family", "given", "literal", "year", "date-parts", "raw", "x"]), inner),
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [*sorted(DATES), *sorted(NAMES), "title", "volume", "page", "DOI", "keyword", "type", "custom"]
)


def work(**fields: object) -> Entry:
    told = item_of({"id": "k", **fields})
    assert isinstance(told, Entry), told
    return told


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Kim, Jon", [{"family": "Kim", "given": "Jon"}]),
        ("Ministry of Health", [{"literal": "Ministry of Health"}]),
        (["Kim, Jon", {"family": "Roy"}], [{"family": "Kim", "given": "Jon"}, {"family": "Roy"}]),
        ({"literal": "WHO"}, [{"literal": "WHO"}]),
    ],
)
def test_a_name_may_be_written_out(written: object, names: object) -> None:
    assert work(author=written).item["author"] == names


@pytest.mark.parametrize("written", [2024, "2024", {"year": 2024}, [{"year": "2024"}], {"date-parts": [["2024"]]}])
def test_a_year_may_be_written_in_many_ways(written: object) -> None:
    assert work(issued=written).item["issued"] == {"date-parts": [[2024]]}


def test_a_date_of_the_front_matter_is_a_date() -> None:
    assert work(accessed=dt.date(2025, 11, 3)).item["accessed"] == {"date-parts": [[2025, 11, 3]]}


def test_keywords_may_be_a_list() -> None:
    assert work(keyword=["ferries", "islands"]).item["keyword"] == "ferries, islands"


@pytest.mark.parametrize("name", ["title", "volume", "DOI"])
def test_a_list_where_words_belong_is_told(name: str) -> None:
    told = item_of({"id": "k", name: ["a", "b"]}, 7)
    assert isinstance(told, Fault)
    assert (told.line, told.message) == (
        7,
        f"'{name}' of the work 'k' takes words or a number, and holds a group or a list",
    )


@given(st.dictionaries(FIELDS, VALUES, max_size=4))
@settings(max_examples=100, deadline=None)
def test_the_engine_takes_whatever_is_let_through(fields: dict[str, object]) -> None:
    told = item_of({"id": "k", "title": "T", **fields})
    if isinstance(told, Entry):
        cite = {"citationId": "k", "citationPrefix": [], "citationSuffix": [], "citationHash": 0, "citationNoteNum": 0}
        cited = {"t": "Cite", "c": [[{**cite, "citationMode": {"t": "NormalCitation"}}], []]}
        document = {
            "pandoc-api-version": [1, 23],
            "meta": {"link-citations": {"t": "MetaBool", "c": True}},
            "blocks": [{"t": "Para", "c": [cited]}],
        }
        assert engine().ask(document, named("apa").data, [{"id": "k", **told.item}])
