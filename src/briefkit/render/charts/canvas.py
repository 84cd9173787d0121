"""Where a chart is drawn: matplotlib's figure without its words, and the words, which briefkit measures itself."""

from collections.abc import Sequence
from typing import Any, Final

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Transform

from briefkit.render.charts.drawing import Anchor, Drawing, Shape, Words
from briefkit.render.charts.ruler import Ruler

_LETTERS: Final = {Path.MOVETO: "M", Path.LINETO: "L", Path.CURVE3: "Q", Path.CURVE4: "C"}
_MIRRORED: Final[dict[Anchor, Anchor]] = {"start": "end", "middle": "middle", "end": "start"}
_POINTS_PER_INCH: Final = 72


class Canvas:
    """A sheet of a size in points; a mirrored one is drawn like any other and comes out from right to left."""

    def __init__(self, width: float, height: float, ruler: Ruler, *, mirrored: bool = False) -> None:
        self.width, self.height, self.ruler, self.mirrored = width, height, ruler, mirrored
        # the drawer's own settings file must not change a brief
        with mpl.rc_context(dict(mpl.rcParamsDefault)):
            self.figure = Figure(figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH), dpi=_POINTS_PER_INCH)
        FigureCanvasBase(self.figure)
        self.figure.patch.set_visible(False)
        self.texts: list[Words] = []

    def axes(
        self,
        box: tuple[float, float, float, float],
        across: tuple[float, float],
        upward: tuple[float, float],
    ) -> Axes:
        """Give a field with scales of its own.

        Args:
            box: left, top, right and bottom, in points from the upper left corner.
            across: what its left and right edges stand for.
            upward: what its lower and upper edges stand for.

        """
        left, top, right, bottom = box
        size = (max(right - left, 1.0) / self.width, max(bottom - top, 1.0) / self.height)
        with mpl.rc_context(dict(mpl.rcParamsDefault)):
            field = self.figure.add_axes((left / self.width, 1 - bottom / self.height, *size))
        field.set_axis_off()
        field.set_xlim(*across)
        field.set_ylim(*upward)
        field.set_autoscale_on(False)
        return field

    def place(self, field: Axes, x: float, y: float) -> tuple[float, float]:
        """Give where a value lies on the sheet."""
        across, up = field.transData.transform((x, y))
        return float(across), self.height - float(up)

    def words(
        self, x: float, y: float, text: str, anchor: Anchor = "start", colour: str = "ink", *, bold: bool = False
    ) -> None:
        """Write a line of words with its baseline at y."""
        if self.mirrored:
            x, anchor = self.width - x, _MIRRORED[anchor]
        if text:
            self.texts.append(Words(round(x, 2), round(y, 2), text, anchor, colour, bold))

    def finish(self) -> Drawing:
        """Give what was drawn."""
        renderer = _Renderer(self.height, self.width if self.mirrored else None)
        with mpl.rc_context(dict(mpl.rcParamsDefault)):
            self.figure.draw(renderer)
        return Drawing(
            round(self.width, 2), round(self.height, 2), self.ruler.size, tuple(renderer.shapes), tuple(self.texts)
        )


class _Renderer(RendererBase):
    """Takes the shapes that matplotlib draws; the group id of each names its colour in the house style."""

    def __init__(self, height: float, mirror: float | None) -> None:
        super().__init__()
        self.height, self.mirror = height, mirror
        self.shapes: list[Shape] = []
        self._names: list[str] = []

    def open_group(self, s: str, gid: str | None = None) -> None:  # noqa: ARG002 - matplotlib's protocol
        """Remember the colour of what comes next."""
        self._names.append(gid or (self._names[-1] if self._names else ""))

    def close_group(self, s: str) -> None:  # noqa: ARG002
        """Forget it."""
        self._names.pop()

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: ANN401, N803
    ) -> None:
        """Take one shape."""
        written = _written(path, transform, self.height, self.mirror)
        if not written:
            return
        name = self._names[-1]
        width = round(float(gc.get_linewidth()), 2)
        if rgbFace is not None:
            stroke = "paper" if width else ""
            self.shapes.append(Shape(written, name, stroke, width))
        elif width:
            self.shapes.append(Shape(written, "", name, width))


def _written(path: Path, transform: Transform, height: float, mirror: float | None) -> str:
    parts: list[str] = []
    last: tuple[str, ...] = ()
    for points, code in path.iter_segments(transform, simplify=False):
        if code == Path.CLOSEPOLY:
            parts.append("Z")
            continue
        places = _places(points, height, mirror)
        if code == Path.LINETO and places == last:
            continue
        last = places
        parts.append(_LETTERS[code] + " ".join(places))
    return "".join(parts)


def _places(points: Sequence[float] | np.ndarray[Any, Any], height: float, mirror: float | None) -> tuple[str, ...]:
    """Give coordinates to a hundredth of a point, which no eye sees and every machine agrees on."""
    values = [float(value) for value in points]
    across = [value if mirror is None else mirror - value for value in values[::2]]
    downward = [height - value for value in values[1::2]]
    pairs = zip(across, downward, strict=True)
    return tuple(f"{round(value, 2) + 0.0:.10g}" for pair in pairs for value in pair)
