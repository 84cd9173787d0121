"""The brief itself as a work that others cite: by the manuals of APA, Chicago and MLA, and for reference managers."""

from typing import Final

from briefkit.model.metadata import Metadata, Publisher
from briefkit.model.ways_to_cite import WayToCite
from briefkit.references.exports import export
from briefkit.references.itself.manuals import apa, chicago, mla
from briefkit.references.itself.work import Work, reference

_MANUALS: Final = (("apa", "APA", apa), ("chicago", "Chicago", chicago), ("mla", "MLA", mla))
_ENTRIES: Final = (("bibtex", "BibTeX"), ("ris", "RIS"))
WAYS: Final = tuple(name for name, *_ in (*_MANUALS, *_ENTRIES))
"""Names of all ways, in the order in which they are shown."""


def ways_to_cite(meta: Metadata, publisher: Publisher, series: str) -> tuple[WayToCite, ...]:
    """Give every way to cite a brief; none where it has no title or no date, or nobody answers for it.

    Args:
        meta: the front matter.
        publisher: the institution.
        series: name of the series, or else what kind of brief it is.

    """
    if meta.date is None or not meta.title or not (publisher.name or any(person.name for person in meta.authors)):
        return ()
    work = Work.of(meta, meta.date, publisher, series)
    entry = reference(meta, meta.date, publisher, series)
    return (
        *(WayToCite(name, title, line=set_by(work)) for name, title, set_by in _MANUALS),
        *(WayToCite(name, title, entry=export([entry], name)) for name, title in _ENTRIES),
    )
