"""Citations in words: the style that they are set in, and the engine that sets them."""

from dataclasses import replace

from briefkit.api.citation_styles import PROBLEM, citation_style
from briefkit.api.files import BriefFiles
from briefkit.api.reading import Reading
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation
from briefkit.model.ways_to_cite import WayToCite
from briefkit.model.walk import brief_inlines


def cited(reading: Reading, given: str = "") -> Brief:
    """Give a brief with its citations set; one that cites nothing, or names no works, is as it was.

    Args:
        reading: the brief and its house style.
        given: a citation style that outranks the brief's own and the house style's; empty for none.

    Raises:
        BriefkitError: there is no such citation style, or the engine failed.

    """
    brief = reading.brief
    if not brief.references or not (brief.metadata.nocite or _cites(brief)):
        return brief
    from briefkit.references.engine import engine  # noqa: PLC0415 - a brief without citations needs neither
    from briefkit.references.setting import set_citations  # noqa: PLC0415

    style = citation_style(brief.metadata, reading.style, BriefFiles(reading.file.folder), given)
    return set_citations(brief, brief.references, reading.style, style, engine())


def ways_to_cite(reading: Reading) -> tuple[WayToCite, ...]:
    """Give every way to cite a brief itself; none where nobody could cite it yet."""
    from briefkit.references.itself import ways_to_cite as ways  # noqa: PLC0415 - `check` needs none

    meta, style = reading.brief.metadata, reading.style
    return ways(meta, style.publisher_of(meta), style.series_of(meta))


def outranked(reading: Reading) -> Reading:
    """Give a brief whose own citation style does not count: that it cannot be used is no fault then."""
    problems = tuple(problem for problem in reading.brief.problems if problem.name != PROBLEM)
    return replace(reading, brief=replace(reading.brief, problems=problems))


def _cites(brief: Brief) -> bool:
    return any(isinstance(piece, Citation) for piece in brief_inlines(brief))
