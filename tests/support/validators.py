"""The validators that outputs must pass; each gives a list of faults in words, empty where there is none."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import page
from lxml import html
from openxml_audit import OpenXmlValidator

from support import aloud
from support.chromium import Browser
from support.tools import require, require_module

PATIENCE = 240
"""Seconds for a program that looks at many files."""
VIEWS = ((1280, "light"), (360, "light"), (1280, "dark"))
"""Width in CSS pixels and colour scheme."""
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pdf_profile(path: Path, profile: str) -> list[str]:
    """Give what page-validation finds against a profile: `ua1`, `3a`."""
    report = page.validate_pdf(str(path), profile=profile)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def pdf_read_aloud(path: Path) -> list[str]:
    """Give the errors of outloud: what a screen reader would stumble over."""
    return aloud.errors(str(path))


def pdf_syntax(path: Path) -> list[str]:
    """Give what qpdf says against the syntax."""
    done = subprocess.run([require("qpdf"), "--check", path], capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines()


def docx_schema(path: Path) -> list[str]:
    """Give what openxml-audit finds against the schemas of Office Open XML.

    It looks for a list of the number 0, which stands for none (ISO/IEC 29500-1, 17.9.18).
    """
    found = [error.description for error in OpenXmlValidator().validate(str(path)).errors]
    return [fault for fault in found if fault != "Numbering definition '0' referenced but not found"]


def html_conformance(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Give the errors of the Nu HTML checker by file name; one Java machine looks at all files."""
    jar = require_module("vnu-jar", "build/dist/vnu.jar")
    files = [str(path) for path in paths]
    done = subprocess.run(
        [require("java"), "-jar", str(jar), "--format", "json", "--exit-zero-always", "--stdout", *files],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    faults: dict[str, list[str]] = {Path(name).name: [] for name in files}
    for message in json.loads(done.stdout)["messages"]:
        if message["type"] != "info":
            where = f"line {message.get('lastLine')}: {message['message']}"
            faults[Path(message["url"]).name].append(where)
    return faults


def html_in_browser(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Give what a browser says by file name: faults of accessibility (axe-core), requests, complaints, overflow."""
    axe = require_module("axe-core", "axe.min.js").read_text(encoding="utf-8")
    faults = {}
    with Browser() as browser:
        for path in paths:
            browser.view(*VIEWS[0])
            browser.open(path)
            found = []
            for width, scheme in VIEWS:
                browser.view(width, scheme)
                found += [f"{width} {scheme}: {fault}" for fault in _look(browser, axe)]
            found += [f"asks for {url}" for url in browser.requests()]
            faults[path.name] = found + browser.complaints()
    return faults


def _look(browser: Browser, axe: str) -> list[str]:
    browser.run(f"{axe}; true")
    rules = json.dumps({"runOnly": AXE_RULES})
    violations = browser.run(
        f"axe.run(document, {rules}).then(r => r.violations.map("
        "v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', ')))"
    )
    wider = browser.run("document.documentElement.scrollWidth - window.innerWidth")
    return list(violations) + ([f"{wider} px wider than the window"] if wider > 0 else [])


TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
"""What LibreOffice is asked for: its tags say which line is a heading and which a caption."""


def docx_to_pdf(paths: Iterable[Path], folder: Path) -> dict[str, Path]:
    """Turn Word files into PDF with one LibreOffice that knows nothing of the user's settings."""
    profile = (folder / "profile").resolve().as_uri()
    files = [str(path) for path in paths]
    command = [require("soffice"), f"-env:UserInstallation={profile}", "--headless", "--convert-to", TAGGED_PDF]
    subprocess.run([*command, "--outdir", str(folder), *files], capture_output=True, timeout=PATIENCE, check=True)
    return {Path(name).name: folder / f"{Path(name).stem}.pdf" for name in files}


def docx_to_text(paths: Iterable[Path], folder: Path) -> dict[str, str]:
    """Give the words of Word files as LibreOffice writes them out, in the order of the file, frames among them."""
    profile = (folder / "profile").resolve().as_uri()
    files = [str(path) for path in paths]
    if not files:
        return {}
    command = [require("soffice"), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "html"]
    subprocess.run([*command, "--outdir", str(folder), *files], capture_output=True, timeout=PATIENCE, check=True)
    pages = {Path(name).name: folder / f"{Path(name).stem}.html" for name in files}
    return {name: "\n".join(html.parse(page).getroot().itertext()) for name, page in pages.items()}


def pdf_text(path: Path) -> str:
    """Give the text of a PDF in reading order, as poppler reads it."""
    command = [require("pdftotext"), "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
