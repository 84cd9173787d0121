"""Two versions of a brief read and compared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.api.checking import CheckOptions, find_faults
from briefkit.api.citing import cited
from briefkit.api.reading import Reading, read_brief
from briefkit.api.versions import Version, two_versions
from briefkit.api.workspace import find_workspace
from briefkit.errors import BriefkitError, UsageError
from briefkit.model.blocks import ReferenceList
from briefkit.model.brief import Brief, Section
from briefkit.model.comparison import Comparison
from briefkit.model.findings import Finding
from briefkit.review.redlines.comparing import compare


class UnreadableVersionError(BriefkitError):
    """A version of which no page can be made, with the findings that say why."""

    def __init__(self, message: str, text: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(message)
        self.text = text
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions and what changed between them."""

    old: str
    """What the user would call the old version."""
    new: str
    comparison: Comparison
    same: bool
    """Whether the two would give the same page."""


def diff(named: Sequence[str]) -> Compared:
    """Give what changed between two versions of a brief.

    Args:
        named: what the user named; see `two_versions`.

    Raises:
        UsageError: it names no two versions, or one cannot be opened.
        UnreadableVersionError: a page of one of them would be wrong.

    """
    with two_versions(named) as (old, new):
        before, after = _read(old), _read(new)
        comparison = compare(_with_works(before), _with_works(after))
        return Compared(old.label, new.label, comparison, not comparison.changed)


def _read(version: Version) -> Reading:
    """Read a version; both are set in the house style that the project has today."""
    try:
        reading = read_brief(version.file, find_workspace(version.home))
    except UsageError as error:
        raise UsageError(version.named(str(error))) from error
    if version.laid_out:
        reading = replace(reading, brief=replace(reading.brief, name=version.label))
    stopping = tuple(finding for finding in find_faults(reading, CheckOptions()) if finding.stops_build)
    if stopping:
        message = f"{version.label}: A page would be wrong as long as this is in the brief."
        raise UnreadableVersionError(message, reading.brief.text, stopping)
    return reading


def _with_works(reading: Reading) -> Brief:
    """Give a brief as its author wrote it, with the list of works as it is printed."""
    brief = reading.brief
    listed = next(
        (section for section in cited(reading).sections if any(isinstance(b, ReferenceList) for b in section.blocks)),
        None,
    )
    if listed is None:
        return brief
    if any(section.key == listed.key for section in brief.sections):
        sections = tuple(_listed(section, listed) for section in brief.sections)
        return replace(brief, sections=sections)
    return replace(brief, sections=(*brief.sections, listed))


def _listed(section: Section, listed: Section) -> Section:
    return replace(section, blocks=listed.blocks) if section.key == listed.key else section
