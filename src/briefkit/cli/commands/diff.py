"""`briefkit diff`: what changed between two versions of a brief."""

import click

from briefkit.api.diffing import UnreadableVersionError, diff
from briefkit.cli import redline, report


@click.command("diff")
@click.argument("versions", metavar="OLD [NEW] [PATH]", nargs=-1, required=True)
@click.pass_context
def command(context: click.Context, *, versions: tuple[str, ...]) -> None:
    """Show what changed between two versions of a brief, by section and word.

    OLD and NEW are Markdown files, brief folders, or revisions of git:

    \b
      briefkit diff old/brief.md briefs/air         two files or folders
      briefkit diff briefs/air                      since the last commit
      briefkit diff HEAD~3 briefs/air               since a revision
      briefkit diff v1 v2 briefs/air                between two (or v1..v2)
      briefkit diff v1:briefs/air.md briefs/air     where it had another name

    What a brief names (references, pictures, data) is read from the same revision as its text. Both versions are
    set in the house style that the project has today.

    The exit status is 0 whether or not something changed, as with `git diff`; 1 where a version cannot be set; and 2
    where a path, a revision or an option is wrong.
    """  # noqa: D301 - click reads a backspace before what it must not wrap
    try:
        compared = diff(versions)
    except UnreadableVersionError as error:
        for line in report.full(error.text, error.findings, report.screen_columns()):
            click.echo(line, err=True)
        raise
    if compared.same:
        click.echo("No changes")
        return
    for line in redline.lines(compared.comparison):
        click.echo(line)
    context.exit(0)
