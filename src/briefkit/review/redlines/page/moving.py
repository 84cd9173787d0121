"""Blocks of a woven page that moved: told as such at both places, each with a link to the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.review.redlines.alignment import Part
from briefkit.review.redlines.moves import moves
from briefkit.review.redlines.page.lines import is_line
from briefkit.review.redlines.page.tree import Kid, Node
from briefkit.review.redlines.words import split_words

CAME: Final = "came"
WENT: Final = "went"
_MARKS: Final = frozenset({"ins", "del"})
_MOVABLE: Final = frozenset({"p", "li", "blockquote", "section", "ul", "ol", "figure", "div", "aside"})
_LABELLED: Final = frozenset({"p", "li", "h2", "h3", "h4", "h5", "h6", "figcaption", "div"})


@dataclass(frozen=True, slots=True)
class MoveLabels:
    """What is written at the two places, in the language of the brief."""

    here: str
    away: str


def tell_moves(page: Node, weave: Callable[[Node, Node], Node], labels: MoveLabels) -> None:
    """Tell blocks that moved from those that came and went: their words are no changes where they are now.

    Args:
        page: the woven page.
        weave: gives two versions of a block as one.
        labels: what is written at both places.

    """
    gone, come = (list(_candidates(page, mark)) for mark in (WENT, CAME))
    found = moves(*([_part(node) for node in nodes] for nodes in (gone, come)))
    taken: set[int] = set()
    largest = sorted(found.items(), key=lambda pair: -len(come[pair[1]].text()))
    for number, (i, j) in enumerate(largest, start=1):
        was, now = gone[i], come[j]
        inside = {id(node) for one in (was, now) for node in one.nodes()}
        if inside & taken:
            continue
        taken |= inside
        now.kids = weave(_again(_unmarked(was)), _unmarked(now)).kids
        now.attributes["class"] = " ".join([*(name for name in now.classes if name != CAME), "moved"])
        was.add_class("moved-away")
        here, away = (
            now.attributes.setdefault("id", f"b-moved-{number}"),
            was.attributes.setdefault("id", f"b-was-moved-{number}"),
        )
        _label(now, labels.here, "moved-from", away)
        _label(was, labels.away, "moved-to", here)


def _candidates(page: Node, mark: str) -> Iterator[Node]:
    for node in page.nodes():
        if node.tag in _MOVABLE and mark in node.classes:
            yield node


def _part(node: Node) -> Part:
    kind = node.tag, tuple(name for name in node.classes if name not in (CAME, WENT))
    return Part(kind, tuple(word for word in split_words(node.text()) if word.strip()))


def _unmarked(node: Node) -> Node:
    """Give a block without the marks of what came and went."""
    made = node.bare(list(_without_marks(node.kids)))
    made.attributes["class"] = " ".join(name for name in node.classes if name not in (CAME, WENT))
    if not made.attributes["class"]:
        del made.attributes["class"]
    return made


def _again(block: Node) -> Node:
    """Give a block whose ids are free: what it holds stands at its old place too."""
    for node in block.nodes():
        if "id" in node.attributes:
            node.attributes["id"] = f"b-again-{node.attributes['id']}"
    return block


def _without_marks(kids: Sequence[Kid]) -> Iterator[Kid]:
    for kid in kids:
        if isinstance(kid, str):
            yield kid
        elif kid.tag in _MARKS:
            yield from _without_marks(kid.kids)
        else:
            yield _unmarked(kid)


def _label(block: Node, said: str, name: str, target: str) -> None:
    """Put a link before the first words of a block."""
    line = next((node for node in block.nodes() if node.tag in _LABELLED and is_line(node)), None)
    if line is not None:
        line.kids[0:0] = [Node("a", {"class": name, "href": f"#{target}"}, [said]), " "]
