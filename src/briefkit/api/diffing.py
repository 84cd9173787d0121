"""Two versions of a brief read and compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from briefkit.api.checking import CheckOptions, find_faults
from briefkit.api.citing import cited
from briefkit.api.reading import Reading, read_brief
from briefkit.api.versions import Version, two_versions
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_together
from briefkit.errors import BriefkitError, UsageError, did_you_mean
from briefkit.model.blocks import ReferenceList
from briefkit.model.brief import Brief, Section
from briefkit.model.characters import printable
from briefkit.model.comparison import Comparison
from briefkit.model.findings import Finding
from briefkit.model.house_style import HouseStyle
from briefkit.review.redlines.comparing import compare

TEXT: Final = "text"
PAGES: Final = "pages"
"""Not a format of briefs: the pages of both PDFs as pictures, in a web page."""


class UnreadableVersionError(BriefkitError):
    """A version of which no page can be made, with the findings that say why."""

    def __init__(self, message: str, text: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(message)
        self.text = text
        self.findings = findings


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """What a comparison may choose."""

    formats: tuple[str, ...] = (TEXT,)
    """Of the redlines to be made; `text` is the comparison alone."""
    style: str = ""
    """A house style for both versions; empty for the one that the new version, or its project, names."""
    output: Path | None = None
    """Instead of the project's `build`."""
    pages: bool = False
    """Whether the pages of both PDFs are compared as pictures too."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions and what changed between them."""

    old: str
    """What the user would call the old version."""
    new: str
    comparison: Comparison
    folder: Path
    """Where redlines go."""
    name: str
    """Of the redlines, without the suffix."""
    outputs: Mapping[str, bytes]
    """Format -> a redline."""


def diff(named: Sequence[str], options: DiffOptions | None = None) -> Compared:
    """Give what changed between two versions of a brief.

    Args:
        named: what the user named; see `two_versions`.
        options: formats and so on.

    Raises:
        UsageError: it names no two versions, or one cannot be opened.
        UnreadableVersionError: a page of one of them would be wrong.
        BriefkitError: a redline cannot be set.

    """
    options = options or DiffOptions()
    refuse_unknown(options.formats)
    with two_versions(named) as (old, new):
        after = _read(new, options.style)
        before = replace(_read(old, options.style), style=after.style)
        cited_before, cited_after = cited(before), cited(after)
        comparison = compare(with_works(before.brief, cited_before), with_works(after.brief, cited_after))
        wanted = (*(name for name in options.formats if name != TEXT), *((PAGES,) if options.pages else ()))
        formats = wanted if comparison.changed else ()
        labels = printable(old.label), printable(new.label)
        made = _redlines(cited_before, cited_after, after.style, comparison, labels, formats) if formats else {}
        folder = find_workspace(new.home).outputs_of(new.file.slug, options.output)
        return Compared(*labels, comparison, folder, f"{new.file.slug}-diff", made)


def write(compared: Compared) -> tuple[Written, ...]:
    """Write the redlines, all of them or none.

    Raises:
        UsageError: the folder cannot be written to.

    """
    if not compared.outputs:
        return ()
    names = {suffix: f"{compared.name}.{suffix}" for suffix in compared.outputs} | {
        PAGES: f"{compared.name}-pages.html"
    }
    return write_together(compared.folder, {names[suffix]: data for suffix, data in compared.outputs.items()})


def refuse_unknown(formats: Sequence[str]) -> None:
    """Refuse, before anything is read, what there is no redline in."""
    unknown = [name for name in formats if name != TEXT]
    if not unknown:
        return
    from briefkit.render import formats_available  # noqa: PLC0415 - the text alone needs nothing that sets a page

    known = (TEXT, *formats_available())
    for name in unknown:
        if name not in known:
            raise UsageError(f"No format called '{name}'.{did_you_mean(name, known)} Known: {', '.join(known)}.")


def _redlines(
    old: Brief,
    new: Brief,
    style: HouseStyle,
    comparison: Comparison,
    named: tuple[str, str],
    formats: Sequence[str],
) -> Mapping[str, bytes]:
    from briefkit.api.redlines import pages_compared, redlines  # noqa: PLC0415 - as above

    made = redlines(old, new, style, comparison, named, [name for name in formats if name != PAGES])
    return {**made, **({PAGES: pages_compared(old, new, style, named)} if PAGES in formats else {})}


def _read(version: Version, style: str) -> Reading:
    """Read a version in the house style that the project has today."""
    try:
        reading = read_brief(version.file, find_workspace(version.home), style)
    except UsageError as error:
        raise UsageError(version.named(str(error))) from error
    if version.laid_out:
        reading = replace(reading, brief=replace(reading.brief, name=version.label))
    stopping = tuple(finding for finding in find_faults(reading, CheckOptions()) if finding.stops_build)
    if stopping:
        message = f"{version.label}: A page would be wrong as long as this is in the brief."
        raise UnreadableVersionError(message, reading.brief.text, stopping)
    return reading


def with_works(brief: Brief, cited_brief: Brief) -> Brief:
    """Give a brief as its author wrote it, with the list of works as it is printed."""
    listed = next(
        (section for section in cited_brief.sections if any(isinstance(b, ReferenceList) for b in section.blocks)), None
    )
    if listed is None:
        return brief
    if any(section.key == listed.key for section in brief.sections):
        return replace(brief, sections=tuple(_listed(section, listed) for section in brief.sections))
    return replace(brief, sections=(*brief.sections, listed))


def _listed(section: Section, listed: Section) -> Section:
    return replace(section, blocks=listed.blocks) if section.key == listed.key else section
