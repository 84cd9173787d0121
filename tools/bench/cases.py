"""What is timed: one brief and fifty, each format and all three, briefkit's way and pandoc's; and what citing costs."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import archive
from pandoc import FORMATS, WEASYPRINT, Pandoc

import references

BRIEFKIT = str(Path(sys.executable).parent / "briefkit")
MANY = 50


@dataclass(frozen=True)
class Case:
    """One thing that is timed."""

    task: str
    """What is made; cases of one task are compared."""
    way: str
    command: list[str]
    folder: Path
    before: Callable[[], None]
    many: bool = False
    fine: tuple[int, ...] = (0,)
    """Exit statuses that are no failure."""


def cases(root: Path) -> Iterator[Case]:
    """Give every case, with its inputs laid out under `build/bench`."""
    source = root / "briefs" / "new-coalition" / "brief.md"
    text = source.read_text(encoding="utf-8")
    names = [f"brief-{number:02}" for number in range(1, MANY + 1)]
    ours = root / "build" / "bench" / "briefkit"
    shutil.rmtree(ours, ignore_errors=True)
    for name in names:
        (ours / "briefs" / name).mkdir(parents=True)
        (ours / "briefs" / name / "brief.md").write_text(text, encoding="utf-8")
    pandoc = Pandoc(root / "build")
    pandoc.write(dict.fromkeys(names, text.partition("\n---\n")[2]))
    yield from _one(ours, pandoc, names[0])
    yield _archive(root, root / "build" / "bench" / "archive")
    yield from _fifty(ours, pandoc, names)
    yield from _citing(root / "build" / "bench" / "references", names, text.partition("\n---\n")[2])


def _ours(ours: Path, task: str, arguments: list[str], *, many: bool = False, fine: tuple[int, ...] = (0,)) -> Case:
    def before() -> None:
        shutil.rmtree(ours / "build", ignore_errors=True)

    return Case(task, "briefkit", [BRIEFKIT, *arguments], ours, before, many, fine)


def _theirs(pandoc: Pandoc, task: str, way: str, command: list[str], *, many: bool = False) -> Case:
    def before() -> None:
        for format_name in FORMATS:
            for path in pandoc.folder.glob(f"brief-*.{format_name}"):
                path.unlink()

    return Case(task, way, command, pandoc.folder, before, many)


def _one(ours: Path, pandoc: Pandoc, name: str) -> Iterator[Case]:
    brief = f"briefs/{name}"
    yield _ours(ours, "check, one brief", ["check", brief], fine=(0, 1))  # the seed has findings
    for format_name in FORMATS:
        task = f"{format_name}, one brief"
        yield _ours(ours, task, ["build", brief, "--to", format_name])
        yield _theirs(pandoc, task, "pandoc", pandoc.command([name], (format_name,), 1))
    page = pandoc.command([name], ("html",), 1)[2]
    yield _theirs(
        pandoc,
        "pdf, one brief",
        "pandoc, WeasyPrint by hand",
        ["sh", "-c", f"{page} && '{WEASYPRINT}' {name}.html {name}.pdf"],
    )
    yield _ours(ours, "three formats, one brief", ["build", brief])
    yield _theirs(pandoc, "three formats, one brief", "pandoc", pandoc.command([name], FORMATS, 1))


def _fifty(ours: Path, pandoc: Pandoc, names: list[str]) -> Iterator[Case]:
    for format_name in FORMATS:
        task = f"{format_name}, {MANY} briefs"
        yield _ours(ours, task, ["build", "briefs", "--to", format_name], many=True)
        yield _theirs(pandoc, task, "pandoc, two at a time", pandoc.command(names, (format_name,), 2), many=True)
    task = f"three formats, {MANY} briefs"
    yield _ours(ours, task, ["build", "briefs"], many=True)
    yield _theirs(pandoc, task, "pandoc, two at a time", pandoc.command(names, FORMATS, 2), many=True)
    yield _theirs(pandoc, task, "pandoc, one after another", pandoc.command(names, FORMATS, 1), many=True)


def _archive(root: Path, folder: Path) -> Case:
    """Give the check of an archive: what it finds goes to a file, as it does in continuous integration."""
    archive.write(root, folder / "briefs")
    return _ours(folder, f"check, {archive.BRIEFS:,} briefs", ["check", "briefs"], many=True, fine=(0, 1))


def _citing(folder: Path, names: list[str], text: str) -> Iterator[Case]:
    """Give builds with citations beside the same ones without, and with all of it typed by hand."""
    references.write(folder, names, text)
    for what, formats in (("html", ["--to", "html"]), ("three formats", [])):
        for task, path, many in (
            (f"{references.ONE} references, {what}", "one", False),
            (f"{references.MANY} references each, {what}, {MANY} briefs", "briefs", True),
        ):
            for kind, way in references.KINDS.items():
                ours = _ours(folder / kind, task, ["build", path, *formats], many=many)
                yield replace(ours, way=way)
