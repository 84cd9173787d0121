"""Edits of editors made in the source of a brief, where nothing speaks against it."""

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from briefkit.api.accepting import accepted
from briefkit.api.briefs import find_briefs
from briefkit.api.commenting import commented
from briefkit.api.reading import read_brief
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_over, write_together
from briefkit.errors import UsageError
from briefkit.model.review import Review
from briefkit.review.made import made
from briefkit.review.plan import edited, plan

_LINES: Final = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_HASH: Final = 8
"""Hexadecimal digits in the name of a patch: each is kept."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A brief before and after the edits of its editors."""

    path: Path
    before: str
    after: str
    done: tuple[int, ...]
    """Places in the review of the items whose edits are made."""
    told: tuple[int, ...]
    """Places of the marks that are comments in the source."""
    comments: int
    """How many of these are new."""
    reasons: Mapping[int, str]
    """Place in the review of an item that is left to the author -> why."""
    made: frozenset[int]
    """Of those that the source had already."""
    conflicts: tuple[tuple[int, ...], ...]
    """Of those that touch the same words and want different things."""
    folder: Path
    """Where the project's outputs of this brief lie."""
    slug: str

    @property
    def decisions(self) -> Path:
        """Give the file that keeps what the author has decided."""
        return self.folder / f"{self.slug}-decisions.json"

    @property
    def refused(self) -> tuple[int, ...]:
        """Give the places of the items that are left to the author for a reason."""
        return tuple(self.reasons)

    def patch(self) -> str:
        """Give what changes, as a unified diff; empty where nothing does."""
        name = self.path.as_posix()
        old, new = ([line for line in _LINES.findall(text) if line] for text in (self.before, self.after))
        return "".join(_closed(line) for line in difflib.unified_diff(old, new, name, name))

    def write(self) -> Written:
        """Write the source anew, whole or not at all, and beside the outputs the patch that leads to it.

        Raises:
            UsageError: it cannot be written, or was changed by somebody else in the meantime.

        """
        try:
            is_old = self.path.read_bytes() == self.before.encode()
        except OSError as error:
            raise UsageError(f"{self.path}: This file cannot be read: {error.strerror}.") from error
        if not is_old:
            raise UsageError(f"{self.path}: This file has changed since it was read. Nothing was written; try again.")
        digest = sha256(self.after.encode()).hexdigest()[:_HASH]
        name = f"{self.slug}-applied-{digest}.patch"
        (patch,) = write_together(self.folder, {name: self.patch().encode()})
        write_over(self.path, self.after.encode())
        return patch


def apply(review: Review, told: Collection[int] = ()) -> Applied:
    """Give a brief with all edits made that are safe; nothing is written.

    Args:
        review: what editors did.
        told: places in it of the marks that become comments in the source.

    Raises:
        UsageError: the brief cannot be opened, or has changed since it was read.

    """
    file = find_briefs([review.source])[0]
    workspace = find_workspace(file.folder)
    reading = read_brief(file, workspace)
    if reading.brief.text != review.text:
        raise UsageError(f"{file.path}: This file has changed since it was read. Nothing was written; try again.")
    there = made(review)
    planned = plan(
        [replace(item, applies=False) if place in there else item for place, item in enumerate(review.items)]
    )
    good = accepted(reading, planned.edits)
    said = commented(reading, good.edits, {place: review.items[place] for place in told})
    return Applied(
        path=file.path,
        before=reading.brief.text,
        after=edited(reading.brief.text, (*good.edits, *said.edits)),
        done=good.done,
        told=said.done,
        comments=len(said.edits),
        reasons={**good.reasons, **said.reasons},
        made=there,
        conflicts=planned.conflicts,
        folder=workspace.folder / workspace.output / file.slug,
        slug=file.slug,
    )


def _closed(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
