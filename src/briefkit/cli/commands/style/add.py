"""`briefkit style add`: take over a house style of somebody else's."""

from pathlib import Path

import click

from briefkit.api.style_adding import Added, add_styles
from briefkit.cli import report
from briefkit.cli.shown import harmless


@click.command("add")
@click.argument("source", metavar="PATH|ZIP", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Put it in the place of a style of the same name.")
@click.pass_context
def command(context: click.Context, source: Path, *, replace: bool) -> None:
    """Put a house style of somebody else's into this project.

    SOURCE is the folder of a style, or the zip file that `briefkit style pack` makes. It is looked through before
    anything is written: links, programs, ways out of the folder and files of absurd size are refused. A style that
    cannot be used is not kept; what else is found in it is told.

    The exit status is 0 where the style was added, else 1 or 2.
    """
    added = add_styles(source, Path.cwd(), replace=replace)
    _print(added)
    context.exit(0 if added.folders or added.same else 1)


def _print(added: Added) -> None:
    for one in added.checked:
        for line in report.full("", one.findings, report.screen_columns()):
            click.echo(line)
    for name in added.same:
        click.echo(f"There already: {harmless(name)}")
    for folder in added.folders:
        click.echo(f"Added {harmless(str(folder))}")
    if not added.folders and not added.same:
        click.echo("Nothing was added: no brief could be set in it.")
        return
    for one in added.checked:
        found = report.counts(one.findings) or "Nothing found"
        click.echo(f"{found} in the house style {harmless(one.name)}. To set a brief in it:")
        click.echo(f"  briefkit build BRIEF --style {harmless(one.name)}")
