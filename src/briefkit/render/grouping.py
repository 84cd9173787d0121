"""What belongs together on the page: statistics side by side, and the pull quotes of a block."""

from collections.abc import Iterable

from briefkit.model.blocks import Block, Statistic
from briefkit.model.inlines import Inline
from briefkit.model.walk import blocks
from briefkit.render.words import pull_quotes


def grouped(line: Iterable[Block]) -> list[list[Block]]:
    """Give neighbouring statistics as one group, and every other block alone."""
    groups: list[list[Block]] = []
    for block in line:
        if groups and isinstance(block, Statistic) and isinstance(groups[-1][-1], Statistic):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def repeated_words(block: Block) -> list[tuple[Inline, ...]]:
    """Give the words that are set again as pull quotes after a block, its inner blocks' included."""
    return [words for inner in blocks((block,)) for words in pull_quotes(inner)]
