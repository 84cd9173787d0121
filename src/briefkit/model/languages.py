"""Which words stand for a language that a house style may not know."""

from collections.abc import Mapping
from typing import TypeVar

Words = TypeVar("Words")


def tags(lang: str) -> tuple[str, ...]:
    """Give the tags to look under for a language (BCP 47): its own, that of its base language, English."""
    return tuple(dict.fromkeys((lang, lang.partition("-")[0], "en")))


def in_language(words: Mapping[str, Words], lang: str) -> Words | None:
    """Give what stands under the first of a language's tags that is there, or None."""
    return next((words[tag] for tag in tags(lang) if tag in words), None)
