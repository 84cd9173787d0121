"""A file of settings (TOML) read value by value, with the line of every fault."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeAlias

from briefkit.api.briefs import shortest
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.characters import printable

_LONGEST_FILE = 1024 * 1024
"""Bytes; a settings file has a few dozen lines."""
_HEADER = re.compile(r"""\s*\[+\s*((?:"[^"]*"|'[^']*'|[^\]"'])+?)\s*\]""")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[^"'=])+?)\s*=""")

Table: TypeAlias = Mapping[str, object]
KeyPath: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A file of settings, and what makes of its values what the program needs."""

    path: Path
    text: str
    top: Table

    def table(self, parent: Table, key: str, *, under: KeyPath = ()) -> Table:
        """Give a table; an empty one where there is none."""
        value = parent.get(key, {})
        if not isinstance(value, dict):
            name = ".".join((*under, key))
            self.fail((*under, key), f"'{key}' is a table: write `[{name}]` and its settings below.")
        return value

    def word(self, table: Table, key: str, *, under: KeyPath = ()) -> str:
        """Give a text; an empty one where there is none."""
        value = table.get(key, "")
        if not isinstance(value, str):
            self.fail((*under, key), f"'{key}' wants a text in quotation marks, as in `{key} = \"…\"`.")
        if printable(value) != value:
            self.fail((*under, key), f"'{key}' holds a character that no page can show. Delete it.")
        return value

    def words(self, table: Table, key: str, *, under: KeyPath = ()) -> tuple[str, ...]:
        """Give a list of texts; an empty one where there is none."""
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.fail((*under, key), f'\'{key}\' wants a list of texts, as in `["…", "…"]`.')
        return tuple(value)

    def one_of(self, word: str, known: tuple[str, ...], key: KeyPath, what: str) -> str:
        """Give a word that is among those that mean something."""
        if word not in known:
            self.fail(key, f"No {what} called '{word}'.{did_you_mean(word, known)} Known: {', '.join(known)}.")
        return word

    def only(self, table: Table, known: tuple[str, ...], *, at: KeyPath = ()) -> None:
        """Refuse keys that mean nothing."""
        for key in table:
            if key not in known:
                where = f" in [{_header(at)}]" if at else ""
                known_keys = ", ".join(known)
                self.fail((*at, key), f"Unknown setting '{key}'{where}.{did_you_mean(key, known)} Known: {known_keys}.")

    def fail(self, key: KeyPath, message: str) -> NoReturn:
        """Stop at a key.

        Raises:
            UsageError: with file and line.

        """
        raise UsageError(f"{shortest(self.path)}:{line_of(self.text, key)}: {message}")


def read_settings(path: Path) -> SettingsFile:
    """Give a file of settings.

    Raises:
        UsageError: it cannot be read, with the line and what would mend it.

    """
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
        return SettingsFile(path, text, tomllib.loads(text))
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


def line_of(text: str, key: KeyPath) -> int:
    """Give the line on which a key stands, or the nearest above it (tomllib keeps no places)."""
    lines: dict[str, int] = {}
    for number, name in _keys(text):
        lines.setdefault(name, number)
    ways = (".".join(key[:length]) for length in range(len(key), 0, -1))
    return next((lines[way] for way in ways if way in lines), 1)


def _keys(text: str) -> Iterator[tuple[int, str]]:
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _bare(header[1])
            yield number, table
        elif name := _KEY.match(line):
            yield number, f"{table}.{_bare(name[1])}" if table else _bare(name[1])


def _bare(key: str) -> str:
    return key.replace('"', "").replace("'", "")


def _header(way: KeyPath) -> str:
    """Give the head of a table as one writes it."""
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in way)
