"""`briefkit import`: a brief from an old manuscript."""

import json
import shlex
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from briefkit.api.importing import REPAIR_WORDS, Imported, ImportWish, Tracked, import_manuscript
from briefkit.cli.shown import harmless

Command = TypeVar("Command", bound=Callable[..., object])
_HEADS: Final = {
    "difference": "Not as in the manuscript",
    "unsure": "For a person to look at",
    "missing": "What the type of brief asks for and the manuscript has not",
    "decision": "Decided",
    "repair": "Repaired",
    "dropped": "Left out",
}
_VERSION: Final = 1


def _repair_switches(command: Command) -> Command:
    for name, words in reversed(list(REPAIR_WORDS.items())):
        command = click.option(f"--no-{name}", name.replace("-", "_"), is_flag=True, help=f"Do not {words}.")(command)
    return command


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="The brief's folder.")
@click.option("--type", "kind", default="", metavar="TYPE", help="Such as policy-update.  [default: as FILE says]")
@click.option("--lang", default="", metavar="LANG", help="Such as en-IN.  [default: as FILE is written]")
@click.option("--style", default="", metavar="STYLE", help="The house style that the brief names.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="Report."
)
@click.option("--accept", "tracked", flag_value="accept", help="Take tracked changes as made.")
@click.option("--reject", "tracked", flag_value="reject", help="Take tracked changes as not made.")
@_repair_switches
def command(file: Path, folder: Path | None, form: str, tracked: Tracked | None, **wishes: Any) -> None:  # noqa: ANN401 - click's
    """Make a brief from a manuscript.

    FILE is a Word file (.docx), an OpenDocument text or RTF (.odt and .rtf, read with LibreOffice), a saved web page
    (.html), Markdown (.md) or plain text (.txt). Its words are compared with those of the brief; what was decided,
    repaired or left out is listed, with its place. Nothing that exists is overwritten. Without --to the brief goes to
    `briefs`, into a folder named by its title. The exit status is 1 where words differ.
    """
    left_out = frozenset(name for name in REPAIR_WORDS if wishes[name.replace("-", "_")])
    kind, style, lang = wishes["kind"], wishes["style"], wishes["lang"]
    done = import_manuscript(ImportWish(file, folder, kind, style, lang, left_out, tracked or ""))
    click.echo(_document(done) if form == "json" else _report(done))
    if done.differs:
        sys.exit(1)


def _report(done: Imported) -> str:
    lines = [f"Made {harmless(str(done.folder / 'brief.md'))} of {done.words} words"]
    lines += [f"     {harmless(str(done.folder / name))}" for name in done.files if name != "brief.md"]
    for kind, head in _HEADS.items():
        entries = [entry for entry in done.entries if entry.kind == kind]
        if entries:
            lines += ["", click.style(f"{head} ({len(entries)})", bold=True), *_rows(entries)]
    lines += ["", "To see what an editor would send back:", f"  briefkit check {shlex.quote(str(done.folder))}"]
    return "\n".join(lines)


def _rows(entries: Iterable[Any]) -> Iterable[str]:
    for entry in entries:
        place = f"{entry.spot}: " if str(entry.spot) else ""
        sure = "" if entry.confidence == "certain" or entry.kind == "unsure" else f" ({entry.confidence})"
        yield f"  {place}{harmless(entry.message)}{sure}"
        if entry.quote:
            yield click.style(f"      {harmless(entry.quote)}", dim=True)


def _document(done: Imported) -> str:
    entries = [
        {
            "kind": entry.kind,
            "message": entry.message,
            "confidence": entry.confidence,
            "place": {"unit": entry.spot.unit, "number": entry.spot.number} if entry.spot.number else None,
            "quote": entry.quote,
        }
        for entry in done.entries
    ]
    head = {"version": _VERSION, "folder": str(done.folder), "files": list(done.files), "title": done.title}
    return json.dumps(
        {**head, "words": done.words, "differs": done.differs, "entries": entries}, ensure_ascii=False, indent=2
    )
