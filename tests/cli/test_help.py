"""The help of the commands, and the page that is made of it."""

import runpy

import click
import pytest

from briefkit.cli import program
from support.tools import ROOT

COMMANDS = (
    *("build", "check", "diff", "doctor", "explain", "facts", "import", "new", "refs", "respond", "review"),
    *("sign", "style", "styles"),
)


@pytest.fixture(autouse=True)
def _tools_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


def command(name: str) -> click.Command:
    found = program.get_command(click.Context(program), name)
    assert found
    return found


def test_the_commands_are_those_of_the_contract() -> None:
    assert tuple(program.list_commands(click.Context(program))) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_every_option_says_what_it_does(name: str) -> None:
    assert (command(name).help or "").strip()
    assert command(name).name == name
    assert all(option.help for option in command(name).params if isinstance(option, click.Option))


def test_the_page_of_the_commands_is_current() -> None:
    page = runpy.run_path(str(ROOT / "tools" / "command_page.py"))["page"]()
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == page, "run: make commands"
