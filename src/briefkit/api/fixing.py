"""Briefs with the findings mended that can be mended by edits."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.api.briefs import BriefFile
from briefkit.api.checking import Checked, CheckOptions, find_faults
from briefkit.api.reading import Reading, read_again, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import write_instead
from briefkit.checks.fixing.edits import all_edits, mendable
from briefkit.checks.fixing.sameness import is_same
from briefkit.checks.front_matter import is_readable
from briefkit.model.findings import Finding
from briefkit.model.source_lines import edited
from briefkit.review.patches import patch_of

_MOST = 10
"""Rounds: one fix may make room for another, and two that undo each other never end."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A brief before and after its fixes."""

    before: str
    after: Checked
    """The new text, and the findings that are left."""
    done: tuple[Finding, ...]
    """What was mended, at the places where it stood when it was."""
    refused: tuple[Finding, ...]
    """What has a fix that would have changed more than its words."""

    @property
    def is_changed(self) -> bool:
        """Tell whether anything is to be written."""
        return self.before != self.after.text

    def diff(self) -> str:
        """Give what changes, as a unified diff; empty where nothing does."""
        return patch_of(str(self.after.file.path), self.before, self.after.text)


def mend(file: BriefFile, options: CheckOptions, *, unsafe: bool) -> Mended:
    """Give a brief with its findings mended; nothing is written.

    Args:
        file: the brief on disk.
        options: what to look for: only what is told is mended.
        unsafe: whether words may change too, besides spaces, marks and stops.

    Raises:
        UsageError: it cannot be opened.

    """
    start = reading = read_brief(file, find_workspace(file.folder), options.style)
    done: list[Finding] = []
    refused: tuple[Finding, ...] = ()
    found = find_faults(reading, options)
    for _ in range(_MOST):
        if not is_readable(reading.brief):
            break
        wanted = mendable(reading.brief, found, unsafe=unsafe)
        good = _harmless(reading, wanted, options.style)
        refused = tuple(one for one in wanted if one not in good)
        if not good:
            break
        reading = read_again(reading, edited(reading.brief.text, all_edits(good)), options.style)
        done += good
        found = find_faults(reading, options)
    after = Checked(file, reading.brief.text, found, reading.workspace)
    return Mended(start.brief.text, after, tuple(done), refused)


def write(mended: Mended) -> None:
    """Write a mended brief over the one on disk, whole or not at all.

    Raises:
        UsageError: it cannot be written, or was changed by somebody else in the meantime.

    """
    write_instead(mended.after.file.path, mended.before.encode(), mended.after.text.encode())


def _harmless(reading: Reading, wanted: Sequence[Finding], style: str) -> list[Finding]:
    """Give those findings whose edits change nothing but their words, halving where all together do."""
    if not wanted or _keeps(reading, wanted, style):
        return list(wanted)
    if len(wanted) == 1:
        return []
    half = len(wanted) // 2
    first, second = _harmless(reading, wanted[:half], style), _harmless(reading, wanted[half:], style)
    both = first + second
    return both if _keeps(reading, both, style) else first


def _keeps(reading: Reading, wanted: Sequence[Finding], style: str) -> bool:
    after = read_again(reading, edited(reading.brief.text, all_edits(wanted)), style)
    return is_same(reading.brief, after.brief, all_edits(wanted))
