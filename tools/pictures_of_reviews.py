"""Pictures of the way back: a Word page with an editor's marks, the page of all marks, and the table of answers."""

import base64
import io
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PIL import Image

from pictures_of_findings import word_page_with_comments
from support.chromium import Browser
from support.pdf_editor import ByPikepdf
from support.word_editor import WordEditor

DESK = (1280, 980)
TELEPHONE = (360, 720)
PARAGRAPH = "[...document.querySelectorAll('.body p')].find(one => one.textContent.startsWith('Nine islands'))"
"""The paragraph of the example that most marks are in, as a script finds it."""
ANSWERS = (
    ("comment", "answered", "The register of residents, on 1 January 2025. Note 1 now says so."),
    ("highlight", "partly", "The sentence names the buoy; its series begins in 2016."),
    ("insert", "declined", "Some crews leave late, as the table of causes shows."),
)
"""Kind of a mark, what was done about it, and what its reviewer is told."""

Command = Callable[..., None]


def return_copies(brief: Path, folder: Path, briefkit: Command) -> Path:
    """Put a brief and two copies with marks into a folder, and give the brief."""
    own = folder / brief.name
    shutil.copytree(brief, own, dirs_exist_ok=True)
    text = (own / "brief.md").read_text(encoding="utf-8")
    (own / "brief.md").write_text(text.replace("style: plain", "style: institute"), encoding="utf-8")
    briefkit("build", own, "--review", "--output", folder)
    copies = folder / own.name / f"{own.name}-review"
    (folder / "amadi.docx").write_bytes(_marked_in_word(copies.with_suffix(".docx").read_bytes()))
    (folder / "verhey.pdf").write_bytes(_marked_in_pdf(copies.with_suffix(".pdf").read_bytes()))
    return own


def _marked_in_word(copy: bytes) -> bytes:
    word = WordEditor(copy, "Rosa Amadi", "2026-11-20T10:00:00Z")
    asked = word.comment("61,400 people", "Is this the census, or the register of residents?")
    word.answer(asked, "They differ by some 1,200.", "Jonas Verhey")
    word.replace("no rougher", "as calm as ever")
    word.insert_after("crews leave", " early")
    word.replace("a tenth more", "a seventh more")
    word.delete("although ")
    word.comment("the right to", "Say since when.")
    return word.saved()


def _marked_in_pdf(copy: bytes) -> bytes:
    viewer = ByPikepdf(copy)
    viewer.mark("Highlight", "the sea", "Measured where?", author="Jonas Verhey")
    viewer.mark("StrikeOut", "Four decisions", "Five, with the pier.", author="Jonas Verhey")
    return viewer.saved()


def word_page(folder: Path) -> Image.Image:
    """Give the text of the Word file that came back, as LibreOffice prints it with its comments."""
    page = word_page_with_comments(folder / "amadi.docx", folder)
    return page.crop((0, round(0.36 * page.height), page.width, round(0.8 * page.height)))


def page_of_marks(browser: Browser, folder: Path, brief: Path, size: tuple[int, int], briefkit: Command) -> Image.Image:
    """Give a window on the page with all marks; on a telephone those of the paragraph are unfolded."""
    copies = (folder / "amadi.docx", folder / "verhey.pdf")
    briefkit("review", *copies, "--source", brief, "--format", "html", "--output", folder)
    width, height = size
    browser.view(width, "light")
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    browser.open(folder / brief.name / f"{brief.name}-reviewed.html")
    if size == TELEPHONE:
        browser.run(f"{PARAGRAPH}.nextElementSibling.open = true")
    browser.run("document.documentElement.style.scrollBehavior = 'auto'")
    browser.run(f"{PARAGRAPH}.scrollIntoView(), scrollBy(0, -90)")
    shot = base64.b64decode(browser.call("Page.captureScreenshot", format="png")["data"])
    return Image.open(io.BytesIO(shot)).convert("RGB")


def answer_points(folder: Path, brief: Path, briefkit: Command) -> Path:
    """Take the marks, answer some of them, and give the table of answers without the ending of its name."""
    with suppress(subprocess.CalledProcessError):  # the exit status says that points are open
        briefkit("respond", folder / "amadi.docx", folder / "verhey.pdf", "--source", brief)
    points = brief / "responses.yaml"
    text = points.read_text(encoding="utf-8")
    for kind, action, reply in ANSWERS:
        text = _answered(text, kind, f"    action: {action}\n    reply: {reply}\n")
    points.write_text(text, encoding="utf-8")
    with suppress(subprocess.CalledProcessError):
        briefkit("respond", "--source", brief, "--answer", "all", "--action", "accepted")
    briefkit("respond", "--source", brief, "--to", "docx,pdf", "--output", folder)
    return folder / brief.name / f"{brief.name}-responses"


def _answered(text: str, kind: str, lines: str) -> str:
    """Fill in the two lines that wait for the answer to the first point of a kind."""
    start = text.index(f"    kind: {kind}\n")
    return text[:start] + text[start:].replace("    action:\n    reply:\n", lines, 1)
