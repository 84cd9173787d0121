"""Changes of the words of one text as edits of its source: emphasis, links and ends of lines stay or go."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefkit.model.findings import Edit
from briefkit.model.inlines import Inline
from briefkit.model.positions import Position, Span
from briefkit.model.review import Like
from briefkit.review.characters import Character, Seen, as_seen, look
from briefkit.review.spacing import Token, spaced


@dataclass(frozen=True, slots=True)
class Change:
    """Some characters of a text taken away, and words put where they stood."""

    first: int
    last: int
    """Behind the last of them; `first` where none are taken away."""
    words: str
    """As they are to be read."""
    written: str
    """As they are written in the source."""
    like: Like = ""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What changes come to."""

    edits: tuple[Edit, ...]
    seen: tuple[Seen, ...]
    """The text as it is to be read."""


def rewritten(characters: Sequence[Character], changes: Sequence[Change]) -> Rewritten:
    """Give the edits of the source that make changes in a text.

    Args:
        characters: the text.
        changes: none takes away what another does.

    """
    gone = {number for change in changes for number in range(change.first, change.last)}
    tokens = list(_tokens(characters, changes, gone))
    seen = as_seen((token.text, look(token.holders), token.sign) for token in tokens)
    kept = spaced(tokens, characters)
    left = {token.number for token in kept}
    cut = [character for number, character in enumerate(characters) if number not in left]
    cuts = [character.span for character in cut]
    cuts += [holder.span for holder in _emptied(cut, kept)]
    puts = [(token.place, token.written) for token in kept if token.place is not None]
    return Rewritten(tuple(_edits(cuts, puts)), seen)


def _tokens(characters: Sequence[Character], changes: Sequence[Change], gone: set[int]) -> Iterator[Token]:
    """Give the text as it is to be: what stays of it, and what is put in."""
    put: dict[int, list[Change]] = {}
    for change in sorted(changes, key=lambda change: (change.first, change.last)):
        at = change.last if change.like == "end" else change.first
        put.setdefault(at, []).append(change)
    for number in range(len(characters) + 1):
        for change in put.get(number, ()):
            yield from _put(characters, change)
        if number < len(characters) and number not in gone:
            one = characters[number]
            is_edge = number - 1 in gone or number + 1 in gone
            yield Token(one.text, one.holders, number, is_break=one.is_break, is_touched=is_edge, sign=one.sign)


def _put(characters: Sequence[Character], change: Change) -> Iterator[Token]:
    """Give new words, apart from the spaces around them."""
    holders, place = _stand(characters, change)
    bare = change.words.strip(" ")
    before, _, behind = change.words.partition(bare) if bare else (change.words, "", "")
    written = (before, change.written.strip(" "), behind)
    for words, source in zip((before, bare, behind), written, strict=True):
        if words:
            yield Token(words, holders, place=place, written=source, is_touched=True)


def _stand(characters: Sequence[Character], change: Change) -> tuple[tuple[Inline, ...], Position]:
    """Give what new words stand in, and where they are put."""
    if change.last > change.first:
        if change.like == "end":
            last = characters[change.last - 1]
            return last.holders, last.span.end
        first = characters[change.first]
        return first.holders, first.span.start
    before = characters[change.first - 1] if change.first else None
    behind = characters[change.first] if change.first < len(characters) else None
    if before is not None and (behind is None or not _is_between_parts(before)):
        holders = before.holders if change.like == "start" else _shared(before, behind, change.like)
        if before.holders[: len(holders)] == holders:
            inside = before.holders[len(holders) :]
            return holders, inside[0].span.end if inside else before.span.end
    assert behind is not None  # noqa: S101 - a change is beside a character
    holders = behind.holders if change.like == "end" else _shared(before, behind, change.like)
    inside = behind.holders[len(holders) :]
    return holders, inside[0].span.start if inside else behind.span.start


def _shared(before: Character | None, behind: Character | None, like: Like) -> tuple[Inline, ...]:
    """Give what two neighbours stand in, or what the one stands in that new words look like."""
    if like == "end" and behind is not None:
        return behind.holders
    shared: list[Inline] = []
    for one, other in zip(before.holders if before else (), behind.holders if behind else (), strict=False):
        if one is not other:
            break
        shared.append(one)
    return tuple(shared)


def _is_between_parts(character: Character) -> bool:
    return character.span.start == character.span.end


def _emptied(cut: Iterable[Character], kept: Iterable[Token]) -> list[Inline]:
    """Give the emphasis and links of which nothing is left."""
    alive = {id(holder) for token in kept for holder in token.holders}
    return [holder for character in cut for holder in character.holders if id(holder) not in alive]


def _edits(cuts: Iterable[Span], puts: Sequence[tuple[Position, str]]) -> Iterator[Edit]:
    """Give edits that do not touch: what is put into a stretch that is cut takes its place."""
    stretches: list[Span] = []
    for span in sorted([*cuts, *(Span(place, place) for place, _ in puts)]):
        if stretches and span.start <= stretches[-1].end:
            stretches[-1] = Span(stretches[-1].start, max(stretches[-1].end, span.end))
        else:
            stretches.append(span)
    for span in stretches:
        words = "".join(words for place, words in puts if span.start <= place <= span.end)
        if words or span.start != span.end:
            yield Edit(span, words)
