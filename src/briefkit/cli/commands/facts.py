"""`briefkit facts`: the claims that a person must verify, and who has."""

import datetime as dt
from pathlib import Path

import click

from briefkit.api import fact_notes, fact_sheets, facts
from briefkit.api.briefs import shortest
from briefkit.cli import report_facts
from briefkit.cli.shown import harmless
from briefkit.cli.values import words
from briefkit.errors import UsageError
from briefkit.model.facts import Status


@click.command("facts")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--format", "output", type=click.Choice(["text", "json", "csv"]), default="text", help="How claims are printed."
)
@click.option("--open", "only_open", is_flag=True, help="Only what is not verified.")
@click.option("--to", "kinds", callback=words, default="", metavar="FORMATS", help="A sheet: docx, html, pdf, csv.")
@click.option("--output", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Where sheets go.")
@click.option("--verify", callback=words, default="", metavar="KEYS", help="Note that these hold; all: every one left.")
@click.option("--dispute", callback=words, default="", metavar="KEYS", help="Note that the source does not say so.")
@click.option("--unverify", callback=words, default="", metavar="KEYS", help="Take back what was noted.")
@click.option("--by", default="", metavar="NAME", help="Who has looked.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When.  [default: today]")
@click.option("--note", default="", metavar="WORDS", help="What else is to be known.")
@click.option("--tidy", is_flag=True, help="Take out what was noted about claims that are gone.")
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    paths: tuple[str, ...],
    output: str,
    only_open: bool,
    kinds: tuple[str, ...],
    folder: Path | None,
    verify: tuple[str, ...],
    dispute: tuple[str, ...],
    unverify: tuple[str, ...],
    by: str,
    on: dt.datetime | None,
    note: str,
    tidy: bool,
) -> None:
    """List the claims that a person must verify, and note who has.

    PATH is a brief's folder, a Markdown file, or a folder with many briefs. Statistics, quotations, reported
    statements, dated events, and claims about law and causes are listed with what they cite. What people note is kept
    in facts.yaml beside the brief: `briefkit facts PATH --verify KEY --by NAME`. Behind one brief, further keys may
    follow its path.

    --to writes a fact-check sheet with room for initials, in the house style, where the brief's outputs go.

    The exit status is 0 where every claim is verified or a sheet is written, 1 where a claim is not verified, and 2
    where a path or an option is wrong.
    """
    wanted = {Status.VERIFIED: verify, Status.DISPUTED: dispute, Status.UNVERIFIED: unverify}
    asked = {status: keys for status, keys in wanted.items() if keys}
    if asked or tidy:
        _change(
            paths, asked, fact_notes.Noted(Status.VERIFIED, by, on.date() if on else facts.today(), note), tidy=tidy
        )
        return
    if by or on or note:
        raise UsageError("--by, --on and --note go with --verify or --dispute and the keys of claims.")
    if folder and not kinds:
        raise UsageError("--output goes with --to and the formats of a sheet.")
    listed = list(facts.facts_of(paths))
    if kinds:
        listed = [one.left() for one in listed] if only_open else listed
        for written in fact_sheets.write_sheets(listed, kinds, folder, report_facts.as_csv):
            click.echo(harmless(str(shortest(written.path))))
        return
    report_facts.show(listed, output, only_open=only_open)
    context.exit(0 if all(one.is_verified for one in listed) else 1)


def _change(
    paths: tuple[str, ...], asked: dict[Status, tuple[str, ...]], noted: fact_notes.Noted, *, tidy: bool
) -> None:
    if len(asked) > 1:
        raise UsageError("One of --verify, --dispute and --unverify at a time.")
    named = [path for path in paths if Path(path).exists() or not asked]
    if len(named) != 1:
        raise UsageError("Name one brief: keys are those of its claims.")
    for status, keys in asked.items():
        more = tuple(path for path in paths if path not in named)
        done = fact_notes.note(named[0], (*keys, *more), fact_notes.Noted(status, noted.by, noted.on, noted.note))
        click.echo(report_facts.noted(len(done), status))
    if tidy:
        for record in (gone := fact_notes.tidy(named[0])):
            click.echo(report_facts.taken_out(record))
        click.echo(f"{len(gone)} taken out")
