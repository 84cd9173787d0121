"""`briefkit build`: web page, PDF and Word file."""

import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import click

from briefkit.api.briefs import FILE_NAME, find_briefs, shortest
from briefkit.api.building import BuildOptions, Built, build
from briefkit.cli import layout
from briefkit.cli import report as findings
from briefkit.cli.progress import progress
from briefkit.cli.shown import harmless, size
from briefkit.cli.values import words
from briefkit.model.findings import Severity


@click.command("build")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--to", "formats", callback=words, default="", metavar="FORMATS", help="Such as html,pdf.  [default: all]"
)
@click.option("--style", default="", metavar="STYLE", help="A house style, or its folder, whatever the brief names.")
@click.option(
    "--csl", default="", metavar="STYLE", help="A citation style by its name, or a .csl file, whatever the brief names."
)
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where it goes.  [default: build]"
)
@click.option(
    "--pdf",
    type=click.Choice(["accessible", "archive"]),
    default="accessible",
    show_default=True,
    help="PDF/UA-1, or PDF/A-3a with it and the brief inside.",
)
@click.option("--proof", is_flag=True, help="Proofs for an editor: numbered lines and paragraphs, DRAFT on each page.")
@click.option(
    "--review", is_flag=True, help="Copies for an editor to mark: a Word file that records changes, a numbered PDF."
)
@click.option(
    "--line-numbers",
    type=click.Choice(["page", "continuous"]),
    help="How a proof counts its lines.  [default: page]",
)
@click.option("--wide-margins", is_flag=True, help="Leave 60 mm beside the text of a proof, for notes by hand.")
@click.option("--strict", is_flag=True, help="Build nothing of a brief that has errors.")
@click.option(
    "--report", is_flag=True, help="Tell what the layout did: pages, words, what is too wide, pictures, faces."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), help="How the report is printed.  [default: text]"
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at a time.  [default: one per core]")
@click.pass_context
def command(  # noqa: PLR0913 - one argument per option
    context: click.Context,
    *,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    style: str,
    csl: str,
    output: Path | None,
    pdf: Literal["accessible", "archive"],
    proof: bool,
    review: bool,
    line_numbers: Literal["page", "continuous"] | None,
    wide_margins: bool,
    strict: bool,
    report: bool,
    form: Literal["text", "json"] | None,
    jobs: int | None,
) -> None:
    """Set briefs as web page, PDF and Word file.

    PATH is a brief's folder, a Markdown file, or a folder with many briefs. A draft with findings is built: of a
    single brief the errors are listed, and all findings are counted; `briefkit check` tells of each. Where a page
    would be wrong, nothing of that brief is written and earlier outputs stay.

    Proofs are written beside the other outputs, as NAME-proof.html and so on, review copies as NAME-review.docx and
    NAME-review.pdf. What an editor does to these, `briefkit review` brings back to the lines of the brief.

    The exit status is 0 where every brief was built, 1 where one was not, and 2 where a path or an option is wrong.
    """
    if not (proof or review):
        _refuse({"--line-numbers": line_numbers, "--wide-margins": wide_margins}, "is for proofs: add --proof.")
    if proof:
        _refuse({"--review": review}, "makes other copies than --proof: build one, then the other.")
    if not report:
        _refuse({"--format": form}, "is for the report: add --report.")
    proofs = (proof, line_numbers or "page", wide_margins)
    options = BuildOptions(formats, style, output, pdf, strict, jobs or 0, *proofs, report, csl, review)
    context.exit(_built(paths, options, as_json=form == "json"))


def _built(paths: Iterable[str], options: BuildOptions, *, as_json: bool) -> int:
    """Build briefs and tell of each; give the worst exit status."""
    total = len(find_briefs(paths))
    told: list[Built] = []
    for built in progress(build(paths, options), total, "Building"):
        _print(built, alone=total == 1)
        told.append(built)
        if not as_json:
            _print_outputs(built)
    if as_json:
        click.echo(layout.document(told))
    return max((one.exit_status for one in told), default=0)


def _refuse(options: Mapping[str, object], why: str) -> None:
    for option, value in options.items():
        if value:
            raise click.UsageError(f"{option} {why}")


def _print(built: Built, *, alone: bool) -> None:
    """Print what became of a brief: what stopped it in full, or else its errors in a line each, and how many more."""
    if built.failure:
        _print_failure(built)
    elif alone:
        for finding in findings.worst_first(built.findings):
            if finding.severity is Severity.ERROR:
                click.echo(findings.headline(finding), err=True)
    if len(built.findings) > len(built.stopped_by):
        check = f"briefkit check {shlex.quote(_named(built))}"
        path = harmless(str(built.file.path))
        click.echo(f"{path}: {findings.counts(built.findings)}; what would mend them: {harmless(check)}", err=True)


def _print_outputs(built: Built) -> None:
    """Print what was written, and where it was asked for what the layout did."""
    for written in built.written:
        click.echo(f"{harmless(str(shortest(written.path)))}  {size(written.size)}")
        name = written.path.suffix.removeprefix(".")
        for line in layout.lines(name, built.reports[name]) if name in built.reports else ():
            click.echo(line)


def _print_failure(built: Built) -> None:
    for line in findings.full(built.text, built.stopped_by, findings.screen_columns()):
        click.echo(line, err=True)
    path = str(built.file.path)
    headline = f"{harmless(path)}: {click.style('not built.', fg='red', bold=True)}"
    first, *others = built.failure.splitlines()
    if first.startswith(f"{path}:"):  # a place stands at the start of its line, where an editor finds it
        click.echo(headline, err=True)
        others.insert(0, first)
    else:
        click.echo(f"{headline} {harmless(first)}", err=True)
    for line in others:
        click.echo(harmless(line), err=True)


def _named(built: Built) -> str:
    path = built.file.path
    return str(path.parent if path.name == FILE_NAME else path)
