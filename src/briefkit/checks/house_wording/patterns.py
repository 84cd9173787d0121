"""Regular expressions of a house style, matched without trust: each under a limit of time."""

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Protocol

from briefkit.checks.house_wording.lines import GAP
from briefkit.model.patterns import Shape, shape_of

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|['’ ]|[^'’ \\\[]+|.", re.DOTALL)
_LOOSE = {"'": "['’]", "’": "['’]", " ": "[ \u00a0]"}
"""What an author may type for it."""
_GROUP = re.compile(r"\$(\d+)")
_ENOUGH = 0.25
"""Seconds of work that a rule may take on a brief; the shipped ones take less than a thousandth."""
_PER_CHARACTER = 5e-6
_ALL_TOGETHER = 3
"""How many times as long all rules of a style may take."""


class UnusableRuleError(Exception):
    """A rule that cannot be used; its text says why, for a message."""


class Watch:
    """How much working time is left for the rules of a house style on one brief."""

    def __init__(self, characters: int) -> None:
        self._share = _ENOUGH + characters * _PER_CHARACTER
        self._last = time.thread_time() + self._share * _ALL_TOGETHER
        self.next_rule()

    def next_rule(self) -> None:
        """Begin another rule's time."""
        self._end = min(self._last, time.thread_time() + self._share)

    def left(self) -> float:
        """Give the seconds that are left for this rule.

        Raises:
            UnusableRuleError: none are.

        """
        left = self._end - time.thread_time()
        if left <= 0:
            raise UnusableRuleError(_too_slow())
        return left


def _too_slow() -> str:
    return "is too slow: it was stopped"


class Match(Protocol):
    """What the matches of both engines have."""

    def start(self) -> int: ...  # noqa: D102
    def end(self) -> int: ...  # noqa: D102
    def group(self, group: int = 0, /) -> Any: ...  # noqa: ANN401, D102
    def groups(self) -> tuple[Any, ...]: ...  # noqa: D102


@dataclass(frozen=True)
class Finder:
    """A pattern that is compiled when it is first needed."""

    pattern: str
    ignorecase: bool
    is_word: bool
    """Whether a match begins and ends with a word."""

    @cached_property
    def _shape(self) -> Shape:
        return shape_of(self.pattern)

    @property
    def needles(self) -> tuple[str, ...]:
        """Words of which every match holds one; an empty one where nothing is certain."""
        return self._shape.needles

    def may_be_in(self, folded: str) -> bool:
        """Tell whether a text, given as needles are looked for in it, may hold a match."""
        return any(needle in folded for needle in self.needles)

    def matches(self, text: str, watch: Watch) -> Iterator[Match]:
        """Give the matches in a text that are not empty and touch nothing that is not read.

        Raises:
            UnusableRuleError: the pattern is none, or it takes too long.

        """
        try:
            left = watch.left()
            found = self._compiled.finditer(text, **({} if self._is_quick else {"timeout": left}))
            for match in found:
                if match.end() > match.start() and GAP not in match.group():
                    yield match
        except TimeoutError:
            raise UnusableRuleError(_too_slow()) from None
        except MemoryError:
            raise UnusableRuleError("takes too much memory") from None

    @cached_property
    def _is_quick(self) -> bool:
        return isinstance(self._compiled, re.Pattern)

    @cached_property
    def _compiled(self) -> Any:  # noqa: ANN401 - one of two engines
        text = (
            self.pattern if "(?x" in self.pattern else "".join(_LOOSE.get(p, p) for p in _PIECE.findall(self.pattern))
        )
        text = rf"\b(?:{text})\b" if self.is_word else text
        flags = re.MULTILINE | (re.IGNORECASE if self.ignorecase else 0)
        if self._shape.is_harmless:
            try:
                return re.compile(text, flags)
            except re.error:  # the other engine knows more
                pass
        return _timed(text, flags)


def _timed(text: str, flags: int) -> Any:  # noqa: ANN401
    """Compile with the engine that can be stopped; it is loaded only where a pattern needs it."""
    import regex  # noqa: PLC0415

    try:
        return regex.compile(text, flags)
    except regex.error as error:
        raise UnusableRuleError(f"holds no regular expression: {error}") from None
    except (RecursionError, OverflowError, ValueError):
        raise UnusableRuleError("holds no regular expression") from None


def replaced(pattern: str, text: str, replacement: str) -> str:
    """Give a text in which each match of a pattern is replaced; `$1` in the replacement stands for a group.

    Raises:
        UnusableRuleError: the pattern is none, or it takes too long.

    """
    parts, end = [], 0
    for match in finder(pattern).matches(text, Watch(len(text))):
        parts += [text[end : match.start()], filled(replacement, match)]
        end = match.end()
    return "".join((*parts, text[end:]))


def filled(words: str, match: Match) -> str:
    """Give words in which `$1` has become what the first group of a match holds, and so on."""
    groups = match.groups()
    return _GROUP.sub(lambda found: _group(groups, int(found[1])), words)


def _group(groups: tuple[str | None, ...], number: int) -> str:
    return (groups[number - 1] or "") if 0 < number <= len(groups) else ""


@lru_cache(maxsize=20_000)
def finder(pattern: str, *, ignorecase: bool = False, is_word: bool = False) -> Finder:
    """Give what finds a pattern; `(?i)` at its beginning makes capitals the same as small letters."""
    bare = pattern.removeprefix("(?i)")
    return Finder(bare, ignorecase or bare != pattern, is_word)


def first_of(finders: Iterable[tuple[int, Finder]], text: str, watch: Watch) -> Iterator[tuple[int, Match]]:
    """Give the matches that any of some patterns has, from left to right and without overlap; an earlier one wins.

    Args:
        finders: the patterns with their indexes.
        text: where they look.
        watch: the time that is left.

    """
    found = [(match.start(), index, match) for index, one in finders for match in one.matches(text, watch)]
    end = 0
    for start, index, match in sorted(found, key=lambda entry: entry[:2]):
        if start >= end:
            yield index, match
            end = match.end()
