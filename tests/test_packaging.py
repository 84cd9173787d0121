"""What `pip install .` gives: a command that finds its house styles from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from support.tools import ROOT

TEMPLATES = ROOT / "templates"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    return next(folder.glob("briefkit-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    _pip("install", "--no-deps", "--target", str(folder), str(wheel))
    return folder


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = "import sys; from briefkit.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_holds_every_file_of_every_house_style(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as parts:
        prefix = "briefkit/templates/"
        shipped = {name.removeprefix(prefix): parts.read(name) for name in parts.namelist() if name.startswith(prefix)}
    here = {
        path.relative_to(TEMPLATES).as_posix(): path.read_bytes()
        for path in TEMPLATES.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sorted(shipped) == sorted(here)
    assert shipped == here


def test_the_wheel_holds_its_licence_and_types_and_nothing_of_the_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as parts:
        names = parts.namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "briefkit/py.typed" in names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"briefkit"}


def test_an_installed_briefkit_knows_its_house_styles_from_any_folder(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, tmp_path, "styles")
    assert done.returncode == 0, done.stderr
    for style in {folder.name for folder in TEMPLATES.iterdir()} - {"base"}:
        assert style in done.stdout


def test_an_installed_briefkit_starts_and_builds_a_brief_in_any_folder(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, tmp_path, "new", "Clean air for schools")
    assert done.returncode == 0, done.stderr
    brief = next(tmp_path.rglob("brief.md"))
    done = _run(installed, tmp_path, "build", str(brief), "--to", "html")
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(tmp_path.rglob("*.html"))
