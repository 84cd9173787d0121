"""`briefkit review`: the marks of editors, by the lines of the brief."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefkit.api.briefs import shortest
from briefkit.cli import report_review, side_by_side
from briefkit.cli.shown import harmless, size
from briefkit.model.review import Review


@click.command("review")
@click.argument("files", metavar="FILE...", nargs=-1)
@click.option(
    "--source",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The brief that the files belong to.  [default: found below this folder]",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "sarif", "html"]),
    default="text",
    show_default=True,
    help="How the marks are told; html writes a page with the marks beside the words.",
)
@click.option(
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the page goes.  [default: build]",
)
@click.option("--apply", "applies", is_flag=True, help="Make the edits that change words inside one block only.")
@click.option("--diff", is_flag=True, help="Show what --apply would change, and change nothing.")
@click.option("-i", "--interactive", is_flag=True, help="Go through the marks one by one, and decide on each.")
@click.option("--comments", is_flag=True, help="Put comments into the source: <!-- comment: author, date: ... -->.")
@click.option("--again", is_flag=True, help="Forget what was decided on these marks before.")
@click.option("--undo", is_flag=True, help="Take back what was made last.")
def command(  # noqa: PLR0913 - one for each option
    *,
    files: tuple[str, ...],
    source: Path | None,
    output: str,
    folder: Path | None,
    applies: bool,
    diff: bool,
    interactive: bool,
    comments: bool,
    again: bool,
    undo: bool,
) -> None:
    """List what editors did to returned Word files and PDFs, by the lines of the brief.

    FILE is a Word file (.docx) or a PDF that came back; several reviewers' files are read together. What cannot be
    placed stands first; every mark of a file is listed, and the count is printed.

    The brief is changed with --apply or --interactive alone: each edit is made only if the brief then reads as its
    editor sees it, and is else the same. --interactive asks about each mark and writes once, at the end, when you
    confirm; what you decided is kept, so that the same command goes on where you stopped. What is left is listed.
    --undo takes back what was made last, the time before, and so on.

    The page is written as NAME-reviewed.html beside the other outputs.

    The exit status is 0 where the files were read, and 2 where one is damaged or it is not clear which brief is meant.
    """
    _refuse_what_does_not_go_together(files, output, folder, [applies, diff, interactive, undo], [comments, again])
    if undo:
        from briefkit.cli import report_applied  # noqa: PLC0415

        report_applied.undo(source or Path())
        return
    from briefkit.api.reviewing import review  # noqa: PLC0415 - what opens returned files is slow to load

    told = review(files, source)
    if interactive:
        from briefkit.cli import asking  # noqa: PLC0415

        asking.ask(told, comments=comments, again=again)
    elif applies or diff:
        from briefkit.cli import report_applied  # noqa: PLC0415

        tell = report_applied.show if diff else report_applied.apply
        tell(told, comments=comments, again=again)
    else:
        _tell(told, output, folder)


def _refuse_what_does_not_go_together(
    files: Sequence[str], output: str, folder: Path | None, ways: Sequence[bool], with_these: Sequence[bool]
) -> None:
    undo = ways[-1]
    if undo and files:
        raise click.UsageError("--undo takes no FILE: name the brief with --source PATH.")
    if not (undo or files):
        raise click.UsageError("Missing argument 'FILE...'.")
    if folder and output != "html":
        raise click.UsageError("--output is for the page: add --format html.")
    if sum(ways) > 1:
        raise click.UsageError("--apply, --diff, --interactive and --undo each do another thing: choose one.")
    if any(ways) and output != "text":
        raise click.UsageError("--apply, --diff, --interactive and --undo print text: leave --format out.")
    if any(with_these) and not any(ways[:-1]):
        raise click.UsageError("--comments and --again go with --apply, --diff or --interactive.")


def _tell(told: Review, output: str, folder: Path | None) -> None:
    if output == "json":
        from briefkit.cli import report_review_json  # noqa: PLC0415

        click.echo(report_review_json.document(told))
    elif output == "sarif":
        from briefkit.cli import report_review_sarif  # noqa: PLC0415

        click.echo(report_review_sarif.document(told))
    elif output == "html":
        from briefkit.api.reviewed_page import reviewed_page  # noqa: PLC0415 - what sets pages is slow to load

        for written in reviewed_page(told).write(folder):
            click.echo(f"{harmless(str(shortest(written.path)))}  {size(written.size)}")
        click.echo(report_review.summary(told))
    else:
        for line in report_review.lines(told, side_by_side.lines(told)):
            click.echo(line)
