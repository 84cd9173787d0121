"""RIS, CSL-JSON and CSL-YAML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.references.bibliography import READERS, read
from briefkit.references.bibliography.entries import Bibliography

RIS = """TY  - RPRT
AU  - Kumar, Arjun
A2  - Rao, P
AU  - Ministry of Health
TI  - Wells of
 Uttar Pradesh
PY  - 2023
DA  - 2023/05/14/
UR  - https://x.example
SP  - 1
EP  - 9
XX  - unknown
ER  -
"""


def test_a_report_in_ris_is_read_whole() -> None:
    (entry,) = read("refs.ris", RIS.encode()).entries
    assert entry.key == "kumar2023"
    assert dict(entry.item) == {
        "type": "report",
        "title": "Wells of Uttar Pradesh",
        "URL": "https://x.example",
        "author": [{"family": "Kumar", "given": "Arjun"}, {"literal": "Ministry of Health"}],
        "editor": [{"family": "Rao", "given": "P"}],
        "issued": {"date-parts": [[2023, 5, 14]]},
        "page": "1–9",
    }


def test_a_season_of_ris_is_kept() -> None:
    (entry,) = read("refs.ris", b"TY  - JOUR\nTI  - A\nDA  - 2023///Spring\nER  - \n").entries
    assert entry.item["issued"] == {"date-parts": [[2023, 21]]}


def test_an_entry_that_does_not_end_is_read_and_told() -> None:
    found = read("refs.ris", b"TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n")
    assert [entry.item["title"] for entry in found.entries] == ["A", "B"]
    assert [fault.line for fault in found.faults] == [1]


@pytest.mark.parametrize("top", ["", "references:\n", "items:\n"])
def test_csl_yaml_is_read_with_or_without_a_head(top: str) -> None:
    text = f"{top}- id: a\n  type: book\n  title: No\n  volume: 012\n  issued: {{year: 2012, month: 3}}\n"
    (entry,) = read("refs.yaml", text.encode()).entries
    assert (entry.key, dict(entry.item)) == (
        "a",
        {"type": "book", "title": "No", "volume": "012", "issued": {"date-parts": [[2012, 3]]}},
    )


@pytest.mark.parametrize(
    "issued",
    ['{"date-parts": [["2012", 3]]}', '"2012-03"', '{"raw": "2012-03"}', '[{"year": 2012, "month": 3}]'],
)
def test_dates_of_csl_json_may_be_written_in_many_ways(issued: str) -> None:
    (entry,) = read("refs.json", f'[{{"id": "a", "issued": {issued}}}]'.encode()).entries
    assert entry.item["issued"] == {"date-parts": [[2012, 3]]}


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("refs.json", b'[{"id":', 1),
        ("refs.yaml", b"- id: a\n- type: book\n", 2),
        ("refs.yaml", b"- a\n", 1),
        ("refs.bib", b"@book{a}\n\xff", 2),
        ("refs.docx", b"", 1),
        ("refs.yaml", b"a: &a [*a]\n", 1),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(name: str, data: bytes, line: int) -> None:
    assert [fault.line for fault in read(name, data).faults] == [line]


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(data=st.binary(max_size=80))
def test_no_bytes_make_a_reader_fail(suffix: str, data: bytes) -> None:
    assert isinstance(read(f"refs{suffix}", data), Bibliography)
