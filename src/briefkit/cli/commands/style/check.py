"""`briefkit style check`: what a house style lacks before briefs are set in it."""

from pathlib import Path

import click

from briefkit.api.style_checking import check_style
from briefkit.cli import report, report_json


@click.command("check")
@click.argument("name")
@click.option(
    "--format", "output", type=click.Choice(["text", "json"]), default="text", help="How findings are printed."
)
@click.pass_context
def command(context: click.Context, name: str, output: str) -> None:
    """Say what a house style lacks before briefs are set in it.

    NAME is a house style, or the path of its folder. Looked at are every pair of colours that meet, the letters of
    its languages in its typefaces, licences of fonts, the logo, limits and labels; and a small brief is set in it in
    every format. Nothing is changed.

    The exit status is 1 where an error was found, else 0.
    """
    checked = check_style(name, Path.cwd())
    if output == "json":
        click.echo(report_json.document(report.worst_first(checked.findings)))
    else:
        for line in report.full("", checked.findings, report.screen_columns()):
            click.echo(line)
        found = report.counts(checked.findings) or "Nothing found"
        click.echo(f"{found} in the house style {checked.name}")
    context.exit(1 if checked.has_errors else 0)
