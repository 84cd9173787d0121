"""`briefkit refs`: the works of briefs and of bibliography files."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefkit.api import citing, works
from briefkit.api.briefs import FILE_NAME
from briefkit.cli.shown import harmless
from briefkit.errors import UsageError
from briefkit.model.text import bare_text
from briefkit.model.ways_to_cite import WayToCite

_TITLE = 70
_LINES = 8
_DRY = click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")


@click.group("refs")
def command() -> None:
    """Look after bibliographies: list, export, import, tidy, add works, and cite the brief itself."""


@command.command("list")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def list_command(paths: tuple[Path, ...]) -> None:
    """Show which works each brief cites, and in which lines.

    PATHS are briefs, or folders with briefs.
    """
    for brief in works.list_works(paths):
        click.echo(click.style(harmless(str(brief.path)), bold=True))
        longest = max((len(work.key) for work in brief.works), default=0)
        for work in brief.works:
            title = click.style(f"{_title(work):<{_TITLE}}", fg=None if work.reference else "red")
            click.echo(f"  {harmless(work.key):<{longest}}  {title}  {_cited(work)}".rstrip())
        click.echo(f"  {_counts(brief.works)}")


def _counts(listed: Sequence[works.ListedWork]) -> str:
    """Give how many works there are, how many are cited, and how many keys mean none."""
    known = [work for work in listed if work.reference]
    lost = len(listed) - len(known)
    counted = f"{len(known)} {'work' if len(known) == 1 else 'works'}, {sum(bool(one.lines) for one in known)} cited"
    return f"{counted}; {lost} {'key' if lost == 1 else 'keys'} in no bibliography" if lost else counted


def _title(work: works.ListedWork) -> str:
    if work.reference is None:
        return "in no bibliography"
    words = harmless(" ".join(str(work.reference.item.get("title", "")).split()))
    return words if len(words) <= _TITLE else f"{words[: _TITLE - 1]}…"


def _cited(work: works.ListedWork) -> str:
    if not work.lines:
        return "not cited"
    more = " …" if len(work.lines) > _LINES else ""
    return f"line {', '.join(map(str, work.lines[:_LINES]))}{more}"


@command.command("export")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--to", "format_name", required=True, help="bibtex, ris, csl-json or csl-yaml.")
@click.option("--all", "everything", is_flag=True, help="Also works that the brief does not cite.")
@click.option("--output", type=click.Path(path_type=Path), help="A file; else the works are printed.")
def export_command(path: Path, format_name: str, output: Path | None, *, everything: bool) -> None:
    """Write works for another program.

    PATH is a brief, whose cited works are meant, or a bibliography file.
    """
    text, count = works.export_works(path, format_name, everything=everything)
    if not count:
        hint = "" if everything else "; `--all` takes those that nothing cites too"
        click.echo(f"{harmless(str(path))}: There are no works to write{hint}.", err=True)
    if output is None:
        click.echo(text, nl=False)
        return
    works.write_change(works.Change(output, "", text))
    click.echo(str(output))


@command.command("cite")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", "way", default="", help="apa, chicago, mla, bibtex or ris.  [default: all]")
def cite_command(paths: tuple[Path, ...], way: str) -> None:
    """Show how others may cite a brief itself, as its web page does.

    PATHS are briefs, or folders with briefs.
    """
    undivided: dict[str, None] = {}
    for brief in citing.cite_briefs(paths, way):
        if len(paths) > 1 or not _is_one(paths[0], brief.path):
            click.echo(click.style(harmless(str(brief.path)), bold=True))
        click.echo("\n\n".join(_cited_as(one, titled=not way) for one in brief.ways))
        undivided |= dict.fromkeys(brief.undivided)
    if undivided:
        names = ", ".join(f"'{harmless(name)}'" for name in undivided)
        click.echo(f"In one piece, so neither inverted nor shortened: {names}.", err=True)
        click.echo("The parts of a person's name are given as `name: {given: Ngozi, family: Okafor}`.", err=True)


def _is_one(named: Path, found: Path) -> bool:
    """Tell whether a path that a user named is that of one brief, and not of a folder of them."""
    return found in (named, named / FILE_NAME)


def _cited_as(way: WayToCite, *, titled: bool) -> str:
    words = way.entry.rstrip("\n") or bare_text(way.line)
    shown = "\n".join(map(harmless, words.split("\n")))
    return f"{click.style(way.title, bold=True)}\n{shown}" if titled else shown


@command.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--into", default="references.bib", show_default=True, type=click.Path(path_type=Path), help="The file.")
@_DRY
def import_command(source: Path, into: Path, *, dry_run: bool) -> None:
    """Put the works of a file into a bibliography, sorted by key; comments stay with their works.

    SOURCE is what a reference manager or a library exports: .bib, .ris, .json or .yaml. Works that the bibliography has
    already, by DOI or by title and date, are left out.
    """
    _tell(works.import_works(source, into), write=not dry_run)


@command.command("tidy")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Change the file; else what would change is only shown.")
def tidy_command(path: Path, *, write: bool) -> None:
    """Sort a bibliography by key, and show what an editor would look at; titles and keys are never changed.

    PATH is a .bib, .yaml or .json file.
    """
    change = works.tidy_works(path)
    for line, words in change.advice:
        click.echo(f"{harmless(str(path))}:{line}: {harmless(words)}")
    _tell(change, write=write)


@command.command("add")
@click.argument("wanted", metavar="DOI|ISBN|URL")
@click.option("--into", default="references.bib", show_default=True, type=click.Path(path_type=Path), help="The file.")
@click.option("--key", default="", help="What it is cited by; else name and year.")
@_DRY
def add_command(wanted: str, into: Path, key: str, *, dry_run: bool) -> None:
    """Look a work up and put it into a bibliography.

    A DOI is asked for at the agency that registered it, an ISBN at Crossref, an address at the page itself and at
    OpenAlex. This is the only command beside `check --links` that uses the network.
    """
    if key and (any(sign.isspace() for sign in key) or set(key) & set("{},@[];")):
        raise UsageError(f"'{key}' cannot be a key: it may hold no spaces, brackets, braces, commas or semicolons.")
    _tell(works.add_work(wanted, into, key), write=not dry_run)


def _tell(change: works.Change, *, write: bool) -> None:
    """Show what a change is, or make it."""
    for reference in change.known:
        click.echo(f"  there already: {harmless(reference.key)}", err=True)
    if change.before == change.after:
        click.echo(f"{harmless(str(change.path))}: nothing to change")
        return
    if not write:
        click.echo("\n".join(map(harmless, change.diff.splitlines())))
        click.echo("Nothing is written.", err=True)
        return
    works.write_change(change)
    added = "".join(f"\n  {harmless(reference.key)}" for reference in change.added)
    click.echo(f"{harmless(str(change.path))}: written{added}")
