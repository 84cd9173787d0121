"""The colours of charts beyond those of the house style: words on a coloured ground, names at the ends of lines."""

from collections.abc import Mapping
from typing import Final

from briefkit.model.colours import READABLE, contrast

DRAWN: Final = ("mark", "soft", *(f"series-{n}" for n in range(2, 7)))


def chart_colours(colours: Mapping[str, str]) -> dict[str, str]:
    """Give the colours of a house style, and the further ones that charts need.

    `on-mark` is the colour of words that stand on `mark`: paper or ink, whichever is told better, or
    black or white where neither can be read. `word-mark` is that
    of a name in the colour of its line: ink where `mark` is too light to be read.
    """
    found = dict(colours)
    for name in DRAWN:
        ground = colours.get(name, colours["mark"])
        found[name] = ground
        found[f"on-{name}"] = _words_on(ground, colours)
        found[f"word-{name}"] = ground if contrast(ground, colours["paper"]) >= READABLE else colours["ink"]
    return found


def _words_on(ground: str, colours: Mapping[str, str]) -> str:
    for choice in ((colours["paper"], colours["ink"]), ("#ffffff", "#000000")):
        best = max(choice, key=lambda colour: contrast(colour, ground))
        if contrast(best, ground) >= READABLE:
            return best
    return best


def by_name(colours: Mapping[str, str]) -> dict[str, str]:
    """Give for each colour of a chart the custom property that holds it."""
    return {name: f"var(--{name})" for name in chart_colours(colours)}
