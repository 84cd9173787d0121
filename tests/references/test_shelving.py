"""Works put into bibliographies: comments stay where they are, nothing is lost, and the file can be read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.errors import UsageError
from briefkit.model.references import Reference
from briefkit.references.advice import advice
from briefkit.references.bibliography import read
from briefkit.references.shelving import fresh, ordered, shelved

BIB = """% My works. All of them.

@string{w = "Water"}

% of the ministry
@report{zeta, title = {Z}, year = 2020}

@book{Alpha,
  title = {A}
}
"""
YAML = """# head
references:
  - id: zeta
    title: Z   # keep
  # about alpha
  - id: alpha
    title: A
"""
NEW = Reference("mid", {"type": "book", "title": "M & <i>x</i>"})


def test_a_work_goes_to_its_place_and_comments_stay_with_theirs() -> None:
    assert shelved("a.bib", BIB, [NEW]) == (
        '% My works. All of them.\n\n@string{w = "Water"}\n\n@book{Alpha,\n  title = {A}\n}\n\n'
        "@book{mid,\n  title = {M \\& \\emph{x}},\n}\n\n"
        "% of the ministry\n@report{zeta, title = {Z}, year = 2020}\n"
    )
    assert shelved("a.yaml", YAML, [NEW]) == (
        "# head\nreferences:\n  # about alpha\n  - id: alpha\n    title: A\n"
        "  - id: mid\n    type: book\n    title: M & <i>x</i>\n  - id: zeta\n    title: Z   # keep\n"
    )


@pytest.mark.parametrize("name", ["a.bib", "a.yaml", "a.json"])
def test_a_new_file_holds_the_work(name: str) -> None:
    (entry,) = read(name, shelved(name, "", [NEW]).encode()).entries
    assert (entry.key, dict(entry.item)) == ("mid", dict(NEW.item))


@pytest.mark.parametrize(("name", "text"), [("a.bib", BIB), ("a.yaml", YAML)])
def test_a_file_in_order_stays_as_it_is(name: str, text: str) -> None:
    once = ordered(name, text)
    assert ordered(name, once) == once
    assert {entry.key for entry in read(name, once.encode()).entries} == {"zeta", "Alpha" if "bib" in name else "alpha"}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ris", "", "into .bib, .yaml, .yml and .json"),
        ("a.bib", "@book{a, title={b\n", "a.bib:1: The entry that begins"),
    ],
)
def test_what_cannot_be_written_or_read_is_left_alone(name: str, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        shelved(name, text, [NEW])


def test_a_work_that_is_there_already_is_known_by_doi_or_by_title_and_date() -> None:
    known = [
        Reference("a", {"title": "Wells", "DOI": "10.5555/W"}),
        Reference("b", {"title": "Rain!", "issued": {"date-parts": [[2024]]}}),
    ]
    found = [
        Reference("x", {"title": "Other", "DOI": "https://doi.org/10.5555/w"}),
        Reference("y", {"title": "RAIN", "issued": {"date-parts": [[2024]]}}),
        Reference("a", {"title": "Rain", "issued": {"date-parts": [[2023]]}}),
    ]
    new, there = fresh(found, known)
    assert [one.key for one in there] == ["x", "y"]
    assert [one.key for one in new] == ["ab"]


def test_an_editor_s_advice_changes_nothing_and_says_what_would_do() -> None:
    told = list(
        advice(Reference("a_very_long_key_of_a_reference_manager_2024", {"title": "WELLS RUN DRY", "author": []}))
    )
    assert told == [
        "its key is long; 'wells' would do",
        "its title is in capitals; as a sentence it is ‘Wells run dry’",
    ]
    assert list(advice(Reference("a", {"title": "NATO in Kosovo."}))) == [
        "its title ends with a full stop, which the citation style sets"
    ]


def test_a_comment_that_an_empty_line_parts_from_a_work_stays_on_top() -> None:
    text = "% Kept by Asha\n\n% lent\n@book{b, title = {B}}\n\n@book{a, title = {A}}\n"
    assert ordered("r.bib", text) == "% Kept by Asha\n\n@book{a, title = {A}}\n\n% lent\n@book{b, title = {B}}\n"


@given(
    keys=st.lists(st.from_regex(r"[a-z]{1,6}[0-9]{0,4}", fullmatch=True), unique=True, max_size=8),
    comments=st.lists(st.from_regex(r"% [a-z ]{0,12}[a-z]", fullmatch=True), max_size=4),
)
def test_putting_a_file_in_order_loses_no_line(keys: list[str], comments: list[str]) -> None:
    entries = [f"@book{{{key},\n  title = {{T {key}}}\n}}\n" for key in keys]
    text = "\n".join(
        f"{comment}\n{entry}" for comment, entry in zip([*comments, *[""] * len(entries)], entries, strict=False)
    )
    after = ordered("a.bib", text)
    assert sorted(filter(None, after.splitlines())) == sorted(filter(None, text.splitlines()))
    assert [entry.key for entry in read("a.bib", after.encode()).entries] == sorted(keys, key=str.casefold)
