"""Which notes within the lines of two pages are one: told by their words, since a line knows them as notes alone."""

from typing import Final

from briefkit.review.redlines.alignment import Part, align
from briefkit.review.redlines.moves import moves
from briefkit.review.redlines.page.tree import Node
from briefkit.review.redlines.words import split_words

PAIR: Final = "data-pair"
"""Bears the same number on both versions of a note while pages are woven."""


def pair_notes(old: Node, new: Node) -> None:
    """Give both versions of a note one number."""
    was, now = ([node for node in page.nodes() if "fn" in node.classes] for page in (old, new))
    before, after = [_part(node) for node in was], [_part(node) for node in now]
    pairs = align(before, after)
    gone, come = (
        [i for i, j in pairs if i is not None and j is None],
        [j for i, j in pairs if i is None and j is not None],
    )
    moved = {gone[a]: come[b] for a, b in moves([before[i] for i in gone], [after[j] for j in come]).items()}
    for j, note in enumerate(now):
        note.attributes[PAIR] = f"new {j}"
    for i, j in pairs:
        partner = moved.get(i) if i is not None and j is None else j
        if i is not None:
            was[i].attributes[PAIR] = f"old {i}" if partner is None else f"new {partner}"


def unpair_notes(page: Node) -> None:
    """Take the numbers away."""
    for node in page.nodes():
        node.attributes.pop(PAIR, None)


def _part(note: Node) -> Part:
    text = note.text()
    return Part("note", tuple(word for word in split_words(text) if word.strip()), text)
