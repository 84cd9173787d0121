"""What reviewers said of a brief and what became of it: the contents of `responses.yaml`."""

import base64
import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from briefkit.model.positions import TOP, Span
from briefkit.model.review import Kind

_LENGTH: Final = 8
"""Letters and digits of a key, as those of claims have."""


class Action(StrEnum):
    """What was done about a point."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    DECLINED = "declined"
    ANSWERED = "answered"
    """It was a question, or asks for no change."""

    @property
    def words(self) -> str:
        """Give what a table says."""
        return "Accepted in part" if self is Action.PARTLY else self.value.capitalize()

    @property
    def needs_reply(self) -> bool:
        """Tell whether a reviewer is owed a reason or an answer in words."""
        return self is not Action.ACCEPTED


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a reviewer said or did, with what became of it."""

    key: str
    """Eight letters and digits, made once and kept (docs/decisions/responses.md)."""
    reviewer: str = ""
    """Empty where nobody knows."""
    on: dt.date | None = None
    """When it was said."""
    file: str = ""
    """Name of the returned file; empty for what was written down by hand."""
    kind: Kind | None = None
    """None for what was written down by hand."""
    section: str = ""
    line: int = 0
    """Of the source, when the file was last read; 0 for a point without a place."""
    quote: str = ""
    """The words that it is about."""
    after: str = ""
    """Where it is about none, those before its place."""
    comment: str = ""
    """What the reviewer says, or the words that an edit adds."""
    answers: str = ""
    """Key of the point that it is an answer to."""
    resolved: bool = False
    """Whether the reviewer's file marks it as done."""
    action: Action | None = None
    reply: str = ""
    span: Span = TOP
    """Where it stands in its file."""

    @property
    def is_open(self) -> bool:
        """Tell whether it waits for an action, or for the words that the action owes."""
        return self.action is None or (self.action.needs_reply and not self.reply.strip())

    @property
    def who(self) -> str:
        """Give who made it: the reviewer, else the file that it came in."""
        return self.reviewer or (f"Unknown, in {self.file}" if self.file else "Unknown")

    @property
    def says(self) -> str:
        """Give what the reviewer wants, in words."""
        told = self.comment if self.kind is None else _says(self.kind, self.comment)
        return f"{told}, after “{self.after}”" if self.after else told


@dataclass(frozen=True, slots=True)
class Responses:
    """A `responses.yaml`."""

    path: str = ""
    """The file, as the user would name it, whether it is there or not."""
    points: tuple[Point, ...] = ()

    @property
    def open(self) -> tuple[Point, ...]:
        """Give the points that wait for an answer."""
        return tuple(point for point in self.points if point.is_open)

    def by_reviewer(self) -> dict[str, tuple[Point, ...]]:
        """Give the points of each reviewer, in the order of the brief; what has no place stands first."""
        found: dict[str, list[Point]] = {}
        for point in self.points:
            found.setdefault(point.who, []).append(point)
        return {who: tuple(sorted(points, key=lambda one: one.line)) for who, points in found.items()}


def key_of(point: Point, place: str, count: int) -> str:
    """Give the key of a new point.

    Args:
        point: what is known of it; what became of it, and where it stands in the source, do not count.
        place: the words that it is about, or those of the block where it stands.
        count: 1 for the first such point, 2 for the next.

    """
    parts = (point.reviewer, point.kind or "", point.comment, place, str(point.on or ""), str(count))
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:_LENGTH]


def _says(kind: Kind, words: str) -> str:
    quoted = f"“{words.strip()}”"
    if kind == "insert":
        return f"Insert {quoted}"
    if kind == "replace":
        return f"Replace by {quoted}"
    if kind == "new-block":
        return f"Add a paragraph: {quoted}"
    if kind == "move":
        return f"Move these words {words}".strip()
    told = {
        "delete": "Delete these words",
        "split": "Begin a new paragraph",
        "join": "Join with the next paragraph",
        "format": "Change the look",
        "highlight": "Highlighted",
        "strikeout": "Strike these words out",
    }.get(kind, "")
    return ": ".join(filter(None, (told, words))) or "(empty)"
