"""Suppressions: comments by which an author asks not to hear of certain findings."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from briefkit.model.findings import Suppression
from briefkit.model.positions import Position, Span
from briefkit.reader.context import Comment, Context
from briefkit.reader.reporter import did_you_mean

_WORDS = ("briefkit-ignore", "briefkit-disable", "briefkit-enable")
_COMMAND = re.compile(r"\s*(briefkit[-_ ]?[\w-]*)\s*([^:]*)(?::\s*(.*?))?\s*", re.DOTALL | re.IGNORECASE)
_CODE = re.compile(r"BK\d{0,3}")
_NAME = re.compile(r"(?!(?i:BK)\d)[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*")
"""The name of a rule: `missing-section`. Which there are is known to the checks and to the house style."""


@dataclass(slots=True)
class _Range:
    code: str
    comment: Comment
    reason: str


def suppressions(context: Context, headings: Iterable[Span]) -> tuple[Suppression, ...]:
    """Give the suppressions of a brief.

    Args:
        context: the reading, when all blocks have been read.
        headings: the heading lines of the sections.

    """
    end = context.source.position(len(context.source.text))
    found: list[Suppression] = []
    silent: list[_Range] = []
    starts = sorted([*context.starts, *((span.start, span.end) for span in headings)], key=_outer_first)
    for comment in sorted(context.comments, key=lambda comment: comment.span):
        command = _COMMAND.fullmatch(comment.text)
        if not command:
            continue
        word, codes, reason = command[1].lower(), _codes(context, comment, command[2]), command[3] or ""
        if word not in _WORDS:
            hint = did_you_mean(word, _WORDS) or f"Known: {', '.join(_WORDS)}"
            context.problem("unknown-code", f"'{word}' is no instruction to briefkit", comment.span, hint)
        elif word == "briefkit-ignore":
            covers = comment.block or _next(starts, comment.span.end)
            found.append(Suppression(codes, reason, comment.span, covers))
        elif word == "briefkit-disable":
            silent += [_Range(code, comment, reason) for code in codes or ("",)]
        else:
            ended = [part for part in silent if not codes or part.code in codes or part.code == ""]
            silent = [part for part in silent if part not in ended]
            found += _closed(ended, comment.span.end, comment.span)
            if not ended:
                hint = "Delete this comment, or write briefkit-disable with the same codes before the range"
                context.problem("unused-suppression", "This comment ends no range", comment.span, hint)
    return tuple(sorted([*found, *_closed(silent, end)], key=lambda suppression: suppression.span))


def _outer_first(place: tuple[Position, Position]) -> tuple[Position, int, int]:
    return place[0], -place[1].line, -place[1].column


def _next(starts: list[tuple[Position, Position]], after: Position) -> Span:
    """Give the outermost block that begins next."""
    index = bisect_left(starts, after, key=lambda place: place[0])
    return Span(*starts[index]) if index < len(starts) else Span(after, after)


def _closed(ranges: Iterable[_Range], end: Position, until: Span | None = None) -> list[Suppression]:
    return [
        Suppression(
            (part.code,) if part.code else (),
            part.reason,
            part.comment.span,
            Span(part.comment.span.end, end),
            until,
        )
        for part in ranges
    ]


def _codes(context: Context, comment: Comment, words: str) -> tuple[str, ...]:
    codes = []
    for word in re.split(r"[\s,]+", words.strip()):
        if _CODE.fullmatch(word.upper()):
            codes.append(word.upper())
        elif _NAME.fullmatch(word):
            codes.append(word)
        elif word:
            hint = "Write <!-- briefkit-ignore BK301: reason -->"
            context.problem("unknown-code", f"'{word[:40]}' is no code of a rule", comment.span, hint)
    return tuple(codes)
