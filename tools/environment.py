"""The virtual environment of the checkout: made once, changed only when what it is made from has changed."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "briefkit-stamp"
LOG = ROOT / "build" / "setup.log"
EXTRAS = {"use": "", "dev": "[dev]"}


def is_ready(purpose: str) -> bool:
    """Whether the environment holds what `purpose` needs; what is enough for `dev` is enough for `use`."""
    try:
        stamp = STAMP.read_text(encoding="utf-8")
    except OSError:
        return False
    return stamp in {_stamp("dev"), _stamp(purpose)} and (BIN / "briefkit").exists()


def make(purpose: str) -> bool:
    """Make the environment, or bring it up to what pyproject.toml and constraints.txt say now."""
    if not _runs() and not _create():
        return False
    system.say("  packages: pinned in constraints.txt, into .venv")
    STAMP.unlink(missing_ok=True)
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pinned = ["--constraint", "constraints.txt"]
    steps = (
        [*pip, *pinned, "hatchling"],  # by hand, since pip does not pin what it builds with
        [*pip, *pinned, "--no-build-isolation", "--editable", f".{EXTRAS[purpose]}"],
    )
    if not all(system.run(step, LOG, cwd=ROOT) for step in steps):
        return False
    STAMP.write_text(_stamp(purpose), encoding="utf-8")
    return True


def _stamp(purpose: str) -> str:
    sources = b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt"))
    return f"{purpose} {ROOT} {hashlib.sha256(sources).hexdigest()}\n"


def _runs() -> bool:
    """Whether there is an environment whose Python still runs and has pip."""
    try:
        done = subprocess.run([BIN / "python", "-c", "import pip"], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def _create() -> bool:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if importlib.util.find_spec("ensurepip") is None and not _add_venv_package(version):
        return False
    system.say(f"  environment: .venv with Python {version}")
    return system.run([sys.executable, "-m", "venv", "--clear", str(VENV)], LOG)


def _add_venv_package(version: str) -> bool:
    """Debian keeps `ensurepip` in a package of its own."""
    package = f"python{version}-venv"
    if system.can_install():
        return system.install((package,), LOG)
    system.say(f"Python {version} cannot make virtual environments here. Type this, then try again:")
    system.say(f"  sudo apt install {package}")
    return False
