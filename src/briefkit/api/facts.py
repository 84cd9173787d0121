"""The claims of briefs that a person must verify, and what is known of them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from briefkit.api.briefs import BriefFile, find_briefs, only_brief
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.checks.claims.statements import is_english
from briefkit.checks.facts.register import register
from briefkit.checks.front_matter import is_text
from briefkit.model.content_hash import content_hash
from briefkit.model.facts import Cited, Facts, Register, Status
from briefkit.model.findings import Problem


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """One brief with its claims."""

    reading: Reading
    register: Register
    hash: str
    """Of its content as it is."""

    @property
    def path(self) -> Path:
        """Give the brief, as the user named it."""
        return self.reading.file.path

    @property
    def facts(self) -> Facts:
        """Give what its `facts.yaml` says."""
        return self.reading.brief.facts

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give what in its `facts.yaml` cannot be read."""
        return tuple(one for one in self.reading.brief.problems if one.name == "unreadable-facts")

    @property
    def is_readable(self) -> bool:
        """Tell whether the brief could be read, so that what it claims is known."""
        return is_text(self.reading.brief)

    @property
    def is_english(self) -> bool:
        """Tell whether claims of all kinds are found in it."""
        return is_english(self.reading.brief.metadata.lang)

    @property
    def is_verified(self) -> bool:
        """Tell whether nothing is left to do."""
        return (
            self.is_readable
            and not self.problems
            and all(one.status is Status.VERIFIED for one in self.register.claims)
        )

    def left(self) -> "BriefFacts":
        """Give the same with those claims alone that are not verified."""
        claims = tuple(one for one in self.register.claims if one.status is not Status.VERIFIED)
        return replace(self, register=replace(self.register, claims=claims))


def facts_of(paths: Iterable[str | Path]) -> Iterator[BriefFacts]:
    """Give the claims of each brief with what is known of them.

    Raises:
        UsageError: a path leads to no brief, or one cannot be read.

    """
    for file in find_briefs(paths):
        yield _facts(file)


def facts_of_one(path: str | Path) -> BriefFacts:
    """Give the claims of one brief.

    Raises:
        UsageError: there is not exactly one, or it cannot be read.

    """
    return _facts(only_brief(path))


def _facts(file: BriefFile) -> BriefFacts:
    reading = read_brief(file, find_workspace(file.folder))
    return BriefFacts(reading, register(reading.brief), content_hash(reading.brief))


def source_in_words(one: Cited) -> str:
    """Give a source as it is written down: `MTA2025, p. 4`, or the words of a note."""
    return ", ".join(part for part in (one.key or one.work or one.link, one.locator) if part)


def today() -> dt.date:
    """Give the day: that of `SOURCE_DATE_EPOCH` where it is set, else the clock's.

    Raises:
        UsageError: `SOURCE_DATE_EPOCH` is no number of seconds.

    """
    from briefkit.render.moment import source_date  # noqa: PLC0415 - only what writes needs it

    moment = source_date()
    return moment.date() if moment else dt.datetime.now().astimezone().date()
