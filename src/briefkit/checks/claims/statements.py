"""The sentences of a brief, each with its place and with whether anything backs it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefkit.checks.claims.backing import Backing, backed
from briefkit.checks.claims.once import once
from briefkit.checks.house_wording.texts import Passage, texts_of
from briefkit.model.blocks import Block, Division
from briefkit.model.brief import Brief
from briefkit.model.positions import Position, Span
from briefkit.model.walk import child_blocks

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_DIGIT = re.compile(r"\d")
_SENTENCES = frozenset({"paragraph", "list", "standfirst", "note", "box"})
_OTHERS = frozenset({"contributors", "acknowledgements", "note", "alt", "table", "figure.caption", "heading", "title"})
"""Where nothing is claimed, or where the source stands beside it."""
BRIEFLY = frozenset({"summary", "key-messages", "standfirst"})
"""Where the text says once more, in short, what it backs elsewhere."""


@dataclass(frozen=True)
class Statement:
    """A sentence, or what stands in its place: a heading, a cell."""

    passage: Passage
    start: int
    end: int
    is_backed: bool
    """Whether its paragraph, or what that belongs to, names a source."""
    before: "Statement | None"
    """The sentence before it in the same paragraph."""
    is_cited: bool = False
    """Whether the sentence itself names a source, or one that is shared backs its paragraph."""
    is_covered: bool = False
    """Whether a source stands in it or behind it in the paragraph: the last sentence often cites for them all."""

    @cached_property
    def text(self) -> str:
        """Give its words."""
        return self.passage.line.text[self.start : self.end]

    @cached_property
    def own(self) -> str:
        """Give its words, of the same length, without what it quotes."""
        return self.passage.own_words[self.start : self.end]

    @cached_property
    def has_digits(self) -> bool:
        """Tell whether a number may stand in it."""
        return _DIGIT.search(self.text) is not None

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Give its own words in small letters, in no order."""
        return frozenset(_WORD.findall(self.own.lower()))

    @property
    def scopes(self) -> frozenset[str]:
        """Give what it is: `paragraph`, `list`, `summary` and so on."""
        return self.passage.scopes

    @property
    def is_english(self) -> bool:
        """Tell whether rules for English can read it."""
        return is_english(self.passage.lang)

    @property
    def is_claim(self) -> bool:
        """Tell whether it says something that a source could back: no heading, no caption, no request, no quotation."""
        return not self.scopes & (_OTHERS | {"recommendations", "quotation"})

    def place(self, brief: Brief, start: int, end: int) -> Span:
        """Give where a slice of it stands in the source."""
        return self.passage.line.place(brief.text, self.start + start, self.start + end)[0]


@lru_cache(maxsize=100)
def is_english(lang: str) -> bool:
    """Tell whether a language tag is one of English."""
    return lang.partition("-")[0].lower() == "en"


@once
def statements(brief: Brief) -> tuple[Statement, ...]:
    """Give every sentence of a brief, in the order in which they stand, notes at the end."""
    sourced = backed(brief)
    return tuple(one for passage in texts_of(brief) for one in _of(brief, passage, sourced.get(passage.span)))


def claims(brief: Brief) -> Iterator[Statement]:
    """Give the English sentences in which a brief claims something."""
    return (one for one in statements(brief) if one.is_english and one.is_claim)


def _of(brief: Brief, passage: Passage, backing: Backing | None) -> Iterator[Statement]:
    is_shared = backing is not None and backing.is_shared
    is_backed = backing is not None
    if not passage.scopes & _SENTENCES:
        yield Statement(passage, 0, len(passage.line.text), is_backed, None, is_backed, is_backed)
        return
    found = passage.sentences
    cited = _cited(brief, passage, found, backing.places) if backing else frozenset()
    before = None
    for index, (start, end) in enumerate(found):
        is_cited, is_covered = index in cited, index <= max(cited, default=-1)
        before = Statement(passage, start, end, is_backed, before, is_shared or is_cited, is_shared or is_covered)
        yield before


def _cited(
    brief: Brief, passage: Passage, found: Sequence[tuple[int, int]], places: tuple[Position, ...]
) -> frozenset[int]:
    """Give which of the sentences name the sources at some places; one behind a full stop belongs to what it ends."""
    starts = [passage.line.place(brief.text, start, start + 1)[0].start for start, _ in found] if places else []
    return frozenset(max(bisect_right(starts, place) - 1, 0) for place in places)


def english_blocks(brief: Brief) -> Iterator[Block]:
    """Give every block of the sections that is in English, outer before inner; notes stay aside."""
    waiting: list[Block] = []
    if is_english(brief.metadata.lang):
        waiting = [block for section in brief.sections for block in section.blocks][::-1]
    while waiting:
        block = waiting.pop()
        if isinstance(block, Division) and block.lang and not is_english(block.lang):
            continue
        yield block
        waiting.extend(reversed(child_blocks(block)))
