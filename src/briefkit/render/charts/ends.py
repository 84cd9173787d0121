"""Labels beside the ends of lines: as near to their line as they can stand without touching one another."""

from collections.abc import Sequence


def spread(wished: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Give the middle of each label, in the order given.

    Labels that would touch are moved as one block, so that the middle of the block is where its labels wish it to be.

    Args:
        wished: where the middle of each would best be, downwards.
        heights: of the labels.
        low: upper edge of the room.
        high: lower edge; where the labels need more, they go on below it.

    """
    order = sorted(range(len(wished)), key=lambda n: (wished[n], n))
    blocks: list[tuple[list[int], float, float]] = []
    for n in order:
        blocks.append(_placed([n], wished, heights, low, high))
        while len(blocks) > 1 and blocks[-2][1] + blocks[-2][2] > blocks[-1][1]:
            last = blocks.pop()
            blocks[-1] = _placed([*blocks[-1][0], *last[0]], wished, heights, low, high)
    middles = [0.0] * len(wished)
    for members, top, _ in blocks:
        for n in members:
            middles[n] = top + heights[n] / 2
            top += heights[n]  # noqa: PLW2901 - the next label of the block stands below
    return middles


def _placed(
    members: list[int], wished: Sequence[float], heights: Sequence[float], low: float, high: float
) -> tuple[list[int], float, float]:
    """Give a block with its upper edge and its height."""
    total = sum(heights[n] for n in members)
    tops, above = [], 0.0
    for n in members:
        tops.append(wished[n] - heights[n] / 2 - above)
        above += heights[n]
    top = sum(tops) / len(tops)
    return members, max(min(top, high - total), low), total
