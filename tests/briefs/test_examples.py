"""The examples pass the checks, and the complete one uses every element that a brief can have."""

from pathlib import Path
from types import ModuleType

import pytest

from briefkit.api.briefs import find_briefs
from briefkit.api.checking import CheckOptions, check_file
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from briefkit.model import blocks, inlines
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, Styled
from briefkit.model.walk import brief_blocks, brief_inlines

TOP = Path(__file__).parents[2]


def read(folder: str) -> Brief:
    (file,) = find_briefs([TOP / folder])
    return read_brief(file, find_workspace(file.folder), "").brief


def kinds(module: ModuleType, base: type) -> set[type]:
    """The node kinds that a module of the model defines."""
    named = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, base)]
    return {kind for kind in named if kind is not base}


@pytest.mark.parametrize("style", ["plain", "institute"])
@pytest.mark.parametrize("name", ["minimal", "complete", "people", "people-fr"])
def test_an_example_has_no_finding_in_any_house_style(name: str, style: str) -> None:
    (file,) = find_briefs([TOP / "examples" / name])
    assert check_file(file, CheckOptions(style=style)).findings == ()


def test_the_complete_example_uses_every_kind_of_block() -> None:
    used = {type(block) for block in brief_blocks(read("examples/complete"))}
    set_later = {blocks.ReferenceList, blocks.ReferenceEntry}  # made of citations, and of no text of the brief
    assert kinds(blocks, blocks.Block) - used == set_later


def test_the_complete_example_uses_every_kind_of_inline_that_the_format_lists() -> None:
    used = {type(piece) for piece in brief_inlines(read("examples/complete"))}
    unlisted = {inlines.Strikeout, inlines.InlinePicture, inlines.SmallCaps}
    set_later = {inlines.Marked}  # put around words when a brief is set with remarks
    assert kinds(inlines, inlines.Inline) - used == unlisted | set_later


def test_the_complete_example_cites_in_every_way() -> None:
    cited = [piece for piece in brief_inlines(read("examples/complete")) if isinstance(piece, Citation)]
    items = [item for piece in cited for item in piece.items]
    assert any(piece.narrative for piece in cited)
    assert any(len(piece.items) > 1 for piece in cited)
    assert any(item.prefix for item in items)
    assert any(item.locator for item in items)
    assert any(item.author_suppressed for item in items)


def test_the_complete_example_cites_only_what_its_bibliography_holds_and_all_of_it() -> None:
    brief = read("examples/complete")
    cited = {item.key for piece in brief_inlines(brief) if isinstance(piece, Citation) for item in piece.items}
    bibliography = (TOP / "examples/complete/references.bib").read_text("utf-8")
    held = {line.partition("{")[2].rstrip(",") for line in bibliography.splitlines() if line.startswith("@")}
    assert cited == held


def test_the_complete_example_has_a_pull_quote_a_language_and_a_silenced_finding() -> None:
    brief = read("examples/complete")
    styled = [piece for piece in brief_inlines(brief) if isinstance(piece, Styled)]
    assert any(piece.pull for piece in styled)
    assert any(piece.lang == "fr" for piece in styled)
    assert [suppression.codes for suppression in brief.suppressions] == [("BK208",)]
    assert len(brief.notes) == 2


def test_the_complete_example_says_that_it_is_fictitious() -> None:
    assert "fictitious" in read("examples/complete").metadata.disclaimer


def test_the_seed_is_a_draft_with_findings_of_every_family_of_which_none_stops_its_build() -> None:
    (file,) = find_briefs([TOP / "briefs" / "new-coalition"])
    findings = check_file(file, CheckOptions()).findings
    assert {finding.name for finding in findings} >= {
        *("missing-date", "empty-section", "empty-references", "too-long", "too-short"),
        *("uncited-statistic", "uncited-quotation", "unexplained-acronym"),
        *("comma-splice", "capital-after-comma", "long-sentence"),
        *("cliches", "editorialising", "wordiness", "weasels"),
    }
    assert not any(finding.stops_build for finding in findings)
    assert read("briefs/new-coalition").metadata.status == "draft"
