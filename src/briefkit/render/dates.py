"""The dates under the title, in words."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefkit.model.metadata import Metadata
from briefkit.render.words import Wording

DayKind: TypeAlias = Literal["published", "updated", "as-of"]


@dataclass(frozen=True, slots=True)
class Day:
    """A date under the title, in words."""

    kind: DayKind
    words: str
    day: dt.date


def dates(meta: Metadata, wording: Wording) -> tuple[Day, ...]:
    """Give the date of publication, that of the last change, and the day to which facts are true."""
    days: tuple[tuple[DayKind, dt.date | None, Callable[[str], str]], ...] = (
        ("published", meta.date, lambda date: date),
        ("updated", meta.updated, lambda date: wording.label("updated", date=date)),
        ("as-of", meta.as_of, lambda date: wording.label("as-of", date=date)),
    )
    return tuple(Day(kind, words(wording.date(day)), day) for kind, day, words in days if day)
