"""What is different on a terminal: colour, a bar, and lines as wide as the window."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from support.tools import ROOT

TEXT = "---\ntitle: x\nlang: en\n---\n\n## Summary\n\nWords.\n"


def on_a_terminal(arguments: list[str], folder: Path, **environment: str) -> str:
    """Run briefkit with a pseudo terminal for stdout and stderr, and give what it printed."""
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefkit", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm", "COLUMNS": "100", **environment},
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    printed = b""
    while True:
        try:
            more = os.read(controller, 65536)
        except OSError:  # Linux ends a pseudo terminal with an error
            break
        if not more:
            break
        printed += more
    os.close(controller)
    process.wait(timeout=60)
    return printed.decode()


def make(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"brief-{number}").mkdir()
        (folder / f"brief-{number}" / "brief.md").write_text(TEXT, encoding="utf-8")


def test_findings_are_coloured(tmp_path: Path) -> None:
    make(tmp_path, 1)
    assert "\x1b[31m" in on_a_terminal(["check", "."], tmp_path, NO_COLOR="")


def test_no_color_is_honoured(tmp_path: Path) -> None:
    make(tmp_path, 1)
    assert "\x1b[" not in on_a_terminal(["check", "."], tmp_path, NO_COLOR="1")


def test_long_work_shows_a_bar(tmp_path: Path) -> None:
    make(tmp_path, 5)
    assert "Checking" in on_a_terminal(["check", "."], tmp_path)
    assert "Building" in on_a_terminal(["build", ".", "--to", "html"], tmp_path)


def test_a_bar_on_the_terminal_leaves_the_output_to_its_file(tmp_path: Path) -> None:
    make(tmp_path, 5)
    controller, terminal = pty.openpty()
    with (tmp_path / "list.txt").open("wb") as file:
        subprocess.run(
            [sys.executable, "-m", "briefkit", "build", ".", "--to", "html"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm"},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=terminal,
            check=True,
        )
    os.close(terminal)
    os.close(controller)
    assert len((tmp_path / "list.txt").read_text(encoding="utf-8").splitlines()) == 5


def test_short_work_shows_none(tmp_path: Path) -> None:
    make(tmp_path, 1)
    assert "Checking" not in on_a_terminal(["check", "."], tmp_path)
