"""BibTeX and BibLaTeX files, as reference managers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.references.bibliography import read
from briefkit.references.bibliography.entries import Bibliography

ZOTERO = r"""@comment{x}
@string{epw = "Economic and Political Weekly"}
@article{kumar_impact_2023,
	title = {Impact of the {\textit{Swachh} Bharat} mission: {India}'s evidence \& more},
	volume = {58}, issn = {0012-9976}, url = {https://x.example/a_b%20c}, doi = {10.1/x},
	journal = epw, author = {Kumar, Arjun and M{\"u}ller, J{\"o}rg and {Ministry of Rural Development} and others},
	date = {2023-05-14}, pages = {34--41}, file = {Full:/home/u/x.pdf:application/pdf},
}
"""


def bib(text: str) -> Bibliography:
    return read("refs.bib", text.encode())


def one(text: str) -> dict[str, object]:
    (entry,) = bib(text).entries
    return dict(entry.item)


def test_an_entry_of_a_reference_manager_is_read_whole() -> None:
    assert one(ZOTERO) == {
        "type": "article-journal",
        "title": "Impact of the <i>Swachh</i> Bharat mission: India's evidence & more",
        "container-title": "Economic and Political Weekly",
        "volume": "58",
        "page": "34–41",
        "DOI": "10.1/x",
        "ISSN": "0012-9976",
        "URL": "https://x.example/a_b%20c",
        "author": [
            {"family": "Kumar", "given": "Arjun"},
            {"family": "Müller", "given": "Jörg"},
            {"literal": "Ministry of Rural Development"},
            {"literal": "others"},
        ],
        "issued": {"date-parts": [[2023, 5, 14]]},
    }


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Naushaba", [{"literal": "Naushaba"}]),
        ("Arjun Kumar", [{"family": "Kumar", "given": "Arjun"}]),
        ("Ludwig van Beethoven", [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}]),
        ("van der Berg, Anna", [{"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"}]),
        ("King, Jr, Martin Luther", [{"family": "King", "given": "Martin Luther", "suffix": "Jr"}]),
        ("{Barnes and Noble}", [{"literal": "Barnes and Noble"}]),
        ("{Jal Board} and Rao, A.", [{"literal": "Jal Board"}, {"family": "Rao", "given": "A."}]),
        ("{National} {Sample} Survey", [{"family": "Survey", "given": "National Sample"}]),
    ],
)
def test_names_are_taken_apart_and_institutions_are_not(written: str, names: list[object]) -> None:
    assert one(f"@book{{a, author = {{{written}}}}}")["author"] == names


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year = 2024", [[2024]]),
        ("year = 2024, month = may", [[2024, 5]]),
        ("year = 2024, month = {May}", [[2024, 5]]),
        ("year = 2024, month = 5", [[2024, 5]]),
        ("year = 2024, month = {nov--dec}", [[2024, 11], [2024, 12]]),
        ("year = 2024, month = {Spring}", [[2024, 21]]),
        ("date = {2023-05/2023-07}", [[2023, 5], [2023, 7]]),
        ("date = {2020/}", [[2020]]),
        ("date = {-0044}", [[-44]]),
    ],
)
def test_dates_are_numbers(fields: str, issued: list[list[int]]) -> None:
    assert one(f"@book{{a, {fields}}}")["issued"] == {"date-parts": issued}


def test_a_work_without_a_date_has_none_and_words_stay_words() -> None:
    assert "issued" not in one("@book{a, title = {A}, year = {n.d.}}")
    assert one("@book{a, year = {forthcoming}}")["issued"] == {"literal": "forthcoming"}


@pytest.mark.parametrize(
    ("kind", "fields", "type_"),
    [
        ("misc", "howpublished = {\\url{https://a.example}}", "webpage"),
        ("article", "entrysubtype = {newspaper}", "article-newspaper"),
        ("online", "type = {dataset}", "dataset"),
        ("jurisdiction", "", "legal_case"),
        ("phdthesis", "", "thesis"),
        ("somethingelse", "", "document"),
    ],
)
def test_kinds_of_entries_become_kinds_of_works(kind: str, fields: str, type_: str) -> None:
    assert one(f"@{kind}{{a, title = {{A}}, {fields}}}")["type"] == type_


def test_a_broken_entry_is_told_with_its_line_and_the_others_are_read() -> None:
    found = bib("@book{a, title = {A}}\n@article{broken, title={z}\n@book{b, title={B}, year=2020}\n")
    assert [entry.key for entry in found.entries] == ["a", "b"]
    assert [(fault.line, fault.message) for fault in found.faults] == [
        (2, "The entry that begins “@article{broken, title={z}” cannot be read")
    ]


def test_two_entries_of_one_key_are_both_given() -> None:
    found = bib("@book{a, title = {A}}\n@book{a, title = {B}, author = {Rao, Asha}}\n")
    assert [(entry.key, entry.item["title"]) for entry in found.entries] == [("a", "A"), ("a", "B")]
    assert found.entries[1].item["author"] == [{"family": "Rao", "given": "Asha"}]


def test_a_chapter_takes_what_it_lacks_from_its_book() -> None:
    found = bib("@inbook{c, crossref = {b}, title = {Part}}\n@book{b, title = {Whole}, year = 2020}\n")
    assert dict(found.entries[0].item) == {
        "type": "chapter",
        "title": "Part",
        "container-title": "Whole",
        "issued": {"date-parts": [[2020]]},
    }


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert isinstance(bib(text), Bibliography)


@given(st.text(alphabet="@{}\\\"',=# \nabArticlebook$^_~%&-1", max_size=120))
def test_no_pieces_of_bibtex_make_the_reader_fail(text: str) -> None:
    assert isinstance(bib(text), Bibliography)
    assert isinstance(bib(f"@book{{a, title = {{{text}}}, author = {{{text}}}, date = {{{text}}}}}"), Bibliography)
