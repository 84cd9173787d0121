"""The numbers by which an editor calls a paragraph (¶14), counted once for all formats."""

from collections.abc import Iterable, Mapping

from briefkit.model.blocks import Block, CodeBlock, Paragraph, Recommendation, Statistic
from briefkit.model.walk import blocks

SIGN = "¶"


def paragraph_numbers(roots: Iterable[Block]) -> Mapping[str, int]:
    """Give block key -> number, from 1, in the order of the brief.

    Every paragraph counts, in lists, boxes and quotations too, and so does a recommendation, a statistic with its
    source, and a piece of code. Headings, figures and tables do not: they are called by their words and their numbers.

    Args:
        roots: what is printed, in its order.

    """
    numbers: dict[str, int] = {}
    within_another: set[str] = set()
    for block in blocks(roots):
        if isinstance(block, Statistic):
            within_another.update(inner.key for inner in blocks(block.blocks))
        if _counts(block) and block.key not in within_another:
            numbers.setdefault(block.key, len(numbers) + 1)
    return numbers


def _counts(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.inlines)
    if isinstance(block, CodeBlock):
        return bool(block.text.strip())
    return isinstance(block, Recommendation | Statistic)
