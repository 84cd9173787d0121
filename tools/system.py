"""What a machine must have beside Python packages, and the line that installs what it lacks."""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

LIBRARIES = {
    "linux": ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz.so.0", "libharfbuzz-subset.so.0"),
    "darwin": ("libpango-1.0.dylib", "libpangoft2-1.0.dylib", "libharfbuzz.dylib", "libharfbuzz-subset.dylib"),
}
"""What WeasyPrint opens by name (its `text/ffi.py`)."""
DEBIAN_LIBRARIES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-liberation")
HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib")


class Program(NamedTuple):
    """A program that the tests run."""

    names: tuple[str, ...]
    """Its names on PATH: any one will do."""
    package: str
    """Debian's package, or several with spaces between."""
    group: str
    """The tests that need it."""
    code: str = ""
    """Of a Python: what it must be able to run."""


PROGRAMS = (
    Program(("chromium", "chromium-browser", "google-chrome"), "chromium", "web pages in a browser"),
    Program(("soffice", "libreoffice"), "libreoffice-writer", "Word files in LibreOffice"),
    Program(("pdftotext",), "poppler-utils", "the text of a PDF"),
    Program(
        ("/usr/bin/python3",),
        "python3-gi gir1.2-poppler-0.18",
        "PDFs marked up by poppler",
        "import gi; gi.require_version('Poppler', '0.18')",
    ),
    Program(("qpdf",), "qpdf", "the syntax of a PDF"),
    Program(("java",), "default-jre-headless", "the HTML checker"),
    Program(("npm",), "npm", "the HTML checker and the accessibility checker"),
)


def say(line: str) -> None:
    """Print one step."""
    print(line, flush=True)


def missing_libraries() -> list[str]:
    """Give the libraries of the system that the PDF needs and that cannot be opened."""
    return [name for name in LIBRARIES.get(sys.platform, ()) if not _opens(name)]


def _opens(name: str) -> bool:
    places = ("", *(f"{folder}/" for folder in HOMEBREW)) if sys.platform == "darwin" else ("",)
    for place in places:
        try:
            ctypes.CDLL(f"{place}{name}")
        except OSError:
            continue
        return True
    return False


def missing_programs() -> list[Program]:
    """Give the programs of the tests that are not on PATH, or lack a part."""
    return [program for program in PROGRAMS if not _is_there(program)]


def _is_there(program: Program) -> bool:
    found = next(filter(None, map(shutil.which, program.names)), None)
    if found is None or not program.code:
        return found is not None
    return subprocess.run([found, "-c", program.code], capture_output=True, check=False).returncode == 0


def can_install() -> bool:
    """Whether this is a Debian, or one of its children, and we are root there."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and _is_debian() and shutil.which("apt-get") is not None


def _is_debian() -> bool:
    try:
        about = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return any(
        line.partition("=")[0] in {"ID", "ID_LIKE"} and "debian" in line.partition("=")[2]
        for line in about.splitlines()
    )


def install(packages: tuple[str, ...], log: Path) -> bool:
    """Install packages of Debian; the output goes to `log`, and its end to the screen where it fails."""
    say(f"  apt: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", *packages],
    )
    return all(run(step, log, env=quiet) for step in steps)


def run(command: list[str], log: Path, env: dict[str, str] | None = None, cwd: Path | None = None) -> bool:
    """Run a command with its output in `log`, and show the end of it where the command fails."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as out:
        out.write(f"$ {' '.join(command)}\n")
        out.flush()
        start = out.tell()
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, env=env, cwd=cwd, check=False
            )
        except OSError as error:
            say(f"  {command[0]}: {error}")
            return False
    if done.returncode == 0:
        return True
    said = log.read_bytes()[start:].decode(errors="replace").strip().splitlines()
    say(f"  This failed: {' '.join(command)}")
    for line in said[-12:]:
        say(f"    {line}")
    say(f"  All of it is in {log}")
    return False


def line_for_libraries() -> str:
    """Give what to type where the libraries of the PDF are missing."""
    if sys.platform == "darwin":
        return "brew install pango"
    if shutil.which("dnf"):
        return "sudo dnf install pango harfbuzz liberation-fonts"
    return f"sudo apt install {' '.join(DEBIAN_LIBRARIES)}"
