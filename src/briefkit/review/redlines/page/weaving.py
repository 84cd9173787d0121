"""Two versions of a page woven into one: alike parts are paired, then the words in their lines."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from briefkit.review.redlines.alignment import Part, align
from briefkit.review.redlines.grouping import Fate
from briefkit.review.redlines.page.lines import Token, edit, is_block, is_line, is_note, line, paired, tokens
from briefkit.review.redlines.page.moving import CAME, WENT, MoveLabels, tell_moves
from briefkit.review.redlines.page.names import WAS, joined, set_apart
from briefkit.review.redlines.page.pairing import PAIR, pair, unpair
from briefkit.review.redlines.page.tree import Kid, Node, body_of, text_of, with_body
from briefkit.review.redlines.partings import END, with_partings

_REPEATED: Final = frozenset({"li", "tr", "td", "th", "dt", "dd"})
"""Elements of which one more or less is what changes: being the only one makes two of them no pair."""
_PARAGRAPH: Final = ("p", ())
_CLASSES: Final[dict[Fate, str]] = {"inserted": CAME, "deleted": WENT}


def woven_page(old: str, new: str, labels: MoveLabels) -> str:
    """Give a page that shows what became of an old page.

    Args:
        old: the text of the old page.
        new: the text of the new one, whose head is kept.
        labels: what is written at blocks that moved.

    """
    before, after = body_of(old), body_of(new)
    set_apart(before)
    pair(before, after)
    weaver = _Weaver()
    body = weaver.node(before, after)
    tell_moves(body, weaver.node, labels)
    unpair(body)
    joined(body, weaver.became)
    return with_body(new, body)


@dataclass(slots=True)
class _Weaver:
    """Weaves elements, and remembers which became which."""

    became: dict[str, str] = field(default_factory=dict)

    def node(self, old: Node, new: Node) -> Node:
        """Weave two versions of an element; it looks as the new one does."""
        if "id" in old.attributes and "id" in new.attributes:
            self.became[old.attributes["id"]] = new.attributes["id"]
        if is_drawing(old) and is_drawing(new):
            return new
        if is_line(old) and is_line(new):
            return self._changed(new, self._line(old.kids, new.kids))
        if new.tag == "tr":
            return new.bare(self._cells(old, new))
        return new.bare(self._blocks(_units(old), _units(new)))

    def _changed(self, new: Node, kids: list[Kid]) -> Node:
        """Give a line, said to be altered where it is: a printed redline bears a bar beside it."""
        woven = new.bare(kids)
        if any(one.tag in ("ins", "del") for one in woven.nodes()):
            woven.add_class("altered")
        return woven

    def _line(self, old: Sequence[Kid], new: Sequence[Kid]) -> list[Kid]:
        return line(self._tokens(list(tokens(old)), list(tokens(new))))

    def _tokens(self, old: Sequence[Token], new: Sequence[Token]) -> list[tuple[Fate, Token]]:
        woven = [(fate, self._renewed(token, was)) for fate, token, was in paired(old, new)]
        return [(fate, _left(token) if fate == "deleted" else token) for fate, token in woven]

    def _renewed(self, token: Token, was: Token | None) -> Token:
        """Weave what is one token in its line and has words of its own: a note."""
        if was is None or isinstance(token.content, str) or isinstance(was.content, str):
            return token
        for one, other in zip(was.around, token.around, strict=True):
            self._paired(one, other)
        self._paired(was.content, token.content)
        if not is_note(token.content):
            return token
        return Token(token.sign, self.node(was.content, token.content), token.around)

    def _paired(self, old: Node, new: Node) -> None:
        for one, other in zip(old.nodes(), new.nodes(), strict=False):
            if "id" in one.attributes and "id" in other.attributes:
                self.became.setdefault(one.attributes["id"], other.attributes["id"])

    def _cells(self, old: Node, new: Node) -> list[Kid]:
        pairs = zip(_elements(old), _elements(new), strict=True)
        return [self.node(one, other) for one, other in pairs]

    def _blocks(self, old: Sequence[Node], new: Sequence[Node]) -> list[Kid]:
        sole = _sole(old, new)
        if len(sole) == len(old) == len(new) and [*map(_kind, old)] == [*map(_kind, new)]:
            return [piece for one, other in zip(old, new, strict=True) for piece in _spread(self.node(one, other))]
        before, after = ([_part(node, sole) for node in version] for version in (old, new))
        kids: list[Kid] = []
        for was, now in with_partings(align(before, after), *(_partable(one) for one in (before, after))):
            kids += self._group([old[i] for i in was], [new[j] for j in now])
        return [piece for kid in kids for piece in _spread(kid)]

    def _group(self, old: Sequence[Node], new: Sequence[Node]) -> list[Node]:
        """Give the blocks that became others: one for one as a rule, none for what came or went."""
        if not old or not new:
            return [*(marked(node, "deleted") for node in old), *(marked(node, "inserted") for node in new)]
        if len(old) == len(new):
            return [self.node(old[0], new[0])]
        for one, other in zip(old, new, strict=False):
            self._paired(one, other)
        woven = self._tokens(_ended(old), _ended(new))
        return [node.bare(line(stretch)) for node, stretch in zip(new, _stretches(woven), strict=True)]


def marked(node: Node, fate: Literal["inserted", "deleted"]) -> Node:
    """Give an element all of whose words came or went."""
    if is_drawing(node):
        return edit(fate, [node])
    if is_line(node):
        found = [(fate, _left(token) if fate == "deleted" else token) for token in tokens(node.kids)]
        made = node.bare(line(found)) if node.tag != "hr" else node.bare([])
    else:
        made = node.bare([piece for unit in _units(node) for piece in _spread(marked(unit, fate))])
    if made.tag:
        made.add_class(_CLASSES[fate])
    return _renumbered(made) if fate == "deleted" else made


def _partable(parts: Sequence[Part]) -> list[Part]:
    """Give parts of which only paragraphs have words, since nothing else is parted."""
    return [part if part.kind == _PARAGRAPH else replace(part, words=()) for part in parts]


def _ended(nodes: Sequence[Node]) -> list[Token]:
    """Give the words of paragraphs, with a sign for the ends between them."""
    found = list(tokens(nodes[0].kids))
    for node in nodes[1:]:
        found += [Token(END, END), *tokens(node.kids)]
    return found


def _stretches(woven: Sequence[tuple[Fate, Token]]) -> list[list[tuple[Fate, Token]]]:
    """Part words at the ends of paragraphs of the new version."""
    found: list[list[tuple[Fate, Token]]] = [[]]
    for fate, token in woven:
        found[-1].append((fate, token))
        if token.sign == END and fate != "deleted":
            found.append([])
    return found


def is_drawing(node: Node) -> bool:
    """Whether an element is a drawing with its words, which is never parted."""
    return "drawing" in node.classes


def _left(token: Token) -> Token:
    if isinstance(token.content, str):
        return token
    return Token(token.sign, _renumbered(token.content), token.around)


def _renumbered(node: Node) -> Node:
    """Give a note that went a number that is not one of the numbers of those that stayed."""
    if "fn" not in node.classes or "data-n" not in node.attributes:
        return node
    made = node.bare(node.kids)
    made.attributes["data-n"] = f"[{made.attributes['data-n']}]"
    return made


def _units(node: Node) -> list[Node]:
    """Give the blocks inside an element; words between them count as blocks without a name."""
    units: list[Node] = []
    loose: list[Kid] = []
    for kid in [*node.kids, None]:
        if kid is not None and not (isinstance(kid, Node) and is_block(kid)):
            loose.append(kid)
            continue
        if any(isinstance(one, Node) or one.strip() for one in loose):
            units.append(Node("", {}, loose))
        loose = []
        if isinstance(kid, Node):
            units.append(kid)
    return units


def _spread(node: Kid) -> list[Kid]:
    if isinstance(node, Node) and not node.tag:
        return [*node.kids, "\n"]
    return [node, "\n"]


def _elements(node: Node) -> list[Node]:
    return [kid for kid in node.kids if isinstance(kid, Node)]


def _sole(old: Sequence[Node], new: Sequence[Node]) -> set[Hashable]:
    """Give the kinds of which there is one in each version."""
    counts = [Counter(_kind(node) for node in version) for version in (old, new)]
    return {kind for kind, count in counts[0].items() if count == counts[1][kind] == 1}


def _part(node: Node, sole: set[Hashable]) -> Part:
    kind = _kind(node)
    found = tuple(tokens(node.kids))
    words = (token.content if isinstance(token.content, str) else str(token.sign) for token in found)
    return Part(
        kind,
        tuple(word for word in words if word.strip()),
        tuple(token.sign for token in found),
        sole=kind in sole and node.tag not in _REPEATED,
    )


def _kind(node: Node) -> Hashable:
    """Give what two versions of an element have in common: a drawing only what it shows."""
    if is_drawing(node):
        return text_of(node).replace(WAS, "")
    if node.tag == "section":
        return "section", node.attributes.get(PAIR, "")
    if node.tag == "tr":
        return "tr", len(_elements(node))
    if node.tag in ("table", "thead", "tbody"):
        rows = [one for one in node.nodes() if one.tag == "tr"]
        return node.tag, max((len(_elements(row)) for row in rows), default=0)
    return node.tag, tuple(name for name in node.classes if name not in ("long", "total", "tall", "tight", "loose"))
