"""The sentences of a brief's own prose, for rules that look at one at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from briefkit.checks.claims.once import once
from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import base, prose
from briefkit.model.brief import Brief


@dataclass(frozen=True)
class Sentence:
    """A sentence and the text that it stands in."""

    passage: Passage
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """Give its words, those that it quotes masked."""
        return self.passage.own_words[self.start : self.end]

    @property
    def whole(self) -> str:
        """Give its words, those that it quotes among them."""
        return self.passage.line.text[self.start : self.end]


def brief_sentences(brief: Brief, languages: Iterable[str] = ("en",)) -> Iterator[Sentence]:
    """Give every sentence of a brief's prose in some languages, in order."""
    wanted = frozenset(languages)
    return (one for one in _sentences(brief) if not wanted or base(one.passage.lang) in wanted)


@once
def _sentences(brief: Brief) -> tuple[Sentence, ...]:
    return tuple(Sentence(passage, *place) for passage in prose(brief, ()) for place in passage.sentences)
