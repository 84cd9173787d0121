"""Whether a brief with edits made reads exactly as an editor sees it who has accepted them, and is else the same."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from briefkit.model.blocks import Block, Chart
from briefkit.model.brief import Brief
from briefkit.model.inlines import Styled
from briefkit.model.metadata import KeyPath
from briefkit.model.positions import Position, Span
from briefkit.model.walk import brief_blocks, brief_inlines
from briefkit.review.characters import Seen, seen
from briefkit.review.front_texts import front_texts
from briefkit.review.source_texts import SourceText, source_texts

NOWHERE: Final = -1
"""Stands for the number of a text where it is not known which one is at fault."""
_AUTHOR: Final = (("name",), ("pronouns",), ("role",))
"""What the text of an author holds."""
_PLACES: Final = frozenset({"places", "span"})
_WORDS: Final = frozenset({"key", "anchor", "text", "value", "label"})
"""Fields of blocks that are words, or made of them."""
_VALUES: Final = (str, int, float, type(None))
_MORE: Final = "more than these words would change"
_FRONT: Final = "the front matter would say something else"


@dataclass(frozen=True)
class Read:
    """A brief as it reads."""

    brief: Brief

    @cached_property
    def texts(self) -> tuple[SourceText, ...]:
        """Give its texts, and the values of its front matter."""
        return (*source_texts(self.brief), *self._values)

    @cached_property
    def _values(self) -> tuple[SourceText, ...]:
        return tuple(front_texts(self.brief))

    @cached_property
    def seen(self) -> tuple[tuple[str, tuple[Seen, ...]], ...]:
        """Give of each text its kind and its characters."""
        return tuple((text.kind, seen(text.pieces)) for text in self.texts)

    @cached_property
    def front(self) -> dict[KeyPath, object]:
        """Give what of the front matter is not compared as texts."""
        texts = {text.key for text in self._values}
        people = self.brief.metadata.authors
        # a bio that does not open with the name is printed with it
        opens: dict[KeyPath, object] = {
            ("authors", number, "opens"): one.bio.startswith(one.name) for number, one in enumerate(people)
        }
        leaves = {path: value for path, value in _leaves(self.brief.metadata, ()) if not _is_of_author(path)}
        return opens | {path: value for path, value in leaves.items() if ".".join(map(str, path)) not in texts}

    @cached_property
    def blocks(self) -> tuple[tuple[Block, tuple[object, ...]], ...]:
        """Give every block with what is said of it apart from its words."""
        return tuple((block, _said(block)) for block in brief_blocks(self.brief))

    def number_at(self, place: Position) -> int:
        """Give the number of the innermost text around a place."""
        around = [number for number, text in enumerate(self.texts) if text.span.start <= place <= text.span.end]
        return max(around, key=lambda number: self.texts[number].span.start, default=NOWHERE)


def _is_of_author(path: KeyPath) -> bool:
    """Whether a value is told by the text of an author."""
    return path[0] == "authors" and path[2:] in _AUTHOR


def _leaves(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, object]]:
    """Give the values of the front matter that hold no others."""
    if isinstance(value, tuple):
        yield (*path, "length"), len(value)
        for number, one in enumerate(value):
            yield from _leaves(one, (*path, number))
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _PLACES:
                yield from _leaves(getattr(value, field.name), (*path, field.name))
    else:
        yield path, value


def _said(block: Block) -> tuple[object, ...]:
    values = [(field.name, getattr(block, field.name)) for field in fields(block) if field.name not in _WORDS]
    told = tuple(value for _, value in values if isinstance(value, _VALUES))
    data = (block.header, block.rows) if isinstance(block, Chart) else ()
    return type(block).__name__, told, data


@dataclass(frozen=True, slots=True)
class Faults:
    """What is not as it should be."""

    reasons: Mapping[int, str]
    """Number of a text -> what is wrong there."""
    is_certain: bool = True
    """Whether these texts are at fault, and not others that changed what they are."""


def faults(was: Read, now: Read, wanted: Mapping[int, tuple[Seen, ...]]) -> Faults:
    """Tell which texts do not read as they should, or changed something else than their words.

    Args:
        was: the brief as it was.
        now: what is read from the source with edits made.
        wanted: how texts are to be read that were changed, by their numbers; all others are to stay.

    """
    should = [(kind, wanted.get(number, characters)) for number, (kind, characters) in enumerate(was.seen)]
    if [kind for kind, _ in should] != [kind for kind, _ in now.seen]:
        return Faults(dict.fromkeys(_around_changes(should, now.seen), _MORE), is_certain=False)
    wrong = {
        number: "they would read otherwise in Markdown"
        for number, (one, other) in enumerate(zip(should, now.seen, strict=True))
        if one != other
    }
    empty = {number: "nothing would be left there" for number, words in wanted.items() if not words}
    wrong |= {number: why for number, why in empty.items() if was.texts[number].kind != "cell"}
    if wrong:
        return Faults(wrong)
    found = {**dict(_elsewhere(was, now, wanted)), **dict(_problems(was, now))}
    return Faults(found, is_certain=NOWHERE not in found)


def _around_changes(should: Sequence[object], now: Sequence[object]) -> Iterator[int]:
    """Give the texts at which two briefs part."""
    for name, first, last, *_ in SequenceMatcher(None, should, now, autojunk=False).get_opcodes():
        if name != "equal":
            yield from range(max(0, first - (first == last)), min(len(should), last + (first == last)))


def _elsewhere(was: Read, now: Read, wanted: Mapping[int, object]) -> Iterator[tuple[int, str]]:
    """Tell what else has changed, and where: the front matter, roles of sections, kinds of blocks, notes."""
    for path in was.front.keys() | now.front.keys():
        if was.front.get(path) != now.front.get(path):
            around = was.brief.metadata.place(*path).value
            inside = [number for number in wanted if _holds(around, was.texts[number].span)]
            yield from ((number, _FRONT) for number in inside or [NOWHERE])
    for one, other in zip(was.brief.sections, now.brief.sections, strict=False):
        if one.role != other.role:
            yield was.number_at(one.heading_span.start), "these words would make it another kind of section"
    for (block, one_said), (_, other_said) in zip(was.blocks, now.blocks, strict=False):
        if one_said != other_said:
            yield was.number_at(block.span.start), _MORE
    if _rest(was.brief) != _rest(now.brief) or len(was.blocks) != len(now.blocks):
        yield NOWHERE, _MORE


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _rest(brief: Brief) -> tuple[object, ...]:
    pulled = sum(isinstance(piece, Styled) and piece.pull for piece in brief_inlines(brief))
    return tuple(brief.notes), len(brief.suppressions), len(brief.sections), pulled


def _problems(was: Read, now: Read) -> Iterator[tuple[int, str]]:
    """Tell what the reader of the brief finds wrong, and did not before."""
    more = Counter(problem.name for problem in now.brief.problems)
    more.subtract(Counter(problem.name for problem in was.brief.problems))
    for problem in now.brief.problems:
        if more[problem.name] > 0:
            number = NOWHERE if problem.path else now.number_at(problem.span.start)
            yield number, f"the brief would then be at fault: {problem.message}"
