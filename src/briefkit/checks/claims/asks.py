"""What a brief asks for: the words of each recommendation, set out as such or in an ordinary list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import english_blocks, is_english
from briefkit.checks.plain_asks import opening, plain_lists
from briefkit.model.blocks import ListItem, Paragraph, Recommendation, Recommendations
from briefkit.model.brief import Brief
from briefkit.model.text import uncited_text
from briefkit.model.walk import blocks

_WORD = re.compile(r"[a-z]+")
_ENDINGS = ("ations", "ation", "ings", "ing", "ments", "ment", "ers", "ies", "ed", "es", "er", "s", "e", "y")
_SMALL = word_set(
    "the a an of in on at to for and or by with from as is are was were be been it its that this which who"
    " not no per more"
    " than less between has have had will would should must can could may might one two three four five six seven eight"
    " nine ten they their we our each every all any into within under over after before until about also other new make"
    " made give given take taken set use used year years month months government ministry authority department state"
    " national public policy support ensure strengthen improve promote develop provide increase establish implement"
    " create build introduce adopt need needs more better such these those them there what when where how"
)
_FEWEST = 4
"""Letters of a word that says what a sentence is about."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One recommendation in English."""

    item: Recommendation | ListItem
    action: str
    """What is to be done, in words."""
    more: str
    """What else its item says."""
    by: str = ""
    """The date that stands beside it."""


def asks(brief: Brief) -> Iterator[Ask]:
    """Give every recommendation of a brief that is in English."""
    for block in english_blocks(brief):
        for item in block.items if isinstance(block, Recommendations) else ():
            texts = (uncited_text(one.inlines) for one in blocks(item.blocks) if isinstance(one, Paragraph))
            yield Ask(item, uncited_text(item.action).strip(), " ".join(texts), item.by)
    if is_english(brief.metadata.lang):
        for listed in plain_lists(brief):
            yield from (Ask(item, opening(item), "") for item in listed.items if opening(item))


def subjects(text: str) -> frozenset[str]:
    """Give the stems of the words that say what a text is about."""
    words = (word for word in _WORD.findall(text.lower()) if len(word) >= _FEWEST and word not in _SMALL)
    return frozenset(_stem(word) for word in words)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST - 1:
            return word[: -len(ending)]
    return word
