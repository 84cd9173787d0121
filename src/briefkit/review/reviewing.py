"""All returned files of one brief, told as one list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, Literal

from briefkit.errors import UsageError
from briefkit.model.brief import Brief
from briefkit.model.positions import Position
from briefkit.model.review import Review, ReviewedFile, ReviewItem, Version
from briefkit.review import docx, pdf
from briefkit.review.gather import Placed, placed
from briefkit.review.returned import Returned, SourceMap

_PDF: Final = b"%PDF-"
_DEEPEST: Final = 1000
"""Answers to answers."""
_HEAD: Final = 1024
"""Bytes at the start of a PDF in which its name may stand (ISO 32000-1, annex H, 3.4.1)."""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """One returned file, in memory."""

    name: str
    """As the user named it."""
    data: bytes


def returned(file: ReturnedFile) -> Returned:
    """Give what lies in a returned file.

    Raises:
        UsageError: it is damaged, hostile, or of another kind.

    """
    return _READERS[_kind(file)](file.data, file.name)


def review(files: Sequence[ReturnedFile], brief: Brief, read: Callable[[ReturnedFile], Returned] = returned) -> Review:
    """Give what editors did to the copies of a brief.

    Args:
        files: Word files and PDFs, in any mix.
        brief: where they belong to.
        read: gives what lies in a file.

    Raises:
        UsageError: a file is damaged, hostile, or of another kind.

    """
    digest = digest_of(brief.text.encode("utf-8", "surrogatepass"))
    told: list[ReviewedFile] = []
    found: list[tuple[int, Placed]] = []
    for number, file in enumerate(files):
        held = read(file)
        version = version_of(held.source_map, digest)
        items = list(placed(held, brief, file.name, version))
        told.append(ReviewedFile(file.name, _kind(file), version, held.marks, sum(each.raw for each in items)))
        found += [(number, each) for each in items]
    return Review(brief.name, brief.text, tuple(told), _in_order(found))


def digest_of(source: bytes) -> str:
    """Give what a returned file calls the source that it was built from."""
    return sha256(source).hexdigest()


def _kind(file: ReturnedFile) -> Literal["docx", "pdf"]:
    if _PDF in file.data[:_HEAD]:
        return "pdf"
    if file.name.casefold().endswith(".pdf"):
        raise UsageError(f"{file.name}: cannot be read: it is damaged, or no PDF.")
    return "docx"


def version_of(source_map: SourceMap, digest: str) -> Version:
    """Tell whether a file was built from the brief as it is."""
    if not source_map.digest:
        return "unknown"
    return "same" if source_map.digest == digest else "other"


_READERS: Final[Mapping[str, Callable[[bytes, str], Returned]]] = {"docx": docx.read, "pdf": pdf.read}


def _in_order(found: Sequence[tuple[int, Placed]]) -> tuple[ReviewItem, ...]:
    """Give the items: those without a place first, then by their places; answers follow what they answer."""
    names = {(number, each.name): place for place, (number, each) in enumerate(found) if each.name}
    parents = {
        place: names[number, each.parent]
        for place, (number, each) in enumerate(found)
        if each.parent and (number, each.parent) in names
    }
    order = sorted(range(len(found)), key=lambda place: _rank(place, found, parents))
    numbers = {place: number for number, place in enumerate(order)}
    return tuple(
        replace(found[place][1].item, reply_to=numbers[parents[place]] if place in parents else None) for place in order
    )


def _rank(
    place: int, found: Sequence[tuple[int, Placed]], parents: Mapping[int, int]
) -> tuple[bool, Position, int, int]:
    """Give by what an item is ordered: an answer goes by the item that opens its thread."""
    first, steps = place, 0
    while first in parents and steps < _DEEPEST:
        first, steps = parents[first], steps + 1
    span = found[first][1].item.span
    return span is not None, span.start if span else Position(0, 0), first, -1 if place == first else place
