"""What an author has decided about the marks of a review, kept beside the outputs."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from briefkit.api.briefs import find_briefs, shortest
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import write_together
from briefkit.errors import UsageError
from briefkit.model.review import Review, ReviewItem
from briefkit.review.source_comments import SAYINGS

_VERSION: Final = 1
_LETTERS: Final = 12
"""Hexadecimal digits of the key of a mark."""
_LARGEST: Final = 4 * 1024 * 1024
"""Bytes of a file of decisions."""


class Choice(StrEnum):
    """What is to become of a mark."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SEEN = "seen"
    COMMENT = "comment"
    """It becomes a comment in the source."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What an author has decided about one mark."""

    choice: Choice
    words: str | None = None
    """The author's own, in the place of the editor's."""


Decisions: TypeAlias = dict[int, Decision]
"""By the place of the mark in its review."""


def decided(review: Review, decisions: Mapping[int, Decision]) -> Review:
    """Give a review in which what was rejected is not applied, and own words stand in the place of an editor's."""
    items = list(review.items)
    for place, decision in decisions.items():
        if decision.choice is not Choice.ACCEPTED:
            items[place] = replace(items[place], applies=False)
        elif decision.words is not None:
            items[place] = replace(items[place], text=decision.words)
    return replace(review, items=tuple(items))


def chosen(review: Review, decisions: Mapping[int, Decision]) -> Review:
    """Give a review in which only that is applied which was accepted."""
    items = (
        item if place in decisions else replace(item, applies=False)
        for place, item in enumerate(decided(review, decisions).items)
    )
    return replace(review, items=tuple(items))


def comments(review: Review, decisions: Mapping[int, Decision], *, every: bool) -> set[int]:
    """Give the places of the marks that become comments in the source.

    Args:
        review: what editors did.
        decisions: about its marks.
        every: whether all do that say something.

    """
    wanted = {place for place, decision in decisions.items() if decision.choice is Choice.COMMENT}
    if every:
        wanted |= {place for place, item in enumerate(review.items) if item.kind in SAYINGS and item.text.strip()}
    return wanted


def path_of(review: Review) -> Path:
    """Give the file that keeps decisions about a brief, beside its outputs."""
    file = find_briefs([review.source])[0]
    return find_workspace(file.folder).outputs_of(file.slug) / f"{file.slug}-decisions.json"


def kept(review: Review) -> Decisions:
    """Give the decisions that were kept about the marks of a review.

    Raises:
        UsageError: their file holds something else.

    """
    by_key = _read(path_of(review))
    return {place: by_key[key] for place, key in enumerate(_keys(review)) if key in by_key}


def keep(review: Review, decisions: Mapping[int, Decision], *, alone: bool) -> None:
    """Write the decisions about the marks of a review down.

    Args:
        review: what editors did.
        decisions: about its marks; those that were kept about marks of other files stay.
        alone: whether none of these stay.

    Raises:
        UsageError: the file cannot be written, or holds something else.

    """
    path, keys = path_of(review), _keys(review)
    by_key = {} if alone else {key: one for key, one in _read(path).items() if key not in keys}
    by_key |= {keys[place]: decision for place, decision in decisions.items()}
    marks = {key: _plain(decision) for key, decision in by_key.items()}
    data = json.dumps({"version": _VERSION, "marks": marks}, ensure_ascii=False, indent=1) + "\n"
    write_together(path.parent, {path.name: data.encode("utf-8", "replace")}, "Nothing was changed.")


def _read(path: Path) -> dict[str, Decision]:
    try:
        told = json.loads(path.read_bytes() if path.stat().st_size <= _LARGEST else b"")
        return {str(key): Decision(Choice(one["choice"]), _words(one)) for key, one in told["marks"].items()}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise UsageError(f"{shortest(path)}: This file cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{shortest(path)}: This file holds no decisions. --again does without it.") from error


def _plain(decision: Decision) -> dict[str, str]:
    return {"choice": decision.choice.value} | ({} if decision.words is None else {"words": decision.words})


def _words(told: Mapping[str, object]) -> str | None:
    words = told.get("words")
    return words if isinstance(words, str) else None


def _keys(review: Review) -> list[str]:
    """Give a name for each mark that it keeps when the brief changes: of all that its file says of it."""
    counts = Counter[str]()
    keys = []
    for item in review.items:
        key = sha256("\0".join(_said(item)).encode("utf-8", "replace")).hexdigest()[:_LETTERS]
        counts[key] += 1
        keys.append(f"{key}-{counts[key]}")
    return keys


def _said(item: ReviewItem) -> tuple[str, ...]:
    return item.author, item.date, item.kind, item.quote, item.text
