"""A returned PDF: its annotations, each with the words under it."""

from typing import Any

from briefkit.review.pdf.annotations import annotations
from briefkit.review.pdf.marks import marks_of
from briefkit.review.pdf.package import map_in, opened
from briefkit.review.pdf.pages import pages_of
from briefkit.review.pdf.spots import Spots
from briefkit.review.pdf.words import Words
from briefkit.review.returned import Original, Returned, SourceMap


def read(data: bytes, name: str) -> Returned:
    """Read a returned PDF.

    Args:
        data: its bytes.
        name: as the user named it, for messages.

    Raises:
        UsageError: it is damaged, has a password, or is far too long.

    """
    with opened(data, name) as pdf:
        told = map_in(pdf)
        pages = pages_of(told)
        found = annotations(pdf, name)
        with Words(data, pdf) as words:
            placed = list(marks_of(found, Spots(pages, words)))
    originals = [Original(text.words, (text.key,)) for text in pages.texts]
    for number, mark in placed:
        if number is not None:
            originals[number].marks.append(mark)
    loose = tuple(mark for number, mark in placed if number is None)
    return Returned(SourceMap(_digest(told), pages.texts, compares=False), originals, len(found), loose)


def _digest(told: dict[str, Any]) -> str:
    digest = told.get("sha256", "")
    return digest if isinstance(digest, str) else ""
