"""Which citation style a brief is set in, and what is said of one that cannot be used."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefkit.api.building import BuildOptions, build
from briefkit.api.citation_styles import citation_style, given_style
from briefkit.errors import BriefkitError
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Metadata
from support.briefs import FilesInMemory, house_style

OWN = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>{0}</title><id>{0}</id></info>
<citation><layout prefix="{0}:"><text variable="title"/></layout></citation></style>"""
PARENT = '<info><link rel="independent-parent" href="http://www.zotero.org/styles/{}"/></info>'
DEPENDENT = f'<style xmlns="http://purl.org/net/xbiblio/csl">{PARENT}</style>'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    given_style.cache_clear()
    (tmp_path / "house").mkdir()
    for name in ("mine.csl", "house/mine.csl", "house/ours.csl"):
        (tmp_path / name).write_text(OWN.format(name))
    return tmp_path


def chosen(folder: Path, own: str, house: str, given: str = "") -> str:
    style: HouseStyle = replace(house_style(), folders=(folder / "house",), citation_style=house)
    beside = FilesInMemory({"mine.csl": OWN.format("beside").encode()})
    found = citation_style(Metadata(citation_style=own), style, beside, given)
    title = found.data.decode().partition("<title>")[2].partition("</title>")[0]
    return title if title.endswith((".csl", "beside")) else found.name


@pytest.mark.parametrize(
    ("given", "own", "house", "name"),
    [
        ("ieee", "apa", "oscola", "ieee"),
        ("mine.csl", "apa", "oscola", "mine.csl"),
        ("house/mine.csl", "mine.csl", "oscola", "house/mine.csl"),
        ("", "apa", "oscola", "apa"),
        ("", "mine.csl", "oscola", "beside"),
        ("", "ours.csl", "oscola", "house/ours.csl"),
        ("", "", "oscola", "oscola"),
        ("", "", "mine.csl", "house/mine.csl"),
        ("", "", "", "chicago-author-date"),
    ],
)
def test_the_command_outranks_the_brief_and_the_brief_its_house(
    folder: Path, given: str, own: str, house: str, name: str
) -> None:
    assert chosen(folder, own, house, given) == name


def test_a_style_that_stands_for_another_is_set_as_that_one(folder: Path) -> None:
    (folder / "stands.csl").write_text(DEPENDENT.format("oscola"))
    assert given_style("stands.csl").in_notes


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("mien.csl", None, "mien.csl: There is no such citation style. Did you mean 'mine.csl'?"),
        ("apa.csl", None, "comes with briefkit is `--csl apa`"),
        ("aapa", None, "There is no citation style called 'aapa'. Did you mean 'apa'?"),
        ("house", None, "There is no citation style called 'house'"),
        ("a.csl", "no style", "cannot be read as XML"),
        ("a.csl", "<html/>", "is no citation style: a CSL file opens with <style>"),
        ("a.csl", DEPENDENT.format("nowhere"), "it stands for 'nowhere', which is not in the repository"),
        ("a.csl", OWN.format("a").replace("layout", "nothing"), "it has no <citation> with a <layout>"),
        ("a.csl", OWN.format("a").replace("variable", "macro"), "calls a macro 'title' that it does not have (line 3)"),
    ],
)
def test_a_style_that_cannot_be_used_is_told_in_words(folder: Path, name: str, text: str | None, words: str) -> None:
    if text is not None:
        (folder / name).write_text(text)
    with pytest.raises(BriefkitError) as told:
        given_style(name)
    assert words in str(told.value)


def test_a_file_that_a_house_style_names_and_has_not_is_told_with_its_name(folder: Path) -> None:
    with pytest.raises(BriefkitError, match=r"of the house style 'plain' cannot be used: There is no file 'lost\.csl'"):
        chosen(folder, "", "lost.csl")


def test_a_wrong_style_of_the_brief_stops_it_unless_the_command_names_another(folder: Path) -> None:
    head = "---\ntitle: Wells\ncitation_style: aapa\nreferences: [{id: a, type: book, title: Rain}]\n---\n\n"
    (folder / "brief.md").write_text(f"{head}Half are dry [@a].\n")
    (stopped,) = build(["brief.md"], BuildOptions(("html",)))
    assert [finding.code for finding in stopped.stopped_by] == ["BK416"]
    (built,) = build(["brief.md"], BuildOptions(("html",), csl="mine.csl"))
    assert "mine.csl:" in built.written[0].path.read_text()
