"""Setting up a checkout: what it says where something is missing, and when it does its work again."""

import os
import subprocess
import sys
from pathlib import Path

from support.tools import ROOT

TOOLS = ROOT / "tools"


def _run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program that may import the scripts in `tools/`."""
    env = {**os.environ, "PYTHONPATH": str(TOOLS)}
    return subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False)


def test_a_machine_without_a_fitting_python_is_told_what_to_type() -> None:
    env = {**os.environ, "BRIEFKIT_PYTHON": "no-such-python"}
    command = ["sh", str(TOOLS / "python.sh"), "--version"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "apt install python3 python3-venv" in done.stderr


def test_a_missing_library_is_named_with_the_one_line_to_type() -> None:
    done = _run(
        "import sys, setup, system\n"
        "system.LIBRARIES = {sys.platform: ('libnowhere.so.0',)}\n"
        "system.can_install = lambda: False\n"
        "sys.exit(setup.main('use'))\n"
    )
    assert done.returncode == 1
    said, line = done.stdout.splitlines()
    assert "libnowhere.so.0" in said
    assert line.split()[:2] in (["sudo", "apt"], ["sudo", "dnf"], ["brew", "install"])


def test_a_command_that_fails_shows_the_end_of_what_it_said(tmp_path: Path) -> None:
    log = tmp_path / "setup.log"
    program = f"import pathlib, system; system.run(['ls', '/nowhere'], pathlib.Path({str(log)!r}))"
    assert "/nowhere" in _run(program).stdout
    assert log.exists()


def test_packages_are_installed_again_when_a_pin_changes_and_not_before(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("one", encoding="utf-8")
    (tmp_path / "constraints.txt").write_text("one", encoding="utf-8")
    (tmp_path / "briefkit").write_text("", encoding="utf-8")
    done = _run(
        "import pathlib, environment as e\n"
        f"e.ROOT = e.BIN = pathlib.Path({str(tmp_path)!r})\n"
        "e.STAMP = e.ROOT / 'stamp'\n"
        "print(e.is_ready('use'))\n"
        "e.STAMP.write_text(e._stamp('dev'))\n"
        "print(e.is_ready('use'), e.is_ready('dev'))\n"
        "(e.ROOT / 'constraints.txt').write_text('two')\n"
        "print(e.is_ready('use'))\n"
    )
    assert done.stdout.split() == ["False", "True", "True", "False"], done.stderr
