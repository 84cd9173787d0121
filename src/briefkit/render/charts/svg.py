"""A drawing as SVG: with words as text for the web page, with words as paths for Word."""

from collections.abc import Mapping

from markupsafe import Markup

from briefkit.model.scripts import right_to_left
from briefkit.render.charts.drawing import Drawing, Shape, Words
from briefkit.render.charts.ruler import Ruler
from briefkit.render.elements import element, join

NAMESPACE = "http://www.w3.org/2000/svg"


def shapes_svg(drawing: Drawing, colours: Mapping[str, str]) -> Markup:
    """Give the shapes of a drawing.

    Args:
        drawing: the chart.
        colours: what stands for each colour: `#rrggbb`, or `var(--mark)` on a page that may be dark.

    """
    return join([_shape(shape, colours) + "\n" for shape in drawing.shapes])


def _shape(shape: Shape, colours: Mapping[str, str]) -> Markup:
    return element(
        "path",
        d=shape.path,
        fill=colours[shape.fill] if shape.fill else "none",
        stroke=colours[shape.stroke] if shape.stroke else None,
        stroke_width=f"{shape.width:g}" if shape.stroke else None,
        stroke_linejoin="round" if shape.stroke and not shape.fill else None,
    )


def text_svg(drawing: Drawing, colours: Mapping[str, str], **attributes: str) -> Markup:
    """Give a drawing whose words are text.

    Args:
        drawing: the chart.
        colours: as for its shapes.
        attributes: of the element.

    """
    words = join([_text(line, colours) + "\n" for line in drawing.words])
    size = {"width": f"{drawing.width:g}", "height": f"{drawing.height:g}", "font_size": f"{drawing.size:g}"}
    box = f"0 0 {drawing.width:g} {drawing.height:g}"
    # `start` is the left end in every language: that is how the drawing counts
    return element("svg", shapes_svg(drawing, colours), words, viewBox=box, direction="ltr", **size, **attributes)


def _text(words: Words, colours: Mapping[str, str]) -> Markup:
    """Between marks of direction the signs beside words from right to left stand where they belong."""
    return element(
        "text",
        f"\u200f{words.text}\u200f" if right_to_left(words.text) else words.text,
        x=f"{words.x:g}",
        y=f"{words.y:g}",
        fill=colours[words.colour],
        text_anchor=None if words.anchor == "start" else words.anchor,
        font_weight="600" if words.bold else None,
    )


def outlined_svg(drawing: Drawing, ruler: Ruler, colours: Mapping[str, str]) -> bytes:
    """Give a whole file that looks the same in every program: its words are paths."""
    letters = join(
        [element("path", d=ruler.outline(words), fill=colours[words.colour]) for words in drawing.words if words.text]
    )
    size = {"width": f"{drawing.width:g}", "height": f"{drawing.height:g}"}
    box = f"0 0 {drawing.width:g} {drawing.height:g}"
    svg = element("svg", shapes_svg(drawing, colours), letters, xmlns=NAMESPACE, viewBox=box, **size)
    return str(svg).encode()
