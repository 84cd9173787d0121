"""Which of many labels are written, and in which colour a label stands on a coloured ground."""

from collections.abc import Sequence


def fits(middles: Sequence[float], widths: Sequence[float], words: Sequence[str], between: float) -> list[int]:
    """Give which labels of a row are written: all, or every second, fifth, tenth …, round years first.

    Args:
        middles: where each stands.
        widths: of each.
        words: of each.
        between: the least room between two.

    """
    count = len(words)
    if count <= 1:
        return list(range(count))
    pitch = abs(middles[-1] - middles[0]) / (count - 1)
    need = (max(widths) + between) / max(pitch, 1e-6)
    step = next((step for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if step >= need), 5000)
    years = [int(word) if word.isascii() and word.isdigit() else None for word in words]
    start = next((n for n, year in enumerate(years) if year is not None and year % step == 0), 0)
    return list(range(start if None not in years else 0, count, step))


def value_anchor_colour(ground: str) -> str:
    """Give the name of the colour of words on a coloured ground: that of the two inks which is told better from it."""
    return f"on-{ground}"
