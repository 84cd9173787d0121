"""`briefkit styles`: the house styles and their brief types."""

from pathlib import Path

import click

from briefkit.api.catalogue import ListedStyle, list_styles
from briefkit.cli.shown import harmless


@click.command("styles")
def command() -> None:
    """List the house styles and the brief types that each knows.

    A project may have styles of its own, in its folder templates.
    """
    for listed in list_styles(Path.cwd()):
        _print(listed)


def _print(listed: ListedStyle) -> None:
    default = " (used here where nothing else is asked for)" if listed.is_default else ""
    click.echo(f"{click.style(harmless(listed.name), bold=True)}{default}")
    if listed.style is None:
        click.echo(f"  {click.style('cannot be used:', fg='red')} {harmless(listed.fault)}")
        return
    click.echo(f"  {harmless(listed.style.description)}")
    longest = max(map(len, listed.style.brief_types), default=0)
    for kind in listed.style.brief_types.values():
        click.echo(f"    {harmless(kind.name):<{longest}}  {harmless(kind.description)}")
