"""Words of a block that is data, as a chart is, found in its lines of the source."""

from briefkit.model.blocks import Chart
from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.model.walk import brief_blocks
from briefkit.review.front_texts import lines_of
from briefkit.review.pieces import Lines
from briefkit.review.places import Places
from briefkit.review.search import find
from briefkit.review.source_texts import SourceText


def data_texts(brief: Brief) -> list[SourceText]:
    """Give the lines of the charts of a brief, each chart as one text."""
    return [_text(brief, block.span) for block in brief_blocks(brief) if isinstance(block, Chart)]


def _text(brief: Brief, block: Span) -> SourceText:
    return SourceText("", "data", block, tuple(lines_of(block, Lines(brief.text))))


def in_data(brief: Brief, block: Span, words: str, around: tuple[str, str]) -> Span:
    """Give where words stand in a block; all of it for those that are not found, and for a number that comes twice.

    Args:
        brief: that it is in.
        block: its lines.
        words: what is looked for.
        around: what is printed before and behind them.

    """
    lines = _text(brief, block)
    found = find(words, [lines], around)
    if found is None or (found.others and not any(map(str.isalpha, words))):
        return block
    return Places(lines.text, (lines,)).span(found.start, found.end)
