"""A brief with what its editors did beside the words, as a page for people who never open a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_together
from briefkit.errors import BriefkitError
from briefkit.model.brief import Brief
from briefkit.model.findings import Severity
from briefkit.model.positions import Position, Span
from briefkit.model.remarks import Remark, Remarks
from briefkit.model.review import Kind, Review, ReviewItem, Version
from briefkit.render import prepare, render
from briefkit.render.marking import mark
from briefkit.render.source_brief import source_brief

_LABELS: Final[dict[Kind, str]] = {
    "insert": "Insertion",
    "delete": "Deletion",
    "replace": "Replacement",
    "move": "Move",
    "split": "Split",
    "join": "Join",
    "new-block": "New paragraph",
    "format": "Change of look",
    "comment": "Comment",
    "highlight": "Highlight",
    "strikeout": "Strike-out",
    "note": "Note",
}
_REMARKS: Final[frozenset[Kind]] = frozenset(("comment", "highlight", "note", "format"))
"""Kinds that change no words."""
_SHOWN: Final = 300
"""Characters of a quotation."""


@dataclass(frozen=True, slots=True)
class ReviewedPage:
    """A page with the marks of all editors."""

    data: bytes
    slug: str
    folder: Path
    """Where the project's outputs of this brief lie."""

    def write(self, output: Path | None = None) -> tuple[Written, ...]:
        """Write the page as `<output>/<slug>/<slug>-reviewed.html`.

        Args:
            output: instead of the project's `build`; None for that.

        Raises:
            BriefkitError: it cannot be written.

        """
        folder = output / self.slug if output else self.folder
        return write_together(folder, {f"{self.slug}-reviewed.html": self.data})


def reviewed_page(review: Review) -> ReviewedPage:
    """Give the page of a brief with what its editors did; a brief that cannot be set is shown as its source.

    Args:
        review: what they did.

    Raises:
        UsageError: the brief is not there any more.

    """
    file = find_briefs([review.source])[0]
    workspace = find_workspace(file.folder)
    reading = read_brief(file, workspace)
    return ReviewedPage(_set(reading, review), file.slug, workspace.folder / workspace.output / file.slug)


def _set(reading: Reading, review: Review) -> bytes:
    text_begins = reading.brief.metadata.span.end
    try:
        return _page(cited(reading, formats=("html",)), reading, review, text_begins)
    except BriefkitError as error:
        unbuilt = f"This brief cannot be set as a page yet. {error}"
        return _page(source_brief(reading.brief), reading, review, Position(1, 1), unbuilt)


def _page(brief: Brief, reading: Reading, review: Review, text_begins: Position, unbuilt: str = "") -> bytes:
    ordered = sorted(enumerate(review.items), key=lambda one: _has_place(one[1], text_begins))
    numbers = {place: number for number, (place, _) in enumerate(ordered, start=1)}
    places = {
        numbers[place]: _widened(item.span)
        for place, item in ordered
        if item.span is not None and _has_place(item, text_begins)
    }
    marking = mark(brief, places)
    versions = {file.name: file.version for file in review.files}
    remarks = tuple(_remark(numbers[place], item, numbers, versions[item.file]) for place, item in ordered)
    told = Remarks(remarks, marking.at_blocks, opening=_opening(review), unbuilt=unbuilt)
    return render("html", replace(prepare(marking.brief, reading.style), remarks=told))


def _has_place(item: ReviewItem, text_begins: Position) -> bool:
    """Tell whether an item stands in the text, and not in the front matter or nowhere."""
    return item.span is not None and item.span.start >= text_begins


def _widened(span: Span) -> Span:
    """Give a stretch that shows: a place between two characters takes the one before it."""
    if span.end > span.start or span.start.column == 1:
        return span
    return Span(Position(span.start.line, span.start.column - 1), span.end)


def _opening(review: Review) -> str:
    editors = {item.author for item in review.items if item.author}
    if not review.items:
        return "Nobody has marked anything."
    marks = f"{len(review.items)} mark{'' if len(review.items) == 1 else 's'}"
    who = f"{len(editors)} editor{'' if len(editors) == 1 else 's'}"
    files = f"{len(review.files)} file{'' if len(review.files) == 1 else 's'}"
    return f"{marks} by {who} in {files}"


def _remark(number: int, item: ReviewItem, numbers: dict[int, int], version: Version) -> Remark:
    line = f"Line {item.span.start.line}" if item.span else Path(item.file).name
    better = item.text if item.kind == "replace" and "\n" not in item.text else ""
    return Remark(
        number,
        "",
        item.kind,
        Severity.SUGGESTION if item.kind in _REMARKS else Severity.WARNING,
        _message(item, better=bool(better)),
        _short(item.quote),
        " ".join(_about(item, numbers, version)),
        line,
        better,
        label=_LABELS[item.kind],
        by=item.author,
        date=item.date[:10],
    )


def _message(item: ReviewItem, *, better: bool) -> str:
    if item.kind in ("insert", "new-block"):
        return f"“{item.text.strip() or item.text}”"
    if item.kind == "replace":
        return "" if better else f"“{item.quote}” by “{item.text}”"
    if item.kind in ("delete", "strikeout"):
        return f"“{_short(item.quote)}”" + (f" {item.text}" if item.text else "")
    if item.kind == "move":
        return f"“{_short(item.quote)}”" + (f" goes to line {item.to.start.line}" if item.to else "")
    if item.kind == "split":
        return "A new paragraph begins here."
    if item.kind == "join":
        return "This paragraph goes on with the next."
    return item.text or f"“{_short(item.quote)}”"


def _about(item: ReviewItem, numbers: dict[int, int], version: Version) -> Iterator[str]:
    if item.reply_to is not None:
        yield f"It answers {numbers[item.reply_to]}."
    if item.resolved:
        yield "It is marked as done."
    if not item.recorded:
        yield "The file does not record it: it was found by comparing."
    if item.found_by == "text" and version != "same":
        yield "Its place was found by its words."
    if item.found_by == "geometry":
        yield "Its place was found by where it stands on the page."
    if item.remark:
        yield item.remark


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
