"""Returned files and the brief that they belong to."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from briefkit.api.briefs import BriefFile, find_briefs, shortest
from briefkit.api.reading import read
from briefkit.api.returned_kinds import missing, other_kind
from briefkit.errors import UsageError
from briefkit.model.review import Review
from briefkit.review.reviewing import Origin, ReturnedFile, origin_of
from briefkit.review.reviewing import review as _review

_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a returned file."""
_ENDINGS: Final = ("-review", "-proof")


def review(paths: Iterable[str | Path], source: str | Path | None = None) -> Review:
    """Give what editors did to the copies of one brief, by the lines of its source.

    Args:
        paths: Word files and PDFs that came back, of one or several reviewers.
        source: the brief; None to look for it below the current folder and beside the files.

    Raises:
        UsageError: a file is missing, damaged, hostile or of another kind, or it is not clear which brief is meant.

    """
    files = [_opened(Path(path)) for path in paths]
    return _review(files, read(_source(files) if source is None else source))


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


def _source(files: Sequence[ReturnedFile]) -> Path:
    """Find the brief: that from which the files were built, else that after which they are named, else the only one."""
    folders = dict.fromkeys([Path(), *(Path(file.name).parent for file in files)])
    briefs = [brief for folder in folders for brief in _below(folder)]
    unique = list({brief.path.resolve(): brief for brief in briefs}.values())
    origins = [origin_of(file) for file in files]
    for choose in (_is_built_from, _is_named_after):
        chosen = [brief for brief in unique if any(choose(brief, *pair) for pair in zip(files, origins, strict=True))]
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


def _is_built_from(brief: BriefFile, _file: ReturnedFile, origin: Origin) -> bool:
    try:
        return bool(origin.digest) and origin.is_of(brief.path.read_bytes())
    except OSError:
        return False


def _is_named_after(brief: BriefFile, file: ReturnedFile, _origin: Origin) -> bool:
    stem = Path(file.name).stem
    return stem == brief.slug or any(stem.startswith(f"{brief.slug}{ending}") for ending in _ENDINGS)
