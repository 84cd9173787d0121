"""Colours by number: how well one is told from another (WCAG 2.2), and lightness, chroma and hue as eyes see them.

A colour is `#rrggbb` in sRGB. Oklab and OKLCH are those of CSS Color 4, section 9.2; the sight of colour-blind eyes is
that of Machado, Oliveira and Fernandes (2009), at full severity.
"""

from collections.abc import Iterable
from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Final, NamedTuple, TypeAlias

READABLE: Final = 4.5
"""Least contrast of words to their ground (WCAG 2.2, 1.4.3)."""
VISIBLE: Final = 3.0
"""Least contrast of what is drawn to its ground (WCAG 2.2, 1.4.11), and of large words."""

Triple: TypeAlias = tuple[float, float, float]
_Matrix: TypeAlias = tuple[Triple, Triple, Triple]

_TO_CONES: Final[_Matrix] = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB: Final[_Matrix] = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB: Final[_Matrix] = (
    (1, 0.3963377774, 0.2158037573),
    (1, -0.1055613458, -0.0638541728),
    (1, -0.0894841775, -1.2914855480),
)
_FROM_CONES: Final[_Matrix] = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
EYES: Final[dict[str, _Matrix]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Linear RGB as an eye sees it that lacks a kind of cone."""
_SLACK: Final = 1e-4
"""What rounding makes of a part that lies at an end: less than a tenth of the last of 256 steps."""
_HALVINGS: Final = 24
"""Enough to find a chroma or a lightness to the last of 256 steps."""


class Oklch(NamedTuple):
    """A colour as eyes see it."""

    lightness: float
    """0 for black, 1 for white."""
    chroma: float
    """0 for grey; sRGB ends at about 0.3."""
    hue: float
    """Degrees: 30 is red, 140 green, 260 blue."""


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Give the relative luminance, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def oklch(colour: str) -> Oklch:
    """Give a colour's lightness, chroma and hue."""
    lightness, a, b = oklab(colour)
    return Oklch(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


@lru_cache(maxsize=4096)
def oklab(colour: str, eye: str = "all cones") -> Triple:
    """Give a colour in Oklab, as one of the `EYES` sees it: equal distances look equally far."""
    red, green, blue = (min(max(part, 0), 1) for part in _times(EYES[eye], _linear(colour)))
    long, medium, short = (part ** (1 / 3) for part in _times(_TO_CONES, (red, green, blue)))
    return _times(_TO_LAB, (long, medium, short))


def colour_of(lightness: float, chroma: float, hue: float) -> str:
    """Give the colour of a lightness, chroma and hue; a chroma that sRGB lacks is lessened until it has it."""
    lightness = min(max(lightness, 0), 1)
    if not _fits(_rgb(lightness, chroma, hue)):
        low, high = 0.0, chroma
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if _fits(_rgb(lightness, middle, hue)) else (low, middle)
        chroma = low
    return "#" + "".join(f"{round(255 * _gamma(min(max(part, 0), 1))):02x}" for part in _rgb(lightness, chroma, hue))


def with_lightness(colour: str, lightness: float, chroma: float = 1) -> str:
    """Give a colour at another lightness, with a share of its chroma."""
    own = oklch(colour)
    return colour_of(lightness, own.chroma * chroma, own.hue)


def readable(colour: str, grounds: Iterable[str], least: float = READABLE) -> str:
    """Give a colour that has at least this contrast to all grounds: itself, or the nearest lightness that has.

    Where no lightness has it, that is black or white: the one that is told better from the grounds.
    """
    grounds = tuple(grounds)
    if _lowest(colour, grounds) >= least:
        return colour
    own = oklch(colour)
    best: tuple[float, str] | None = None
    for end in (0.0, 1.0):
        if _lowest(colour_of(end, 0, 0), grounds) < least:
            continue
        far, near = end, own.lightness
        for _ in range(_HALVINGS):
            middle = (far + near) / 2
            enough = _lowest(colour_of(middle, own.chroma, own.hue), grounds) >= least
            far, near = (middle, near) if enough else (far, middle)
        if best is None or abs(far - own.lightness) < best[0]:
            best = abs(far - own.lightness), colour_of(far, own.chroma, own.hue)
    return best[1] if best else max(("#000000", "#ffffff"), key=lambda one: _lowest(one, grounds))


def mixed(one: str, other: str, share: float) -> str:
    """Give the colour between two, in Oklab: `one` at 0, `other` at 1."""
    lightness, a, b = (x + (y - x) * share for x, y in zip(oklab(one), oklab(other), strict=True))
    return colour_of(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


def apart(one: str, other: str) -> float:
    """Give how far two colours are from one another for the eye that tells them worst: a distance in Oklab."""
    return min(_distance(oklab(one, eye), oklab(other, eye)) for eye in EYES)


def _distance(one: Triple, other: Triple) -> float:
    return hypot(*(x - y for x, y in zip(one, other, strict=True)))


def _lowest(colour: str, grounds: Iterable[str]) -> float:
    return min((contrast(colour, ground) for ground in grounds), default=21.0)


def _linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _ungamma(red), _ungamma(green), _ungamma(blue)


def _ungamma(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055  # noqa: PLR2004 - sRGB


def _rgb(lightness: float, chroma: float, hue: float) -> Triple:
    turn = radians(hue)
    long, medium, short = _times(_FROM_LAB, (lightness, chroma * cos(turn), chroma * sin(turn)))
    return _times(_FROM_CONES, (long**3, medium**3, short**3))


def _fits(rgb: Triple) -> bool:
    return all(-_SLACK <= part <= 1 + _SLACK for part in rgb)


def _times(matrix: _Matrix, values: Triple) -> Triple:
    a, b, c = (row[0] * values[0] + row[1] * values[1] + row[2] * values[2] for row in matrix)
    return a, b, c
