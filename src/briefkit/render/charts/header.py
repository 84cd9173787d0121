"""What stands over a drawing: the unit, a word on a scale that does not begin at zero, and the key of the colours."""

from dataclasses import dataclass
from typing import Final

from matplotlib.patches import Rectangle

from briefkit.render.charts.canvas import Canvas
from briefkit.render.charts.terms import Terms

_SIGN: Final = 0.72
"""Side of a square of the key, as a share of the size."""
_AFTER_SIGN: Final = 0.35
_BETWEEN: Final = 1.4


@dataclass(frozen=True, slots=True)
class Header:
    """Lines over a drawing."""

    lines: tuple[str, ...]
    """Unit and scale."""
    key: tuple[tuple[tuple[int, str, float], ...], ...]
    """Per line: number of the series, its name, and where its square begins."""
    height: float


def header(terms: Terms, width: float, *, keyed: bool, broken_at: str) -> Header:
    """Give the lines over a drawing.

    Args:
        terms: of the chart.
        width: of the drawing.
        keyed: whether the colours are explained here, and not at the bars and lines themselves.
        broken_at: where the scale begins if it does not begin at zero, in words.

    """
    said = [terms.plot.wishes.unit] if terms.plot.wishes.unit else []
    if broken_at:
        said.append(broken_at)
    lines = tuple(terms.ruler.broken(" · ".join(said), width, 2)) if said else ()
    key = _key(terms, width) if keyed else ()
    count = len(lines) + len(key)
    height = count * terms.lead + (0.35 * terms.size if lines and key else 0) + (0.5 * terms.size if count else 0)
    return Header(lines, key, height)


def _key(terms: Terms, width: float) -> tuple[tuple[tuple[int, str, float], ...], ...]:
    rows: list[list[tuple[int, str, float]]] = [[]]
    x, head = 0.0, (_SIGN + _AFTER_SIGN) * terms.size
    for n in terms.named:
        name = terms.plot.names[n]
        for number, line in enumerate(terms.ruler.broken(name, width - head, 3)):
            wide = head + terms.ruler.width(line)
            if number or (x and x + wide > width):
                rows.append([])
                x = 0.0
            rows[-1].append((n if not number else -1, line, x))
            x += wide + _BETWEEN * terms.size
    return tuple(tuple(row) for row in rows if row)


def draw_header(canvas: Canvas, terms: Terms, head: Header) -> None:
    """Write the lines."""
    y = terms.size
    turned = terms.rtl and not canvas.mirrored
    for line in head.lines:
        canvas.words(canvas.width if turned else 0, y, line, "end" if turned else "start", "muted")
        y += terms.lead
    y += 0.35 * terms.size if head.lines and head.key else 0
    field = canvas.axes((0, 0, canvas.width, canvas.height), (0, canvas.width), (canvas.height, 0))
    side = _SIGN * terms.size
    for row in head.key:
        for series, name, x in row:
            left = canvas.width - x - side if turned else x
            if series >= 0:
                sign = Rectangle((left, y - side), side, side, facecolor="black", linewidth=0)
                sign.set_gid(terms.line_colour(series))
                field.add_patch(sign)
            words = left - _AFTER_SIGN * terms.size if turned else left + side + _AFTER_SIGN * terms.size
            canvas.words(words, y, name, "end" if turned else "start")
        y += terms.lead
