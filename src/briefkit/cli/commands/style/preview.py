"""`briefkit style preview`: a house style as it is being made."""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from briefkit.api.preview import Preview, preview
from briefkit.cli.shown import harmless


@click.command("preview")
@click.argument("name")
@click.option(
    "--brief",
    type=click.Path(path_type=Path, exists=True),
    metavar="PATH",
    help="A brief to show instead of the specimen.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="PORT", help="[default: any that is free]")
@click.option("--open/--no-open", "opens", default=True, help="Whether to show the page in the browser.")
def command(name: str, brief: Path | None, port: int, *, opens: bool) -> None:
    """Show a house style in the browser, and again each time one of its files is saved.

    NAME is a house style, or the path of its folder. The page is that of `briefkit style gallery`, and no other machine
    can see it. A fault in the style stands over the last page that could be made. Ctrl-C ends it.
    """
    with suppress(KeyboardInterrupt):
        _show(preview(name, Path.cwd(), brief, port), opens=opens)


def _show(pages: Iterator[Preview], *, opens: bool) -> None:
    for shown in pages:
        if shown.made == 1:
            click.echo(f"{shown.address}  (Ctrl-C ends the preview)")
            if opens:
                click.launch(shown.address)
        now = dt.datetime.now().astimezone().strftime("%H:%M:%S")
        click.echo(f"{now}  {harmless(shown.fault) if shown.fault else 'made'}")
