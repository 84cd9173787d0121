"""Every PDF passes the validators: PDF/UA-1, PDF/A-3a for the archive, reading aloud, syntax, fonts."""

from pathlib import Path

import pytest

from briefkit.render.options import PdfKind
from support import samples, validators
from support.pdf import embedded_faces, full_pdf, opened, pdf_of

STYLES = ("plain", "institute")
BRIEFS = {"bare": samples.bare_brief, "long": samples.long_brief, "anonymous": samples.anonymous_brief}


@pytest.fixture(params=[(style, kind) for style in STYLES for kind in ("accessible", "archive")], ids=" ".join)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, PdfKind]:
    style, kind = request.param
    path = tmp_path / "brief.pdf"
    path.write_bytes(full_pdf(style, kind))
    return path, kind


def test_it_is_pdf_ua_1(made: tuple[Path, PdfKind]) -> None:
    assert not validators.pdf_profile(made[0], "ua1")


def test_an_archive_is_pdf_a_3a_as_well(made: tuple[Path, PdfKind]) -> None:
    path, kind = made
    if kind == "archive":
        assert not validators.pdf_profile(path, "3a")


def test_a_screen_reader_stumbles_over_nothing(made: tuple[Path, PdfKind]) -> None:
    assert not validators.pdf_read_aloud(made[0])


def test_its_syntax_is_clean(made: tuple[Path, PdfKind]) -> None:
    assert not validators.pdf_syntax(made[0])


@pytest.mark.parametrize("style", STYLES)
def test_only_the_house_s_faces_are_embedded(style: str) -> None:
    faces = embedded_faces(opened(full_pdf(style)))
    assert faces
    assert all(face.startswith("bk-") and "Oblique" not in face for face in faces)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", BRIEFS)
def test_the_extremes_of_the_front_matter_pass_too(style: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf_of(BRIEFS[name](), style))
    faults = validators.pdf_profile(path, "ua1") + validators.pdf_read_aloud(path) + validators.pdf_syntax(path)
    assert not faults
