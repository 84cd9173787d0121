"""A house style checked: its tokens, its files, and a small brief set in it in a process of its own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefkit.api.briefs import shortest
from briefkit.api.confined import Bounds, confined
from briefkit.api.setting import set_formats
from briefkit.api.specimen import specimen
from briefkit.api.style_files import strays
from briefkit.api.workspace import find_workspace
from briefkit.checks.catalogue import house_entries
from briefkit.checks.house import Failure, House, Spot, Way, WordDifference
from briefkit.checks.house_rules.bk801_invalid_style import of_error
from briefkit.checks.house_rules.bk809_stray_file import told_stray
from briefkit.errors import BriefkitError, StyleError
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle, lies_in
from briefkit.model.meetings import Meeting
from briefkit.model.positions import Span
from briefkit.render import Options, formats_available, prepare
from briefkit.render.word_template import differences
from briefkit.styles.build import build
from briefkit.styles.inherit import inherited
from briefkit.styles.locate import STYLE_FILE, base_folder, locate
from briefkit.styles.read import MOST_BYTES, Place

BOUNDS = Bounds(seconds=60, mebibytes=2048)
"""A style takes three to six seconds and 600 MiB of address space."""
_PLACE = re.compile(r"(?P<path>[^\n:]+\.[a-z0-9]+)(?::(?P<line>\d+))?(?::(?P<column>\d+))?: (?P<message>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CheckedStyle:
    """What was found in a house style."""

    name: str
    folder: Path
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """Whether one of them keeps the style from being used as it should be."""
        return any(finding.severity == Severity.ERROR for finding in self.findings)

    @property
    def is_usable(self) -> bool:
        """Whether briefs can be set in it."""
        return not any(finding.name in ("invalid-style", "unusable-style") for finding in self.findings)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the process that set the specimen gives back."""

    meetings: frozenset[Meeting]
    failures: tuple[tuple[str, str], ...]
    """Format -> what it said."""
    word_file: tuple[tuple[str, str, str, bool], ...] = ()
    """Where a designer's Word file differs from the tokens."""


def check_style(name_or_path: str, folder: Path) -> CheckedStyle:
    """Check a house style.

    Args:
        name_or_path: its name, or the path of its folder.
        folder: in whose project the name is looked for.

    Raises:
        StyleError: there is no such style.

    """
    place = locate(name_or_path, find_workspace(folder).style_folders())
    stray = tuple(strays(place))
    try:
        folders, document = inherited(place)
        style = build(document, folders)
    except StyleError as error:
        found = (_of_error(error, place), *map(told_stray, stray))
        return CheckedStyle(place.name, place, found)
    spots = {way: _spot(at, way, document.depths.get(way, 0)) for way, at in document.places.items()}
    spots[()] = Spot(str(shortest(place / STYLE_FILE)))
    seen = _set(place)
    house = House(
        style=style,
        places=spots,
        meetings=seen.meetings,
        failures=tuple(one for said in seen.failures for one in _failures(style, *said)),
        sheets=tuple(_sheets(style)),
        derived={way: (way[0], sources[0]) for way, sources in document.derived.items() if sources},
        languages=_own_languages(document.places),
        word_file=tuple(
            WordDifference(words, Spot(str(shortest(Path(path)))), hint, lacks=lacks)
            for path, words, hint, lacks in seen.word_file
        ),
        strays=stray,
    )
    return CheckedStyle(style.name, place, tuple(_findings(house)))


def _findings(house: House) -> Iterator[Finding]:
    for entry in house_entries():
        yield from entry.check(house)


def _of_error(error: StyleError, place: Path) -> Finding:
    return of_error(_shown(str(error)), str(shortest(place / STYLE_FILE)), _line)


def _shown(message: str) -> str:
    """Give a message whose path is as the user would type it."""
    path, colon, rest = message.partition(":")
    return f"{shortest(Path(path))}{colon}{rest}" if Path(path).is_absolute() else message


def _set(place: Path) -> _Seen:
    outcome = confined(_look, place, BOUNDS)
    if outcome.answer is None:
        return _Seen(frozenset(), (("", outcome.reason),))
    return outcome.answer


def _look(place: Path) -> _Seen:
    """Set the specimen in every format, and look which colours meet; runs in a process of its own."""
    from briefkit.render.meetings import meetings  # noqa: PLC0415 - the parent needs none of it

    folders, document = inherited(place)
    style = build(document, folders)
    printed = prepare(specimen(style), style, Options())
    try:
        found = meetings(printed)
    except BriefkitError as error:
        return _Seen(frozenset(), (("", str(error)),))
    said = ((name, set_formats(printed, (name,)).failure) for name in formats_available())
    failures = tuple((name, failure) for name, failure in said if failure)
    if any(name == "docx" for name, _ in failures):
        return _Seen(found, failures)
    return _Seen(found, failures, tuple(differences(style)))


def _failures(style: HouseStyle, name: str, message: str) -> Iterator[Failure]:
    """Give what a format said line by line, at the file and line that it names, or at the top of the style."""
    what = f"A small brief cannot be set{f' as {name.upper()}' if name else ''}: "
    for line in message.splitlines():
        where = _PLACE.match(line)
        if where and Path(where["path"]).is_file():
            yield Failure(what + where["message"], _place_in(Path(where["path"]), where))
        else:
            top = Spot(str(shortest(style.folders[0] / STYLE_FILE)))
            yield Failure(what + line.removeprefix("specimen.md").lstrip(": "), top)


def _place_in(path: Path, where: re.Match[str]) -> Spot:
    line, column = int(where["line"] or 1), int(where["column"] or 1)
    return Spot(str(shortest(path)), Span.of(line, column, line, column + 1), _line(path, line))


def _spot(place: Place, way: Way, depth: int) -> Spot:
    end = place.column + max(len(way[-1]), 1)
    span = Span.of(place.line, place.column, place.line, end)
    return Spot(str(shortest(place.file)), span, _line(place.file, place.line), depth)


@lru_cache(maxsize=64)
def _lines(path: Path) -> tuple[str, ...]:
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        return ()
    try:
        return tuple(path.read_text("utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()


def _line(path: Path, number: int) -> str:
    lines = _lines(path)
    return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


def _sheets(style: HouseStyle) -> Iterator[tuple[int, str, str]]:
    """Give the style sheets of a style and of those that it extends, those of `base` left out."""
    for depth, folder in enumerate(style.folders):
        paths = sorted(folder.glob("*.css")) if folder != base_folder() else []
        for path in [path for path in paths if lies_in(folder, path.name)]:
            yield depth, str(shortest(path)), "\n".join(_lines(path))


def _own_languages(places: Mapping[Way, Place]) -> tuple[str, ...]:
    """Give the languages that a style, or one that it extends, names itself: those of `base` come with briefkit."""
    base = base_folder()
    return tuple(
        way[1]
        for way, place in places.items()
        if len(way) == 2 and way[0] == "languages" and not place.file.is_relative_to(base)  # noqa: PLR2004
    )
