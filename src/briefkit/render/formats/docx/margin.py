"""Whether there is room in the margin column: what stands there must not reach the rule of the next section."""

from collections.abc import Iterable, Sequence

from briefkit.model.blocks import Block, Chart, CodeBlock, Figure, Heading, Statistic, Table
from briefkit.model.inlines import Inline
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, own_inlines
from briefkit.render.formats.docx.template import Template
from briefkit.render.measuring import lines_in

_PLATE = 120.0
"""Points that a picture, a table or code is taken to need: less than nearly all do."""
_SAFE = 0.96
"""Share of a line's width that is counted on."""
_RULE = 6.0
"""Points for the rule over a piece and the space under it."""


def fits_beside(height: float, following: Iterable[Block], made: Template) -> bool:
    """Whether something of that height (in points) fits beside blocks, which are taken rather too low than too high."""
    room = 0.0
    for block in blocks(following):
        room += _height(block, made)
        if room >= height:
            return True
    return False


def statistics_height(group: Sequence[Statistic], made: Template) -> float:
    """Give how high statistics are that stand one over another in the margin column, in points."""
    return sum(_statistic_height(block, made) for block in group)


def quote_height(words: tuple[Inline, ...], made: Template) -> float:
    """Give how high a pull quote is in the margin column, in points."""
    return _RULE + _lines(bare_text(words), "pull", made.style.page.column, made) * made.sheet.lead("pull")


def _statistic_height(block: Statistic, made: Template) -> float:
    column = made.style.page.column
    source = " ".join(bare_text(line) for inner in blocks(block.blocks) for line in own_inlines(inner))
    small = sum(_lines(words, "small", column, made) for words in (block.label, source) if words)
    value = _lines(block.value, "stat", column, made) * made.sheet.lead("stat")
    return _RULE + value + small * made.sheet.lead("small") + 0.4 * made.sheet.line


def _height(block: Block, made: Template) -> float:
    if isinstance(block, Figure | Chart | Table | CodeBlock):
        return _PLATE
    if isinstance(block, Heading):
        return made.sheet.lead("h3")
    words = [bare_text(line) for line in own_inlines(block)]
    return sum(_lines(line, "body", made.sheet.measure, made) * made.sheet.line for line in words if line)


def _lines(words: str, token: str, measure: float, made: Template) -> int:
    """Give about how many lines words fill."""
    return lines_in(words, measure * _SAFE, made.sheet.token(token), made.style)
