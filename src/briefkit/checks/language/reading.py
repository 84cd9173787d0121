"""The texts of a brief for the rules on language, read once for all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefkit.checks.house_wording.texts import Passage, passages
from briefkit.model.brief import Brief

PROSE = frozenset({"paragraph", "list", "note", "standfirst", "recommendations", "box"})
"""Scopes of texts that consist of sentences."""
_NO_SENTENCES = frozenset({"heading", "title", "alt", "table", "figure.caption"})


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A brief, the same only where it is the same object: comparing two trees takes longer than reading one."""

    brief: Brief

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.brief is self.brief

    def __hash__(self) -> int:
        return id(self.brief)


def texts(brief: Brief, languages: Iterable[str] = ("en",)) -> Iterator[Passage]:
    """Give the texts of a brief in some languages, in order, without what others said and what is not printed.

    Args:
        brief: the brief.
        languages: base languages (`en`); none for every language.

    """
    wanted = frozenset(languages)
    for passage in _texts(_Same(brief)):
        if not wanted or base(passage.lang) in wanted:
            yield passage


def prose(brief: Brief, languages: Iterable[str] = ("en",)) -> Iterator[Passage]:
    """Give those texts that consist of sentences: no headings, cells, captions."""
    return (passage for passage in texts(brief, languages) if is_prose(passage))


def is_prose(passage: Passage) -> bool:
    """Tell whether a text consists of sentences."""
    return not _NO_SENTENCES & passage.scopes and bool(PROSE & passage.scopes)


def base(lang: str) -> str:
    """Give the language of a tag without its region, in small letters."""
    return lang.partition("-")[0].lower()


@lru_cache(maxsize=2)
def _texts(same: _Same) -> tuple[Passage, ...]:
    return tuple(
        passage
        for passage in passages(same.brief)
        if not {"quotation", "alt"} & passage.scopes
    )
