"""The one line that installs something on this system."""

import platform
import shlex
import shutil
import sys
from collections.abc import Mapping

PANGO = "pango"
HARFBUZZ_SUBSET = "harfbuzz-subset"
DICTIONARIES = "dictionaries"
PACKAGES: Mapping[str, Mapping[str, str]] = {
    "apt-get": {
        PANGO: "libpango-1.0-0 libpangoft2-1.0-0",
        HARFBUZZ_SUBSET: "libharfbuzz-subset0",
        DICTIONARIES: "hunspell-en-gb",
        "chromium": "chromium",
        "soffice": "libreoffice-writer",
        "pdftotext": "poppler-utils",
        "qpdf": "qpdf",
        "java": "default-jre-headless",
    },
    "dnf": {
        PANGO: "pango",
        HARFBUZZ_SUBSET: "harfbuzz",
        DICTIONARIES: "hunspell-en-GB",
        "chromium": "chromium",
        "soffice": "libreoffice-writer",
        "pdftotext": "poppler-utils",
        "qpdf": "qpdf",
        "java": "java-latest-openjdk-headless",
    },
    "brew": {
        PANGO: "pango",
        HARFBUZZ_SUBSET: "harfbuzz",
        DICTIONARIES: "--cask libreoffice",
        "chromium": "--cask chromium",
        "soffice": "--cask libreoffice",
        "pdftotext": "poppler",
        "qpdf": "qpdf",
        "java": "openjdk",
    },
}
"""Package manager -> thing -> its packages."""
_LINES = {"apt-get": "sudo apt install {}", "dnf": "sudo dnf install {}", "brew": "brew install {}"}


def remedy(thing: str) -> str:
    """Give the line that installs a library or a program, or what to look for where the system is not known."""
    manager = next((name for name in _LINES if shutil.which(name)), None)
    if manager:
        return _LINES[manager].format(PACKAGES[manager][thing])
    return f"install {thing} with the package manager of {platform.system() or 'this system'}"


def python_remedy(package: str) -> str:
    """Give the line that installs a Python package for this Python."""
    return f"{shlex.quote(sys.executable)} -m pip install {shlex.quote(package)}"
