"""The flat list of block tokens as a tree."""

from dataclasses import dataclass, field

from markdown_it.token import Token


@dataclass(slots=True)
class Node:
    """A block token with what stands inside it."""

    token: Token
    children: list["Node"] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Give the kind of block: `paragraph`."""
        return self.token.type.removesuffix("_open")

    @property
    def range(self) -> tuple[int, int]:
        """Give start and end in the source."""
        start, end = self.token.meta["range"]
        return start, end


def tree_of(tokens: list[Token]) -> list[Node]:
    """Give the blocks of the outermost level."""
    roots: list[Node] = []
    waiting: list[Node] = []
    for token in tokens:
        if token.nesting < 0:
            waiting.pop()
            continue
        node = Node(token)
        (waiting[-1].children if waiting else roots).append(node)
        if token.nesting > 0:
            waiting.append(node)
    return roots
