"""Citations in words: the style that they are set in, and the engine that sets them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefkit.api.files import BriefFiles
from briefkit.api.reading import Reading
from briefkit.errors import BriefkitError, ResourceError
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation
from briefkit.model.walk import brief_inlines

if TYPE_CHECKING:
    from briefkit.references.csl import CitationStyle

_SUFFIX = ".csl"


def cited(reading: Reading, given: str = "") -> Brief:
    """Give a brief with its citations set; one that cites nothing, or names no works, is as it was.

    Args:
        reading: the brief and its house style.
        given: a citation style that outranks the brief's own; empty for none.

    Raises:
        BriefkitError: there is no such citation style, or the engine failed.

    """
    brief = reading.brief
    if not brief.references or not (brief.metadata.nocite or _cites(brief)):
        return brief
    from briefkit.references.engine import engine  # noqa: PLC0415 - a brief without citations needs none of these
    from briefkit.references.setting import set_citations  # noqa: PLC0415

    return set_citations(brief, brief.references, reading.style, _style(reading, given), engine())


def with_access_dates(reading: Reading) -> Brief:
    """Give a brief with the types of works of which its citation style prints the day they were read.

    A style that cannot be used says nothing of them; a build says why.
    """
    brief = reading.brief
    if not any("URL" in work.item and "accessed" not in work.item for work in brief.references):
        return brief
    try:
        return replace(brief, access_dates=_style(reading).access_dates)
    except BriefkitError:
        return brief


def _style(reading: Reading, given: str = "") -> "CitationStyle":
    """Give the citation style that a brief is set in."""
    from briefkit.references import csl  # noqa: PLC0415 - a brief without citations needs none

    name = given or reading.brief.metadata.citation_style or reading.style.citation_style or csl.DEFAULT
    data = _own_style(name, reading) if name.endswith(_SUFFIX) else None
    return csl.ready(name, data) if data is not None else csl.named(name)


def _cites(brief: Brief) -> bool:
    return any(isinstance(piece, Citation) for piece in brief_inlines(brief))


def _own_style(name: str, reading: Reading) -> bytes:
    """Give a CSL file that lies beside the brief or in its house style."""
    own = reading.style.file(name)
    if own is not None:
        return own.read_bytes()
    try:
        return BriefFiles(reading.file.folder).read(name)
    except ResourceError as error:
        raise BriefkitError(f"The citation style cannot be used: {error}") from error
