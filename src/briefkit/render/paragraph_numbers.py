"""The numbers by which an editor calls a paragraph (¶14), counted once for all formats."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count

from briefkit.model.blocks import Block, CodeBlock, Division, Paragraph, Recommendation, Recommendations, Statistic
from briefkit.model.walk import blocks

SIGN = "¶"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def paragraph_numbers(roots: Iterable[Block]) -> Mapping[str, str]:
    """Give block key -> number, from 1, in the order of the brief.

    Every paragraph counts, in lists, boxes and quotations too, and so does a recommendation, a statistic with its
    source, and a piece of code. Headings, figures and tables do not: they are called by their words and their numbers.

    Args:
        roots: what is printed, in its order.

    """
    return {key: str(number) for number, key in enumerate(_counted(roots), start=1)}


def printed_numbers(roots: Iterable[Block]) -> Mapping[str, int]:
    """Give block key -> the number that a house style prints beside a paragraph: those of the running text count.

    Args:
        roots: the blocks of the sections of the text, in their order.

    """
    return {key: number for number, key in enumerate(_running(roots), start=1)}


def agreeing_numbers(
    roots: Iterable[Block], printed: Mapping[str, int], recommendation: Callable[[int], str]
) -> Mapping[str, str]:
    """Give block key -> number where the house style prints some of them: these, R1, and 14a for what follows the 14th.

    Args:
        roots: what is printed, in its order.
        printed: block key -> the number that is printed beside it.
        recommendation: gives the number of a recommendation as it is printed, from its place in its list.

    """
    roots = list(roots)
    told = {key: str(number) for key, number in printed.items()}
    for block in blocks(roots):
        for place, item in enumerate(block.items if isinstance(block, Recommendations) else (), start=1):
            words = recommendation(place)
            if words not in told.values():
                told[item.key] = words
    names: dict[str, str] = {}
    last, behind = 0, count()
    for key in _counted(roots):
        if key in printed:
            last, behind = printed[key], count()
        names[key] = told.get(key) or f"{last}{_letter(next(behind))}"
    return names


def _counted(roots: Iterable[Block]) -> Iterator[str]:
    """Give the keys of what counts, each once."""
    seen: set[str] = set()
    for block in blocks(roots):
        if isinstance(block, Statistic):
            seen.update(inner.key for inner in blocks(block.blocks))
        if _counts(block) and block.key not in seen:
            seen.add(block.key)
            yield block.key


def _running(roots: Iterable[Block]) -> Iterator[str]:
    for block in roots:
        if isinstance(block, Division):
            yield from _running(block.blocks)
        elif isinstance(block, Paragraph) and block.inlines:
            yield block.key


def _letter(place: int) -> str:
    """Give a, b, and after z: za, zb."""
    return "z" * (place // 25) + _LETTERS[place % 25]


def _counts(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.inlines)
    if isinstance(block, CodeBlock):
        return bool(block.text.strip())
    return isinstance(block, Recommendation | Statistic)
