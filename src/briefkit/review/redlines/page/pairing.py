"""What of two pages is one though their elements do not say so: notes within lines, and sections by their parts."""

from typing import Final

from briefkit.review.redlines.alignment import Part, align
from briefkit.review.redlines.moves import moves
from briefkit.review.redlines.page.tree import Node
from briefkit.review.redlines.words import split_words

PAIR: Final = "data-pair"
"""Is the same on both versions of a note, or a section, while pages are woven."""


def pair(old: Node, new: Node) -> None:
    """Mark the versions of notes and sections as one another's.

    A section has its part in the brief (`methods`) by its title, and another one once that is renamed.
    """
    _pair_notes(old, new)
    parts = [
        {node.attributes.get("class", "") for node in page.nodes() if node.tag == "section"} for page in (old, new)
    ]
    for node in (*old.nodes(), *new.nodes()):
        if node.tag == "section" and node.attributes.get("class", "") in parts[0] & parts[1]:
            node.attributes[PAIR] = node.attributes.get("class", "")


def _pair_notes(old: Node, new: Node) -> None:
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
    for i, other in pairs:
        partner = moved.get(i) if i is not None and other is None else other
        if i is not None:
            was[i].attributes[PAIR] = f"old {i}" if partner is None else f"new {partner}"


def unpair(page: Node) -> None:
    """Take the marks away."""
    for node in page.nodes():
        node.attributes.pop(PAIR, None)


def _part(note: Node) -> Part:
    text = note.text()
    return Part("note", tuple(word for word in split_words(text) if word.strip()), text)
