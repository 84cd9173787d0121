"""`briefkit style pack`: make a zip file of a house style."""

from pathlib import Path

import click

from briefkit.api.briefs import shortest
from briefkit.api.style_adding import pack_style
from briefkit.cli.shown import harmless


@click.command("pack")
@click.argument("name")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="The zip file.  [default: NAME.zip]")
def command(name: str, output: Path | None) -> None:
    """Make a zip file of a house style, for somebody else.

    NAME is a house style of this project, or the path of its folder. The styles that it extends go with it, except
    those that come with briefkit. The same style gives the same file.
    """
    packed = pack_style(name, Path.cwd(), output)
    size = max(packed.file.size // 1000, 1)
    click.echo(f"{harmless(str(shortest(packed.file.path)))}  {size} kB: {', '.join(map(harmless, packed.styles))}")
    click.echo("To take it over:")
    click.echo(f"  briefkit style add {harmless(packed.file.path.name)}")
