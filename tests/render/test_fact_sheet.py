"""The fact-check sheet holds every claim, prints on the sheet lying, and passes every bar that an output passes."""

import csv
import dataclasses
import datetime as dt
import io
from pathlib import Path

import pypdfium2
import pytest

from briefkit.api import fact_notes, facts
from briefkit.api.fact_sheets import write_sheets
from briefkit.cli.report_facts import COLUMNS, as_csv
from briefkit.errors import UsageError
from briefkit.model.facts import Status
from support import validators
from support.word_checks import docx_faults

HINDI = "जल कंपनी ने 1,840 टंकियाँ गिनीं।"
BRIEF = f"""---
title: Wells
version: "1.1"
authors: [Asha Rao]
references: works.bib
style: institute
---

- =41 per cent & <b>more</b> of the town have a well.

## What the board says

The wells serve 41 per cent of the town [@Census2021, p. 7]. They were dug in 1911.

::: {{lang=hi}}
{HINDI}
:::

> We plan around the pump.
>
> — Ama Soler, nurse, 12 March 2025 [@Unknown]
"""
WORKS = "@book{Census2021, title={Census}, year=2021, author={Rao, Asha}, url={https://census.example/a/b}}\n"


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("wells")
    (folder / "brief.md").write_text(BRIEF, "utf-8")
    (folder / "works.bib").write_text(WORKS, "utf-8")
    one = facts.facts_of_one(folder)
    key = one.register.claims[1].claim.key
    fact_notes.note(folder, [key], fact_notes.Noted(Status.VERIFIED, "Asha Rao", dt.date(2024, 10, 28), "in print"))
    listed = [facts.facts_of_one(folder)]
    written = write_sheets(listed, ("docx", "html", "pdf", "csv"), folder / "out", as_csv)
    return {one.path.suffix[1:]: one.path for one in written}


def test_the_sheet_passes_every_bar(sheets: dict[str, Path]) -> None:
    page = sheets["html"]
    assert validators.pdf_profile(sheets["pdf"], "ua1") == []
    assert validators.docx_schema(sheets["docx"]) == []
    assert docx_faults(sheets["docx"]) == []
    assert validators.html_conformance([page]) == {page.name: []}
    assert validators.html_in_browser([page]) == {page.name: []}


def test_the_sheet_lies_and_says_which_text_it_was_printed_for(sheets: dict[str, Path]) -> None:
    with pypdfium2.PdfDocument(sheets["pdf"]) as document:
        width, height = document[0].get_size()
    assert width > height
    text = validators.pdf_text(sheets["pdf"])
    assert "Version 1.1. Content " in text
    for words in (
        "Asha Rao",
        "2024-10-28",
        "in print",
        "Rao (2021). Census",
        "p. 7",
        "census.example/a/b",
        "Ama Soler",
    ):
        assert words in text


def test_the_table_can_be_opened_in_a_spreadsheet_and_no_cell_of_it_is_a_formula(sheets: dict[str, Path]) -> None:
    data = sheets["csv"].read_text("utf-8")
    assert data.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(data[1:]))
    assert tuple(head) == COLUMNS
    told = [row[5] for row in rows]
    assert told[0] == "'=41 per cent & <b>more</b> of the town have a well."
    assert [one[:6] for one in told[1:]] == ["The we", "They w", HINDI[:6], "“We pl"]
    assert rows[1][6:11] == ["Rao (2021). Census", "p. 7", "https://census.example/a/b", "verified", "Asha Rao"]
    assert rows[4][6] == "Unknown"


def test_the_same_brief_gives_the_same_sheet_and_nothing_else_can_be_written(
    sheets: dict[str, Path], tmp_path: Path
) -> None:
    listed = [facts.facts_of_one(sheets["csv"].parents[2])]
    again = {one.path.suffix[1:]: one.path for one in write_sheets(listed, ("docx", "html"), tmp_path, as_csv)}
    assert all(again[name].read_bytes() == sheets[name].read_bytes() for name in again)
    with pytest.raises(UsageError, match="No fact-check sheet as 'xlsx'"):
        list(write_sheets(listed, ("xlsx",), tmp_path, as_csv))


def test_a_sheet_of_a_brief_without_claims_says_so(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("---\ntitle: Wells\nlang: ur\n---\n\n## Summary\n\nDug by hand.\n", "utf-8")
    one = facts.facts_of_one(tmp_path)
    assert dataclasses.asdict(one.register) == {"claims": (), "lost": ()}
    (written,) = write_sheets([one], ("html",), tmp_path / "out", as_csv)
    assert "اس تحریر میں ایسا کچھ نہیں جس کی جانچ کسی کو کرنی پڑے" in written.path.read_text("utf-8")
