"""Fixes on a screen: what was mended, what would be, and what was left as it is."""

from collections.abc import Iterable

import click

from briefkit.api.briefs import find_briefs
from briefkit.api.checking import CheckOptions
from briefkit.api.fixing import Mended, mend, write
from briefkit.cli.report import diff_lines, headline, number


def show(paths: Iterable[str], options: CheckOptions, *, unsafe: bool) -> bool:
    """Print what fixes would change, as a diff, and tell whether they would change anything."""
    fixes = changed = 0
    for file in find_briefs(paths):
        mended = mend(file, options, unsafe=unsafe)
        fixes += len(mended.done)
        changed += mended.is_changed
        for line in diff_lines(mended.diff()):
            click.echo(line)
        _tell_refused(mended)
    click.echo(f"{_fixes(fixes)} would be made in {number(changed, 'brief')}" if changed else "Nothing would be mended")
    return changed > 0


def apply(paths: Iterable[str], options: CheckOptions, *, unsafe: bool, quiet: bool) -> None:
    """Mend briefs on disk, and say how much was mended.

    Args:
        paths: what the user named.
        options: what to look for.
        unsafe: whether words may change too.
        quiet: whether what is printed is for a machine.

    """
    fixes = changed = 0
    for file in find_briefs(paths):
        mended = mend(file, options, unsafe=unsafe)
        if mended.is_changed:
            write(mended)
        fixes += len(mended.done)
        changed += mended.is_changed
        if not quiet:
            _tell_refused(mended)
    if not quiet:
        click.echo(f"{_fixes(fixes)} made in {number(changed, 'brief')}\n" if changed else "Nothing was mended\n")


def _tell_refused(mended: Mended) -> None:
    for finding in mended.refused:
        click.echo(f"{headline(finding)}\n      Not mended: the brief would no longer read as it does.")


def _fixes(count: int) -> str:
    return f"{count} fix" if count == 1 else f"{count} fixes"
