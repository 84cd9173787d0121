"""A baseline on a screen: what was recorded, what is held back, and what need not be recorded any more."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefkit.api.baseline import Baseline, write_baseline
from briefkit.api.checking import Checked, CheckOptions
from briefkit.cli.report import number
from briefkit.cli.shown import harmless


def record(path: Path, checked: Sequence[Checked]) -> None:
    """Write a baseline of what was found, and say so."""
    count = write_baseline(path, [(one.file, one.text, one.findings) for one in checked])
    click.echo(f"{number(count, 'finding')} in {number(len(checked), 'brief')} recorded in {harmless(str(path))}")


def told(checked: Sequence[Checked], options: CheckOptions) -> list[str]:
    """Give the lines on what a baseline did: nothing where there is none.

    Where only some rules are asked for, the others have not been heard, and nothing is said of what they recorded.
    """
    if options.baseline is None:
        return []
    held = sum(len(one.held_back) for one in checked)
    path = harmless(str(options.baseline.path))
    lines = [f"{number(held, 'finding')} held back: {'it is' if held == 1 else 'they are'} in {path}"]
    idle = 0 if options.select or options.ignore else _idle(checked, options.baseline)
    if idle:
        write = f"`--write-baseline {path}` records anew"
        lines.append(f"{idle} of those recorded there {'is' if idle == 1 else 'are'} no longer found; {write}")
    return lines


def _idle(checked: Sequence[Checked], baseline: Baseline) -> int:
    return baseline.lost() + sum(baseline.recorded(one.file) - len(one.held_back) for one in checked)
