"""Whether a citation style prints the day on which a work was read."""

from pathlib import Path

import pytest

from briefkit.api.checking import CheckOptions, check
from briefkit.references import csl


def style(layout: str, macros: str = "") -> bytes:
    return (
        f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">{macros}'
        f"<citation><layout>{layout}</layout></citation></style>"
    ).encode()


DATE = '<date variable="accessed" form="text"/>'
CALL = '<text macro="day"/>'


@pytest.mark.parametrize(
    ("data", "types"),
    [
        (style(DATE), None),
        (style('<text variable="title"/>'), set()),
        (style(f'<choose><if type="webpage post">{DATE}</if></choose>'), {"webpage", "post"}),
        (style(f'<choose><if type="webpage" match="none">{DATE}</if></choose>'), None),
        (style(f'<choose><if type="book">{CALL}</if></choose>', f'<macro name="day">{DATE}</macro>'), {"book"}),
        (style("", f'<macro name="day">{DATE}{CALL}</macro>'), set()),
    ],
)
def test_the_types_of_works_whose_day_is_printed_are_known_by_their_conditions(
    data: bytes, types: set[str] | None
) -> None:
    assert csl.ready("t", data).access_dates == types


@pytest.mark.parametrize(("name", "asked"), [("apa", ["BK408"]), ("nature", []), ("no-such-style", ["BK408", "BK416"])])
def test_a_date_of_access_is_asked_for_where_the_style_prints_it(tmp_path: Path, name: str, asked: list[str]) -> None:
    (tmp_path / "refs.bib").write_text("@online{who, title = {Water}, url = {https://who.example}}", encoding="utf-8")
    head = f"---\ntitle: Wells\nreferences: refs.bib\ncitation_style: {name}\n---\n\n"
    (tmp_path / "brief.md").write_text(f"{head}Dry [@who].\n", encoding="utf-8")
    found = [one.code for checked in check([tmp_path], CheckOptions(select=("BK408",))) for one in checked.findings]
    assert found == asked
