"""The text that an intern pasted from a web page becomes the brief that it was meant to be."""

from pathlib import Path

import pytest

from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, own_inlines
from support.importing import Result, imported

SEED = Path(__file__).with_name("manuscripts") / "new-coalition.txt"
FINISHED = Path(__file__).parents[2] / "briefs" / "new-coalition" / "brief.md"


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp("seed")
    return imported(folder, "new-coalition.txt", SEED.read_bytes(), style="institute", lang="en-IN", kind="")


def test_the_front_matter_is_filled_from_the_opening_and_the_contributor(seed: Result) -> None:
    meta = seed.brief.metadata
    assert (meta.type, meta.title) == ("policy-update", "The New Coalition: North Korea in Russia-Ukraine Conflict")
    author = meta.authors[0]
    assert (author.name, author.pronouns, author.role) == ("Naushaba", "she/her/hers", "research intern")
    assert [place.name for place in author.affiliations] == ["Impact and Policy Research Institute"]
    assert [item.title for item in meta.related] == [
        "Mukhyamantri- Majhi Ladki Bahin Yojana Maharashtra (2024)",
        "Mapping Department of Science and Technology: Schemes and Programmes",
    ]


def test_the_sections_are_those_of_the_finished_brief(seed: Result) -> None:
    assert [(section.role, bare_text(section.title)) for section in seed.brief.sections] == [
        ("summary", "Summary"),
        ("background", "Background"),
        ("impact", "Impact"),
        ("way-forward", "Way Forward"),
        ("references", "References"),
        ("contributors", "About the Contributor"),
        ("acknowledgements", "Acknowledgement"),
    ]
    assert seed.kinds("Summary") == []


def test_every_heading_and_paragraph_stands_where_the_finished_brief_has_it(seed: Result) -> None:
    finished = FINISHED.read_text("utf-8").split("---\n", 2)[2]
    body = seed.text.split("---\n", 2)[2]
    kept = [line.split() for line in body.splitlines() if line.strip() and not line.startswith("<!--")]
    assert kept == [line.split() for line in finished.splitlines() if line.strip()]


def test_the_kind_of_english_is_that_of_the_other_briefs_of_the_project(tmp_path: Path) -> None:
    other = tmp_path / "briefs" / "other" / "brief.md"
    other.parent.mkdir(parents=True)
    (tmp_path / "briefkit.toml").write_text('style = "institute"\n')
    other.write_text("---\ntitle: x\nlang: en-IN\n---\n")
    assert imported(tmp_path, "a.txt", SEED.read_bytes(), lang="").brief.metadata.lang == "en-IN"
    other.write_text("---\ntitle: x\nlang: en-US\n---\n")
    assert imported(tmp_path, "b.txt", SEED.read_bytes(), lang="").brief.metadata.lang == "en-GB"


def test_what_was_left_out_and_what_is_missing_is_told(seed: Result) -> None:
    quotes = {entry.quote for entry in seed.imported.entries if entry.kind == "dropped"}
    assert quotes == {"Talk to Us", "Authors"}
    assert seed.told("missing") == ["The manuscript has no summary: 'Summary' is written as an empty section"]
    unsure = [(str(entry.spot), entry.quote) for entry in seed.imported.entries if entry.kind == "unsure"]
    assert unsure == [("line 30", "North Korea’s involvement in the Russia-Ukraine war has the…")]


def test_repairs_that_are_switched_off_are_not_made(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.txt", SEED.read_bytes(), left_out=("glued-headings", "widgets", "spaces"))
    lines = [bare_text(line) for s in result.brief.sections for b in blocks(s.blocks) for line in own_inlines(b)]
    assert any(line.startswith("About the ContributorNaushaba") for line in lines)
    assert any("involved.\u00a0 As seen" in line for line in lines)
    assert "Talk to Us" in lines
