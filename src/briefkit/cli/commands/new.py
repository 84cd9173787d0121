"""`briefkit new`: start a brief."""

import datetime as dt
import shlex
from pathlib import Path

import click

from briefkit.api.creating import NewBrief, create


@click.command("new")
@click.argument("title")
@click.option("--type", "kind", default="", metavar="TYPE", help="Such as policy-update.  [default: policy-brief]")
@click.option("--style", default="", metavar="STYLE", help="The house style that the brief names.")
@click.option(
    "--dir", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Where it goes.  [default: briefs]"
)
def command(title: str, kind: str, style: str, folder: Path | None) -> None:
    """Start a brief called TITLE.

    Makes a folder for it, with a brief.md that has every section its type asks for and hints what to write there.
    Nothing that exists is overwritten. `briefkit styles` lists the types.
    """
    path = create(NewBrief(title, kind, style, folder), dt.datetime.now().astimezone().date())
    click.echo(f"Made {path}")
    click.echo("Open it in an editor and write. To see what an editor would send back:")
    click.echo(f"  briefkit check {shlex.quote(str(path.parent))}")
