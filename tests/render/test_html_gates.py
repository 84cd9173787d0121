"""The web page of every sample in every style against the Nu checker, axe-core and a real browser."""

from pathlib import Path

import pytest

from briefkit.render import prepare, render
from briefkit.styles import load
from support import samples
from support.chromium import Browser
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


def test_no_page_scrolls_sideways_on_the_smallest_telephone(pages: list[Path]) -> None:
    wide = {}
    with Browser() as browser:
        browser.view(320)
        for path in pages:
            browser.open(path)
            wide[path.name] = browser.run("document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > 320} == {}


def test_a_note_opens_at_the_foot_of_a_telephone_and_stands_beside_the_text_of_a_wide_window(pages: list[Path]) -> None:
    shown = "document.getElementById('b-note-1').checkVisibility()"
    with Browser() as browser:
        browser.view(360)
        browser.open(pages[0])
        assert not browser.run(shown)
        browser.run("document.querySelector('.fn-call').click()")
        assert browser.run(shown)
        browser.view(1280)
        browser.open(pages[0])
        assert browser.run(shown)
