"""Whether the translations that a brief names are there; they are looked for, and not opened."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from briefkit.api.briefs import FILE_NAME, BriefFile
from briefkit.errors import did_you_mean
from briefkit.model.findings import Problem
from briefkit.model.metadata import Metadata

_SUFFIXES = (".md", ".markdown")


def missing_translations(metadata: Metadata, file: BriefFile) -> Iterator[Problem]:
    """Give a problem for each path that leads to no brief."""
    for number, item in enumerate(metadata.translations):
        if item.path and not _is_brief(file.folder, item.path):
            message = f"There is no brief at '{item.path}'"
            hint = f"A path leads from this brief's folder to the other's, as in ../{FILE_NAME.removesuffix('.md')}-fr."
            place = metadata.place("translations", number, "path").value
            yield Problem("missing-translation", message, place, _near(file.folder, item.path) or hint)


def _is_brief(folder: Path, path: str) -> bool:
    named = PurePosixPath(path)
    if named.is_absolute() or "\\" in path or ":" in path:
        return False
    try:
        there = folder / named
        return (there / FILE_NAME).is_file() or (there.suffix.lower() in _SUFFIXES and there.is_file())
    except (OSError, ValueError):  # a name that no system allows
        return False


def _near(folder: Path, path: str) -> str:
    """Suggest a folder beside the one that was meant."""
    named = PurePosixPath(path)
    if named.is_absolute() or named.parts[:-1] != ("..",):
        return ""
    try:
        names = [place.name for place in folder.parent.iterdir() if (place / FILE_NAME).is_file()]
    except OSError:
        return ""
    return did_you_mean(named.name, names).strip()
