"""`briefkit style new`: start a house style."""

from pathlib import Path

import click

from briefkit.api.style_creating import NewStyle, create_style
from briefkit.cli.shown import harmless


@click.command("new")
@click.argument("name")
@click.option("--from", "base", default="base", show_default=True, metavar="STYLE", help="What it starts from.")
@click.option(
    "--brand", type=click.Path(path_type=Path), metavar="FILE", help="A _brand.yml with colours, typefaces and logo."
)
def command(name: str, base: str, brand: Path | None) -> None:
    """Start a house style called NAME.

    Makes a folder for it in the project's templates, with a short style.yaml in which the institution, colours,
    typefaces and the page stand ready to be changed. It can be used as it is. Nothing that exists is overwritten.
    """
    path = create_style(NewStyle(name, base, brand), Path.cwd())
    click.echo(f"Made {harmless(str(path))}")
    click.echo("Open it in an editor and change it. To see what it lacks, and a brief in it:")
    click.echo(f"  briefkit style check {name}")
    click.echo(f"  briefkit build BRIEF --style {name}")
