"""Inlines that exist only while the reader works, and how they become inlines of the model."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from briefkit.model.inlines import Abbreviated, Inline, InlinePicture, SoftBreak, Text
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.reader import attributes, pictures
from briefkit.reader.attributes import Allowed, Attributes
from briefkit.reader.context import Context
from briefkit.reader.source import Stretch

_PICTURE = Allowed(
    "A picture in a line",
    keys=("alt",),
    classes=("decorative",),
    hint="Put an empty line before and behind it to make it a figure",
)


@dataclass(frozen=True, slots=True)
class Piece(Inline):
    """Words that are still to be joined to their neighbours; offsets count in the stretch."""

    text: str
    start: int
    end: int
    verbatim: bool
    """Whether the text stands so in the source, without escapes."""


@dataclass(frozen=True, slots=True)
class AttributeList(Inline):
    """Attributes that wait for somebody to take them."""

    found: Attributes
    where: Stretch


@dataclass(frozen=True, slots=True)
class Draft(Inline):
    """A picture of which it is not yet known whether it stands alone."""

    src: str
    label: tuple[Inline, ...]
    attributes: AttributeList | None = None


def join(context: Context, stretch: Stretch, children: list[Inline]) -> list[Inline]:
    """Give inlines in which pieces have become text and abbreviations."""
    parts = (_texts(context, stretch, child) if isinstance(child, Piece) else [child] for child in _runs(children))
    return _joined(itertools.chain.from_iterable(parts))


def _runs(children: list[Inline]) -> Iterable[Inline]:
    """Join verbatim pieces that stand side by side; of the spaces around a comment one is left."""
    waiting: list[Piece] = []
    for child in children:
        if isinstance(child, Piece):
            last = waiting[-1] if waiting else None
            if last and last.end != child.start and last.text.endswith(" ") and child.text.startswith(" "):
                child = Piece(child.text[1:], child.start + 1, child.end, child.verbatim)  # noqa: PLW2901
            if last and not (last.verbatim and child.verbatim and last.end == child.start):
                yield _run(waiting)
                waiting = []
            waiting.append(child)
            continue
        if waiting:
            yield _run(waiting)
            waiting = []
        yield child
    if waiting:
        yield _run(waiting)


def _run(pieces: list[Piece]) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    return Piece("".join(piece.text for piece in pieces), pieces[0].start, pieces[-1].end, verbatim=True)


def _texts(context: Context, stretch: Stretch, piece: Piece) -> list[Inline]:
    if not piece.text:
        return []
    if not piece.verbatim or context.short_forms is None:
        return [Text(piece.text, span=context.span(stretch, piece.start, piece.end))]
    parts: list[Inline] = []
    position = 0
    for found in context.short_forms.finditer(piece.text):
        if found.start() > position:
            span = context.span(stretch, piece.start + position, piece.start + found.start())
            parts.append(Text(piece.text[position : found.start()], span=span))
        span = context.span(stretch, piece.start + found.start(), piece.start + found.end())
        parts.append(Abbreviated(found.group(), context.abbreviations[found.group()], span=span))
        position = found.end()
    if position < len(piece.text):
        span = context.span(stretch, piece.start + position, piece.end)
        parts.append(Text(piece.text[position:], span=span))
    return parts


def settle(context: Context, children: Iterable[Inline]) -> tuple[Inline, ...]:
    """Give inlines in which nothing waits: attributes that nobody took are text, and a finding."""
    settled: list[Inline] = []
    for child in children:
        if isinstance(child, AttributeList):
            hint = "Write [words]{…}, ![caption](file){…}, or put them behind a heading or a caption"
            context.problem("invalid-attributes", "These attributes belong to nothing", child.span, hint)
            settled += _as_text(context, child)
        elif isinstance(child, Draft):
            settled.append(_inline_picture(context, child))
        else:
            settled.append(child)
    return tuple(_joined(settled))


def _joined(line: Iterable[Inline]) -> list[Inline]:
    """Join texts that stand side by side."""
    joined: list[Inline] = []
    for piece in line:
        last = joined[-1] if joined else None
        if isinstance(piece, Text) and isinstance(last, Text) and last.span.end == piece.span.start:
            joined[-1] = Text(last.text + piece.text, span=Span(last.span.start, piece.span.end))
        else:
            joined.append(piece)
    return joined


def _as_text(context: Context, attribute_list: AttributeList) -> Iterable[Inline]:
    """Give an attribute list as the text that it is."""
    where, start = attribute_list.where, attribute_list.found.start
    for number, line in enumerate(where.text[start : attribute_list.found.end].split("\n")):
        if number:
            yield SoftBreak(span=context.span(where, start - 1, start))
        yield Text(line, span=context.span(where, start, start + len(line)))
        start += len(line) + 1


def _inline_picture(context: Context, draft: Draft) -> InlinePicture:
    pictures.load(context, draft.src, draft.span)
    found = draft.attributes.found if draft.attributes else attributes.NONE
    if draft.attributes:
        attributes.check(found, draft.attributes.where, _PICTURE, context.source, context.report)
    if any(value.text == "decorative" for value in found.classes):
        return InlinePicture(draft.src, None, decorative=True, span=draft.span)
    alt = found.get("alt") if "alt" in found.values else bare_text(draft.label) or None
    return InlinePicture(draft.src, alt, span=draft.span)


def take_trailing(children: list[Inline]) -> tuple[list[Inline], AttributeList | None]:
    """Take the attribute list at the end of a line away, and the space before it."""
    kept = list(children)
    while kept and isinstance(kept[-1], Text) and not kept[-1].text.strip(" \t"):
        kept.pop()
    if not kept or not isinstance(kept[-1], AttributeList):
        return children, None
    found = kept.pop()
    assert isinstance(found, AttributeList)  # noqa: S101 - looked at above
    return trim_end(kept), found


def trim_end(children: list[Inline], marks: str = "") -> list[Inline]:
    """Give a line without spaces, and without certain characters, at its end."""
    kept = list(children)
    while kept and isinstance(kept[-1], Text):
        last = kept.pop()
        assert isinstance(last, Text)  # noqa: S101 - looked at above
        bare = last.text.rstrip(f" \t{marks}")
        if bare:
            return [*kept, _cut(last, 0, len(last.text) - len(bare))]
    return kept


def trim_start(children: list[Inline], marks: str = "") -> list[Inline]:
    """Give a line without spaces, and without certain characters, at its beginning."""
    kept = list(children)
    while kept and isinstance(kept[0], Text):
        first = kept.pop(0)
        assert isinstance(first, Text)  # noqa: S101 - looked at above
        bare = first.text.lstrip(f" \t{marks}")
        if bare:
            return [_cut(first, len(first.text) - len(bare), 0), *kept]
    return kept


def _cut(text: Text, left: int, right: int) -> Text:
    """Give a text without characters at its ends; its span follows where it has no escapes."""
    words = text.text[left : len(text.text) - right]
    start, end = text.span.start, text.span.end
    if start.line == end.line and end.column - start.column == len(text.text):
        start = type(start)(start.line, start.column + left)
        end = type(end)(end.line, end.column - right)
    return Text(words, span=Span(start, end))
