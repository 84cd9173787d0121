"""A folder as it was at a git revision, laid out in a folder of its own; git runs as a process, without a shell."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from briefkit.api.files import LARGEST_FILE
from briefkit.errors import UsageError

_MOST_FILES: Final = 2_000
_MOST_BYTES: Final = 256 * 1024 * 1024
_PATIENCE: Final = 60
"""Seconds that git may take."""
_ORDINARY: Final = frozenset({b"100644", b"100755"})
"""Modes of files: links and other repositories are left out, since they may lead anywhere."""
_QUIET: Final = ("--no-pager", "--literal-pathspecs", "--no-replace-objects", "-c", "core.fsmonitor=false")
"""A repository is untrusted: nothing that its settings name is run."""
_ELSEWHERE: Final = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_COMMON_DIR"}
)
"""Set where git runs us, as in a hook; they would make another folder the top of the working tree."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A working tree of git."""

    top: Path

    @classmethod
    def around(cls, path: Path) -> "Repository":
        """Find the repository that a path lies in, whether or not the path is there.

        Raises:
            UsageError: there is none, or git is not there.

        """
        folder = path.absolute()
        while not folder.is_dir():
            folder = folder.parent
        top = _git(folder, "rev-parse", "--show-toplevel", fault=f"{path}: This lies in no git repository")
        return cls(Path(os.fsdecode(top.removesuffix(b"\n"))).resolve())

    def commit(self, revision: str) -> str:
        """Give the commit that a revision names: `HEAD~1`, a branch, a tag.

        Raises:
            UsageError: there is none of that name.

        """
        wanted = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        fault = f"'{revision}' is no revision of the git repository {self.top}, and no file or folder"
        return _git(self.top, "rev-parse", *wanted, fault=fault).decode("ascii").strip()

    def parted(self, commit: str, other: str) -> str:
        """Give the last commit that two commits have in common.

        Raises:
            UsageError: they have none.

        """
        fault = f"{commit[:10]} and {other[:10]} have no commit in common"
        return _git(self.top, "merge-base", commit, other, fault=fault).decode("ascii").strip()

    def inside(self, path: Path) -> PurePosixPath:
        """Give a path as git names it, from the top of the working tree.

        Raises:
            UsageError: the path lies outside.

        """
        whole = Path(os.path.normpath(path.absolute()))
        place = whole.parent.resolve() / whole.name if whole.name else whole.resolve()
        if not place.is_relative_to(self.top):
            raise UsageError(f"{path}: This lies outside the git repository {self.top}.")
        return PurePosixPath(place.relative_to(self.top).as_posix())

    def is_folder(self, commit: str, path: PurePosixPath) -> bool | None:
        """Tell whether a path is a folder at a commit; None where it is not there."""
        if path == PurePosixPath():
            return True
        for mode, _kind, _name, place in self._entries(commit, "--", str(path)):
            if place == os.fsencode(str(path)):
                return mode == b"040000"
        return None

    def lay_out(self, commit: str, folder: PurePosixPath, target: Path) -> None:
        """Write the files of a folder at a commit below `target`; those that no brief may name are left out.

        Raises:
            UsageError: the folder holds more than a brief's does.

        """
        inside = () if folder == PurePosixPath() else ("--", f"{folder}/")
        found = [
            (name, place)
            for mode, kind, name, place in self._entries(commit, "-r", *inside)
            if mode in _ORDINARY and kind == b"blob"
        ]
        if len(found) > _MOST_FILES:
            raise UsageError(f"'{folder}' holds {len(found)} files at this revision. Name the brief's own folder.")
        start = len(os.fsencode(f"{folder}/")) if inside else 0
        for (_name, place), data in zip(found, self._blobs([name for name, _ in found]), strict=True):
            file = target / os.fsdecode(place[start:])
            if data is not None and file.resolve().is_relative_to(target.resolve()):
                with suppress(OSError):  # a name that this system does not take; the brief then says what it misses
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(data)

    def _entries(self, commit: str, *what: str) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
        """Give mode, kind, name of the object and path of the entries of a tree."""
        fault = "git cannot list the files of this revision"
        for line in _git(self.top, "ls-tree", "-z", "--full-tree", commit, *what, fault=fault).split(b"\0"):
            if line:
                about, _, place = line.partition(b"\t")
                mode, kind, name = about.split(b" ")
                yield mode, kind, name, place

    def _blobs(self, names: Sequence[bytes]) -> Iterator[bytes | None]:
        """Give the contents of files; None for those that are larger than a brief may name."""
        if not names:
            return
        asked = b"".join(name + b"\n" for name in names)
        fault = "git cannot read the files of this revision"
        sizes = _git(self.top, "cat-file", "--batch-check=%(objectsize)", given=asked, fault=fault).splitlines()
        if not all(size.isdigit() for size in sizes):  # a clone without all contents, and nothing is fetched
            raise UsageError(f"{fault}: not all of them are in this clone.")
        fitting = [name for name, size in zip(names, sizes, strict=True) if int(size) <= LARGEST_FILE]
        if sum(min(int(size), LARGEST_FILE) for size in sizes) > _MOST_BYTES:
            raise UsageError("This folder holds over 256 MiB at this revision. Name the brief's own folder.")
        data = _git(self.top, "cat-file", "--batch", given=b"".join(name + b"\n" for name in fitting), fault=fault)
        at, kept = 0, set(fitting)
        for name in names:
            if name not in kept:
                yield None
                continue
            end = data.index(b"\n", at)
            size = int(data[at:end].rsplit(b" ", 1)[1])
            yield data[end + 1 : end + 1 + size]
            at = end + 1 + size + 1


def _git(folder: Path, *words: str, fault: str, given: bytes = b"") -> bytes:
    """Run git and give what it prints.

    Raises:
        UsageError: it failed, with `fault` before what it says.

    """
    settled = {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "LC_ALL": "C",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",  # nothing is fetched
    }
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; what the user names follows `--end-of-options` or `--`
            ["git", *_QUIET, *words],  # noqa: S607 - git is where the user's PATH says
            cwd=folder,
            input=given,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
            env={**{name: value for name, value in os.environ.items() if name not in _ELSEWHERE}, **settled},
        )
    except OSError as error:
        raise UsageError(f"git does not start: {error.strerror}. To compare revisions, install git.") from error
    except (subprocess.TimeoutExpired, ValueError) as error:  # a name with a zero byte
        raise UsageError(f"{fault}.") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = f": {said[0].removeprefix('fatal: ').removeprefix('error: ')}" if said else ""
        raise UsageError(f"{fault}{reason}.")
    return done.stdout
