"""`briefkit diff`: what changed between two versions of a brief."""

from pathlib import Path

import click

from briefkit.api.briefs import shortest
from briefkit.api.diffing import DiffOptions, UnreadableVersionError, diff, write
from briefkit.cli import redline, report
from briefkit.cli.shown import harmless, size
from briefkit.cli.values import words


@click.command("diff")
@click.argument("versions", metavar="OLD [NEW] [PATH]", nargs=-1, required=True)
@click.option(
    "--to",
    "formats",
    callback=words,
    default="text",
    show_default=True,
    metavar="FORMATS",
    help="text, or redlines such as html,pdf,docx.",
)
@click.option("--style", default="", metavar="STYLE", help="A house style for both versions, whatever the brief names.")
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where it goes.  [default: build]"
)
@click.option("--pages", is_flag=True, help="Compare the pages of both PDFs as pictures, in a web page.")
def command(
    *, versions: tuple[str, ...], formats: tuple[str, ...], style: str, output: Path | None, pages: bool
) -> None:
    """Show what changed between two versions of a brief, by section and word.

    OLD and NEW are Markdown files, brief folders, or revisions of git:

    \b
      briefkit diff old/brief.md briefs/air         two files or folders
      briefkit diff briefs/air                      since the last commit
      briefkit diff HEAD~3 briefs/air               since a revision
      briefkit diff v1 v2 briefs/air                between two (or v1..v2)
      briefkit diff main...mine briefs/air          since a branch left another
      briefkit diff v1:briefs/air.md briefs/air     where it had another name

    What a brief names (references, pictures, data) is read from the same revision as its text. Both versions are
    set in the house style that the project has today.

    Redlines are written beside the other outputs, as NAME-diff.html and so on. The Word file has tracked changes:
    accepting all gives the new version, rejecting all the old one.

    The exit status is 0 whether or not something changed, as with `git diff`; 1 where a version cannot be set; and 2
    where a path, a revision or an option is wrong.
    """  # noqa: D301 - click reads a backspace before what it must not wrap
    try:
        compared = diff(versions, DiffOptions(formats, style, output, pages))
    except UnreadableVersionError as error:
        for line in report.full(error.text, error.findings, report.screen_columns()):
            click.echo(line, err=True)
        raise
    if not compared.comparison.changed:
        click.echo("No changes")
        return
    if "text" in formats:
        for line in redline.lines(compared.comparison):
            click.echo(line)
    for written in write(compared):
        click.echo(f"{harmless(str(shortest(written.path)))}  {size(written.size)}")
