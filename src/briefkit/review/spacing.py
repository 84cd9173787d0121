"""Spaces of a changed text where Markdown allows them: not at the edge of emphasis, not at the end of a line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefkit.model.inlines import Code, Inline
from briefkit.model.positions import Position
from briefkit.review.characters import Character


@dataclass(frozen=True, slots=True)
class Token:
    """A character that stays in a text, or words that are put into it."""

    text: str
    holders: tuple[Inline, ...]
    number: int = -1
    """Of the character; -1 for words that are put in."""
    place: Position | None = None
    """Where words are put in."""
    written: str = ""
    is_break: bool = False
    is_touched: bool = False
    """Whether it is new, or stands beside something that is taken away."""
    sign: tuple[object, ...] = ()

    @property
    def is_space(self) -> bool:
        """Whether it parts words."""
        return self.is_break or not self.text.strip(" ")


def spaced(tokens: Sequence[Token], characters: Sequence[Character]) -> list[Token]:
    """Give the tokens of a text with those spaces left out or moved that Markdown would not read as spaces."""
    kept = list(tokens)
    for holder in _touched(tokens, characters):
        kept = _bare(_bare(kept, holder, at_end=False), holder, at_end=True)
    return _single(kept)


def _touched(tokens: Iterable[Token], characters: Sequence[Character]) -> list[Inline]:
    """Give the emphasis and links in which something was changed, the inner before the outer."""
    left = {token.number for token in tokens}
    changed = [one.holders for number, one in enumerate(characters) if number not in left]
    changed += [token.holders for token in tokens if token.place is not None]
    depths = {id(holder): (depth, holder) for holders in changed for depth, holder in enumerate(holders)}
    inner_first = sorted(depths.values(), key=lambda one: -one[0])
    return [holder for _, holder in inner_first if not isinstance(holder, Code)]


def _bare(tokens: list[Token], holder: Inline, *, at_end: bool) -> list[Token]:
    """Put the spaces at one end of emphasis or of a link outside it."""
    kept = list(tokens)
    inside = [place for place, token in enumerate(kept) if any(one is holder for one in token.holders)]
    for place in reversed(inside) if at_end else inside:
        token = kept[place]
        if not token.is_space:
            break
        depth = next(depth for depth, one in enumerate(token.holders) if one is holder)
        outside = holder.span.end if at_end else holder.span.start
        kept[place] = Token(" ", token.holders[:depth], place=outside, written=" ", is_touched=True)
    return kept


def _single(tokens: Sequence[Token]) -> list[Token]:
    """Leave out spaces at the ends of the text and of its lines, where something was changed."""
    kept: list[Token] = []
    run: list[Token] = []
    for token in tokens:
        if token.is_space:
            run.append(token)
            continue
        kept += _run(run, is_edge=not kept)
        run = []
        kept.append(token)
    return [*kept, *_run(run, is_edge=True)]


def _run(run: list[Token], *, is_edge: bool) -> list[Token]:
    """Give what stays of neighbouring spaces."""
    if not any(token.is_touched for token in run):
        return run
    if is_edge:
        return []
    breaks = [token for token in run if token.is_break]
    if breaks:
        return breaks[:1]
    old = [token for token in run if token.place is None]
    return old or [replace(run[0], written=" ")]
