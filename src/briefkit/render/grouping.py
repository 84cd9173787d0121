"""What belongs together on the page: statistics side by side, and the pull quotes of a block."""

from collections.abc import Iterable
from itertools import groupby

from briefkit.model.blocks import Block, Statistic
from briefkit.model.inlines import Inline
from briefkit.model.walk import blocks
from briefkit.render.words import pull_quotes


def grouped(line: Iterable[Block]) -> list[list[Block]]:
    """Give neighbouring statistics as one group, and every other block alone."""
    groups: list[list[Block]] = []
    for together, members in groupby(line, key=lambda block: isinstance(block, Statistic)):
        groups.extend([list(members)] if together else [[block] for block in members])
    return groups


def repeated_words(block: Block) -> list[tuple[Inline, ...]]:
    """Give the words that are set again as pull quotes after a block, its inner blocks' included."""
    return [words for inner in blocks((block,)) for words in pull_quotes(inner)]
