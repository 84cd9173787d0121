"""`briefkit respond`: what reviewers said, what became of it, and what they are told."""

from pathlib import Path

import click

from briefkit.api import responding
from briefkit.api.briefs import shortest
from briefkit.cli import report_responses
from briefkit.cli.shown import harmless
from briefkit.cli.values import words
from briefkit.errors import UsageError
from briefkit.model.responses import Action


@click.command("respond")
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option(
    "--source",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The brief that the files belong to.  [default: found below this folder]",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How points are printed: text tells what is open, json everything.",
)
@click.option(
    "--answer", "keys", callback=words, default="", metavar="KEYS", help="Answer these points; all: every open one."
)
@click.option("--action", type=click.Choice([one.value for one in Action]), help="What was done about them.")
@click.option("--reply", default="", metavar="WORDS", help="What the reviewer is told.")
@click.option("--to", "kinds", callback=words, default="", metavar="FORMATS", help="The table: docx, html, pdf, csv.")
@click.option(
    "--output", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Where the table goes.  [default: build]"
)
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    files: tuple[str, ...],
    source: Path | None,
    output: str,
    keys: tuple[str, ...],
    action: str | None,
    reply: str,
    kinds: tuple[str, ...],
    folder: Path | None,
) -> None:
    """Keep what reviewers said of a brief, answer it point by point, and write the table that they get.

    FILE is a Word file (.docx) or a PDF that came back. Its marks become points of responses.yaml beside the brief;
    points that are there already keep their answers, so the same file may be read again. Without a file, the points
    that are there are told.

    A point is answered in responses.yaml, or by `--answer KEY --action declined --reply "…"`. All but what is accepted
    is owed a reply. --to writes the table in the house style, grouped by reviewer, where the brief's outputs go.

    The exit status is 0 where every point is answered or a table is written, 1 where one is open, and 2 where a file
    is damaged, responses.yaml cannot be changed as it is written, or an option is wrong.
    """
    if bool(keys) != bool(action) or (reply and not keys):
        raise UsageError("--answer KEYS goes with --action, and with --reply.")
    if folder and not kinds:
        raise UsageError("--output goes with --to and the formats of a table.")
    if kinds and output != "text":
        raise UsageError("--to writes a table; --format prints one: choose.")
    place: str | Path = source or "."
    if files:
        from briefkit.api.reviewing import review  # noqa: PLC0415 - what opens returned files is slow to load

        taken = responding.take(review(files, source))
        place = taken.table.reading.file.path
        if output == "text":
            click.echo(report_responses.taken(taken))
    if keys and action:
        done = responding.answer(place, keys, Action(action), reply)
        if output == "text":
            click.echo(report_responses.answered(done))
    table = responding.table_of(place)
    if kinds:
        from briefkit.api.response_sheets import write_table  # noqa: PLC0415 - what only lists points sets no page

        for written in write_table(table, kinds, folder, report_responses.as_csv):
            click.echo(harmless(str(shortest(written.path))))
        return
    report_responses.show(table, output)
    context.exit(0 if table.is_answered else 1)
