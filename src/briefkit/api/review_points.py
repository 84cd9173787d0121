"""The marks of returned files as points of a response table, each known again when its file is read once more."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from briefkit.api.yaml_file import clean
from briefkit.model.brief import Brief
from briefkit.model.positions import Position, Span
from briefkit.model.responses import Point, key_of
from briefkit.model.review import Kind, Review, ReviewItem
from briefkit.model.source_map import OBJECT
from briefkit.model.text import bare_text
from briefkit.review.aligned import UNSET
from briefkit.review.source_texts import SourceText, source_texts

_BETWEEN: Final[frozenset[Kind]] = frozenset(("insert", "split", "new-block"))
"""Kinds that have a place between words, and no words there."""
_WORDS: Final = 6
"""Words before such a place that are shown."""


def points_of(review: Review, brief: Brief, had: Sequence[Point]) -> tuple[list[Point], dict[str, Point]]:
    """Give the marks that a table lacks as points, and those that it has by the keys that they have there.

    Args:
        review: what editors did.
        brief: where it stands.
        had: the points of the table.

    """
    made = list(_with_keys(review.items, brief))
    names = _known_again(made, had)
    new: dict[str, Point] = {}
    known: dict[str, Point] = {}
    for point, item in zip(made, review.items, strict=True):
        answered = made[item.reply_to].key if item.reply_to is not None else ""
        whole = replace(point, answers=names.get(answered, answered))
        if point.key in names:
            known[names[point.key]] = whole
        else:
            new.setdefault(point.key, whole)
    return list(new.values()), known


def words_at(place: Span, texts: Iterable[SourceText]) -> str:
    """Give the first words of the block at a place; nothing where no text is."""
    block = _block(place, texts)
    return _opening(block) if block else ""


def _known_again(made: Iterable[Point], had: Sequence[Point]) -> dict[str, str]:
    """Give for the keys of marks those that a table has for them.

    A mark without words of its own is called after its block. Where that was edited since, the mark is known by all
    else, in the order of its file.
    """
    keys = {point.key: point for point in made}
    names = {point.key: point.key for point in had if point.key in keys}
    left: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for point in had:
        if point.key not in names:
            left[_likeness(point)].append(point.key)
    for key, point in keys.items():
        if key not in names and (alike := left[_likeness(point)]):
            names[key] = alike.pop(0)
    return names


def _likeness(point: Point) -> tuple[object, ...]:
    # where a move leads is told by words that may have been edited
    words = "" if point.kind == "move" else point.comment
    return point.reviewer, point.kind, words, point.quote, point.on, point.file


def _with_keys(items: Iterable[ReviewItem], brief: Brief) -> Iterator[Point]:
    """Give marks with their keys; the same mark in two files of one reviewer has one."""
    texts = source_texts(brief)
    counts = Counter[tuple[str, str]]()
    for item in items:
        block = _block(item.span, texts)
        point = _point(item, brief)
        place = point.quote or clean(block.text if block else "")
        if block and item.span and item.kind in _BETWEEN and not point.quote:
            point = replace(point, after=_before(block, item.span.start))
        # two people without a name may say the same of the same words
        named = replace(point, reviewer=point.reviewer or point.file)
        first = key_of(named, place, 1)
        counts[point.file, first] += 1
        point = replace(point, key=key_of(named, place, counts[point.file, first]))
        to = _block(item.to, texts)
        yield replace(point, comment=f"to “{_opening(to)}”") if to else point


def _point(item: ReviewItem, brief: Brief) -> Point:
    start = item.span.start if item.span else None
    return Point(
        key="",
        reviewer=clean(item.author),
        on=_day(item.date),
        file=clean(Path(item.file).name),
        kind=item.kind,
        section=clean(_section(brief, start)) if start else "",
        line=start.line if start else 0,
        quote=_lines(item.quote),
        comment=_lines(item.text) if item.kind != "move" else "",
        resolved=item.resolved,
    )


def _day(date: str) -> dt.date | None:
    with suppress(ValueError):
        return dt.date.fromisoformat(date[:10])
    return None


def _lines(words: str) -> str:
    """Give words with their line ends, without characters that YAML does not allow."""
    return "\n".join(clean(line) for line in words.strip().splitlines())


def _section(brief: Brief, place: Position) -> str:
    inside = (section for section in brief.sections if section.span.start <= place < section.span.end)
    return next((bare_text(section.title) for section in inside), "")


def _block(span: Span | None, texts: Iterable[SourceText]) -> SourceText | None:
    """Give the smallest text around a place."""
    if span is None:
        return None
    around = [text for text in texts if text.span.start <= span.start <= text.span.end]
    return min(around, key=lambda text: len(text.text), default=None)


def _before(block: SourceText, place: Position) -> str:
    """Give the last words of a block before a place."""
    words = ""
    for piece in block.pieces:
        if piece.span.start >= place:
            break
        inside = piece.exact and place < piece.span.end
        words += piece.text[: place.column - piece.span.start.column] if inside else piece.text
    return " ".join(_bare(words).split()[-_WORDS:])


def _opening(block: SourceText) -> str:
    """Give the first words of a block."""
    words = _bare(block.text).split()
    return " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")


def _bare(words: str) -> str:
    return clean(words.replace(UNSET, "").replace(OBJECT, ""))
