"""Copies with findings on a screen: what was written where, and how much was found."""

from pathlib import Path

import click

from briefkit.api.briefs import find_briefs, shortest
from briefkit.api.checking import Checked, CheckOptions
from briefkit.api.marking import mark_briefs
from briefkit.cli.progress import progress
from briefkit.cli.report import summary
from briefkit.cli.shown import harmless, size


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
