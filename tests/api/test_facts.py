"""Claims noted as verified and briefs approved, on disk."""

import datetime as dt
import os
from pathlib import Path

import pytest

from briefkit.api import fact_notes, facts, facts_writing, signing
from briefkit.api.checking import check
from briefkit.api.facts_file import facts_path
from briefkit.errors import BriefkitError, UsageError
from briefkit.model.facts import Status

BRIEF = """---
title: Wells
date: 2024-10-28
status: {status}
authors: [Asha Rao]
references: works.bib
---

## Summary

The wells serve 41 per cent of the town [@Census2021, p. 7]. They were dug in 1911 [@Census2021].
"""
DAY = dt.date(2024, 10, 28)
ASHA = fact_notes.Noted(Status.VERIFIED, "Asha Rao", DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wells").mkdir()
    (tmp_path / "wells" / "works.bib").write_text("@book{Census2021, title={Census}, year=2021}\n", "utf-8")
    write(tmp_path / "wells")
    return tmp_path / "wells"


def write(folder: Path, old: str = "", new: str = "", status: str = "final") -> None:
    (folder / "brief.md").write_text(
        BRIEF.format(status=status).replace(old, new) if old else BRIEF.format(status=status)
    )


def codes(folder: Path) -> list[str]:
    (checked,) = check([folder])
    return [one.code for one in checked.findings if one.code.startswith("BK35")]


def keys(folder: Path) -> list[str]:
    return [one.claim.key for one in facts.facts_of_one(folder).register.claims]


def test_a_verified_claim_is_kept_beside_the_brief_and_counts(folder: Path) -> None:
    assert codes(folder) == ["BK350", "BK350"]
    fact_notes.note(folder, keys(folder)[:1], ASHA)
    assert codes(folder) == ["BK350"]
    fact_notes.note(folder, ["all"], ASHA)
    assert codes(folder) == []
    assert facts.facts_of_one(folder).is_verified
    assert "Asha Rao" in (folder / "facts.yaml").read_text("utf-8")


def test_the_beginning_of_a_key_does_and_a_wrong_key_is_told(folder: Path) -> None:
    key = keys(folder)[0]
    fact_notes.note(folder, [key[:4]], ASHA)
    with pytest.raises(UsageError, match=f"Did you mean '{key}'"):
        fact_notes.note(folder, [f"{key[:-1]}9"], ASHA)
    with pytest.raises(UsageError, match="--by and a name"):
        fact_notes.note(folder, [key], fact_notes.Noted(Status.VERIFIED, "  ", DAY))


def test_what_was_noted_can_be_taken_back(folder: Path) -> None:
    fact_notes.note(folder, ["all"], ASHA)
    fact_notes.note(folder, keys(folder)[:1], fact_notes.Noted(Status.UNVERIFIED, "", DAY))
    assert codes(folder) == ["BK350"]


def test_a_changed_claim_is_kept_in_the_file_until_it_is_tidied(folder: Path) -> None:
    fact_notes.note(folder, ["all"], ASHA)
    old = keys(folder)[0]
    write(folder, "41 per", "44 per")
    assert codes(folder) == ["BK350"]
    with pytest.raises(UsageError, match="has changed, and has another key now"):
        fact_notes.note(folder, [old], ASHA)
    fact_notes.note(folder, ["all"], ASHA)
    assert codes(folder) == []
    write(folder)
    assert codes(folder) == []  # the first words are back, and so is what was noted of them
    write(folder, "41 per", "44 per")
    (gone,) = fact_notes.tidy(folder)
    assert "41 per cent" in gone.words
    write(folder)
    assert codes(folder) == ["BK350"]


def test_a_file_with_a_fault_is_told_with_its_place_and_left_as_it_is(folder: Path) -> None:
    path = folder / "facts.yaml"
    path.write_text("claims:\n  - {key: aaaaaaaa, status: verifed}\n", "utf-8")
    with pytest.raises(UsageError, match=r"facts\.yaml:2:29: 'verifed' is no status.*nothing was changed"):
        fact_notes.note(folder, ["all"], ASHA)
    assert path.read_text("utf-8") == "claims:\n  - {key: aaaaaaaa, status: verifed}\n"


def test_a_file_that_was_changed_in_the_meantime_is_not_written_over(folder: Path) -> None:
    one = facts.facts_of_one(folder)
    fact_notes.note(folder, ["all"], ASHA)
    before = (folder / "facts.yaml").read_bytes()
    with pytest.raises(UsageError, match="has changed since it was read"):
        facts_writing.change_facts(one, lambda _: "", one.facts)
    assert (folder / "facts.yaml").read_bytes() == before


def test_entries_of_another_brief_are_kept_and_told(folder: Path) -> None:
    (folder / "facts.yaml").write_text(
        "claims:\n  - {key: zzzzzzzz, status: verified, by: A, on: 2024-01-01}\n", "utf-8"
    )
    fact_notes.note(folder, ["all"], ASHA)
    assert [record.key for record in facts.facts_of_one(folder).register.lost] == ["zzzzzzzz"]


def test_a_link_that_leads_out_of_the_folder_is_neither_read_nor_written(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.yaml"
    outside.write_text("claims:\n", "utf-8")
    (folder / "facts.yaml").symlink_to(outside)
    assert "BK352" in codes(folder)
    with pytest.raises(UsageError, match="outside the brief's folder"):
        fact_notes.note(folder, ["all"], ASHA)
    assert outside.read_text("utf-8") == "claims:\n"


def test_a_link_that_leads_nowhere_is_told_and_kept(folder: Path) -> None:
    (folder / "facts.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(UsageError, match="This link leads nowhere"):
        fact_notes.note(folder, ["all"], ASHA)
    assert (folder / "facts.yaml").is_symlink()


def test_a_pipe_and_a_folder_of_that_name_stop_nothing(folder: Path) -> None:
    (folder / "facts.yaml").mkdir()
    assert "BK352" in codes(folder)
    (folder / "facts.yaml").rmdir()
    os.mkfifo(folder / "facts.yaml")
    assert "BK352" in codes(folder)


def test_a_brief_of_another_name_has_facts_of_its_own(folder: Path) -> None:
    other = folder / "draft.md"
    (folder / "brief.md").rename(other)
    fact_notes.note(other, ["all"], ASHA)
    assert facts_path(facts.facts_of_one(other).reading.file) == folder / "draft.facts.yaml"
    assert facts.facts_of_one(other).is_verified


def test_the_day_is_that_of_the_environment_where_it_says_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1730073600")
    assert facts.today() == dt.date(2024, 10, 28)


def test_an_approval_holds_until_the_content_changes(folder: Path) -> None:
    fact_notes.note(folder, ["all"], ASHA)
    signed = signing.sign(folder, signing.Signing("Rosa Amadi", "Director", DAY, despite_errors=True))
    assert signed.is_new
    assert codes(folder) == []
    assert not signing.sign(folder, signing.Signing("Rosa Amadi", "Director", DAY, despite_errors=True)).is_new
    write(folder, "They were dug", "They had been dug")
    assert "BK351" in codes(folder)
    (folder / "works.bib").write_text("@book{Census2021, title={Census}, year=2022}\n", "utf-8")
    write(folder)
    assert "BK351" in codes(folder)
    fact_notes.note(folder, ["all"], ASHA)
    signing.sign(folder, signing.Signing("Rosa Amadi", "Director", DAY, despite_errors=True))
    assert codes(folder) == []
    assert len(facts.facts_of_one(folder).facts.approvals) == 2


def test_errors_are_in_the_way_of_an_approval(folder: Path) -> None:
    with pytest.raises(signing.UnsignedError, match=r"Not signed: .* stand.* in this brief") as told:
        signing.sign(folder, signing.Signing("Rosa Amadi", "", DAY))
    assert {"BK350"} <= {fault.code for fault in told.value.findings}
    assert isinstance(told.value, BriefkitError)
    assert not (folder / "facts.yaml").exists()
