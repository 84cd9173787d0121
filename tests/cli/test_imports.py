"""What a command imports decides how long a user waits for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.tools import ROOT

HEAVY = ("weasyprint", "docx", "jinja2", "babel", "rich", "pikepdf", "PIL", "lxml", "pypdfium2_raw", "multiprocessing")
DRAWING = {"matplotlib", "numpy"}
CODE = """
import sys
sys.argv[0] = "briefkit"
sys.addaudithook(lambda event, about: print("started", about[0]) if event == "subprocess.Popen" else None)
from briefkit.cli import main
try:
    main()
except SystemExit:
    pass
print(*sorted(sys.modules), file=sys.stderr)
"""


def imported_by(*arguments: str, folder: Path) -> set[str]:
    return set(ended(*arguments, folder=folder).stderr.splitlines()[-1].split())


def ended(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CODE, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )


def test_checking_the_seed_imports_nothing_that_sets_a_page() -> None:
    assert not imported_by("check", "briefs/new-coalition", folder=ROOT).intersection(HEAVY)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("check", "nowhere"),
        ("explain", "BK201"),
        ("new", "A title"),
        ("review", "--help"),
        ("respond", "--help"),
    ],
)
def test_a_quick_command_imports_nothing_that_sets_a_page(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert not imported_by(*arguments, folder=tmp_path).intersection(HEAVY)


def test_a_command_imports_no_other_command(tmp_path: Path) -> None:
    commands = {name for name in imported_by("explain", folder=tmp_path) if name.startswith("briefkit.cli.commands.")}
    assert commands == {"briefkit.cli.commands.explain"}


def test_the_list_of_commands_imports_none_of_them(tmp_path: Path) -> None:
    assert not any(name.startswith("briefkit.cli.commands.") for name in imported_by("--help", folder=tmp_path))


def test_importing_briefkit_imports_none_of_its_parts(tmp_path: Path) -> None:
    code = "import sys, briefkit; print(*(name for name in sys.modules if name.startswith('briefkit')))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["briefkit"]


def test_checking_in_the_wording_of_a_style_loads_no_further_engine() -> None:
    assert not imported_by("check", "examples/complete", folder=ROOT).intersection({"regex", "spylls"})


def test_checking_charts_draws_none() -> None:
    assert not imported_by("check", "examples/charts", folder=ROOT).intersection({*HEAVY, *DRAWING})


def test_a_brief_without_charts_is_built_without_what_draws_them(tmp_path: Path) -> None:
    loaded = imported_by(
        "build", str(ROOT / "examples" / "minimal"), "--output", str(tmp_path), "--jobs", "1", folder=ROOT
    )
    assert "weasyprint" in loaded
    assert not loaded.intersection(DRAWING)


def test_a_brief_without_citations_is_built_without_another_program(tmp_path: Path) -> None:
    done = ended("build", str(ROOT / "examples" / "people"), "--output", str(tmp_path), "--jobs", "1", folder=ROOT)
    assert "people.docx" in done.stdout
    assert "started" not in done.stdout
