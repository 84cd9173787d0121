"""Whether a brief with edits made reads exactly as an editor sees it who has accepted them, and is else the same."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final, TypeAlias

from briefkit.model.blocks import Block, Chart, ListItem, Paragraph
from briefkit.model.brief import Brief
from briefkit.model.inlines import Styled
from briefkit.model.metadata import KeyPath
from briefkit.model.positions import Position, Span
from briefkit.model.walk import brief_blocks, brief_inlines, child_blocks
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
_FRONT: Final = "other words that come from the front matter would change with it"


Kind: TypeAlias = tuple[str, ...]


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
    def seen(self) -> tuple[tuple[Kind, tuple[Seen, ...]], ...]:
        """Give of each text its kind, with that of the blocks around it, and its words."""
        around = dict(_around(self.brief))
        return tuple(((text.kind, *around.get(text.key, ())), seen(text.pieces)) for text in self.texts)

    @cached_property
    def front(self) -> dict[KeyPath, object]:
        """Give what of the front matter is not compared as texts."""
        texts = {text.key for text in self._values}
        people = self.brief.metadata.authors
        # a bio that does not open with the name is printed with it
        opens: dict[KeyPath, object] = {
            ("authors", number, "opens"): one.bio.startswith(one.name) for number, one in enumerate(people)
        }
        names = Counter(each.name for one in people for each in one.affiliations)
        leaves = {
            path: value
            for path, value in _leaves(self.brief.metadata, ())
            if not (_is_of_author(path) or (_is_affiliation(path) and names[str(value)] == 1))
        }
        return opens | {path: value for path, value in leaves.items() if ".".join(map(str, path)) not in texts}

    @cached_property
    def blocks(self) -> tuple[tuple[Block, tuple[object, ...]], ...]:
        """Give with what is said of it apart from its words every block that is not told by a text of its own."""
        return tuple((one, _said(one)) for one in brief_blocks(self.brief) if not isinstance(one, Paragraph | ListItem))

    def numbers_at(self, place: Position) -> list[int]:
        """Give the numbers of the innermost texts around a place: caption and source of a figure have one."""
        around = [number for number, text in enumerate(self.texts) if text.span.start <= place <= text.span.end]
        last = max((self.texts[number].span.start for number in around), default=place)
        return [number for number in around if self.texts[number].span.start == last] or [NOWHERE]


def _around(brief: Brief) -> Iterator[tuple[str, Kind]]:
    """Give for the key of each block the kinds of those around it, and whether it opens the item of a list."""
    waiting: list[tuple[Block, Kind]] = [(block, ()) for section in brief.sections for block in section.blocks]
    waiting += [(block, ("Note",)) for note in brief.notes.values() for block in note.blocks]
    while waiting:
        block, kind = waiting.pop()
        yield block.key, kind
        for number, child in enumerate(child_blocks(block)):
            opens = isinstance(block, ListItem) and number == 0
            waiting.append((child, (*kind, f"{type(block).__name__}{' opened' * opens}")))


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


def _is_affiliation(path: KeyPath) -> bool:
    """Whether a value is the name of an author's affiliation: the text of the author holds it."""
    return path[0] == "authors" and path[2:3] == ("affiliations",) and path[-1] == "name"


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


def faults(was: Read, now: Read, wanted: Mapping[int, tuple[Seen, ...] | None]) -> Faults:
    """Tell which texts do not read as they should, or changed something else than their words.

    Args:
        was: the brief as it was.
        now: what is read from the source with edits made.
        wanted: how texts are to be read that were changed, by their numbers, None for those that are gone; all others
            are to stay.

    """
    numbers = [number for number in range(len(was.seen)) if wanted.get(number, ()) is not None]
    should = [(was.seen[number][0], wanted.get(number, was.seen[number][1])) for number in numbers]
    wrong = {number: "nothing would be left there" for number in wanted if _is_emptied(number, was, wanted)}
    if [kind for kind, _ in should] != [kind for kind, _ in now.seen]:
        around = [numbers[place] for place in _around_changes(should, now.seen)]
        gone = [number for number, words in wanted.items() if words is None]
        return Faults({**dict.fromkeys((*around, *gone), _MORE), **wrong}, is_certain=False)
    for number, one, other in zip(numbers, should, now.seen, strict=True):
        if one != other:
            wrong.setdefault(number, "they would read otherwise in Markdown")
    if wrong:
        return Faults(wrong)
    found = {**dict(_elsewhere(was, now, wanted)), **dict(_problems(was, now, numbers))}
    return Faults(found, is_certain=NOWHERE not in found)


def _is_emptied(number: int, was: Read, wanted: Mapping[int, tuple[Seen, ...] | None]) -> bool:
    return wanted[number] == () and was.texts[number].kind != "cell"


def _around_changes(should: Sequence[object], now: Sequence[object]) -> Iterator[int]:
    """Give the places at which two briefs part."""
    for name, first, last, *_ in SequenceMatcher(None, should, now, autojunk=False).get_opcodes():
        if name != "equal":
            yield from range(max(0, first - (first == last)), min(len(should), last + (first == last)))


def _elsewhere(was: Read, now: Read, wanted: Mapping[int, object]) -> Iterator[tuple[int, str]]:
    """Tell what else has changed, and where: the front matter, roles of sections, kinds of blocks, notes."""
    for path in was.front.keys() | now.front.keys():
        if was.front.get(path) != now.front.get(path):
            around = was.brief.metadata.place(*path).value
            inside = [number for number in wanted if _holds(around, was.texts[number].span)]
            bylines = [number for number in inside if was.texts[number].kind == "author"]
            yield from ((number, _FRONT) for number in bylines or inside or [NOWHERE])
    for one, other in zip(was.brief.sections, now.brief.sections, strict=False):
        if one.role != other.role:
            numbers = was.numbers_at(one.heading_span.start)
            yield from ((number, "these words would make it another kind of section") for number in numbers)
    for (block, one_said), (_, other_said) in zip(was.blocks, now.blocks, strict=False):
        if one_said != other_said:
            yield from ((number, _MORE) for number in was.numbers_at(block.span.start))
    if _rest(was.brief) != _rest(now.brief) or len(was.blocks) != len(now.blocks):
        yield NOWHERE, _MORE


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _rest(brief: Brief) -> tuple[object, ...]:
    pulled = sum(isinstance(piece, Styled) and piece.pull for piece in brief_inlines(brief))
    return tuple(brief.notes), len(brief.suppressions), [bool(section.blocks) for section in brief.sections], pulled


def _problems(was: Read, now: Read, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Tell what the reader of the brief finds wrong, and did not before."""
    more = Counter(problem.name for problem in now.brief.problems)
    more.subtract(Counter(problem.name for problem in was.brief.problems))
    for problem in now.brief.problems:
        if more[problem.name] > 0:
            places = [NOWHERE] if problem.path else now.numbers_at(problem.span.start)
            why = f"the brief would then be at fault: {problem.message}"
            yield from ((place if place == NOWHERE else numbers[place], why) for place in places)
