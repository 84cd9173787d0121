"""The programs that tests run: found, or the test is skipped with its reason; on CI a missing one is a failure."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MISSING = "missing tool"
PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "soffice": ("soffice", "libreoffice"),
    "pdftotext": ("pdftotext",),
    "pdftoppm": ("pdftoppm",),
    "pdfinfo": ("pdfinfo",),
    "pdfattach": ("pdfattach",),
    "pdfunite": ("pdfunite",),
    "patch": ("patch",),
    "qpdf": ("qpdf",),
    "java": ("java",),
    "git": ("git",),
}
"""Name in the tests -> names on PATH, of which any one will do."""


def require(tool: str) -> str:
    """Give the path of a program, or leave the test: skipped on a desk, failed on CI."""
    for name in PROGRAMS[tool]:
        found = shutil.which(name)
        if found:
            return found
    return _leave(tool)


def require_poppler() -> str:
    """Give the Python of the system, which has poppler, or leave the test."""
    python = "/usr/bin/python3"
    return python if _has_poppler(python) else _leave("python3-gi and gir1.2-poppler-0.18")


@cache
def _has_poppler(python: str) -> bool:
    try:
        code = "import gi; gi.require_version('Poppler', '0.18')"
        return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def require_module(name: str, inside: str) -> Path:
    """Give a file of an npm package (in `node_modules` here or in a folder on NODE_PATH), or leave the test."""
    others = [Path(folder) for folder in os.environ.get("NODE_PATH", "").split(os.pathsep) if folder]
    for folder in (ROOT / "node_modules", *others):
        if (folder / name / inside).exists():
            return folder / name / inside
    return Path(_leave(f"npm package {name}"))


def _leave(tool: str) -> str:
    reason = f"{MISSING}: {tool}"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason} (make test installs it where it can)", pytrace=False)
    pytest.skip(reason)
