"""`briefkit check`: what an editor would send back."""

from pathlib import Path

import click

from briefkit.api.baseline import read_baseline
from briefkit.api.briefs import find_briefs
from briefkit.api.checking import Checked, CheckOptions, check
from briefkit.cli import report_baseline, report_fixes, report_formats
from briefkit.cli.progress import progress
from briefkit.cli.report_formats import FORMATS
from briefkit.cli.values import many_words, words
from briefkit.errors import UsageError
from briefkit.model.findings import Severity

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("check")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--format",
    "output",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are printed.",
)
@click.option(
    "--to",
    "copies",
    callback=words,
    default="",
    metavar="FORMATS",
    help="Write the brief with its findings at their words: html, docx or both.",
)
@click.option(
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where --to writes.  [default: build]",
)
@click.option("--select", callback=many_words, multiple=True, metavar="CODES", help="Only these, such as BK2,BK606.")
@click.option("--ignore", callback=many_words, multiple=True, metavar="CODES", help="Not these.")
@click.option("--baseline", type=_FILE, metavar="FILE", help="Tell only what is not recorded there.")
@click.option("--write-baseline", "record", type=_FILE, metavar="FILE", help="Record what is found, for --baseline.")
@click.option("--links", is_flag=True, help="Ask on the web whether every link still leads where it should.")
@click.option("--fix", is_flag=True, help="Mend what is certain: spaces, quotation marks, dashes, numbers, full stops.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend words too; read what changed afterwards.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--fail-level",
    type=click.Choice([level.value for level in Severity]),
    help="From which severity on the exit status is 1.  [default: error]",
)
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    paths: tuple[str, ...],
    links: bool,
    output: str,
    copies: tuple[str, ...],
    folder: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    record: Path | None,
    fail_level: str | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
) -> None:
    """Say what an editor would send back.

    PATH is a brief's folder, a Markdown file, or a folder with many briefs. Nothing is changed, unless --fix or
    --unsafe-fixes asks for it.

    With --to the findings are not printed but written beside the words of the brief: as NAME-marked.html, a web page
    with remarks in its margin, or NAME-marked.docx, a Word file with comments.

    The exit status is 0 where nothing is as bad as the fail level, 1 where something is, and 2 where a path or an
    option is wrong. With --diff it is 1 where something would change.
    """
    if baseline and record:
        raise click.UsageError("--write-baseline records all that is found: leave --baseline out.")
    options = CheckOptions(select, ignore, links=links, baseline=read_baseline(baseline) if baseline else None)
    if diff:
        context.exit(1 if report_fixes.show(paths, options, unsafe=unsafe_fixes) else 0)
    if fix or unsafe_fixes:
        report_fixes.apply(paths, options, unsafe=unsafe_fixes, quiet=output != "text")
    level = Severity(fail_level) if fail_level else None
    if copies or folder:
        from briefkit.cli import report_marked  # noqa: PLC0415 - what sets pages is slow to load

        report_marked.refuse_contradictions(copies, folder, output, record)
        written = report_marked.write(paths, copies, options, folder)
        context.exit(1 if any(one.reaches(level) for one in written) else 0)
    checked, unread = _checked(paths, options)
    if record:
        report_baseline.record(record, checked)
    else:
        report_formats.write(checked, output, options, level)
    if unread:
        raise unread
    context.exit(1 if not record and any(one.reaches(level) for one in checked) else 0)


def _checked(paths: tuple[str, ...], options: CheckOptions) -> tuple[list[Checked], UsageError | None]:
    """Check briefs; what was checked before a fault is given all the same, and the fault with it.

    Raises:
        UsageError: nothing was checked.

    """
    checked: list[Checked] = []
    try:
        for one in progress(check(paths, options), len(find_briefs(paths)), "Checking"):
            checked.append(one)  # noqa: PERF402  # an error in the middle leaves those before it
    except UsageError as error:
        if not checked:
            raise
        return checked, error
    return checked, None
