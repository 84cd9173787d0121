"""`briefkit style gallery`: every element in every format, for each house style a page."""

import sys
from pathlib import Path

import click

from briefkit.api.gallery import gallery
from briefkit.cli.shown import harmless


@click.command("gallery")
@click.argument("names", nargs=-1)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("build/gallery"),
    metavar="DIR",
    help="Where the pages go.  [default: build/gallery]",
)
@click.option(
    "--brief",
    type=click.Path(path_type=Path, exists=True),
    metavar="PATH",
    help="A brief to show instead of the specimen.",
)
def command(names: tuple[str, ...], output: Path, brief: Path | None) -> None:
    """Show what house styles make of every element: web page, PDF and Word side by side, with the tokens.

    NAMES are house styles, or paths of their folders; without one, all that are known are shown. The pages of the Word
    file are those that LibreOffice sets; without it only the file is made.
    """
    failed = False
    for page in gallery(names, Path.cwd(), output, brief):
        if page.path:
            click.echo(harmless(str(page.path)))
            continue
        failed = True
        click.echo(f"briefkit: {harmless(page.style)}: not shown. {harmless(page.failure)}", err=True)
    if failed:
        sys.exit(1)
