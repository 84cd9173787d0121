"""Returned files and the brief that they belong to."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from briefkit.api.briefs import BriefFile, find_briefs, shortest
from briefkit.api.confined import Bounds, confined
from briefkit.api.reading import read
from briefkit.api.returned_kinds import missing, other_kind
from briefkit.errors import UsageError
from briefkit.model.brief import Brief
from briefkit.model.review import Review
from briefkit.review.returned import Returned
from briefkit.review.reviewing import ReturnedFile, digest_of, returned
from briefkit.review.reviewing import review as _review

_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a returned file."""
_BOUNDS: Final = Bounds(seconds=30, mebibytes=512)
"""A file with five thousand marks takes a second; a busy machine may be slow."""
_PLACING: Final = Bounds()
"""Words of a file laid beside those of the brief: where all are alike, that takes hours."""
_ENDINGS: Final = ("-review", "-proof")


def review(paths: Iterable[str | Path], source: str | Path | None = None) -> Review:
    """Give what editors did to the copies of one brief, by the lines of its source.

    Args:
        paths: Word files and PDFs that came back, of one or several reviewers.
        source: the brief; None to look for it below the current folder and beside the files.

    Raises:
        UsageError: a file is missing, damaged, hostile or of another kind, or it is not clear which brief is meant.

    """
    files = [_opened(path) for path in {os.path.realpath(path): Path(path) for path in paths}.values()]
    held = {file.name: _read(file) for file in files}
    brief = read(_source(files, held) if source is None else source)
    outcome = confined(_placed, (files, brief, held), _PLACING)
    if outcome.answer is None:
        raise UsageError(f"{files[0].name}: cannot be compared with {brief.name}: {outcome.reason}.")
    return outcome.answer


def _placed(given: tuple[Sequence[ReturnedFile], Brief, Mapping[str, Returned]]) -> Review:
    files, brief, held = given
    return _review(files, brief, lambda file: held[file.name])


def _opened(path: Path) -> ReturnedFile:
    try:
        if path.is_dir():
            raise UsageError(
                f"{path}: This is a folder. Name the files that came back; the brief is said by --source PATH."
            )
        if told := other_kind(path):
            raise UsageError(f"{path}: {told}")
        if path.stat().st_size > _LARGEST:
            raise UsageError(f"{path}: cannot be read: it is larger than {_LARGEST // 1024 // 1024} MB.")
        return ReturnedFile(str(path), path.read_bytes())
    except FileNotFoundError as error:
        raise UsageError(f"{path}: {missing(path)}") from error
    except OSError as error:
        raise UsageError(f"{path}: This cannot be read: {error.strerror}.") from error


def _read(file: ReturnedFile) -> Returned:
    """Read a file in a process of its own: what it does to the libraries that open it, it does not do to us."""
    outcome = confined(returned, file, _BOUNDS)
    if outcome.answer is not None:
        return outcome.answer
    refused = outcome.reason.startswith(f"{file.name}: ")
    raise UsageError(outcome.reason if refused else f"{file.name}: cannot be read: {outcome.reason}.")


def _source(files: Sequence[ReturnedFile], held: Mapping[str, Returned]) -> Path:
    """Find the brief: that from which the files were built, else that after which they are named, else the only one."""
    folders = dict.fromkeys([Path(), *(Path(file.name).parent for file in files)])
    briefs = [brief for folder in folders for brief in _below(folder)]
    unique = list({brief.path.resolve(): brief for brief in briefs}.values())
    built = {each.source_map.digest for each in held.values()} - {""}
    for chosen in (
        [brief for brief in unique if _digest(brief) in built],
        [brief for brief in unique if any(_is_named_after(brief, file) for file in files)],
    ):
        if len(chosen) == 1:
            return chosen[0].path
    if len(unique) == 1:
        return unique[0].path
    told = f"{len(unique)} briefs could be meant" if unique else "no brief is below this folder or beside the file"
    raise UsageError(f"{files[0].name}: {told}. Say which: --source PATH.")


def _below(folder: Path) -> list[BriefFile]:
    try:
        return find_briefs([shortest(folder)])
    except UsageError:
        return []


def _digest(brief: BriefFile) -> str:
    try:
        return digest_of(brief.path.read_bytes())
    except OSError:
        return ""


def _is_named_after(brief: BriefFile, file: ReturnedFile) -> bool:
    stem = Path(file.name).stem
    return stem == brief.slug or any(stem.startswith(f"{brief.slug}{ending}") for ending in _ENDINGS)
