"""The project that a brief belongs to: the nearest `briefkit.toml` upward."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path

from briefkit.api.briefs import shortest
from briefkit.api.path_patterns import covers
from briefkit.api.settings import KeyPath, SettingsFile, Table, line_of, read_settings
from briefkit.model.choices import Choice, Level
from briefkit.model.findings import Severity
from briefkit.model.metadata import Publisher

FILE_NAME = "briefkit.toml"
_OFF = "off"
_SEVERITIES = tuple(level.value for level in Severity)
_TABLES = ("style", "output", "publisher", "check", "build", "vocabulary")
_CHECK = ("select", "ignore", "levels", "per-file-ignores", "per-file", "fail-level")
_PER_FILE = ("select", "ignore", "levels")


@dataclass(frozen=True, slots=True)
class ForFiles:
    """Settings that hold for some files only."""

    key: KeyPath
    """Where they stand: `("check", "per-file", "briefs/old/**")`."""
    choice: Choice

    @property
    def pattern(self) -> str:
        """The files: a pattern of a path below the project's folder."""
        return self.key[-1]


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
    check: Choice = field(default_factory=Choice)
    """Which findings are wanted in all files, and how much they matter."""
    per_file: tuple[ForFiles, ...] = ()
    fail_level: Severity = Severity.ERROR
    formats: tuple[str, ...] = ()
    """Empty for all."""
    vocabulary: tuple[str, ...] = ()
    """Words that this project spells its own way."""

    def style_folders(self) -> tuple[Path, ...]:
        """Give the folders in which the project keeps house styles of its own."""
        folder = self.folder / "templates"
        return (folder,) if folder.is_dir() else ()

    def outputs_of(self, slug: str, top: Path | None = None) -> Path:
        """Give the folder of a brief's outputs.

        Args:
            slug: their name.
            top: holds those of all briefs; None for the project's `output`.

        """
        return (top or self.folder / self.output) / slug

    def choices(self, brief: Path) -> tuple[Choice, ...]:
        """Give what the project says of a brief, the nearest first: of its path, the last first, then of all files."""
        path, root = brief.resolve(), self.folder.resolve()
        if not path.is_relative_to(root):
            return (self.check,)
        below = path.relative_to(root)
        own = [some.choice for some in self.per_file if covers(some.pattern, below)]
        return (*reversed(own), self.check)

    def codes(self) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
        """Give every list of codes, and every code with a level, with its key."""
        yield from _codes(("check",), self.check)
        for some in self.per_file:
            yield from _codes(some.key, some.choice)


def _codes(key: KeyPath, choice: Choice) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    yield (*key, "select"), choice.select
    yield (*key, "ignore"), choice.ignore
    for level in choice.levels:
        yield (*key, "levels", level.word), (level.word,)


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
    return f"{shortest(path)}:{line_of(path.read_text('utf-8-sig'), key)}: "


def _read(path: Path) -> Workspace:
    file = read_settings(path)
    file.only(file.top, _TABLES)
    check, build, vocabulary = (file.table(file.top, key) for key in ("check", "build", "vocabulary"))
    file.only(check, _CHECK, at=("check",))
    file.only(build, ("formats",), at=("build",))
    file.only(vocabulary, ("words",), at=("vocabulary",))
    level = file.word(check, "fail-level", under=("check",)) or Severity.ERROR.value
    return Workspace(
        folder=path.parent,
        style=file.word(file.top, "style"),
        output=_output(file),
        publisher=_publisher(file),
        check=_choice(file, check, ("check",)),
        per_file=tuple(_for_files(file, check)),
        fail_level=Severity(file.one_of(level, _SEVERITIES, ("check", "fail-level"), "severity")),
        formats=file.words(build, "formats", under=("build",)),
        vocabulary=file.words(vocabulary, "words", under=("vocabulary",)),
    )


def _choice(file: SettingsFile, table: Table, key: KeyPath) -> Choice:
    levels = file.table(table, "levels", under=key)
    way = (*key, "levels")
    return Choice(
        file.words(table, "select", under=key),
        file.words(table, "ignore", under=key),
        tuple(_level(file, word, file.word(levels, word, under=way), (*way, word)) for word in levels),
    )


def _level(file: SettingsFile, word: str, level: str, key: KeyPath) -> Level:
    known = file.one_of(level, (*_SEVERITIES, _OFF), key, "level")
    return Level(word, None if known == _OFF else Severity(known))


def _for_files(file: SettingsFile, check: Table) -> Iterator[ForFiles]:
    """Give what is said of some files, in the order in which it is said; the short form comes first."""
    short, key = file.table(check, "per-file-ignores", under=("check",)), ("check", "per-file-ignores")
    for pattern in short:
        yield ForFiles((*key, pattern), Choice(ignore=file.words(short, pattern, under=key)))
    tables, key = file.table(check, "per-file", under=("check",)), ("check", "per-file")
    for pattern in tables:
        table = file.table(tables, pattern, under=key)
        file.only(table, _PER_FILE, at=(*key, pattern))
        yield ForFiles((*key, pattern), _choice(file, table, (*key, pattern)))


def _publisher(file: SettingsFile) -> Publisher | None:
    if isinstance(file.top.get("publisher"), str):
        return Publisher(name=file.word(file.top, "publisher"))
    table = file.table(file.top, "publisher")
    if not table:
        return None
    file.only(table, tuple(f.name for f in fields(Publisher)), at=("publisher",))
    words = {key: file.word(table, key, under=("publisher",)) for key in table}
    if not words.get("name"):
        file.fail(("publisher",), 'The publisher has no name. Add a line `name = "…"` to [publisher].')
    if words.get("logo"):
        _refuse_logo_outside(file, words["logo"])
    return Publisher(**words)


def _refuse_logo_outside(file: SettingsFile, name: str) -> None:
    logo = (file.path.parent / name).resolve()
    if not logo.is_relative_to(file.path.parent.resolve()) or not logo.is_file():
        file.fail(("publisher", "logo"), f"There is no logo '{name}' in the folder of this file.")


def _output(file: SettingsFile) -> Path:
    name = file.word(file.top, "output") or "build"
    output = Path(name)
    if output.is_absolute() or ".." in output.parts:
        file.fail(("output",), f"The output folder '{name}' is outside this project. Give a folder below it.")
    return output
