"""Charts for the tests: drawn from a few lines of YAML, and the boxes that their words fill."""

from itertools import combinations

from briefkit import render
from briefkit.model.blocks import Chart
from briefkit.model.walk import brief_blocks
from briefkit.render.charts.draw import draw
from briefkit.render.charts.drawing import Drawing, Words
from briefkit.render.charts.ruler import Ruler, ruler
from support.houses import load
from support.samples import brief_of

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def charts_of(text: str, style: str = "plain", lang: str = "en-GB") -> tuple[render.Printed, list[Chart]]:
    """Give a brief with charts ready to be set, and its charts; each text between empty lines is the YAML of one."""
    blocks = "\n\n".join(f"```{{.chart}}\n{yaml}\n```" for yaml in text.strip().split("\n\n"))
    brief = brief_of(f"---\ntitle: Charts\nlang: {lang}\n---\n\n{blocks}\n")
    assert [problem.message for problem in brief.problems] == []
    return render.prepare(brief, load(style)), [b for b in brief_blocks(brief) if isinstance(b, Chart)]


def drawn(yaml: str, style: str = "plain", lang: str = "en-GB", width: float = 320, size: float = 8) -> Drawing:
    """Give the drawing of one chart."""
    printed, charts = charts_of(yaml, style, lang)
    return draw(charts[0], printed, width, size)


def texts(drawing: Drawing) -> list[str]:
    """Give the lines of words of a drawing."""
    return [words.text for words in drawing.words]


def faults(drawing: Drawing, measured: Ruler) -> list[str]:
    """Give what no eye should see: words over other words, and words outside the drawing."""
    boxes = [(words.text, _box(words, measured)) for words in drawing.words]
    outside = [
        f"'{text}' leaves the drawing"
        for text, (left, top, right, bottom) in boxes
        if left < -0.5 or right > drawing.width + 0.5 or top < -0.5 or bottom > drawing.height + 0.5
    ]
    return outside + [f"'{one[0]}' on '{other[0]}'" for one, other in combinations(boxes, 2) if _meet(one[1], other[1])]


def ruler_of(printed: render.Printed, size: float) -> Ruler:
    """Give the ruler of a brief."""
    return ruler(printed.style, printed.lang, size)


def _box(words: Words, measured: Ruler) -> Box:
    """Give the room of the letters themselves: from the height of capitals to the baseline."""
    width = measured.width(words.text, bold=words.bold)
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    return left, words.y - 0.66 * measured.size, left + width, words.y


def _meet(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    return across > 0.2 and min(one[3], other[3]) - max(one[1], other[1]) > 0.2
