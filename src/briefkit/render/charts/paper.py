"""A drawing on paper: its shapes as SVG, its words as lines of the page, each at its place.

WeasyPrint sets the text of an SVG letter by letter (svg/text.py of release 70): Arabic letters would stand unjoined,
Devanagari would fall apart, and no pair of letters would be kerned. Lines of the page are shaped like all other text.
"""

from markupsafe import Markup

from briefkit.model.scripts import right_to_left
from briefkit.render.charts.colours import chart_colours
from briefkit.render.charts.drawing import Drawing, Words
from briefkit.render.charts.svg import shapes_svg
from briefkit.render.elements import element, join
from briefkit.render.printed import Printed

ABOVE = 3
"""Height of the line above its baseline, in sizes of the type: `print.css` holds it open, so that the baseline lies
where it should whatever faces set the words; Nastaliq reaches far above and below its line."""
_ROOM = 2000
"""Width of a line that is centred on its place, in points: more than any has words for."""


def paper_drawing(drawing: Drawing, printed: Printed, alt: str) -> Markup:
    """Give a drawing as HTML for WeasyPrint alone: a web page's security policy forbids `style` attributes.

    Args:
        drawing: the chart, in points.
        printed: the brief with its house style.
        alt: words for those who do not see it.

    """
    colours = chart_colours(printed.style.colours)
    size = f"width: {drawing.width:g}pt; height: {drawing.height:g}pt"
    box = f"0 0 {drawing.width:g} {drawing.height:g}"
    shapes = element("svg", shapes_svg(drawing, colours), viewBox=box, style=size)
    lines = join([_line(words, drawing, colours[words.colour]) for words in drawing.words])
    type_size = f"{size}; font-size: {drawing.size:g}pt"
    return element("div", shapes, lines, class_="drawing", role="img", aria_label=alt, style=type_size)


def _line(words: Words, drawing: Drawing, colour: str) -> Markup:
    side = {
        "start": f"left: {words.x:.2f}pt",
        "end": f"right: {drawing.width - words.x:.2f}pt",
        "middle": f"left: {words.x - _ROOM / 2:.2f}pt; width: {_ROOM}pt; text-align: center",
    }[words.anchor]
    weight = "; font-weight: 600" if words.bold else ""
    direction = "; direction: rtl" if right_to_left(words.text) else ""
    style = f"{side}; top: {words.y - ABOVE * drawing.size:.2f}pt; color: {colour}{weight}{direction}"
    return element("span", words.text, style=style) + "\n"
