"""`briefkit review`: the marks of editors, by the lines of the brief."""

from pathlib import Path

import click

from briefkit.api.briefs import shortest
from briefkit.api.reviewing import review
from briefkit.cli import report_review
from briefkit.cli.shown import harmless, size
from briefkit.model.review import Review


@click.command("review")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
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
@click.option("-i", "--interactive", is_flag=True, help="Go through the marks one by one, and decide on each.")
@click.option("--again", is_flag=True, help="Forget what was decided before.")
@click.option("--diff", is_flag=True, help="Show what --apply would change, and change nothing.")
def command(  # noqa: PLR0913 - one for each option
    *,
    files: tuple[str, ...],
    source: Path | None,
    output: str,
    folder: Path | None,
    applies: bool,
    interactive: bool,
    again: bool,
    diff: bool,
) -> None:
    """List what editors did to returned Word files and PDFs, by the lines of the brief.

    FILE is a Word file (.docx) or a PDF that came back; several reviewers' files are read together. What cannot be
    placed stands first; every mark of a file is listed, and the count is printed.

    The brief is changed with --apply alone: each of these edits is made only if the brief then reads as its editor sees
    it, and is else the same. What is left is listed. A patch beside the outputs leads back: patch -R -p0 < PATCH.

    The page is written as NAME-reviewed.html beside the other outputs.

    The exit status is 0 where the files were read, and 2 where one is damaged or it is not clear which brief is meant.
    """
    if folder and output != "html":
        raise click.UsageError("--output is for the page: add --format html.")
    if (applies or diff) and output != "text":
        raise click.UsageError("--apply and --diff tell what they do as text: leave --format out.")
    told = review(files, source)
    if interactive:
        from briefkit.cli import asking  # noqa: PLC0415

        asking.ask(told, again=again)
    elif applies or diff:
        from briefkit.cli import report_applied  # noqa: PLC0415

        report_applied.show(told) if diff else report_applied.apply(told)
    else:
        _tell(told, output, folder)


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
        for line in report_review.lines(told):
            click.echo(line)
