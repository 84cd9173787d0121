"""The command line."""

import os
import sys

import click

from briefkit.cli.lazy import LazyGroup
from briefkit.errors import BriefkitError

__all__ = ["main", "program"]


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: briefkit new \"Title of your brief\"",
)
@click.version_option(None, "--version", package_name="briefkit", message="briefkit %(version)s")
@click.pass_context
def program(context: click.Context) -> None:
    """Write a policy brief as text; check it as an editor would; set it as web page, PDF and Word file."""
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        context.color = False


def main() -> None:
    """Run the command; what a user can mend is said in a line and without a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # a file's name may hold bytes, or a brief letters, that the terminal cannot show
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        program(prog_name="briefkit")
    except BriefkitError as error:
        click.echo(f"briefkit: {error}", err=True)
        sys.exit(error.exit_status)
