"""The web page of every sample in every style against the Nu checker, axe-core and a real browser."""

from pathlib import Path

import pytest

from briefkit.render import prepare, render
from briefkit.styles import load
from support import samples
from support.validators import html_conformance, html_in_browser

STYLES = ("plain", "institute")
SAMPLES = (
    samples.full_brief,
    samples.bare_brief,
    samples.long_brief,
    samples.anonymous_brief,
    samples.scripts_brief,
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pages")
    written = []
    for style in STYLES:
        for sample in SAMPLES:
            path = folder / f"{style}-{sample.__name__}.html"
            path.write_bytes(render("html", prepare(sample(), load(style))))
            written.append(path)
    return written


def test_every_page_conforms_to_the_html_standard(pages: list[Path]) -> None:
    assert {name: faults for name, faults in html_conformance(pages).items() if faults} == {}


def test_every_page_is_accessible_fits_its_window_and_asks_for_nothing(pages: list[Path]) -> None:
    assert {name: faults for name, faults in html_in_browser(pages).items() if faults} == {}
