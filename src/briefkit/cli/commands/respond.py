"""`briefkit respond`: what reviewers said, what became of it, and what they are told."""

from pathlib import Path
from typing import TypedDict, Unpack

import click

from briefkit.api import responding
from briefkit.api.briefs import shortest
from briefkit.api.responding import ResponseTable
from briefkit.cli import report_responses
from briefkit.cli.shown import harmless
from briefkit.cli.values import words
from briefkit.errors import UsageError
from briefkit.model.responses import Action


class _Asked(TypedDict):
    """What was typed."""

    files: tuple[str, ...]
    source: Path | None
    output: str
    keys: tuple[str, ...]
    action: str | None
    reply: str
    kinds: tuple[str, ...]
    folder: Path | None
    anonymous: bool


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
@click.option(
    "--anonymous",
    is_flag=True,
    help="In the table reviewers are numbered and authors left out; names in what people wrote are told.",
)
@click.pass_context
def command(context: click.Context, **asked: Unpack[_Asked]) -> None:
    """Keep what reviewers said of a brief, answer it point by point, and write the table that they get.

    FILE is a Word file (.docx) or a PDF that came back. Its marks become points of responses.yaml beside the brief;
    points that are there already keep their answers, so the same file may be read again. Without a file, the points
    that are there are told.

    A point is answered in responses.yaml, or by `--answer KEY --action declined --reply "…"`. All but what is accepted
    is owed a reply. --to writes the table in the house style, grouped by reviewer, where the brief's outputs go.

    The exit status is 0 where every point is answered or a table is written, 1 where one is open, and 2 where a file
    is damaged, responses.yaml cannot be changed as it is written, or an option is wrong.
    """
    _refuse_contradictions(asked)
    place: str | Path = asked["source"] or "."
    if asked["files"]:
        place = _take(asked)
    if asked["keys"] and asked["action"]:
        done = responding.answer(place, asked["keys"], Action(asked["action"]), asked["reply"])
        if asked["output"] == "text":
            click.echo(report_responses.answered(done))
    table = responding.table_of(place)
    if asked["kinds"]:
        _write(table, asked)
        return
    report_responses.show(table, asked["output"])
    context.exit(0 if table.is_answered else 1)


def _refuse_contradictions(asked: _Asked) -> None:
    if bool(asked["keys"]) != bool(asked["action"]) or (asked["reply"] and not asked["keys"]):
        raise UsageError("--answer KEYS goes with --action, and with --reply.")
    if asked["folder"] and not asked["kinds"]:
        raise UsageError("--output goes with --to and the formats of a table.")
    if asked["anonymous"] and not asked["kinds"]:
        raise UsageError("--anonymous goes with --to and the formats of a table.")
    if asked["kinds"] and asked["output"] != "text":
        raise UsageError("--to writes a table; --format prints one: choose.")


def _take(asked: _Asked) -> Path:
    """Take the marks of returned files, and give the brief that they belong to."""
    from briefkit.api.reviewing import review  # noqa: PLC0415 - what opens returned files is slow to load

    told = review(asked["files"], asked["source"])
    strange = next((file.name for file in told.files if told.is_strange(file)), "")
    if strange and asked["source"] is None:
        raise UsageError(
            f"{strange}: This seems to belong to another brief than {told.source}. Say which: --source PATH."
            " Nothing was written."
        )
    taken = responding.take(told)
    if asked["output"] == "text":
        click.echo(report_responses.taken(taken))
    return taken.table.reading.file.path


def _write(table: ResponseTable, asked: _Asked) -> None:
    from briefkit.api.anonymous import names_told  # noqa: PLC0415 - what only lists points sets no page
    from briefkit.api.response_sheets import write_table  # noqa: PLC0415 - as above

    wanted = asked["anonymous"]
    written = write_table(table, asked["kinds"], asked["folder"], report_responses.as_csv, anonymous=wanted)
    for one in written:
        click.echo(harmless(str(shortest(one.path))))
    for told in names_told(table) if wanted else ():
        click.echo(report_responses.name_told(told, table), err=True)
