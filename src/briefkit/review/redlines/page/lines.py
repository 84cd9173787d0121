"""A line of a page as words, each with the elements around it, and words as a line again."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.review.redlines.grouping import Fate, grouped
from briefkit.review.redlines.page.names import WAS
from briefkit.review.redlines.page.pairing import PAIR
from briefkit.review.redlines.page.tree import Kid, Node, text_of
from briefkit.review.redlines.words import split_words, stretches

BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "details", "dialog", "div", "fieldset", "figcaption", "figure"),
        *("footer", "form", "header", "hr", "main", "nav", "p", "pre", "section", "summary"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "dd", "dl", "dt", "li", "ol", "ul"),
        *("caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    )
)
_TAGS: Final = {"inserted": "ins", "deleted": "del"}
_WHOLE: Final = frozenset({"img", "svg", "br", "math", "style", "script", "template", "wbr"})
_SHOWN: Final = frozenset({"img", "svg"})
_NUMBERS: Final = frozenset({"fn-call", "fn-back", "cite-back", "fn-stored"})
"""Classes of elements whose words are a number that follows from their place."""
_LETTERS_OF_A_PIECE: Final = 9
"""What a picture or a note counts as between two changes."""
_PASSING: Final = frozenset({"id", "aria-label", "href", "data-n", "data-note"})
"""Attributes that may differ though nothing was edited: what bears a number, or leads to what does."""


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word, a space, a sign, or what is never parted: a picture, a drawing, a note."""

    sign: Hashable
    """What is compared."""
    content: Kid
    around: tuple[Node, ...] = ()
    """The elements that it stands in, from the line inward."""


def is_line(node: Node) -> bool:
    """Whether an element holds words and no other block."""
    return not any(is_block(kid) for kid in node.kids)


def is_block(kid: Kid) -> bool:
    """Whether a piece is a block, or holds one that is not the text of a note."""
    if isinstance(kid, str) or kid.tag in _WHOLE or is_note(kid):
        return False
    return kid.tag in BLOCKS or any(map(is_block, kid.kids))


def is_note(node: Node) -> bool:
    """Whether an element is a note that stands within its line, as on paper."""
    return "fn" in node.classes and node.tag == "span"


def tokens(kids: Iterable[Kid], around: tuple[Node, ...] = ()) -> Iterator[Token]:
    """Give the tokens of a line."""
    outer = tuple(map(looks, around))
    for kid in kids:
        if isinstance(kid, str):
            for word in split_words(kid):
                # on paper the last two words of a line are bound, whatever they are; in code spaces are words
                blank = word.isspace() and not any(node.tag == "code" for node in around)
                yield Token((" " if blank else word, outer), word, around)
        elif sign := _whole(kid):
            yield Token((sign, outer), kid, around)
        else:
            yield from tokens(kid.kids, (*around, kid))


def _whole(node: Node) -> Hashable:
    """Give what is compared of a piece that is not parted; nothing for one that is."""
    if is_note(node):
        return "note", node.attributes.get(PAIR, "")
    if "fn-stored" in node.classes or "fn-ties" in node.classes:
        return "note elsewhere"
    if _NUMBERS.intersection(node.classes):
        return "number"
    if node.tag in _WHOLE:
        return text_of(node).replace(WAS, "")
    return None


def looks(node: Node) -> Hashable:
    """Give what makes words in an element look, or lead, as they do; a changed address is an edit, a number is not."""
    kept = [(name, value) for name, value in sorted(node.attributes.items()) if name not in _PASSING]
    address = node.attributes.get("href", "")
    return node.tag, tuple(kept), "" if address.startswith("#") else address


def paired(old: Sequence[Token], new: Sequence[Token]) -> list[tuple[Fate, Token, Token | None]]:
    """Give the tokens of a woven line, each with its fate; a token that stayed has its old self beside it."""
    woven: list[tuple[Fate, Token, Token | None]] = []
    for stretch in stretches([one.sign for one in old], [one.sign for one in new], lambda n: _letters(new[n])):
        if stretch.same:
            woven += [("same", new[j], old[i]) for i, j in zip(stretch.old, stretch.new, strict=True)]
            continue
        woven += [("deleted", old[i], None) for i in stretch.old]
        woven += [("inserted", new[j], None) for j in stretch.new]
    return woven


def _letters(token: Token) -> int:
    if isinstance(token.content, Node):
        return _LETTERS_OF_A_PIECE
    return sum(letter.isalnum() for letter in token.content)


def line(woven: Iterable[tuple[Fate, Token]], depth: int = 0) -> list[Kid]:
    """Make a line of tokens; what came and went stands in `<ins>` and `<del>`, inside the elements around it."""
    kids: list[Kid] = []
    for inside, group in grouped(woven, lambda token: _at(token, depth), looks):
        if inside is None:
            fate = group[0][0]
            content = _joined(token.content for _fate, token in group)
            kids += content if fate == "same" else [edit(fate, content)]
        else:
            kids.append(inside.bare(line(group, depth + 1)))
    return kids


def _at(token: Token, depth: int) -> Node | None:
    return token.around[depth] if depth < len(token.around) else None


def edit(fate: Fate, content: list[Kid]) -> Node:
    """Give what came or went in its element; a picture or a drawing by itself is labelled, since nothing crosses it."""
    shown = [kid for kid in content if isinstance(kid, Node) or kid.strip()]
    whole = all(isinstance(kid, Node) and (kid.tag in _SHOWN or "drawing" in kid.classes) for kid in shown)
    return Node(_TAGS[fate], {"class": "whole"} if shown and whole else {}, content)


def _joined(content: Iterable[Kid]) -> list[Kid]:
    kids: list[Kid] = []
    for kid in content:
        if isinstance(kid, str) and kids and isinstance(kids[-1], str):
            kids[-1] += kid
        else:
            kids.append(kid)
    return kids
