"""`briefkit doctor`: what is missing on this machine."""

from pathlib import Path

import click

from briefkit.api.doctor import Diagnosis, diagnose
from briefkit.cli.shown import harmless


@click.command("doctor")
@click.pass_context
def command(context: click.Context) -> None:
    """Say what this machine lacks, and the line that mends it.

    The exit status is 1 where something is missing that briefkit needs.
    """
    lacking = 0
    for found in diagnose(Path.cwd()):
        _print(found)
        lacking += found.is_needed and not found.is_there
    click.echo("Nothing that briefkit needs is missing." if not lacking else f"{lacking} missing.")
    context.exit(1 if lacking else 0)


def _print(found: Diagnosis) -> None:
    word, colour = _verdict(found)
    click.echo(f"{click.style(f'{word:<8}', fg=colour)} {harmless(found.what)}: {harmless(found.detail)}")
    if found.remedy:
        click.echo(f"{'':<8}   to mend: {found.remedy}")


def _verdict(found: Diagnosis) -> tuple[str, str]:
    if found.is_there:
        return "ok", "green"
    return ("missing", "red") if found.is_needed else ("optional", "yellow")
