"""What this machine has and lacks for briefkit, and the line that mends each lack."""

import ctypes
import ctypes.util
import importlib.metadata
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.api.catalogue import list_styles
from briefkit.api.dictionaries import installed
from briefkit.api.remedies import DICTIONARIES, HARFBUZZ_SUBSET, PANGO, python_remedy, remedy
from briefkit.errors import BriefkitError

_OLDEST_PYTHON = (3, 11)
_OLDEST_PANGO = (1, 44, 0)
"""WeasyPrint's own limit (its documentation, "First steps")."""
_LIBRARIES = {
    PANGO: ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    HARFBUZZ_SUBSET: ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib", "libharfbuzz-subset-0.dll"),
}
"""The names by which WeasyPrint opens them on Linux, macOS and Windows."""
_LIBRARY_FOLDERS = ("", "/opt/homebrew/lib/", "/usr/local/lib/")
_TOOLS = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "tests of the web page"),
    "soffice": (("soffice", "libreoffice"), "tests of the Word file"),
    "pdftotext": (("pdftotext",), "tests of the PDF"),
    "qpdf": (("qpdf",), "tests of the PDF"),
    "java": (("java",), "tests of the web page"),
}
"""Thing -> the programs any of which will do, and what needs it."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at."""

    what: str
    detail: str
    """What is there, or why it will not do."""
    is_there: bool
    is_needed: bool = True
    """Whether briefkit works without it."""
    remedy: str = ""
    """The line that mends it."""


def diagnose(folder: Path) -> Iterator[Diagnosis]:
    """Look at everything that briefkit needs to work in a folder, then at what only its own tests need."""
    yield _python()
    yield from _packages()
    yield _pango()
    yield _harfbuzz_subset()
    yield from _styles(folder)
    yield _dictionaries()
    yield from _tools()


def _python() -> Diagnosis:
    wanted = ".".join(map(str, _OLDEST_PYTHON))
    is_there = sys.version_info >= _OLDEST_PYTHON
    mend = "" if is_there else f"install Python {wanted} or newer from https://www.python.org"
    return Diagnosis("Python", f"{platform.python_version()} ({wanted} or newer is needed)", is_there, remedy=mend)


def _packages() -> Iterator[Diagnosis]:
    """Look for the Python packages that briefkit's own metadata asks for; one line where all are there."""
    try:
        required = importlib.metadata.requires("briefkit") or []
    except importlib.metadata.PackageNotFoundError:
        yield Diagnosis("briefkit", "runs from its source and is not installed", is_there=True)
        return
    found = 0
    for line in required:
        if "extra ==" in line:
            continue
        name = re.match(r"[A-Za-z0-9._-]+", line)
        assert name  # noqa: S101 - what an installer wrote
        try:
            importlib.metadata.version(name[0])
            found += 1
        except importlib.metadata.PackageNotFoundError:
            wanted = line.partition(";")[0].strip()
            yield Diagnosis(name[0], "this Python package is missing", is_there=False, remedy=python_remedy(wanted))
    yield Diagnosis("Python packages", f"{found} found", is_there=True)


def _pango() -> Diagnosis:
    library = _open(PANGO)
    if library is None:
        return Diagnosis("Pango", "not found: no PDF can be made", is_there=False, remedy=remedy(PANGO))
    number = int(library.pango_version())  # 10000 * major + 100 * minor + micro
    version = (number // 10000, number // 100 % 100, number % 100)
    detail = f"{'.'.join(map(str, version))} ({'.'.join(map(str, _OLDEST_PANGO[:2]))} or newer is needed)"
    is_there = version >= _OLDEST_PANGO
    return Diagnosis("Pango", detail, is_there, remedy="" if is_there else remedy(PANGO))


def _harfbuzz_subset() -> Diagnosis:
    if _open(HARFBUZZ_SUBSET):
        return Diagnosis("harfbuzz-subset", "found", is_there=True)
    detail = "not found: the fonts in a PDF cannot be cut to what is used"
    return Diagnosis("harfbuzz-subset", detail, is_there=False, remedy=remedy(HARFBUZZ_SUBSET))


def _open(thing: str) -> ctypes.CDLL | None:
    for name in _LIBRARIES[thing]:
        for folder in _LIBRARY_FOLDERS:
            try:
                return ctypes.CDLL(f"{folder}{name}")
            except OSError:
                continue
    return None


def _styles(folder: Path) -> Iterator[Diagnosis]:
    try:
        listed = list_styles(folder)
    except BriefkitError as error:
        yield Diagnosis("Settings", str(error), is_there=False, remedy="mend the line named there")
        return
    if not listed:
        yield Diagnosis(
            "House styles", "none found", is_there=False, remedy=python_remedy("--force-reinstall briefkit")
        )
    for one in listed:
        what = f"House style {one.name}"
        if one.style is None:
            yield Diagnosis(
                what, one.fault, is_there=False, remedy="mend the file named there, or install briefkit again"
            )
            continue
        faces = [face.path for typeface in one.style.every_typeface() for face in typeface.faces]
        missing = sorted({str(path) for path in faces if not path.is_file()})
        if missing:
            detail = f"its font {missing[0]} is missing"
            yield Diagnosis(what, detail, is_there=False, remedy="put the font there, or install briefkit again")
        else:
            yield Diagnosis(what, f"{len(set(faces))} font files found", is_there=True)


def _dictionaries() -> Diagnosis:
    names = installed()
    detail = ", ".join(names) or "none found; wording rules that look at spelling say nothing without one"
    mend = "" if names else remedy(DICTIONARIES)
    return Diagnosis("Dictionaries", detail, bool(names), is_needed=False, remedy=mend)


def _tools() -> Iterator[Diagnosis]:
    for thing, (programs, purpose) in _TOOLS.items():
        path = next(filter(None, map(shutil.which, programs)), None)
        detail = path or f"not found; only {purpose} need it"
        yield Diagnosis(thing, detail, path is not None, is_needed=False, remedy="" if path else remedy(thing))
