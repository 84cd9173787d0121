"""A drawing as SVG: with words as text for the web page, with words as paths for Word."""

from collections.abc import Mapping

from markupsafe import Markup

from briefkit.render.charts.drawing import Drawing, Shape, Words
from briefkit.render.charts.ruler import Ruler
from briefkit.render.elements import element, join

NAMESPACE = "http://www.w3.org/2000/svg"


def shapes_svg(drawing: Drawing, colours: Mapping[str, str]) -> Markup:
    """Give the shapes of a drawing, each with its colour and with the class of its colour's name."""
    return join([_shape(shape, colours) for shape in drawing.shapes])


def _shape(shape: Shape, colours: Mapping[str, str]) -> Markup:
    classes = [f"fill-{shape.fill}"] if shape.fill else []
    classes += [f"stroke-{shape.stroke}"] if shape.stroke else []
    return element(
        "path",
        class_=" ".join(classes),
        d=shape.path,
        fill=colours[shape.fill] if shape.fill else "none",
        stroke=colours[shape.stroke] if shape.stroke else None,
        stroke_width=f"{shape.width:g}" if shape.stroke else None,
        stroke_linejoin="round" if shape.stroke and not shape.fill else None,
    )


def text_svg(words: Words, *, rtl: bool) -> Markup:
    """Give a line of words as text; in a brief that runs from right to left its signs stand where they belong."""
    weight = "bold" if words.bold else ""
    text = f"\u200f{words.text}\u200f" if rtl else words.text
    return element(
        "text",
        text,
        class_=" ".join(name for name in (f"fill-{words.colour}", weight) if name),
        x=f"{words.x:g}",
        y=f"{words.y:g}",
        text_anchor=None if words.anchor == "start" else words.anchor,
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
