"""`briefkit refs` where a transcript cannot go: works looked up at agencies, and files that cannot be written."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefkit.cli import program
from briefkit.references import lookup
from support.agencies import agencies


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    with agencies() as home:
        services = lookup.Services(f"{home}/doi", f"{home}/crossref", f"{home}/alex")
        monkeypatch.setattr(lookup, "look_up", partial(lookup.look_up, services=services))
        yield tmp_path


def refs(*arguments: str) -> Result:
    return CliRunner().invoke(program, ("refs", *arguments))


@pytest.mark.parametrize("wanted", ["10.5555/wells", "https://doi.org/10.5555/wells", "doi:10.5555/wells"])
def test_a_doi_in_any_form_becomes_an_entry(here: Path, wanted: str) -> None:
    done = refs("add", wanted)
    assert (done.exit_code, done.output) == (0, "references.bib: written\n  rao2024\n")
    text = (here / "references.bib").read_text()
    assert text.startswith(
        "@article{rao2024,\n  author = {Rao, Asha and {Jal Board}},\n  year = {2024},\n  month = may,\n"
    )
    assert "there already: rao2024" in refs("add", wanted).output
    assert (here / "references.bib").read_text() == text


def test_a_book_is_added_by_its_isbn_under_a_key_of_ones_own(here: Path) -> None:
    assert refs("add", "978-0-306-40615-7", "--key", "wells", "--into", "books.yaml").exit_code == 0
    assert (here / "books.yaml").read_text().startswith("references:\n- id: wells\n  type: book\n")


def test_a_dry_run_shows_the_entry_and_writes_nothing(here: Path) -> None:
    assert "+@article{rao2024," in refs("add", "10.5555/wells", "--dry-run").output
    assert not (here / "references.bib").exists()


def test_a_doi_that_nobody_knows_is_told_with_who_was_asked() -> None:
    done = refs("add", "10.5555/nobody")
    assert "nobody knows this DOI (127.0.0.1 answers 404). Is it written right?" in str(done.exception)


@pytest.mark.parametrize(
    ("into", "words"),
    [
        ("protected.bib", "protected against writing"),
        ("folder.bib", "This is a folder"),
        ("latin.bib", "latin.bib:2: This file is not UTF-8"),
        ("broken.bib", "Mend it first; nothing was changed"),
        ("works.txt", "Works are written into .bib, .yaml, .yml and .json files only"),
    ],
)
def test_a_file_that_cannot_take_a_work_stays_as_it_is(here: Path, into: str, words: str) -> None:
    (here / "protected.bib").write_text("")
    (here / "protected.bib").chmod(0o444)
    (here / "folder.bib").mkdir()
    (here / "latin.bib").write_bytes(b"% works\n@book{a, title = {Caf\xe9}}\n")
    (here / "broken.bib").write_text("@book{a, title = {Rain\n")
    before = {path: path.read_bytes() for path in here.iterdir() if path.is_file()}
    assert words in str(refs("add", "10.5555/wells", "--into", into).exception)
    assert before == {path: path.read_bytes() for path in here.iterdir() if path.is_file()}


def test_a_link_to_a_bibliography_stays_a_link(here: Path) -> None:
    (here / "shared.bib").write_text("% shared\n")
    (here / "references.bib").symlink_to("shared.bib")
    assert refs("add", "10.5555/wells").exit_code == 0
    assert (here / "references.bib").is_symlink()
    assert "rao2024" in (here / "shared.bib").read_text()
