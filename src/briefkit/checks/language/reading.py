"""The texts of a brief for the rules on language, read once for all of them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefkit.checks.claims.once import once
from briefkit.checks.house_wording.texts import Passage, texts_of
from briefkit.model.brief import Brief

PROSE = frozenset({"paragraph", "list", "note", "standfirst", "recommendations", "box"})
"""Scopes of texts that consist of sentences."""
_NOT_OWN = frozenset({"quotation", "alt"})
_NO_SENTENCES = frozenset({"heading", "title", "alt", "table", "figure.caption"})


def texts(brief: Brief, languages: Iterable[str] = ("en",)) -> Iterator[Passage]:
    """Give the texts of a brief in some languages, in order, without what others said and what is not printed.

    Args:
        brief: the brief.
        languages: base languages (`en`); none for every language.

    """
    wanted = frozenset(languages)
    return (passage for passage in _own(brief) if not wanted or base(passage.lang) in wanted)


@once
def _own(brief: Brief) -> tuple[Passage, ...]:
    return tuple(passage for passage in texts_of(brief) if not _NOT_OWN & passage.scopes)


def prose(brief: Brief, languages: Iterable[str] = ("en",)) -> Iterator[Passage]:
    """Give those texts that consist of sentences: no headings, cells, captions."""
    return (passage for passage in texts(brief, languages) if is_prose(passage))


def is_prose(passage: Passage) -> bool:
    """Tell whether a text consists of sentences."""
    return not _NO_SENTENCES & passage.scopes and bool(PROSE & passage.scopes)


@lru_cache(maxsize=100)
def base(lang: str) -> str:
    """Give the language of a tag without its region, in small letters."""
    return lang.partition("-")[0].lower()
