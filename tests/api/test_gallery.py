"""The gallery of a house style, and its preview, as a designer uses them: real browser, LibreOffice and server."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from briefkit.api.gallery import gallery, specimen_folder
from briefkit.api.word_pages import NoPagesError, word_pages
from briefkit.errors import StyleError
from support.chromium import Browser
from support.tools import ROOT, require

STYLE = "color: {accent: '#8a1f5c'}\n"
PATIENCE = 300
"""Seconds; on a busy machine LibreOffice takes a minute to start."""
BRIEF = ROOT / "examples" / "minimal"


def make(folder: Path, text: str = STYLE) -> Path:
    path = folder / "templates" / "mine" / "style.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (folder / "briefkit.toml").touch()
    return path


def fetched(address: str) -> bytes:
    with urlopen(address) as answer:  # noqa: S310 - the server of the test
        data: bytes = answer.read()
    return data


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require("soffice")
    folder = tmp_path_factory.mktemp("gallery")
    make(folder)
    (made,) = gallery(("mine",), folder, folder / "out")
    assert made.path, made.failure
    return made.path


def test_a_page_shows_the_three_formats_and_the_tokens_and_runs_nothing(page: Path) -> None:
    with Browser() as browser:
        browser.view(1600)
        browser.open(page)
        assert browser.complaints() == []
        assert set(browser.requests()) <= {"about:srcdoc"}
        sections = browser.run(
            "[...document.querySelectorAll('section')].map(s => s.querySelectorAll('img, iframe, table').length)"
        )
        headings = browser.run("[...document.querySelectorAll('h2')].map(h => h.firstChild.textContent.trim())")
        assert browser.run("[...document.images].every(image => image.naturalWidth > 600)")
    assert headings == ["Tokens", "Web page", "PDF", "Word"]
    assert sections[0] == 3
    assert sections[1] == 1
    assert min(sections[2:]) > 2
    assert "#8a1f5c" in page.read_text(encoding="utf-8")


def test_the_files_themselves_lie_beside_the_page(page: Path) -> None:
    assert sorted(path.name for path in page.parent.iterdir()) == ["mine.docx", "mine.html", "mine.pdf"]


def test_without_libreoffice_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoPagesError, match="LibreOffice is not installed"):
        word_pages({"one": b""})


def test_a_style_that_does_not_exist_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="no house style called 'mien'"):
        list(gallery(("mien",), tmp_path, tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_the_specimen_holds_every_kind_of_block() -> None:
    text = (specimen_folder() / "brief.md").read_text(encoding="utf-8")
    kinds = (
        "key-messages",
        "{.stat",
        "{.pull}",
        "![",
        "Table:",
        "> ",
        "{.chart",
        "{.box",
        "note",
        "recommendations",
        "^[",
    )
    assert [kind for kind in kinds if kind not in text] == []


@contextmanager
def preview(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefkit", "style", "preview", "mine", "--no-open", "--brief", str(BRIEF)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout
        address = re.match(r"(http://127\.0\.0\.1:\d+/)", process.stdout.readline())
        assert address
        yield process, address[1]
    finally:
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.communicate()


def wait_for(address: str, words: str) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        text = fetched(address).decode()
        if words in text:
            return text
        time.sleep(0.2)
    raise AssertionError(words)


def test_a_preview_follows_the_style_and_shows_its_faults_over_the_last_page(tmp_path: Path) -> None:
    require("soffice")
    path = make(tmp_path)
    with preview(tmp_path) as (process, address):
        assert "#8a1f5c" in fetched(address).decode()
        make(tmp_path, STYLE.replace("8a1f5c", "1f5c8a"))
        wait_for(address, "#1f5c8a")
        make(tmp_path, "colour: {}\n")
        shown = wait_for(address, 'role="alert"')
        assert "style.yaml:1:1: colour: The key &#x27;colour&#x27; is unknown." in shown
        assert "#1f5c8a" in shown
        assert fetched(f"{address}mine.pdf").startswith(b"%PDF")
        for secret in ("style.yaml", "../templates/mine/style.yaml", "%2e%2e/x"):
            with pytest.raises(HTTPError):
                fetched(f"{address}{secret}")
        assert path.is_file()
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert "Traceback" not in said
