"""Edits of a brief's source as an author makes them, by chance."""

import random
from collections.abc import Callable

_PUT_IN = ("new", "*new*", "words^[A fresh note.]", "4,000", "")


def edited(text: str, seed: int, count: int) -> str:
    """Give a text with some edits below its front matter: words, lines and paragraphs come, go, move, part and join."""
    chance = random.Random(seed)  # noqa: S311 - the same seed gives the same edits
    head, fence, body = text.partition("\n---\n")
    blocks = body.split("\n\n")
    for _ in range(count):
        blocks = chance.choice(_EDITS)(blocks, chance) or [""]
    return head + fence + "\n\n".join(blocks)


def _drop(blocks: list[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(blocks))
    return blocks[:place] + blocks[place + 1 :]


def _repeat(blocks: list[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(blocks))
    return [*blocks[:place], chance.choice(blocks), *blocks[place:]]


def _move(blocks: list[str], chance: random.Random) -> list[str]:
    left = list(blocks)
    moved = left.pop(chance.randrange(len(left)))
    left.insert(chance.randrange(len(left) + 1), moved)
    return left


def _part(blocks: list[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(blocks))
    words = blocks[place].split(" ")
    cut = chance.randrange(len(words))
    return [*blocks[:place], " ".join(words[:cut]), " ".join(words[cut:]), *blocks[place + 1 :]]


def _join(blocks: list[str], chance: random.Random) -> list[str]:
    place = chance.randrange(len(blocks))
    return [*blocks[:place], "\n".join(blocks[place : place + 2]), *blocks[place + 2 :]]


def _inside(between: str, change: Callable[[list[str], random.Random], None]) -> Callable[..., list[str]]:
    def edit(blocks: list[str], chance: random.Random) -> list[str]:
        place = chance.randrange(len(blocks))
        pieces = blocks[place].split(between)
        change(pieces, chance)
        return [*blocks[:place], between.join(pieces), *blocks[place + 1 :]]

    return edit


def _drop_one(pieces: list[str], chance: random.Random) -> None:
    del pieces[chance.randrange(len(pieces))]


def _repeat_one(pieces: list[str], chance: random.Random) -> None:
    pieces.insert(chance.randrange(len(pieces)), chance.choice(pieces))


def _replace_one(pieces: list[str], chance: random.Random) -> None:
    pieces[chance.randrange(len(pieces))] = chance.choice(_PUT_IN)


_EDITS = (
    *(_drop, _repeat, _move, _part, _join),
    *(_inside("\n", _drop_one), _inside("\n", _repeat_one), _inside(" ", _drop_one), _inside(" ", _replace_one)),
)
