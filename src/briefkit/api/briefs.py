"""From the paths that a user names to the briefs they mean: files, brief folders and whole trees."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import UsageError, did_you_mean

FILE_NAME = "brief.md"
_SUFFIXES = (".md", ".markdown")
_SKIPPED = frozenset({"build", "dist", "node_modules", "venv", "__pycache__"})


@dataclass(frozen=True, slots=True)
class BriefFile:
    """One brief on disk."""

    path: Path
    """As the user named it: findings print it."""

    @property
    def folder(self) -> Path:
        """The brief's folder, resolved: nothing outside it is read."""
        return self.path.resolve().parent

    @property
    def slug(self) -> str:
        """The name of its outputs: the folder's for a `brief.md`, else the file's own without the suffix."""
        return self.folder.name if self.path.name == FILE_NAME else self.path.stem


def find_briefs(paths: Iterable[str | Path]) -> list[BriefFile]:
    """Give the briefs that paths mean, each once, in the order of the paths and by name inside a tree.

    Args:
        paths: Markdown files, folders with a `brief.md`, or folders that hold such folders at any depth.

    Raises:
        UsageError: a path is missing, no Markdown file, or a folder without a brief.

    """
    found: dict[Path, BriefFile] = {}
    for path in paths:
        for file in _at(Path(path)):
            found.setdefault(file.path.resolve(), file)
    return list(found.values())


def only_brief(path: str | Path, remedy: str = "name one of them") -> BriefFile:
    """Give the one brief that a path means.

    Args:
        path: as of `find_briefs`.
        remedy: what would help where there are several.

    Raises:
        UsageError: there is not exactly one.

    """
    files = find_briefs([path])
    if len(files) != 1:
        raise UsageError(f"{path}: {len(files)} briefs are in this folder; {remedy}.")
    return files[0]


def shortest(path: Path) -> Path:
    """Give a path as a user would type it: from the current folder where it lies below that."""
    here = Path.cwd().resolve()
    resolved = path.resolve()
    return resolved.relative_to(here) if resolved.is_relative_to(here) else path


def _at(path: Path) -> list[BriefFile]:
    try:
        return _seen_at(path)
    except OSError as error:  # a folder that is closed, a name too long, a link to itself
        place = Path(error.filename or path)
        raise UsageError(f"{place}: This cannot be read: {error.strerror}. Mend that, or name other paths.") from error


def _seen_at(path: Path) -> list[BriefFile]:
    if path.is_symlink() and not path.exists():
        raise UsageError(f"{path}: This link leads nowhere.")
    if path.is_dir():
        found = [BriefFile(file) for file in _below(path)]
        if not found:
            raise UsageError(f"{path}: No brief in this folder: it holds no {FILE_NAME}.{_instead(path)}")
        return found
    if not path.exists():
        raise UsageError(f"{path}: No such file or folder.{_near(path)}")
    if not path.is_file():
        raise UsageError(f"{path}: This is no ordinary file, so it is not read.")
    if path.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{path}: This is no Markdown file. A brief's name ends in '.md'.")
    return [BriefFile(path)]


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))
        if FILE_NAME in files and (file := Path(place, FILE_NAME)).is_file():
            yield file


def _refuse(error: OSError) -> None:
    raise error


def _instead(folder: Path) -> str:
    """Say what would do in a folder without a brief: name the Markdown file that lies there, or make a new one."""
    markdown = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in _SUFFIXES]
    texts = [file.name for file in markdown if file.is_file()]
    if FILE_NAME in {file.name for file in markdown if file.is_symlink() and not file.exists()}:
        return f" The link '{folder / FILE_NAME}' leads nowhere."
    if texts:
        return f" Name the file itself, '{folder / texts[0]}', or call it {FILE_NAME}."
    return ' To start one: `briefkit new "Title of the brief"`.'


def _near(path: Path) -> str:
    """Suggest what the user may have meant where a path leads nowhere."""
    parent = path.parent
    while not parent.is_dir():
        path, parent = parent, parent.parent
    names = [entry.name for entry in parent.iterdir() if not entry.name.startswith(".")]
    return did_you_mean(path.name, names)
