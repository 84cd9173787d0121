"""Citations in words: the style that they are set in, and the engine that sets them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefkit.api.briefs import find_briefs
from briefkit.api.citation_styles import PROBLEM, citation_style
from briefkit.api.files import BriefFiles
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.errors import BriefkitError, UsageError, did_you_mean
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation
from briefkit.model.walk import brief_inlines
from briefkit.model.ways_to_cite import WayToCite


def cited(reading: Reading, given: str = "", formats: Iterable[str] = ()) -> Brief:
    """Give a brief with its citations set; one that cites nothing, or names no works, is as it was.

    Args:
        reading: the brief and its house style.
        given: a citation style that outranks the brief's own and the house style's; empty for none.
        formats: those that the brief is set in next, loaded while the engine works.

    Raises:
        BriefkitError: there is no such citation style, or the engine failed.

    """
    brief = reading.brief
    if not brief.references or not (brief.metadata.nocite or _cites(brief)):
        return brief
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a brief without citations needs none of these

    from briefkit.references.engine import engine  # noqa: PLC0415
    from briefkit.references.setting import set_citations  # noqa: PLC0415
    from briefkit.render import load  # noqa: PLC0415

    style = citation_style(brief.metadata, reading.style, BriefFiles(reading.file.folder), given)
    with ThreadPoolExecutor(1) as beside:  # the engine is a process of its own, and this one would only wait
        setting = beside.submit(set_citations, brief, brief.references, reading.style, style, engine())
        load(formats)
        return setting.result()


def ways_to_cite(reading: Reading) -> tuple[WayToCite, ...]:
    """Give every way to cite a brief itself; none where nobody could cite it yet."""
    from briefkit.references.itself import ways_to_cite as ways  # noqa: PLC0415 - `check` needs none

    meta, style = reading.brief.metadata, reading.style
    return ways(meta, style.publisher_of(meta), style.series_of(meta))


@dataclass(frozen=True, slots=True)
class CitedBrief:
    """A brief that others cite."""

    path: Path
    ways: tuple[WayToCite, ...]
    undivided: tuple[str, ...]
    """Names of authors that are one piece, and are therefore neither inverted nor shortened."""


def cite_briefs(paths: Sequence[str | Path], way: str = "") -> Iterator[CitedBrief]:
    """Give for each brief how others may cite it.

    Args:
        paths: briefs, or folders with briefs.
        way: `apa`, `chicago`, `mla`, `bibtex` or `ris`; empty for all.

    Raises:
        UsageError: there is no such way, or a path leads to no brief.
        BriefkitError: a brief cannot be cited yet.

    """
    from briefkit.references.itself import WAYS  # noqa: PLC0415 - as above

    if way and way not in WAYS:
        raise UsageError(f"No way to cite called '{way}'.{did_you_mean(way, WAYS)} Known: {', '.join(WAYS)}.")
    for file in find_briefs(paths):
        reading = read_brief(file, find_workspace(file.folder))
        ways = ways_to_cite(reading)
        if not ways:
            raise BriefkitError(f"{file.path}: This brief cannot be cited yet: {_lacking(reading)}.")
        undivided = tuple(
            person.name for person in reading.brief.metadata.authors if not person.family and " " in person.name
        )
        yield CitedBrief(file.path, tuple(one for one in ways if way in ("", one.name)), undivided)


def _lacking(reading: Reading) -> str:
    meta = reading.brief.metadata
    if not meta.title:
        return "it has no `title`"
    return "it names neither authors nor a publisher" if meta.date else "its front matter has no `date`"


def outranked(reading: Reading) -> Reading:
    """Give a brief whose own citation style does not count: that it cannot be used is no fault then."""
    problems = tuple(problem for problem in reading.brief.problems if problem.name != PROBLEM)
    return replace(reading, brief=replace(reading.brief, problems=problems))


def with_access_dates(reading: Reading) -> Brief:
    """Give a brief with the types of works of which its citation style prints the day they were read.

    A style that cannot be used says nothing of them; a build says why.
    """
    brief = reading.brief
    if not any("URL" in work.item and "accessed" not in work.item for work in brief.references):
        return brief
    try:
        return replace(
            brief,
            access_dates=citation_style(brief.metadata, reading.style, BriefFiles(reading.file.folder)).access_dates,
        )
    except BriefkitError:
        return brief


def _cites(brief: Brief) -> bool:
    return any(isinstance(piece, Citation) for piece in brief_inlines(brief))
