"""The citation style of a brief: the one given with the command, else the brief's, else its house style's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.briefs import shortest
from briefkit.errors import BriefkitError, ResourceError, StyleError, UsageError, did_you_mean
from briefkit.model.brief import Files
from briefkit.model.findings import Problem
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Metadata

if TYPE_CHECKING:
    from briefkit.references.csl import CitationStyle

PROBLEM = "unknown-citation-style"
_SUFFIX = ".csl"
_LARGEST = 2 * 1024 * 1024
_HINT = "Name a style of https://www.zotero.org/styles, such as apa, or a .csl file beside the brief."


def citation_style(metadata: Metadata, house: HouseStyle, files: Files, given: str = "") -> CitationStyle:
    """Give the citation style that a brief is set in.

    Args:
        metadata: the front matter, whose `citation_style` is a name or a `.csl` file beside the brief.
        house: the house style, whose `citation_style` is a name or a file in its folders.
        files: what lies beside the brief.
        given: what outranks both: a name, or a file from where the user stands; empty for nothing.

    Raises:
        BriefkitError: there is no such style, or it cannot be used.

    """
    from briefkit.references import csl  # noqa: PLC0415 - a brief without citations needs no XML

    if given:
        return given_style(given)
    if metadata.citation_style:
        return _of_brief(metadata.citation_style, house, files)
    return _of_house(house) if house.citation_style else csl.named(csl.DEFAULT)


@cache
def given_style(given: str) -> CitationStyle:
    """Give the citation style that a user asks for by its name, or as a file.

    Raises:
        UsageError: there is no such file, or it cannot be read.
        StyleError: there is no style of that name, or the file is no citation style.

    """
    from briefkit.references import csl  # noqa: PLC0415 - as above

    path = Path(given)
    is_file = path.suffix.lower() == _SUFFIX or len(path.parts) > 1 or path.is_file()
    return csl.ready(str(shortest(path)), _bytes(path)) if is_file else csl.named(given)


def citation_style_problems(metadata: Metadata, house: HouseStyle, files: Files) -> Iterator[Problem]:
    """Give why the citation style that a brief names cannot be used."""
    if not metadata.citation_style:
        return
    try:
        _of_brief(metadata.citation_style, house, files)
    except BriefkitError as error:
        yield Problem(PROBLEM, str(error), metadata.place("citation_style").value, _HINT)


def _of_brief(name: str, house: HouseStyle, files: Files) -> CitationStyle:
    from briefkit.references import csl  # noqa: PLC0415 - as above

    if not name.lower().endswith(_SUFFIX):
        return csl.named(name)
    try:
        return csl.ready(name, files.read(name))
    except ResourceError as error:
        own = house.file(name) if error.reason == "missing" else None
        if own is None:
            raise StyleError(str(error)) from error
    return csl.ready(name, own.read_bytes())


def _of_house(house: HouseStyle) -> CitationStyle:
    from briefkit.references import csl  # noqa: PLC0415 - as above

    name = house.citation_style
    file = house.file(name)
    why = f"The citation style of the house style '{house.name}' cannot be used"
    if file is None and name.lower().endswith(_SUFFIX):
        raise StyleError(f"{why}: There is no file '{name}' in its folder.")
    try:
        return csl.ready(name, file.read_bytes()) if file else csl.named(name)
    except StyleError as error:
        raise StyleError(f"{why}: {error}") from error


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: There is no such citation style.{_instead(path)}") from error
    except OSError as error:
        raise UsageError(f"{path}: This citation style cannot be read: {error.strerror}.") from error


def _instead(path: Path) -> str:
    """Say what may have been meant: a style that comes with briefkit, or a file of about that name."""
    from briefkit.references import csl  # noqa: PLC0415 - as above

    if csl.is_known(path.stem):
        return f" The style of that name that comes with briefkit is `--csl {path.stem}`."
    folder = path.parent
    names = [file.name for file in folder.iterdir() if file.suffix.lower() == _SUFFIX] if folder.is_dir() else []
    return did_you_mean(path.name, names)
