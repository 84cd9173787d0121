"""Names of blocks that an edit elsewhere does not change."""

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TypeVar

from briefkit.model.blocks import Block, Chart, CodeBlock, Figure, Statistic
from briefkit.model.text import bare_text
from briefkit.model.walk import child_blocks, own_inlines

AnyBlock = TypeVar("AnyBlock", bound=Block)


class KeyMaker:
    """Gives each block of a brief its key."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def key(self, kind: str, text: str) -> str:
        """Give the key of the next block of a kind with a text: twelve hexadecimal digits."""
        pair = (kind, " ".join(text.split()).casefold())
        self._seen[pair] += 1
        name = "\x1f".join((*pair, str(self._seen[pair])))
        return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]

    def keyed(self, block: AnyBlock) -> AnyBlock:
        """Give a block with its key, made of its kind, its own words and the keys of the blocks inside."""
        words = [bare_text(line) for line in own_inlines(block)]
        words += [inner.key for inner in child_blocks(block)]
        return replace(block, key=self.key(type(block).__name__, " ".join([*words, _other_words(block)])))


def _other_words(block: Block) -> str:
    """Give what names a block besides its inlines."""
    if isinstance(block, CodeBlock):
        return block.text
    if isinstance(block, Figure):
        return block.src
    if isinstance(block, Statistic):
        return f"{block.value} {block.label}"
    if isinstance(block, Chart):
        return block.anchor
    return ""
