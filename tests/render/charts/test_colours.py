"""The colours of charts are told apart by eyes of every kind, on paper and on a dark screen."""

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from briefkit import styles
from briefkit.model.colours import contrast
from briefkit.render.charts.colours import chart_colours
from support.houses import load

SERIES = ("mark", *(f"series-{n}" for n in range(2, 7)))
Triple = tuple[float, float, float]
EYES: dict[str, tuple[Triple, Triple, Triple]] = {
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
"""Machado, Oliveira and Fernandes (2009), severity 1: linear RGB as such an eye sees it."""
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
DIFFERENT = 12.0
"""CIEDE2000; 2.3 is what a trained eye just sees."""


def times(matrix: tuple[Triple, Triple, Triple], values: Triple) -> Triple:
    a, b, c = (sum(part * value for part, value in zip(row, values, strict=True)) for row in matrix)
    return a, b, c


def lab(colour: str, eye: str) -> Triple:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (red, green, blue)]
    seen = times(EYES[eye], (linear[0], linear[1], linear[2]))
    x, y, z = times(XYZ, (min(max(seen[0], 0), 1), min(max(seen[1], 0), 1), min(max(seen[2], 0), 1)))
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x / 0.95047, y, z / 1.08883))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: Triple, other: Triple) -> float:
    """Give CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    scale = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    a1, a2 = a1 * scale, a2 * scale
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    h, c, lightness = (h1 + turn / 2) % 360, (c1 + c2) / 2, (l1 + l2) / 2
    t = 1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h))
    t += 0.32 * cos(radians(3 * h + 6)) - 0.2 * cos(radians(4 * h - 63))
    sl = 1 + 0.015 * (lightness - 50) ** 2 / sqrt(20 + (lightness - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    rotation = -sin(radians(60 * exp(-(((h - 275) / 25) ** 2)))) * 2 * sqrt(c**7 / (c**7 + 25**7))
    parts = ((l2 - l1) / sl, (c2 - c1) / sc, dh / sh)
    return sqrt(sum(part * part for part in parts) + rotation * parts[1] * parts[2])


def test_the_measure_of_difference_is_that_of_its_paper() -> None:
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619)) == pytest.approx(2.0373, abs=1e-4)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", styles.known())
@pytest.mark.parametrize("eye", EYES)
def test_series_are_told_apart_by_eyes_of_every_kind(name: str, eye: str, dark: bool) -> None:  # noqa: FBT001
    style = load(name)
    colours = style.dark if dark else style.colours
    near = {
        (one, other): round(apart, 1)
        for one, other in combinations(SERIES, 2)
        if (apart := difference(lab(colours[one], eye), lab(colours[other], eye))) < DIFFERENT
    }
    assert near == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", styles.known())
def test_series_stand_out_from_the_paper_and_their_words_can_be_read(name: str, dark: bool) -> None:  # noqa: FBT001
    style = load(name)
    colours = chart_colours(style.dark if dark else style.colours)
    assert [series for series in SERIES if contrast(colours[series], colours["paper"]) < 3] == []
    assert [series for series in SERIES if contrast(colours[f"word-{series}"], colours["paper"]) < 4.5] == []
    assert [series for series in SERIES if contrast(colours[f"on-{series}"], colours[series]) < 4.5] == []
