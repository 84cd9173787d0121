"""The marks in the content streams, renumbered: what is no content becomes an artifact (ISO 32000-1, 14.8.2.2)."""

from collections.abc import Iterable, Mapping, Sequence

import pydyf

from briefkit.errors import RenderError
from briefkit.model.scripts import right_to_left
from briefkit.render.formats.pdf.marks import Mark, MarkedPage


def mark_artifacts(
    pages: Sequence[MarkedPage], artifacts: Iterable[Mark], words: Mapping[tuple[int, int], str]
) -> dict[tuple[int, int], int]:
    """Rewrite the marks of all pages.

    Args:
        pages: the painted pages.
        artifacts: the marks that no structure element holds.
        words: page and identifier of each mark whose glyphs do not give its words back -> the words. They go into
            the content for searching and copying, but for those from right to left: programs take what stands there for
            painted words, and turn it round.

    Returns:
        Page and old identifier -> the new one; a page's new identifiers have no gaps.

    Raises:
        RenderError: something is painted where it cannot be tagged.

    """
    furniture = {(mark.page, mark.number): mark.element is None for mark in artifacts}
    numbers: dict[tuple[int, int], int] = {}
    for index, page in enumerate(pages):
        count = 0
        stream = page.stream.stream
        for place, piece in enumerate(stream):
            if not isinstance(piece, pydyf.Dictionary) or "MCID" not in piece:
                continue
            key = (index, piece["MCID"])
            if key in furniture:
                stream[place - 1] = "/Artifact"
                piece.clear()
                piece["Type"] = "/Pagination" if furniture[key] else "/Layout"
                continue
            numbers[key] = piece["MCID"] = count
            if key in words and not right_to_left(words[key]):
                piece["ActualText"] = pydyf.String(words[key])
            count += 1
        if count + sum(page_number == index for page_number, _ in furniture) != len(page.painted):
            # what is see-through is drawn elsewhere (a form XObject), where no mark of the page can name it
            raise RenderError(
                "The house style sets text or a picture with `opacity`, which cannot be tagged: use a tint"
            )
    return numbers
