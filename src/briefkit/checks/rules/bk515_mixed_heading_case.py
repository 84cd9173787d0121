"""Headings of one level have capitals in most words here, and only in the first there.

Why it matters
    The reader takes the difference for a difference of rank. Either is fine; one brief keeps to one for each level. The
    headings that the house style gives to its sections are not counted.

Bad
    ### A Slow and Steady Decline

    ### The sea is not to blame

Good
    ### A slow and steady decline

    ### The sea is not to blame

Source
    GOV.UK and U4, style guides: sentence case; The Chicago Manual of Style, 8.159, for title case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.listing import words
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK515", "mixed-heading-case", Severity.WARNING)

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset(
    words(
        "a an the and but or nor for of in on at by to from with as into over under up via vs than it is its not"
        " no be are"
        " that this who what how why when where do does can if so yet per"
    )
)
_LEVELS = ("heading.h2", "heading.h3", "heading.h4")

Case = Literal["title", "sentence", "unknown"]


@dataclass(frozen=True, slots=True)
class _Head:
    passage: Passage
    case: Case


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Compare the headings of each level, without those of the house style; ties are told of both."""
    if sum("heading" in passage.scopes for passage in texts(brief)) < 2:  # noqa: PLR2004  # one is like itself
        return
    names = {name.casefold() for by_lang in style.role_names.values() for all_ in by_lang.values() for name in all_}
    proper, small = _names(brief)
    for level in _LEVELS:
        heads = [
            _Head(passage, _case(passage.line.text, proper, small))
            for passage in texts(brief)
            if level in passage.scopes and passage.line.text.strip().casefold() not in names
        ]
        titles = [head for head in heads if head.case == "title"]
        plain = [head for head in heads if head.case == "sentence"]
        if titles and plain:
            yield from _told(brief, titles, plain)


def _told(brief: Brief, titles: list[_Head], plain: list[_Head]) -> Iterator[Finding]:
    rarer = plain if len(plain) < len(titles) else titles
    usual = "capitals in most words" if rarer is plain else "a capital in the first word alone"
    for head in rarer:
        found = Slice(head.passage, 0, len(head.passage.line.text))
        message = f"Most headings of this level have {usual}"
        yield finding(RULE, brief, found, message, hint="Write all headings of a level in one way.")


def _names(brief: Brief) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that have a capital in the middle of sentences, names wherever they stand, and the small words."""
    found: set[str] = set()
    small: set[str] = set()
    for passage in texts(brief):
        if "heading" in passage.scopes or "title" in passage.scopes:
            continue
        words = _WORD.findall(passage.line.text)
        found.update(word for before, word in pairwise(words) if word[0].isupper() and before)
        small.update(word for word in words if word.islower())
    return frozenset(word for word in found if word.lower() not in small), frozenset(small)


def _case(text: str, proper: frozenset[str], small: frozenset[str]) -> Case:
    """Tell how a heading is written from the words after its first that are neither names nor small words."""
    words = [word for word in _WORD.findall(re.split(r"[:–—?] ", text)[0])[1:] if word.lower() not in _SMALL]
    telling = [
        word for word in words if word not in proper and not word.isupper() and word.partition("’")[0] not in proper
    ]
    capital = sum(word[0].isupper() for word in telling)
    if not telling or (capital and capital < len(telling)):
        return "unknown"
    if capital and not any(word.lower() in small for word in telling):
        return "unknown"  # it may be a name
    return "title" if capital else "sentence"
