"""What the engine answers, as pieces of a line: nothing of a bibliography is ever markup here, only words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from briefkit.model.addresses import unsafe_scheme
from briefkit.model.inlines import (
    Code,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    SmallCaps,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from briefkit.model.positions import TOP, Span
from briefkit.model.text import bare_text
from briefkit.references.mending import release

Node: TypeAlias = Mapping[str, Any]
"""An inline of pandoc's JSON: `t` is its kind, `c` its content."""
_SPACES: Final = {"Space": " ", "SoftBreak": " "}


@dataclass(frozen=True, slots=True)
class Answer:
    """A citation as it is set: in the line, and in a note of its own where the style cites in notes."""

    line: tuple[Inline, ...]
    note: tuple[Inline, ...] = ()


def answer(nodes: Iterable[Node], span: Span) -> Answer:
    """Give what the engine made of a citation; every piece has the citation's span."""
    nodes = list(nodes)
    notes = [block for node in nodes if node["t"] == "Note" for block in node["c"]]
    words = [piece for block in notes for piece in block["c"]]
    return Answer(pieces([node for node in nodes if node["t"] != "Note"], span), pieces(words, span))


def pieces(nodes: Iterable[Node], span: Span = TOP) -> tuple[Inline, ...]:
    """Give inlines of pandoc as pieces of a line; words that follow one another become one piece."""
    return _joined(piece for node in nodes for piece in _piece(node, span))


def _joined(line: Iterable[Inline]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for piece in line:
        last = out[-1] if out else None
        if isinstance(piece, Text) and isinstance(last, Text):
            out[-1] = replace(last, text=last.text + piece.text)
        else:
            out.append(piece)
    return tuple(out)


def _piece(node: Node, span: Span) -> Iterator[Inline]:
    kind = node["t"]
    content: Any = node.get("c")
    if kind == "Str":
        yield Text(release(content), span=span)
    elif kind in _SPACES:
        yield Text(_SPACES[kind], span=span)
    elif kind == "LineBreak":
        yield LineBreak(span=span)
    elif kind == "Code":
        yield Code(content[1], span=span)
    elif kind == "Quoted":
        marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        yield from (Text(marks[0], span=span), *pieces(content[1], span), Text(marks[1], span=span))
    elif kind == "Link":
        yield from _link(content, span)
    elif kind in ("Span", "Cite"):
        yield from pieces(content[1], span)
    elif kind in _HOLDERS:
        yield from _holder(kind, content, span)
    else:
        raise ValueError(f"the engine answered with {kind}, of which briefkit knows nothing")


_HOLDERS: Final[Mapping[str, Callable[..., Inline]]] = {
    "Emph": Emphasis,
    "Underline": Emphasis,
    "Strong": Strong,
    "Strikeout": Strikeout,
    "Superscript": Superscript,
    "Subscript": Subscript,
    "SmallCaps": SmallCaps,
}


def _holder(kind: str, content: Iterable[Node], span: Span) -> Iterator[Inline]:
    """Give words with a look; upright words within them end it (`nodecor`: a title within a title)."""
    run: list[Node] = []
    for node in content:
        if node["t"] == "Span" and "nodecor" in node["c"][0][1]:
            yield from _closed(kind, run, span)
            run = []
            yield from pieces(node["c"][1], span)
        else:
            run.append(node)
    yield from _closed(kind, run, span)


def _closed(kind: str, run: list[Node], span: Span) -> Iterator[Inline]:
    if run:
        yield _HOLDERS[kind](pieces(run, span), span=span)


def _link(content: list[Any], span: Span) -> Iterator[Inline]:
    """Give a link of words alone: a link that holds other pieces is a fault in PDF/UA readers."""
    words, address = pieces(content[1], span), content[2][0]
    if not address or unsafe_scheme(address):
        yield from words
    elif address.startswith("#"):
        yield Link(words, address, span=span)
    else:
        yield Link((Text(bare_text(words), span=span),), address, span=span)
