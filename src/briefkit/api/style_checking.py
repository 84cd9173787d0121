"""A house style checked: its tokens, its files, and a small brief set in it in a process of its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefkit import styles
from briefkit.api.briefs import shortest
from briefkit.api.confined import Bounds, confined
from briefkit.api.specimen import specimen
from briefkit.api.style_files import strays
from briefkit.api.workspace import find_workspace
from briefkit.checks.catalogue import house_entries
from briefkit.checks.house import Failure, House, Spot, Way
from briefkit.checks.house_rules.bk801_invalid_style import of_error
from briefkit.errors import BriefkitError, StyleError
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.meetings import Meeting
from briefkit.model.positions import Span
from briefkit.render import formats_available
from briefkit.styles.read import Place

_BOUNDS = Bounds(seconds=60, mebibytes=2048)
"""A style takes three to six seconds and 600 MiB of address space."""
_SHEETS = "*.css"


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


def check_style(name_or_path: str, folder: Path) -> CheckedStyle:
    """Check a house style.

    Args:
        name_or_path: its name, or the path of its folder.
        folder: in whose project the name is looked for.

    Raises:
        StyleError: there is no such style.

    """
    place = styles.locate(name_or_path, find_workspace(folder).style_folders())
    stray = tuple(strays(place))
    try:
        style, document = styles.load_with_places(place)
    except StyleError as error:
        found = (_of_error(error, place), *_told_strays(stray))
        return CheckedStyle(place.name, place, found)
    spots = {way: _spot(at) for way, at in document.places.items()}
    seen = _set(style)
    house = House(
        style=style,
        places=spots,
        meetings=seen.meetings,
        failures=tuple(_failure(style, *one) for one in seen.failures),
        sheets=_sheets(style),
        languages=_own_languages(style, document.places),
        strays=stray,
    )
    return CheckedStyle(style.name, place, tuple(_findings(house)))


def _findings(house: House) -> Iterator[Finding]:
    for entry in house_entries():
        yield from entry.check(house)


def _told_strays(stray: Iterable[Failure]) -> Iterator[Finding]:
    from briefkit.checks.house import told  # noqa: PLC0415
    from briefkit.checks.house_rules.bk809_stray_file import RULE  # noqa: PLC0415

    for one in stray:
        yield told(RULE, one.spot, one.message.rstrip("."), one.hint)
