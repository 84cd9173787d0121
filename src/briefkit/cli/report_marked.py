"""Copies with findings on a screen: what was written where, and how much was found."""

from pathlib import Path

import click

from briefkit.api.briefs import find_briefs, shortest
from briefkit.api.checking import Checked, CheckOptions
from briefkit.api.marking import mark_briefs
from briefkit.cli.progress import progress
from briefkit.cli.report import summary
from briefkit.cli.shown import harmless, size


def refuse_contradictions(formats: tuple[str, ...], output: Path | None, printed: str, baseline: Path | None) -> None:
    """Refuse options that ask for findings in two ways, or for a place without saying what goes there.

    Args:
        formats: those of the copies.
        output: where copies go; None where nothing is said.
        printed: how findings would be printed.
        baseline: the file that they are recorded in; None for no file.

    """
    if output and not formats:
        raise click.UsageError("--output is for what --to writes: add --to html, --to docx or both.")
    if baseline:
        raise click.UsageError("--write-baseline records findings and --to writes them: ask for one of the two.")
    if printed != "text":
        raise click.UsageError("--format prints findings and --to writes them: ask for one of the two.")


def write(
    paths: tuple[str, ...], formats: tuple[str, ...], options: CheckOptions, output: Path | None
) -> list[Checked]:
    """Write briefs with their findings beside the words, say where, and give what was found."""
    told: list[Checked] = []
    for copy in progress(mark_briefs(paths, formats, options, output), len(find_briefs(paths)), "Checking"):
        told.append(copy.checked)
        for written in copy.written:
            click.echo(f"{harmless(str(shortest(written.path)))}  {size(written.size)}")
    click.echo(summary(told))
    return told
