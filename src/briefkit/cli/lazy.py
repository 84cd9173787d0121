"""A group of commands, one file each, which is imported only when its command is called."""

import ast
import importlib.util
import pkgutil
from keyword import iskeyword
from pathlib import Path
from typing import Any

import click

from briefkit.errors import did_you_mean


class LazyGroup(click.Group):
    """Finds commands by the names of the files of a package; each file holds a `command`.

    A command that is called as a word of Python's own stands in a file with an underscore behind it: `import_.py`.
    """

    def __init__(self, *arguments: Any, package: str, **more: Any) -> None:  # noqa: ANN401 - click's own arguments
        super().__init__(*arguments, **more)
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names of the commands, without importing one."""
        found = importlib.util.find_spec(self._package)
        folders = found.submodule_search_locations if found else None
        return sorted(module.name.rstrip("_") for module in pkgutil.iter_modules(folders or ()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(self._module(cmd_name))
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with the first sentence of each one's help, read from its file and not imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _sentence(self._module(name))) for name in self.list_commands(ctx)])

    def _module(self, name: str) -> str:
        return f"{self._package}.{name}_" if iskeyword(name) else f"{self._package}.{name}"

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names, or suggest one."""
        if args and not args[0].startswith("-") and args[0] not in (known := self.list_commands(ctx)):
            ctx.fail(f"No command called '{args[0]}'.{did_you_mean(args[0], known)}")
        return super().resolve_command(ctx, args)


def _sentence(module: str) -> str:
    found = importlib.util.find_spec(module)
    source = Path(found.origin).read_text("utf-8") if found and found.origin else ""
    functions = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    return next((ast.get_docstring(one) or "" for one in functions if one.name == "command"), "").partition("\n")[0]
