"""The web page of every sample in every style against the Nu checker, axe-core and a real browser."""

from pathlib import Path

import pytest

from briefkit.render import prepare, render
from support import samples
from support.chromium import Browser
from support.houses import load
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


def test_a_note_comes_up_at_the_foot_of_a_telephone_and_goes_with_a_click_on_its_number(pages: list[Path]) -> None:
    fixed = "getComputedStyle(document.getElementById('b-note-1')).position == 'fixed'"
    with Browser() as browser:
        browser.view(360)
        browser.open(pages[0])
        assert not browser.run(fixed)
        browser.run("document.getElementById('b-call-1').click()")
        assert browser.run(fixed)
        browser.run("document.querySelector('#b-note-1 > .fn-back').click()")
        assert not browser.run(fixed)


def test_notes_stand_beside_their_calls_in_a_wide_window_and_none_upon_another(pages: list[Path]) -> None:
    boxes = (
        "[...document.querySelectorAll('.fn')].map(note => {"
        "const box = note.getBoundingClientRect();"
        "const call = document.getElementById(note.id.replace('note', 'call')).getBoundingClientRect();"
        "return [call.top, box.top, box.bottom, box.left, box.right, innerWidth]})"
    )
    with Browser() as browser:
        browser.view(1280)
        for path in pages:
            browser.open(path)
            foot = 0.0
            for call, top, bottom, left, right, wide in browser.run(boxes):
                assert top == pytest.approx(max(call, foot), abs=8)
                assert wide / 2 < left < right <= wide
                foot = bottom


def test_a_note_and_its_call_lead_to_each_other(pages: list[Path]) -> None:
    linked = (
        "[...document.querySelectorAll('.fn')].every(note => {"
        "const back = note.querySelector('a[role=doc-backlink]');"
        "const call = document.querySelector(back.getAttribute('href'));"
        "return call.getAttribute('role') == 'doc-noteref' && call.getAttribute('href') == '#' + note.id})"
    )
    with Browser() as browser:
        browser.view(800)
        for path in pages:
            browser.open(path)
            assert browser.run(linked)
