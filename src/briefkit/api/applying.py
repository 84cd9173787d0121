"""Edits of editors made in the source of a brief, where nothing speaks against it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefkit.api.accepting import accepted
from briefkit.api.briefs import find_briefs
from briefkit.api.commenting import commented
from briefkit.api.reading import read_brief
from briefkit.api.undoing import patch_name, patches
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_instead, write_together
from briefkit.errors import UsageError
from briefkit.model.review import Review
from briefkit.model.source_lines import edited
from briefkit.review.made import made, still_asked
from briefkit.review.patches import patch_of
from briefkit.review.plan import plan


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
    def is_changed(self) -> bool:
        """Tell whether anything is to be written."""
        return self.before != self.after

    def patch(self) -> str:
        """Give what changes, as a unified diff; empty where nothing does."""
        return patch_of(self.path.as_posix(), self.before, self.after)

    def write(self) -> Written:
        """Write the source anew, whole or not at all, and beside the outputs the patch that leads to it.

        Raises:
            UsageError: it cannot be written, or was changed by somebody else in the meantime.

        """
        name = patch_name(self.slug, max(patches(self.folder, self.slug), default=0) + 1)
        (patch,) = write_together(self.folder, {name: self.patch().encode()}, "Nothing was changed.")
        try:
            write_instead(self.path, self.before.encode(), self.after.encode())
        except UsageError:
            patch.path.unlink()
            raise
        return patch


def apply(review: Review, told: Collection[int] = ()) -> Applied:
    """Give a brief with all edits made that are safe; nothing is written.

    Args:
        review: what editors did.
        told: places in it of the marks that become comments in the source.

    Raises:
        UsageError: the brief cannot be read, or has changed since it was.

    """
    file = find_briefs([review.source])[0]
    workspace = find_workspace(file.folder)
    reading = read_brief(file, workspace)
    if reading.brief.text != review.text:
        raise UsageError(f"{file.path}: This file has changed since it was read. Nothing was written; try again.")
    unreadable = next((one for one in reading.brief.problems if one.name == "unreadable-file"), None)
    if unreadable:
        raise UsageError(f"{file.path}: {unreadable.message}. Nothing was changed.")
    there = made(review)
    planned = plan(still_asked(review.items, there))
    good = accepted(reading, planned.edits)
    said = commented(reading, good.edits, {place: review.items[place] for place in told})
    reasons = {**good.reasons, **said.reasons}
    return Applied(
        path=file.path,
        before=reading.brief.text,
        after=edited(reading.brief.text, (*good.edits, *said.edits)),
        done=good.done,
        told=said.done,
        comments=len(said.edits),
        reasons={place: why for place, why in reasons.items() if place not in there},
        made=there,
        conflicts=planned.conflicts,
        folder=workspace.outputs_of(file.slug),
        slug=file.slug,
    )
