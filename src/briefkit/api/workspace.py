"""The project that a brief belongs to: the nearest `briefkit.toml` upward, read with the place of every fault."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import NoReturn, TypeAlias

from briefkit.api.briefs import shortest
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.characters import printable
from briefkit.model.findings import Severity
from briefkit.model.metadata import Publisher

FILE_NAME = "briefkit.toml"
_LONGEST_FILE = 1024 * 1024
"""Bytes; a settings file has a few dozen lines."""

Settings: TypeAlias = Mapping[str, object]
KeyPath: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Workspace:
    """The settings of a project; every one has a default."""

    folder: Path
    """Where `briefkit.toml` lies; the current folder where there is none."""
    style: str = ""
    """Name of the house style, or its folder; empty for `plain`."""
    output: Path = Path("build")
    """Below `folder`."""
    publisher: Publisher | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pattern of a path below `folder` -> codes."""
    fail_level: Severity = Severity.ERROR
    formats: tuple[str, ...] = ()
    """Empty for all."""
    vocabulary: tuple[str, ...] = ()
    """Words that this project spells its own way."""

    def style_folders(self) -> tuple[Path, ...]:
        """Give the folders in which the project keeps house styles of its own."""
        folder = self.folder / "templates"
        return (folder,) if folder.is_dir() else ()

    def ignored_in(self, brief: Path) -> tuple[str, ...]:
        """Give the codes that are ignored in one file: those of the project and those of its path."""
        return (
            *self.ignore,
            *(
                code
                for pattern, codes in self.per_file_ignores.items()
                if self._covers(pattern, brief)
                for code in codes
            ),
        )

    def codes(self) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
        """Give every list of codes with its key below `check`."""
        yield ("select",), self.select
        yield ("ignore",), self.ignore
        for pattern, codes in self.per_file_ignores.items():
            yield ("per-file-ignores", pattern), codes

    def _covers(self, pattern: str, brief: Path) -> bool:
        path = brief.resolve()
        root = self.folder.resolve()
        return path.is_relative_to(root) and any(
            place.match(pattern.rstrip("/")) for place in (path, *path.relative_to(root).parents)
        )


def find_workspace(start: Path) -> Workspace:
    """Give the settings that hold in a folder.

    Args:
        start: the folder of a brief; `briefkit.toml` is looked for there and in the folders above.

    Raises:
        UsageError: the file cannot be read, with the line and what would mend it.

    """
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if _has_settings(candidate):
            return _read(candidate / FILE_NAME)
    return Workspace(Path.cwd())


def _has_settings(folder: Path) -> bool:
    try:
        return (folder / FILE_NAME).is_file()
    except OSError:  # what lies in a folder that this user may not enter settles nothing for them
        return False


def place_of(workspace: Workspace, *key: str) -> str:
    """Give where a setting stands, for a message to open with: `briefkit.toml:4: `."""
    path = workspace.folder / FILE_NAME
    return f"{shortest(path)}:{_line_of(path.read_text('utf-8-sig'), key)}: "


def _read(path: Path) -> Workspace:
    try:
        with path.open("rb") as file:
            source = file.read(_LONGEST_FILE + 1)
    except OSError as error:
        raise UsageError(f"{shortest(path)}: The settings cannot be read: {error.strerror}.") from error
    if len(source) > _LONGEST_FILE:
        raise UsageError(
            f"{shortest(path)}: These settings are over 1 MiB long; a settings file has a few dozen lines."
        )
    try:
        text = source.decode("utf-8-sig")
        return _Reading(path, text).workspace(tomllib.loads(text))
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise UsageError(
            f"{shortest(path)}:{line}: This file is not UTF-8. Save it as UTF-8 in your editor."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{shortest(path)}{_toml_place(str(error))}") from error


def _toml_place(message: str) -> str:
    words, _, place = message.partition(" (at ")
    if at := re.match(r"line (\d+), column (\d+)", place):
        return f":{at[1]}:{at[2]}: {words}. See https://toml.io for how values are written."
    return f": {words}. The last line is not complete."


_TABLES: Mapping[str, tuple[str, ...]] = {
    "": ("style", "output", "publisher", "check", "build", "vocabulary"),
    "publisher": tuple(f.name for f in fields(Publisher)),
    "check": ("select", "ignore", "per-file-ignores", "fail-level"),
    "build": ("formats",),
    "vocabulary": ("words",),
}


@dataclass(frozen=True, slots=True)
class _Reading:
    path: Path
    text: str

    def workspace(self, settings: Settings) -> Workspace:
        for name, known in _TABLES.items():
            self.known_keys(name, self.table(settings, name) if name else settings, known)
        check = self.table(settings, "check")
        per_file = self.table(check, "per-file-ignores", under=("check",))
        return Workspace(
            folder=self.path.parent,
            style=self.word(settings, "style"),
            output=self.output(self.word(settings, "output") or "build"),
            publisher=self.publisher(settings),
            select=self.words(check, "select", under=("check",)),
            ignore=self.words(check, "ignore", under=("check",)),
            per_file_ignores={p: self.words(per_file, p, under=("check", "per-file-ignores")) for p in per_file},
            fail_level=self.severity(self.word(check, "fail-level", under=("check",)) or "error"),
            formats=self.words(self.table(settings, "build"), "formats", under=("build",)),
            vocabulary=self.words(self.table(settings, "vocabulary"), "words", under=("vocabulary",)),
        )

    def publisher(self, settings: Settings) -> Publisher | None:
        if isinstance(settings.get("publisher"), str):
            return Publisher(name=self.word(settings, "publisher"))
        table = self.table(settings, "publisher")
        if not table:
            return None
        words = {key: self.word(table, key, under=("publisher",)) for key in table}
        if not words.get("name"):
            self.fail(("publisher",), 'The publisher has no name. Add a line `name = "…"` to [publisher].')
        if words.get("logo"):
            self.refuse_logo_outside(words["logo"])
        return Publisher(**words)

    def refuse_logo_outside(self, name: str) -> None:
        logo = (self.path.parent / name).resolve()
        if not logo.is_relative_to(self.path.parent.resolve()) or not logo.is_file():
            self.fail(("publisher", "logo"), f"There is no logo '{name}' in the folder of this file.")

    def output(self, name: str) -> Path:
        output = Path(name)
        if output.is_absolute() or ".." in output.parts:
            self.fail(("output",), f"The output folder '{name}' is outside this project. Give a folder below it.")
        return output

    def severity(self, name: str) -> Severity:
        if name not in list(Severity):
            known = [level.value for level in Severity]
            self.fail(("check", "fail-level"), f"No severity called '{name}'. Known: {', '.join(known)}.")
        return Severity(name)

    def table(self, settings: Settings, key: str, *, under: KeyPath = ()) -> Settings:
        value = settings.get(key, {})
        if isinstance(value, str) and key == "publisher":
            return {}
        if not isinstance(value, dict):
            self.fail((*under, key), f"'{key}' is a table: write `[{'.'.join((*under, key))}]` and its settings below.")
        return value

    def word(self, settings: Settings, key: str, *, under: KeyPath = ()) -> str:
        value = settings.get(key, "")
        if not isinstance(value, str):
            self.fail((*under, key), f"'{key}' wants a text in quotation marks, as in `{key} = \"…\"`.")
        if printable(value) != value:
            self.fail((*under, key), f"'{key}' holds a character that no page can show. Delete it.")
        return value

    def words(self, settings: Settings, key: str, *, under: KeyPath = ()) -> tuple[str, ...]:
        value = settings.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.fail((*under, key), f'\'{key}\' wants a list of texts, as in `["…", "…"]`.')
        return tuple(value)

    def known_keys(self, table: str, settings: Settings, known: tuple[str, ...]) -> None:
        for key in settings:
            if key not in known:
                where = f" in [{table}]" if table else ""
                path = (table, key) if table else (key,)
                self.fail(path, f"Unknown setting '{key}'{where}.{did_you_mean(key, known)} Known: {', '.join(known)}.")

    def fail(self, key: KeyPath, message: str) -> NoReturn:
        raise UsageError(f"{shortest(self.path)}:{_line_of(self.text, key)}: {message}")


def _line_of(text: str, key: KeyPath) -> int:
    """Give the line on which a key stands, found by its name below its table (tomllib keeps no places)."""
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line):
            table = header[1].replace('"', "")
            if table == ".".join(key):
                return number
        elif name := re.match(r"""\s*["']?([^"'=]+?)["']?\s*=""", line):
            full = f"{table}.{name[1]}" if table else name[1]
            if full == ".".join(key):
                return number
    return 1
