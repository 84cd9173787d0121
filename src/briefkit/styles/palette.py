"""The colours that a style leaves out, made from those that it names: readable, of one family, light and dark.

Each has one or two colours that it follows (`FOLLOWS`), and a way of being made from them. What is made for words has a
contrast of 4.5 to the paper and to panels (WCAG 2.2, 1.4.3), what is drawn in charts of 3 (1.4.11).
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from briefkit.model.colours import READABLE, VISIBLE, apart, colour_of, contrast, mixed, oklch, readable, with_lightness

Palette: TypeAlias = Mapping[str, str]
Maker: TypeAlias = Callable[[Palette], str]

ROOT: Final = "#2b5d80"
"""The strong colour of a style that names none."""
SERIES: Final = tuple(f"series-{number}" for number in range(2, 7))
FOLLOWS: Final[Mapping[str, tuple[str, ...]]] = {
    "paper": (),
    "accent": (),
    "brand": (),
    "ink": ("paper",),
    "tint": ("paper",),
    "muted": ("ink",),
    "rule": ("ink",),
    "link": ("accent",),
    "heading": ("brand",),
    "on-brand": ("brand",),
    "on-brand-soft": ("on-brand",),
    "accent-band": ("accent",),
    "mark": ("accent", "brand"),
    "soft": ("mark",),
    "series-2": ("accent", "mark"),
    "series-3": ("series-2",),
    "series-4": ("series-3",),
    "series-5": ("series-4",),
    "series-6": ("series-5",),
}
"""What each colour follows, in an order in which they can be made. `accent` and `brand` stand for one another."""
COMMON: Final = tuple(FOLLOWS)
WORDS: Final = ("link", "heading")
"""What words are set in, of what a brand says."""
ROOTS: Final = ("paper", "accent", "brand")
"""What all others follow, at last."""
FIRST: Final = ("paper", "tint", "ink")
"""What the other colours of a dark screen are told from."""

_SAFE: Final = READABLE + 0.1
"""What rounding to 256 steps may cost is on the good side."""
_TINTED: Final = 0.1
"""Chroma from which on the greys beside a colour are tinted in full."""
_TOLD_APART: Final = 0.12
"""Distance in Oklab at which two lines of a chart are told apart by every eye: about 12 in CIEDE2000."""


def light(name: str, known: Palette, *, has_brand: bool) -> str:
    """Give a colour of the light half that the style leaves out.

    Args:
        name: one of `COMMON`, or a colour of the style's own, which has nothing to be made from.
        known: what it may be made from: all that stand before it in `COMMON`.
        has_brand: whether the style names a `brand`: then headings and charts are in that, and else in ink and accent.

    """
    if name in SERIES:
        return _series(known, SERIES.index(name))
    if name == "heading" and not has_brand:
        return known["ink"]
    return _LIGHT[name](known)


def _grey(known: Palette, lightness: float, chroma: float) -> str:
    own = oklch(known["brand"])
    return colour_of(lightness, chroma * min(own.chroma / _TINTED, 1), own.hue)


def _ink(known: Palette) -> str:
    is_dark = contrast(known["paper"], "#ffffff") > contrast(known["paper"], "#000000")
    return _grey(known, 0.93, 0.008) if is_dark else _grey(known, 0.24, 0.018)


def _tint(known: Palette) -> str:
    paper = oklch(known["paper"]).lightness
    return _grey(known, paper - 0.033 if paper > 0.5 else paper + 0.05, 0.008)  # noqa: PLR2004 - half way to white


def readable_words(colour: str, known: Palette) -> str:
    """Give a colour in which words can be read on the paper and on panels: itself, or the nearest lightness."""
    return readable(colour, (known["paper"], known["tint"]), _SAFE)


def _on_brand(known: Palette) -> str:
    choices = (known["paper"], known["ink"], "#ffffff", "#000000")
    return next(
        (one for one in choices if contrast(one, known["brand"]) >= 2 * READABLE),
        max(choices, key=lambda one: contrast(one, known["brand"])),
    )


_LIGHT: Final[Mapping[str, Maker]] = {
    "paper": lambda _known: "#ffffff",
    "accent": lambda known: readable(known["brand"], (known["paper"], "#f0f0f0"), _SAFE) if "brand" in known else ROOT,
    "brand": lambda known: known["accent"],
    "ink": _ink,
    "tint": _tint,
    "muted": lambda known: readable_words(mixed(known["ink"], known["paper"], 0.3), known),
    "rule": lambda known: mixed(known["ink"], known["paper"], 0.76),
    "link": lambda known: readable_words(known["accent"], known),
    "heading": lambda known: readable_words(known["brand"], known),
    "on-brand": _on_brand,
    "on-brand-soft": lambda known: readable(mixed(known["on-brand"], known["brand"], 0.18), (known["brand"],), _SAFE),
    "accent-band": lambda known: known["accent"],
    "mark": lambda known: readable_words(known["brand"], known),
    "soft": lambda known: with_lightness(mixed(known["mark"], known["paper"], 0.66), 0.815, 0.8),
}


def dark(name: str, own: str, known: Palette, light_half: Palette) -> str:
    """Give the colour of a dark screen for one of the light half.

    Args:
        name: the colour's name.
        own: what it is in the light half.
        known: what the dark half has so far; all that stand before it in `COMMON`.
        light_half: the whole light half.

    """
    if name in SERIES:
        return _series(known, SERIES.index(name), (0.62, 0.7, 0.78, 0.88, 0.54))
    if name in _DARK_GREY:
        return _grey(light_half, *_DARK_GREY[name])
    if name == "heading" and own == light_half["ink"]:
        return known["ink"]
    if name in ("on-brand", "on-brand-soft"):
        return readable(own, (known["brand"],), _SAFE)
    if name in _STAYS or name.startswith("on-") or f"on-{name}" in light_half:
        return own  # a ground with its words: readable by themselves
    seen = oklch(own)
    lightness = max(seen.lightness, 0.76) if name != "heading" else 0.87
    lifted = colour_of(lightness, seen.chroma * (0.85 if name != "heading" else 0.6), seen.hue)
    return readable(lifted, (known["paper"], known["tint"]), _SAFE)


_STAYS: Final = frozenset({"brand", "accent-band"})
_DARK_GREY: Final = {
    "paper": (0.21, 0.014),
    "ink": (0.93, 0.008),
    "muted": (0.74, 0.016),
    "rule": (0.37, 0.022),
    "tint": (0.255, 0.018),
    "soft": (0.43, 0.028),
}
"""Lightness and chroma of the greys of a dark screen, in the hue of the house."""


def _series(known: Palette, place: int, lights: tuple[float, ...] = (0.45, 0.55, 0.36, 0.66, 0.24)) -> str:
    """Give the next colour of a chart: the accent, if it is told from `mark`, and else what is farthest from all."""
    taken = (known["mark"], *(known[name] for name in SERIES[:place]))
    accent = known["accent"]
    if place == 0 and apart(accent, taken[0]) >= _TOLD_APART and contrast(accent, known["paper"]) >= VISIBLE:
        return accent
    return _farthest(taken, known["paper"], lights)


@lru_cache(maxsize=256)
def _farthest(taken: tuple[str, ...], paper: str, lights: tuple[float, ...]) -> str:
    start = oklch(taken[0]).hue
    choices = [
        colour_of(lightness, chroma, start + 30 * step)
        for lightness in lights
        for chroma in (0.13, 0.06)
        for step in range(12)
    ]
    visible = [one for one in choices if contrast(one, paper) >= VISIBLE] or ["#767676"]
    return max(visible, key=lambda one: min(apart(one, other) for other in taken))
