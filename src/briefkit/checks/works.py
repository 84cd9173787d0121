"""What the rules on references ask of the works that a brief may cite."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, CitationItem
from briefkit.model.references import Reference, bare_doi
from briefkit.model.walk import brief_inlines

PREPRINT_HOSTS: Final = (
    "arxiv.org",
    "ssrn.com",
    "osf.io",
    "biorxiv.org",
    "medrxiv.org",
    "researchgate.net",
    "academia.edu",
)
"""Where copies of works lie that have appeared elsewhere as well."""
_PUNCTUATION: Final = re.compile(r"<[^>]*>|[\W_]+")


def citations(brief: Brief) -> Iterator[CitationItem]:
    """Give every work that is cited, once for each citation, in the order of the text."""
    for piece in brief_inlines(brief):
        if isinstance(piece, Citation):
            yield from piece.items


def text(reference: Reference, field: str) -> str:
    """Give a field of a work as text; empty where it has none, or none that is text."""
    value = reference.item.get(field)
    return value.strip() if isinstance(value, str) else ""


def title(reference: Reference) -> str:
    """Give what tells two works apart when their capitals and marks are put aside."""
    return _PUNCTUATION.sub(" ", text(reference, "title")).strip().casefold()


def doi(reference: Reference) -> str:
    """Give a work's DOI as it is compared."""
    return bare_doi(reference.item)


def date(reference: Reference, field: str = "issued") -> tuple[int, ...]:
    """Give the first day that a date of a work names, as far as it names one: (2024, 5, 14), (2024,) or ()."""
    value = reference.item.get(field)
    rows = value.get("date-parts") if isinstance(value, dict) else None
    first = rows[0] if isinstance(rows, list) and rows else ()
    parts = [part for part in first if isinstance(part, int)] if isinstance(first, list) else []
    return tuple(part for place, part in enumerate(parts) if place == 0 or 1 <= part <= (12, 31)[place - 1])


def name(reference: Reference) -> str:
    """Give a work as a message names it: its key, and where it has a title, the title."""
    words = " ".join(text(reference, "title").split())
    return f"'{reference.key}' (“{words[:60]}”)" if words else f"'{reference.key}'"
