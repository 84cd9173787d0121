"""One panel of a drawing: the room that it has, and what stands at its edges."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.transforms import IdentityTransform

from briefkit.model.charts import Panel
from briefkit.render.charts.canvas import Canvas
from briefkit.render.charts.scales import Axis
from briefkit.render.charts.terms import Terms

HAIR = 0.5
"""Width of a line of the grid, in points at a size of 8."""
BASE = 0.75


@dataclass(frozen=True, slots=True)
class Field:
    """Where a panel is drawn."""

    canvas: Canvas
    terms: Terms
    panel: Panel
    axis: Axis
    """Of the values; panels share it."""
    left: float
    top: float
    right: float
    bottom: float
    """Edges of the field itself, without its labels."""
    labelled: bool
    """Whether the labels at its left side are written: in a row of panels only the first has them."""

    @property
    def width(self) -> float:
        """Give the width without labels."""
        return self.right - self.left

    def axes(self, across: tuple[float, float], upward: tuple[float, float]) -> Axes:
        """Give the field with its scales."""
        return self.canvas.axes((self.left, self.top, self.right, self.bottom), across, upward)

    def hair(self, width: float = HAIR) -> float:
        """Give the width of a line."""
        return width * self.terms.size / 8


def clear_grid(field: Field, axes: Axes, x: float, y: float, width: float) -> None:
    """Take the lines of the grid out from behind a number; x is its middle, y its baseline."""
    size = field.terms.size
    corner = (x - width / 2 - 0.15 * size, field.canvas.height - y - 0.1 * size)
    ground = Rectangle(corner, width + 0.3 * size, 0.85 * size, linewidth=0, zorder=1, transform=IdentityTransform())
    ground.set_gid("paper")
    ground.set_clip_on(False)
    axes.add_patch(ground)


def grid_upward(field: Field, axes: Axes) -> None:
    """Draw the lines of the grid of upright values, with their labels to the left."""
    terms = field.terms
    left, right = axes.get_xlim()
    labels = field.axis.labels(terms.numbers)
    for tick, label in zip(field.axis.ticks, labels, strict=True):
        base = tick == 0
        axes.plot(
            [left, right],
            [tick, tick],
            linewidth=field.hair(BASE if base else HAIR),
            zorder=4 if base else 0.5,
            gid="ink" if base else "rule",
            solid_capstyle="butt",
        )
        if field.labelled:
            _, y = field.canvas.place(axes, left, tick)
            field.canvas.words(field.left - 0.6 * terms.size, y + 0.35 * terms.size, label, "end", "muted")


def grid_across(field: Field, axes: Axes) -> None:
    """Draw the lines of the grid of sideways values, with their labels below."""
    terms = field.terms
    lower, upper = axes.get_ylim()
    labels = field.axis.labels(terms.numbers)
    reach = -1e9
    for tick, label in zip(field.axis.ticks, labels, strict=True):
        base = tick == 0
        axes.plot(
            [tick, tick],
            [lower, upper],
            linewidth=field.hair(BASE if base else HAIR),
            zorder=4 if base else 0.5,
            gid="ink" if base else "rule",
            solid_capstyle="butt",
        )
        x, _ = field.canvas.place(axes, tick, lower)
        half = terms.ruler.width(label) / 2
        x = min(max(x, half), field.canvas.width - half)
        if x - half < reach:
            continue
        reach = x + half + 0.5 * terms.size
        field.canvas.words(x, field.bottom + 1.3 * terms.size, label, "middle", "muted")
