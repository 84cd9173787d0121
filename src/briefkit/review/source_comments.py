"""Marks of editors as comments in the source: how they are worded, and on which lines they may stand."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.positions import Position, Span
from briefkit.model.review import Kind, ReviewItem
from briefkit.model.source_lines import source_lines
from briefkit.model.walk import brief_blocks

SAYINGS: Final[frozenset[Kind]] = frozenset(("comment", "note", "highlight", "strikeout"))
"""Kinds that change no words; what they say, if anything, is theirs."""
_QUOTED: Final = 80
"""Characters of the words that a comment is about; they stand right above it."""
_HYPHENS: Final = re.compile(r"--+")
"""Two of them may not stand in a comment, and with `>` they end it (HTML, section 13.1.6)."""
_NOT_SHOWN: Final = frozenset(("Cc", "Cs", "Co", "Cn"))
_TURNS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the order of letters around (Unicode Standard Annex 9)."""
_NOTE: Final = re.compile(r"\[\^[^\]]+\]:\s*")
_OPENING: Final = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
"""What opens a line before its text: indents, marks of quotations and of items."""
_FENCE: Final = re.compile(r"(?:---|\.\.\.)\s*")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line of its own may stand."""

    line: int
    """The line of the source behind which it comes, from 1."""
    prefix: str
    """What opens it: the indent of a list item, the mark of a quotation."""
    is_apart: bool = False
    """Whether an empty line comes before it."""


def comment_on(item: ReviewItem) -> str:
    """Give a mark as a comment: `<!-- comment: R. Amadi, 2026-11-20: Ten? (on “Nine islands”) -->`."""
    text = _line(item.text)
    kind = "comment" if text and item.kind in SAYINGS else item.kind
    quote = _line(item.quote)
    if len(quote) > _QUOTED:
        quote = f"{quote[: _QUOTED - 1]}…"
    by = ", ".join(filter(None, (_line(item.author) or "unknown", _line(item.date[:10]))))
    on = "an answer" if item.reply_to is not None else f"on “{quote}”" if quote else ""
    about = ", ".join(filter(None, (on, "done" if item.resolved else "")))
    said = f"{text} ({about})" if text and about else text or about
    return f"<!-- {kind}: {by}: {said} -->" if said else f"<!-- {kind}: {by} -->"


def _line(words: str) -> str:
    """Give words as one line that ends no comment."""
    seen = "".join(" " if character.isspace() else character for character in _TURNS.sub("", words))
    seen = "".join(character for character in seen if unicodedata.category(character) not in _NOT_SHOWN)
    return _HYPHENS.sub("–", " ".join(seen.split()))


def spots(brief: Brief, place: Position) -> Iterator[Spot]:
    """Give the lines behind the blocks around a place, the innermost first; what they do to the brief is not known."""
    lines = source_lines(brief.text)
    around = sorted(span for span in _spans(brief) if span.start <= place <= span.end)
    found: dict[Spot, None] = {}
    for span in reversed(around):
        opening = _opening(lines[span.start.line - 1][: span.start.column - 1])
        if opening is not None:
            line = _last_line(lines, span)
            ways = (
                Spot(line, opening),
                Spot(line, ""),
                Spot(line, opening, is_apart=True),
                Spot(line, "", is_apart=True),
            )
            found |= dict.fromkeys(ways)
    if not found:
        found[Spot(_behind_front_matter(lines), "", is_apart=True)] = None
    yield from found


def _spans(brief: Brief) -> Iterator[Span]:
    yield from (block.span for block in brief_blocks(brief))
    yield from (section.heading_span for section in brief.sections if section.title)
    yield from (note.span for note in brief.notes.values())


def _opening(before: str) -> str | None:
    """Give how a line goes on under a block that begins behind these characters; None for one within a line."""
    before = _NOTE.sub("    ", before)
    return re.sub(r"[^>\s]", " ", before) if _OPENING.fullmatch(before) else None


def _last_line(lines: Sequence[str], span: Span) -> int:
    last = span.end.line if span.end.column > 1 else span.end.line - 1
    while last > span.start.line and not lines[last - 1].strip():
        last -= 1
    return last


def _behind_front_matter(lines: Sequence[str]) -> int:
    """Give the last line of the front matter; 0 where there is none."""
    if not _FENCE.fullmatch(lines[0]):
        return 0
    return next((number for number, line in enumerate(lines[1:], start=2) if _FENCE.fullmatch(line)), 0)
