"""Pictures of the seed brief with its findings: the web page with remarks, and the Word file with comments."""

import base64
import io
import subprocess
from pathlib import Path

import pypdfium2
from PIL import Image

from support.chromium import Browser
from support.tools import require

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Writer/Print/Content">
<prop oor:name="Note" oor:op="fuse"><value>4</value></prop></item>
</oor:items>
"""
"""LibreOffice prints comments in the margin."""
SHOWN = "[...document.querySelectorAll('.body p')].find(one => one.textContent.startsWith('Recent reports'))"
"""The second paragraph of the seed, as a script finds it."""
DESK = (1280, 1040)
TELEPHONE = (360, 720)
_PATIENCE = 120


def page_with_remarks(browser: Browser, page: Path, size: tuple[int, int], scheme: str = "light") -> Image.Image:
    """Give a window on the page, one paragraph from its top; on a telephone its remarks are unfolded."""
    width, height = size
    browser.view(width, scheme)
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    browser.open(page)
    if size == TELEPHONE:
        browser.run(f"{SHOWN}.nextElementSibling.open = true")
    browser.run("document.documentElement.style.scrollBehavior = 'auto'")
    browser.run(f"{SHOWN}.scrollIntoView(), scrollBy(0, -40)")
    shot = base64.b64decode(browser.call("Page.captureScreenshot", format="png")["data"])
    return Image.open(io.BytesIO(shot)).convert("RGB")


def word_page_with_comments(file: Path, folder: Path, number: int = 0) -> Image.Image:
    """Give a page of a Word file as LibreOffice prints it with its comments beside it."""
    profile = folder / "profile-with-comments"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    command = [require("soffice"), f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless"]
    command += ["--print-to-file", "--outdir", str(folder), str(file)]
    subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=True)
    with pypdfium2.PdfDocument(folder / f"{file.stem}.pdf") as document:
        return document[number].render(scale=2).to_pil().convert("RGB")
