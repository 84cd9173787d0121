"""From what a user names to two versions of a brief: files, folders, revisions of git."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from briefkit.api.briefs import FILE_NAME, BriefFile, find_briefs
from briefkit.api.revisions import Repository
from briefkit.errors import UsageError

_RANGE: Final = re.compile(r"(?P<old>.*?)(?P<dots>\.\.\.?)(?P<new>.*)")
_NAMED_AS_PATH: Final = ("./", "../", "/", "~")
_MOST: Final = 3
"""Words of a command: two revisions and a path."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a brief."""

    file: BriefFile
    label: str
    """As the user would name it: `HEAD~1:briefs/x/brief.md`."""
    home: Path
    """The folder in whose project the brief lies today."""
    laid_out: Path | None = None
    """The folder in which a revision lies for a while."""

    def named(self, text: str) -> str:
        """Give a message with the version's own name in the place of the folder that it lies in for a while."""
        if self.laid_out is None:
            return text
        return text.replace(str(self.file.path), self.label).replace(str(self.laid_out), self.label.partition(":")[0])


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a user named: a path on disk, or one at a revision."""

    path: Path
    revision: str = ""
    from_top: bool = False
    """Whether the path may count from the top of the repository, as in git's own `REVISION:PATH`."""
    parted_from: str = ""
    """Another revision: the commit where both parted is meant, as in git's own `OLD...NEW`."""

    @property
    def label(self) -> str:
        return f"{self.revision}:{self.path.as_posix()}" if self.revision else str(self.path)


@contextmanager
def two_versions(named: Sequence[str]) -> Iterator[tuple[Version, Version]]:
    """Give the old and the new version that these words name; revisions are laid out on disk for as long.

    Args:
        named: `OLD NEW`, each a path, `REVISION:PATH`, or a revision of the other one's path; `PATH` for what changed
            since `HEAD`; `OLD..NEW PATH` or `OLD NEW PATH` for two revisions of a path; `OLD...NEW PATH` for what
            `NEW` changed since both parted.

    Raises:
        UsageError: the words name no two versions of one brief.

    """
    old, new = _wanted(named)
    with ExitStack() as stack:
        yield _version(old, stack), _version(new, stack)


def _wanted(named: Sequence[str]) -> tuple[_Wanted, _Wanted]:
    if not 0 < len(named) <= _MOST:
        raise UsageError("Name two versions of a brief: two paths, or a revision of git and a path.")
    if len(named) == 1:
        return _since_head(named[0])
    if len(named) == _MOST:
        return _Wanted(Path(named[2]), named[0]), _Wanted(Path(named[2]), named[1])
    first, second = named
    found = _RANGE.fullmatch(first)
    if found and not _is_there(first) and ":" not in first:
        path, old, new = Path(second), found["old"] or "HEAD", found["new"] or "HEAD"
        return _Wanted(path, old, parted_from=new if found["dots"] == "..." else ""), _Wanted(path, new)
    return _two(first, second)


def _since_head(word: str) -> tuple[_Wanted, _Wanted]:
    path = Path(word)
    if not _is_there(word):
        message = (
            f"{word}: No such file or folder. Where this is a revision, name the brief too: briefkit diff {word} PATH"
        )
        raise UsageError(message)
    return _Wanted(path, "HEAD"), _Wanted(path)


def _two(first: str, second: str) -> tuple[_Wanted, _Wanted]:
    old, new = _one(first), _one(second)
    if old is not None and new is not None:
        for word in _named_as_both(first, second):
            told = f"'{word}' is a path and a revision of git."
            raise UsageError(f"{told} Write './{word}' for the path, or '{word}:PATH' for the revision.")
        return old, new
    if new is not None:
        return _Wanted(new.path, first), new
    if old is not None:
        return old, _Wanted(old.path, second)
    told = f"Neither '{first}' nor '{second}' is a file or folder."
    raise UsageError(f"{told} Where both are revisions, name the brief too: briefkit diff {first} {second} PATH")


def _named_as_both(*words: str) -> Iterator[str]:
    """Give the words that name a path and a revision too, which git asks to tell apart as well."""
    for word in words:
        path = Path(word)
        if _is_there(word) and word not in (".", "..") and not word.startswith(_NAMED_AS_PATH) and word[-1] != "/":
            with suppress(UsageError):
                Repository.around(path).commit(word)
                yield word


def _one(word: str) -> _Wanted | None:
    """Give what a word means by itself; None for a revision without a path."""
    if _is_there(word):
        return _Wanted(Path(word))
    revision, colon, path = word.partition(":")
    if colon and revision and path:
        return _Wanted(Path(path), revision, from_top=not path.startswith("."))
    looks_like_a_path = "/" in word and Path(word).suffix in (".md", ".markdown")
    return _Wanted(Path(word)) if looks_like_a_path else None


def _is_there(word: str) -> bool:
    """Whether a word names a file or folder; one that is too long for a name does not."""
    with suppress(OSError):
        return Path(word).exists()
    return False


def _version(wanted: _Wanted, stack: ExitStack) -> Version:
    if not wanted.revision:
        file = _only(find_briefs([wanted.path]), str(wanted.path))
        return Version(file, str(file.path), file.folder)
    repository = Repository.around(Path() if wanted.from_top else wanted.path)
    commit = repository.commit(wanted.revision)
    if wanted.parted_from:
        commit = repository.parted(commit, repository.commit(wanted.parted_from))
    inside, is_folder = _place(repository, commit, wanted)
    folder = inside if is_folder else inside.parent
    # the outputs of a brief, and its slug, have the name of the folder
    top = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefkit-")))
    place = top / (folder.name or repository.top.name)
    place.mkdir()
    repository.lay_out(commit, folder, place)
    try:
        file = _only(find_briefs([place if is_folder else place / inside.name]), wanted.label)
    except UsageError as error:
        raise UsageError(str(error).replace(str(place), wanted.label)) from error
    label = f"{wanted.revision}:{_joined(folder, file.path.relative_to(place))}"
    return Version(file, label, repository.top / folder, place)


def _place(repository: Repository, commit: str, wanted: _Wanted) -> tuple[PurePosixPath, bool]:
    """Find a path at a revision, and whether it is a folder there."""
    top = [repository.top / wanted.path] if wanted.from_top else []
    for path in (*top, wanted.path):
        inside = repository.inside(path)
        is_folder = repository.is_folder(commit, inside)
        if is_folder is not None:
            return inside, is_folder
    told = f"{wanted.label}: There is no such file or folder at this revision."
    raise UsageError(f"{told} Where it had another name: briefkit diff {wanted.revision}:NAME {wanted.path}")


def _joined(folder: PurePosixPath, rest: Path) -> str:
    return (folder / rest.as_posix()).as_posix()


def _only(files: Sequence[BriefFile], label: str) -> BriefFile:
    if len(files) != 1:
        names = ", ".join(
            str(file.path.parent.name if file.path.name == FILE_NAME else file.path.name) for file in files
        )
        raise UsageError(f"{label}: {len(files)} briefs are in this folder ({names}); name one of them.")
    return files[0]
