"""What editors did, in words on a screen: place, kind, author, the words, and how the place was found."""

from collections.abc import Iterable, Iterator
from typing import Final

import click

from briefkit.cli.report import number
from briefkit.cli.shown import harmless
from briefkit.model.review import Review, ReviewedFile, ReviewItem
from briefkit.model.source_map import OBJECT

_COLOURS: Final = {"insert": "green", "new-block": "green", "delete": "red", "strikeout": "red", "replace": "yellow"}
_SHOWN: Final = 160
"""Characters of a quotation; a whole paragraph would hide the next item."""
_OBJECT: Final = "[note or picture]"
_FOUND: Final = {"text": "found by its words", "geometry": "found by where it stands"}
_VERSIONS: Final = {
    "same": "",
    "other": "was built from another version of the brief: places were found by its words",
    "unknown": "does not tell which brief it was built from: places were found by its words",
}


def lines(review: Review, conflicts: Iterable[str] = ()) -> Iterator[str]:
    """Give the lines of a report: what has no place, then the brief from its start, then what came of each file.

    Args:
        review: what editors did.
        conflicts: the lines that tell what they do not agree on, which stand behind the items.

    """
    unplaced = [item for item in review.items if item.span is None]
    if unplaced:
        yield click.style("Without a place in the brief:", bold=True)
        for item in unplaced:
            yield from _item(item, review)
        yield ""
    for item in review.items:
        if item.span is not None:
            yield from _item(item, review)
    yield from conflicts
    if review.items:
        yield ""
    yield from (_file(file, review) for file in review.files)
    told = {item.file for item in review.items}
    if any(file.name not in told for file in review.files):
        yield "Changes that were accepted, and marks that were scanned or printed into a page, cannot be read."
    yield summary(review)


def _item(item: ReviewItem, review: Review) -> Iterator[str]:
    kind = click.style(item.kind, fg=_COLOURS.get(item.kind, "cyan"), bold=True)
    indent = "  " if item.reply_to is not None else ""
    words = f"{_words(item)} ({_by(item)})".lstrip()
    yield f"{indent}{line_of(item, review)} {kind} {harmless(words)}"
    about = list(_about(item))
    if about:
        yield f"{indent}      {harmless('; '.join(about))}"


def line_of(item: ReviewItem, review: Review) -> str:
    """Give where an item is, as every editor of text understands it: `brief.md:18:10:`."""
    start = item.span.start if item.span else None
    place = f"{review.source}:{start.line}:{start.column}:" if start else f"{review.source}:"
    return click.style(harmless(place), bold=True)


def said(item: ReviewItem) -> str:
    """Give an item in a line of words: `Ed Itor, 2026-11-20: replace “a tenth” by “a seventh”`."""
    return f"{_by(item)}: {item.kind} {_words(item)}".strip()


def _by(item: ReviewItem) -> str:
    return ", ".join(filter(None, (item.author or "unknown", item.date[:10], _FOUND.get(item.found_by or "", ""))))


def _words(item: ReviewItem) -> str:
    quote, text = _quoted(item.quote), _quoted(item.text)
    if item.kind == "replace":
        return f"{quote} by {text}"
    if item.kind == "move":
        to = f" to line {item.to.start.line}" if item.to else ""
        return f"{quote}{to}"
    if item.kind == "split":
        return "the paragraph here"
    if item.kind == "join":
        return "with the next paragraph"
    if item.kind in ("insert", "new-block"):
        return text
    if item.kind == "format":
        return f"{quote}: {_short(item.text)}" if item.quote else _short(item.text)
    words = _short(item.text) if item.text else ""
    return " on ".join(filter(None, (words, quote))) or "(empty)"


def _about(item: ReviewItem) -> Iterator[str]:
    if item.reply_to is not None:
        yield "an answer to the one before"
    if item.resolved:
        yield "marked as done"
    if not item.recorded:
        yield "not recorded: found by comparing with the text as built"
    if item.remark:
        yield item.remark


def _quoted(words: str) -> str:
    return f"“{_short(words)}”" if words else ""


def _short(words: str) -> str:
    words = words.replace(OBJECT, _OBJECT)
    line = " ".join(words.split()) if words.strip() else words
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _file(file: ReviewedFile, review: Review) -> str:
    told = f"{harmless(file.name)}: {number(file.marks, 'mark')} in the file, {file.listed} listed"
    if review.is_strange(file):
        return f"{told}; it seems to belong to another brief than {harmless(review.source)}: say which with --source"
    version = _VERSIONS[file.version]
    return f"{told}; it {version}" if version else told


def summary(review: Review) -> str:
    """Give the closing line: `14 items from 31 marks in 2 files, 2 without a place, 1 not recorded`."""
    marks = sum(file.marks for file in review.files)
    told = f"{number(len(review.items), 'item')} from {number(marks, 'mark')} in {number(len(review.files), 'file')}"
    without = sum(item.span is None for item in review.items)
    unrecorded = sum(not item.recorded for item in review.items)
    more = [f"{without} without a place"] if without else []
    more += [f"{unrecorded} that the file does not record"] if unrecorded else []
    return ", ".join([told, *more])
