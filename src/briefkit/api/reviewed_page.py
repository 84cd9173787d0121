"""A brief with what its editors did beside the words, as a page for people who never open a terminal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.editors_marks import Numbered, remarks_of
from briefkit.api.reading import Reading, read_brief
from briefkit.api.review_points import words_at
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_together
from briefkit.errors import BriefkitError
from briefkit.model.brief import Brief
from briefkit.model.positions import Position
from briefkit.model.remarks import Remarks
from briefkit.model.review import Review, ReviewItem, Version
from briefkit.render import prepare, render
from briefkit.render.between import beside_words
from briefkit.render.marking import mark
from briefkit.render.source_brief import source_brief
from briefkit.review.source_texts import source_texts

_VERSIONS: Final[Mapping[Version, str]] = {
    "same": "",
    "other": "; it was built from another version of the brief: places were found by their words",
    "unknown": "; it does not tell which brief it was built from: places were found by their words",
}


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
    return ReviewedPage(_set(reading, review), file.slug, workspace.outputs_of(file.slug))


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
    asked = {
        numbers[place]: item.span for place, item in ordered if item.span is not None and _has_place(item, text_begins)
    }
    places, before = beside_words(brief, asked)
    marking = mark(brief, places)
    texts = source_texts(reading.brief)
    targets = {numbers[place]: words_at(item.to, texts) for place, item in ordered if item.to}
    told = Numbered(review, numbers, before, targets)
    remarks = Remarks(tuple(remarks_of(told)), marking.at_blocks, tuple(_opening(review)), unbuilt)
    return render("html", replace(prepare(marking.brief, reading.style), remarks=remarks))


def _has_place(item: ReviewItem, text_begins: Position) -> bool:
    """Tell whether an item stands in the text, and not in the front matter or nowhere."""
    return item.span is not None and item.span.start >= text_begins


def _opening(review: Review) -> Iterator[str]:
    """Give how many marks there are, and what came of each file."""
    if not review.items:
        yield "Nobody has marked anything."
    else:
        editors = len({item.author for item in review.items if item.author})
        by = f" by {_counted(editors, 'editor')}" if editors else ""
        marks = _counted(sum(file.marks for file in review.files), "mark")
        yield f"{_counted(len(review.items), 'remark')}{by}, from {marks} in {_counted(len(review.files), 'file')}"
    for file in review.files:
        told = f"{Path(file.name).name}: {_counted(file.marks, 'mark')} in the file, {file.listed} told here"
        strange = "; it seems to belong to another brief"
        yield f"{told}{strange if review.is_strange(file) else _VERSIONS[file.version]}"


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
