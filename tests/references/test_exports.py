"""Works as files for other programs: what is written is read back as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.references import Reference
from briefkit.references.bibliography import read
from briefkit.references.exports import FORMATS, SUFFIXES, export

WORK = Reference(
    "rao2024",
    {
        "type": "article-journal",
        "title": "Wells & <i>Rain</i>: 50% of_it",
        "author": [
            {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"},
            {"literal": "Jal Board"},
        ],
        "container-title": "Water",
        "volume": "12",
        "issue": "3",
        "page": "4\u20139",
        "DOI": "10.5555/a_b",
        "issued": {"date-parts": [[2024, 5, 14]]},
        "accessed": {"date-parts": [[2024, 10, 1]]},
    },
)
WORDS = (
    st.text(alphabet="abcdé क-,.:;()&%$#_", min_size=1, max_size=30)
    .map(lambda word: f"a{word.strip()}b")
    .filter(lambda word: "--" not in word)
)


@pytest.mark.parametrize("suffix", [".bib", ".json", ".yaml"])
def test_what_is_written_is_read_back_as_it_was(suffix: str) -> None:
    (entry,) = read(f"refs{suffix}", export([WORK], SUFFIXES[suffix]).encode()).entries
    assert (entry.key, dict(entry.item)) == (WORK.key, dict(WORK.item))


def test_ris_keeps_all_but_italics_and_particles() -> None:
    (entry,) = read("refs.ris", export([WORK], "ris").encode()).entries
    assert entry.key == "rao2024"
    assert entry.item["title"] == "Wells & Rain: 50% of_it"
    assert entry.item["author"] == [{"family": "van der Berg", "given": "Anna"}, {"literal": "Jal Board"}]
    assert entry.item["issued"] == {"date-parts": [[2024, 5, 14]]}
    assert entry.item["page"] == "4\u20139"


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_no_works_are_a_file_that_is_read_as_none(format_name: str) -> None:
    suffix = next(suffix for suffix, name in SUFFIXES.items() if name == format_name)
    assert read(f"refs{suffix}", export([], format_name).encode()).entries == ()


def test_csl_json_begins_with_what_a_reader_knows_a_work_by() -> None:
    (item,) = json.loads(export([WORK], "csl-json"))
    assert list(item)[:6] == ["id", "type", "author", "issued", "title", "container-title"]


@pytest.mark.parametrize("suffix", [".bib", ".json", ".yaml", ".ris"])
@given(title=WORDS, family=WORDS)
def test_any_words_come_back(suffix: str, title: str, family: str) -> None:
    work = Reference("a", {"type": "book", "title": title, "author": [{"literal": family}]})
    found = read(f"refs{suffix}", export([work], SUFFIXES[suffix]).encode())
    assert not found.faults
    (entry,) = found.entries
    assert str(entry.item["title"]).split() == title.split()


@pytest.mark.parametrize(
    ("number", "field"),
    [("2025/04", "number"), ("WP-12", "number"), ("2049-3630", "ISSN"), ("978-0-306-40615-7", "ISBN")],
)
def test_the_number_of_a_report_stands_in_ris_where_others_have_an_isbn(number: str, field: str) -> None:
    (entry,) = read("a.ris", f"TY  - RPRT\nTI  - Rain\nSN  - {number}\nER  - \n".encode()).entries
    assert entry.item[field] == number
    if field == "number":
        assert f"SN  - {number}\n" in export([Reference("a", entry.item)], "ris")
