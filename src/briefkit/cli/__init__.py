"""The command line."""

import errno
import gc
import os
import sys

import click

import briefkit
from briefkit.cli.lazy import LazyGroup
from briefkit.cli.shown import harmless
from briefkit.errors import BriefkitError, UsageError

__all__ = ["main", "program"]

_SELDOM = (50_000, 20, 50)
"""How often Python looks for garbage: a command is soon done, and at the usual pace a tenth of it would be this."""


def _version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        click.echo(f"briefkit {briefkit.__version__}")
        context.exit()


@click.group(
    cls=LazyGroup,
    package="briefkit.cli.commands",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='Begin with: briefkit new "Title of your brief"',
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Print the version."
)
@click.pass_context
def program(context: click.Context) -> None:
    """Write a policy brief as text; check it as an editor would; set it as web page, PDF and Word file."""
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        context.color = False


def main() -> None:
    """Run the command; what a user can mend is said in a line and without a traceback."""
    gc.set_threshold(*_SELDOM)
    for stream in (sys.stdout, sys.stderr):
        # a file's name may hold bytes, or a brief letters, that the terminal cannot show
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        program(prog_name="briefkit")
    except BriefkitError as error:
        click.echo(f"briefkit: {harmless(str(error))}", err=True)
        sys.exit(error.exit_status)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _give_up_output()
        click.echo(f"briefkit: The output cannot be written: {error.strerror}.", err=True)
        sys.exit(UsageError.exit_status)


def _give_up_output() -> None:
    """Send what still waits to be printed nowhere, so that Python does not fail on it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
