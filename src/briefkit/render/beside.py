"""Whether the statistics of a section have room in a margin column beside its text."""

from collections.abc import Iterable

from briefkit.model.blocks import Block, Paragraph, Statistic
from briefkit.model.text import bare_text
from briefkit.render.printed import PrintedSection

_MARGIN_LINE = 26
"""Characters on a small line of a margin column of some 40 mm."""
_TEXT_LINE = 62
"""Characters on a line of text beside it."""
_MOST = 3
"""Statistics that a margin holds; more of them stand in a row."""
_VALUE_LINES = 2.6
"""Lines that a value and the space around it take."""
_SHARE = 0.6
"""Share of the statistics' height that the text must fill, lest a hole stand beside them."""


def stands_beside(section: PrintedSection) -> bool:
    """Whether a section has one to three statistics, all together, and text enough to stand beside them."""
    statistics = _statistics(section.blocks)
    if not 0 < len(statistics) <= _MOST or not _together(section.blocks):
        return False
    return _text_lines(section.blocks) >= _SHARE * (len(statistics) * _VALUE_LINES + _small_lines(statistics))


def _small_lines(statistics: Iterable[Statistic]) -> int:
    words = [words for one in statistics for words in (one.label, *map(_words, one.blocks))]
    return sum(-(-len(text) // _MARGIN_LINE) for text in words)


def _statistics(blocks: Iterable[Block]) -> list[Statistic]:
    return [block for block in blocks if isinstance(block, Statistic)]


def _together(blocks: tuple[Block, ...]) -> bool:
    places = [place for place, block in enumerate(blocks) if isinstance(block, Statistic)]
    return places[-1] - places[0] == len(places) - 1


def _text_lines(blocks: Iterable[Block]) -> float:
    return sum(-(-len(_words(block)) // _TEXT_LINE) + 0.5 for block in blocks if isinstance(block, Paragraph))


def _words(block: Block) -> str:
    return bare_text(block.inlines) if isinstance(block, Paragraph) else ""
