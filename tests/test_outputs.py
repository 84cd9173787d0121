"""The briefs of the project, in every style and format, against every bar that an output must reach."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

import pikepdf
import pytest

from briefkit import render, styles
from briefkit.api.briefs import BriefFile, find_briefs
from briefkit.api.building import BuildOptions, build
from briefkit.api.citing import cited
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from briefkit.render.options import PdfKind
from briefkit.render.parity import docx_text, losses
from briefkit.render.parity.flow import normal
from support import house_style_page, validators
from support.briefs import BUILT_IN
from support.page_quality import page_faults
from support.tools import ROOT
from support.word_checks import docx_faults

PDF_KINDS = ("accessible", "archive")
TRIALS = ("left-to-right", "right-to-left")
"""Briefs of `examples/torture`."""
_BETWEEN_NOTES = re.compile(r"(?<=[.!?…;:”’)]),$")
"""The comma between the numbers of two notes: those are no words, and LibreOffice prints the first before it."""
_JOINED = re.compile(r"[\u0600-\u06ff\u0900-\u097f]")
"""Letters of Arabic script and Devanagari."""


class Outputs:
    """The outputs of all briefs in one style."""

    def __init__(self, style: str, folder: Path) -> None:
        self.name = style
        self.asked = str(house_style_page.finished(folder)) if style == "harbour" else style
        self.style = styles.load(self.asked)
        self.briefs = [str(ROOT / folder) for folder in BUILT_IN[style]]
        self.files = find_briefs(self.briefs)
        self.folder = folder

    def paths(self, format_name: str, kind: PdfKind = "accessible") -> list[Path]:
        """Give the outputs of a format; what is not built yet is built, all briefs at once."""
        folder = self.folder / kind
        if not folder.exists():
            self._build(kind)
        return [folder / file.slug / f"{file.slug}.{format_name}" for file in self._made(kind)]

    def _made(self, kind: PdfKind) -> list[BriefFile]:
        """Give the briefs that are built: for the shelf all of them in one style, and one in each of the others.

        What differs there is packed around pages that are the same.
        """
        return self.files if kind == "accessible" or self.name == "institute" else self.files[:1]

    def _build(self, kind: PdfKind) -> None:
        formats = ("pdf",) if kind == "archive" else ()
        briefs = [file.path for file in self._made(kind)]
        options = BuildOptions(formats, style=self.asked, output=self.folder / kind, pdf=kind, jobs=1)
        failures = [f"{done.file.path}: {done.failure}" for done in build(briefs, options) if done.failure]
        assert not failures

    @cached_property
    def shown(self) -> dict[str, Path]:
        """The pages of each Word file as LibreOffice sets them."""
        return validators.docx_to_pdf(self.paths("docx"), self.folder / "shown")

    def printed(self, file: BriefFile) -> render.Printed:
        reading = read_brief(file, find_workspace(file.folder), self.asked)
        return render.prepare(cited(reading), reading.style)


@pytest.fixture(scope="session", params=BUILT_IN)
def outputs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    return Outputs(request.param, tmp_path_factory.mktemp(request.param.rpartition("/")[2]))


def faults(paths: list[Path], look: Callable[[Path], list[str]]) -> dict[str, list[str]]:
    """Give what a look at each file finds, files without a fault left out."""
    return {path.name: found for path in paths if (found := look(path))}


def test_every_format_of_every_brief_is_built(outputs: Outputs) -> None:
    for format_name in render.formats_available():
        assert all(path.stat().st_size for path in outputs.paths(format_name))


def test_nothing_of_any_brief_is_lost_in_any_format(outputs: Outputs) -> None:
    for format_name in render.formats_available():
        for file, path in zip(outputs.files, outputs.paths(format_name), strict=True):
            assert losses(outputs.printed(file), format_name, path.read_bytes()) == []


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_every_pdf_is_pdf_ua_1(outputs: Outputs, kind: str) -> None:
    assert faults(outputs.paths("pdf", kind), lambda path: validators.pdf_profile(path, "ua1")) == {}


def test_every_archived_pdf_is_pdf_a_3a(outputs: Outputs) -> None:
    assert faults(outputs.paths("pdf", "archive"), lambda path: validators.pdf_profile(path, "3a")) == {}


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_every_pdf_can_be_read_aloud(outputs: Outputs, kind: str) -> None:
    assert faults(outputs.paths("pdf", kind), validators.pdf_read_aloud) == {}


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_the_syntax_of_every_pdf_is_clean(outputs: Outputs, kind: str) -> None:
    assert faults(outputs.paths("pdf", kind), validators.pdf_syntax) == {}


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_a_pdf_embeds_the_fonts_of_the_house_and_no_others(outputs: Outputs, kind: str) -> None:
    scripts = (face for faces in outputs.style.scripts.values() for face in faces.values())
    house = {_bare(face.family) for face in (*outputs.style.typefaces.values(), *scripts)}
    for path in outputs.paths("pdf", kind):
        found = set(_fonts(path))
        assert found, path.name
        assert not {name for name in found if not any(_bare(name).startswith(family) for family in house)}, path.name


def _bare(name: str) -> str:
    """Give the name of a family as it stands in a PDF: `ABCDEF+bk-source-serif-4-Bold` is `sourceserif4bold`."""
    return re.sub(r"[^a-z0-9]", "", name.rpartition("+")[2].removeprefix("bk-").casefold())


def _fonts(path: Path) -> Iterator[str]:
    """Give the names of the fonts of a PDF; each must be embedded."""
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
                assert any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3")), thing.FontName
                yield str(thing.FontName).lstrip("/")


def test_every_word_file_follows_the_schemas(outputs: Outputs) -> None:
    assert faults(outputs.paths("docx"), validators.docx_schema) == {}


def test_every_word_file_is_accessible(outputs: Outputs) -> None:
    assert faults(outputs.paths("docx"), docx_faults) == {}


def test_every_pdf_is_paged_as_an_editor_would_have_it(outputs: Outputs) -> None:
    """What is no brief but a trial of the program holds notes and tables that must leave pages white."""
    page = outputs.style.page
    found = faults(
        outputs.paths("pdf"), lambda path: page_faults(path.read_bytes(), page, white=path.stem not in TRIALS)
    )
    assert found == {}


def test_libreoffice_pages_every_word_file_as_an_editor_would_have_it(outputs: Outputs) -> None:
    """But for white: a picture in a Word file stays where it stands in the text, and another program pages it."""
    page = outputs.style.page
    shown = list(outputs.shown.values())
    assert faults(shown, lambda path: page_faults(path.read_bytes(), page, white=False, by_libreoffice=True)) == {}


def test_libreoffice_shows_every_word_of_every_word_file(outputs: Outputs, tmp_path: Path) -> None:
    """Out of a PDF, letters that join come in the order of their glyphs: those briefs are shown as bare text."""
    shown = outputs.shown
    joined = [
        path for path in outputs.paths("docx") if _JOINED.search(" ".join(docx_text.read(path.read_bytes())["main"]))
    ]
    plain = validators.docx_to_text(joined, tmp_path)
    for path in outputs.paths("docx"):
        text = plain[path.name] if path in joined else validators.pdf_text(shown[path.name])
        lines = [line.split() for line in normal(text).splitlines() if line.strip()]
        there = "".join(word for line in lines for word in line)
        ends, starts = {line[-1] for line in lines}, {line[0] for line in lines}
        told = normal("\n".join(docx_text.read(path.read_bytes())["main"])).split()
        told = [_BETWEEN_NOTES.sub("", word) for word in told]
        missing = [word for word in told if word not in there and not _is_cut(word, ends, starts)]
        assert not missing, path.name


def _is_cut(word: str, ends: set[str], starts: set[str]) -> bool:
    """Whether a word begins at the end of a line and goes on at the start of another, perhaps behind a running head."""
    return any(word[:n] in ends and word[n:] in starts for n in range(1, len(word)))


def test_every_page_conforms_to_the_html_standard(outputs: Outputs) -> None:
    found = validators.html_conformance(outputs.paths("html"))
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_every_page_is_accessible_in_a_browser_fits_it_and_asks_for_nothing(outputs: Outputs) -> None:
    found = validators.html_in_browser(outputs.paths("html"))
    assert {name: lines for name, lines in found.items() if lines} == {}
