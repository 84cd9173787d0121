"""`briefkit style show`: what a house style is made of."""

from pathlib import Path

import click

from briefkit.api.catalogue import find_style
from briefkit.cli.shown import harmless


@click.command("show")
@click.argument("name")
def command(name: str) -> None:
    """Show which folders a house style is made of, the nearest first.

    NAME is a house style, or the path of its folder.
    """
    style = find_style(name, Path.cwd())
    click.echo(f"{click.style(harmless(style.name), bold=True)}  {harmless(style.description)}".rstrip())
    for folder in style.folders:
        click.echo(f"  {harmless(str(folder))}")
