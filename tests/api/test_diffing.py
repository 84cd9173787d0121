import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from briefkit.api.diffing import Compared, DiffOptions, UnreadableVersionError, diff, write
from briefkit.errors import UsageError
from briefkit.render.parity.html_text import read as read_page
from briefkit.render.parity.pdf_text import read as read_pdf
from support.tools import ROOT
from support.tracked import settled, text_of
from support.validators import docx_schema, html_conformance, html_in_browser, pdf_profile, pdf_read_aloud
from support.word_checks import docx_faults

FRONT = "---\ntype: policy-brief\ntitle: Late boats\ndate: 2024-10-28\nauthors: [A Name]\nlang: en-GB\n---\n\n"
EXAMPLE = ROOT / "examples" / "complete"
EDITS = (
    ("Paying Ferries for Arrivals in Maravel", "Paying Ferries for Arrivals"),
    ("no longer runs", "is cancelled"),
    ("role: Research Associate", "role: Research Fellow"),
    ("410 of them were later flown out.", "410 were flown out.\n- Schools lost 41 days."),
    ("Since 2016 the share", "Between 2016 and 2024 the share"),
    ("About 9 per cent", "About 8 per cent"),
    ("as often as it did.[^quay]", "as often as it did.^[The logs for 2020 are lost.][^quay]"),
    ("  - [2024, 14.2]", "  - [2024, 14.3]"),
    ("| Other   |    60 |   200 |            6% |\n", "| Strike  |     0 |   200 |            6% |\n"),
    ("by cause {", "by cause and year {"),
    ("[-@Brandt2023, p. 52]", "[-@Okafor2025, p. 52]"),
    ("4. **Ministry of Health:** Book", "4. **Ministry of Health:** Book all"),
    ("## Methods", "## How we counted"),
)
MOVED = re.compile(r"(?s)(Since 2009 one company.*?\n\n)(.*?)(### The sea is not to blame)")
"""A paragraph that moves past a picture and a heading."""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def made(name: str, body: str = "## Summary\n\nThe boats are late.\n") -> str:
    path = Path(name) / "brief.md"
    path.parent.mkdir(parents=True)
    path.write_text(FRONT + body, encoding="utf-8")
    return name


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Compared, Path]:
    """The example with every element and an edit of it, in all formats, and the folder with the redlines."""
    folder = tmp_path_factory.mktemp("redlines")
    shutil.copytree(EXAMPLE, folder / "complete")
    brief = folder / "complete" / "brief.md"
    text = brief.read_text("utf-8")
    for old, new in EDITS:
        assert old in text, old
        text = text.replace(old, new, 1)
    text, moves = MOVED.subn(r"\2\1\3", text)
    assert moves == 1
    brief.write_text(text, encoding="utf-8")
    compared = diff([str(EXAMPLE), str(brief)], DiffOptions(("html", "pdf", "docx"), "institute", folder / "build"))
    write(compared)
    return compared, folder / "build" / "complete"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of two short briefs, the second of which has a sheet more."""
    folder = tmp_path_factory.mktemp("pages")
    more = "".join(f"\n## Part {n}\n\n{'The boats are late. ' * 60}\n" for n in range(4))
    for name, body in (("old", "## Summary\n\nLate.\n"), ("new", f"## Summary\n\nVery late.\n{more}")):
        made(str(folder / name), body)
    compared = diff([str(folder / "old"), str(folder / "new")], DiffOptions((), "plain", folder, pages=True))
    (written,) = write(compared)
    return written.path


def test_redlines_stand_beside_the_other_outputs(example: tuple[Compared, Path]) -> None:
    names = [f"complete-diff{end}" for end in (".docx", ".html", ".pdf")]
    assert sorted(path.name for path in example[1].iterdir()) == names


def test_pages_and_files_with_changes_pass_every_bar(example: tuple[Compared, Path], pages: Path) -> None:
    both = [example[1] / "complete-diff.html", pages]
    assert html_conformance(both) == {path.name: [] for path in both}
    assert html_in_browser(both) == {path.name: [] for path in both}
    pdf, word = example[1] / "complete-diff.pdf", example[1] / "complete-diff.docx"
    assert pdf_profile(pdf, "ua1") == []
    assert pdf_read_aloud(pdf) == []
    assert docx_schema(word) == []
    # marks of changes are formatting, and a heading whose words are gone is empty, as they should be here
    ours = ("direct-formatting", "empty-paragraph", "heading-empty", "link-empty")
    assert [fault for fault in docx_faults(word) if not fault.startswith(ours)] == []


def test_what_changed_is_told_by_section_before_the_text(example: tuple[Compared, Path]) -> None:
    page = (example[1] / "complete-diff.html").read_text("utf-8")
    assert page.index('class="redline"') < page.index('<div class="body"')
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>The Last Boat Home: Paying Ferries for Arrivals – What changed</title>" in page
    for words in (
        "<ins>",
        "<del>",
        "What changed",
        "How we counted",
        "Title and front matter",
        "Moved here",
        "Moved away",
    ):
        assert words in page


def test_the_pdf_says_of_each_change_what_it_is(example: tuple[Compared, Path]) -> None:
    data = example[0].outputs["pdf"]
    words = " ".join(read_pdf(data)["main"])
    assert "no longer runs" in words
    assert "is cancelled" in words
    told = read_page(example[0].outputs["html"])["main"]
    assert "no longer runs" in " ".join(told)


def test_words_that_only_one_citation_style_numbers_are_settled_too(example: tuple[Compared, Path]) -> None:
    accepted = " ".join(text_of(settled(example[0].outputs["docx"], "accept")))
    rejected = " ".join(text_of(settled(example[0].outputs["docx"], "reject")))
    assert "Research Fellow" in accepted
    assert "Research Fellow" not in rejected
    assert "The logs for 2020 are lost." in accepted
    assert "The logs for 2020 are lost." not in rejected


def test_the_pages_of_both_versions_stand_side_by_side(pages: Path) -> None:
    page = pages.read_text("utf-8")
    assert pages.name == "new-diff-pages.html"
    assert "Page 1: " in page
    assert "Page 2: in one version only" in page
    assert "There is no such page." in page
    assert page.count("<img ") == 3


@cache
def two_of_the_same() -> tuple[Compared, Compared]:
    options = DiffOptions(("html", "docx"), "plain")
    old, new = made("old"), made("new", "## Summary\n\nThe boats are very late.\n")
    return diff([old, new], options), diff([old, new], options)


def test_two_redlines_of_the_same_versions_are_the_same_bytes() -> None:
    one, other = two_of_the_same()
    assert one.outputs == other.outputs


def test_versions_that_are_the_same_have_no_redline() -> None:
    compared = diff([made("old"), made("new")], DiffOptions(("html", "docx")))
    assert compared.comparison.changed == ()
    assert write(compared) == ()
    assert not Path("build").exists()


def test_a_version_of_which_no_page_can_be_made_is_told_with_its_findings() -> None:
    made("old")
    made("new", "## Summary\n\n![A map](none.svg)\n")
    with pytest.raises(UnreadableVersionError, match=r"new/brief\.md: A page would be wrong") as told:
        diff(["old", "new"])
    assert [finding.span.start.line for finding in told.value.findings] == [11]


def test_another_format_is_refused_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match=r"No format called 'htm'\. Did you mean 'html'"):
        diff(["nowhere", "nowhere"], DiffOptions(("htm",)))


def test_a_picture_that_changed_under_its_name_is_shown_as_it_was_and_as_it_is() -> None:
    for name in ("old", "new"):
        made(name, '## Summary\n\nWords.\n\n![A map](map.svg){#fig-map alt="A map"}\n')
        size = "10" if name == "old" else "20"
        text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} 9"><path d="M0 0h9v9z"/></svg>'
        Path(name, "map.svg").write_text(text, encoding="utf-8")
    compared = diff(["old", "new"], DiffOptions(("html", "pdf", "docx")))
    assert compared.outputs["html"].count(b'class="whole"') == 2
    assert [part.what for section in compared.comparison.changed for part in section.changes] == ["picture"]
