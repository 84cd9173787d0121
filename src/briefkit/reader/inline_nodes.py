"""One function per kind of inline token: what it becomes in the model."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Protocol
from urllib.parse import quote

from markdown_it.token import Token

from briefkit.model.addresses import unsafe_scheme
from briefkit.model.characters import printable
from briefkit.model.inlines import (
    Citation,
    CitationItem,
    Code,
    CrossReference,
    Direction,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NoteCall,
    SoftBreak,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
)
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.reader import attributes, notes
from briefkit.reader.attributes import Allowed, Attributes, Value
from briefkit.reader.context import Comment, Context
from briefkit.reader.lost_marks import Lost
from briefkit.reader.pieces import AttributeList, Draft, Piece
from briefkit.reader.source import Stretch

Line = tuple[Inline, ...]
_SPAN = Allowed("Marked text", keys=("lang", "dir"), classes=("pull",))
_TAG_NAME = re.compile(r"</?([A-Za-z][\w-]*)")


class Builder(Protocol):
    """What the functions need of the builder of a line."""

    context: Context
    stretch: Stretch
    base: int
    cell: bool
    tags: Counter[str]

    def build(self, tokens: list[Token]) -> list[Inline]:
        """Give the inlines of a list of tokens."""

    def place(self, token: Token) -> tuple[int, int]:
        """Give start and end of a token in the stretch."""

    def span(self, start: int, end: int) -> Span:
        """Give the span of a slice of the stretch."""

    def within(self, base: int) -> "Builder":
        """Give a builder for tokens whose offsets count from an offset of this stretch."""

    def where(self) -> Stretch:
        """Give the stretch in which the offsets of the tokens count."""


def _words(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    if not token.meta.get("literal"):
        return [Piece(token.content, start, end, verbatim=True)] if token.content else []
    return [Piece(builder.stretch.text[start:end], start, end, verbatim=True)] if end > start else []


def _special(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    text = printable(token.content)
    return [Piece(text, start, end, verbatim=text == builder.stretch.text[start:end])]


def _code(builder: Builder, token: Token) -> list[Inline]:
    text = token.content.replace("\\|", "|") if builder.cell else token.content
    return [Code(text, span=builder.span(*builder.place(token)))]


def _soft(builder: Builder, token: Token) -> list[Inline]:
    return [SoftBreak(span=builder.span(*builder.place(token)))]


def _hard(builder: Builder, token: Token) -> list[Inline]:
    return [LineBreak(span=builder.span(*builder.place(token)))]


def _image(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    label = builder.within(start + 2).build(token.children or [])
    return [Draft(printable(str(token.attrs["src"])), tuple(label), span=builder.span(start, end))]


def _comment(builder: Builder, token: Token) -> list[Inline]:
    context = builder.context
    context.comments.append(Comment(token.content, builder.span(*builder.place(token)), context.paragraph))
    return []


def _unclosed_comment(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    hint = "Close it with -->; its words are printed as they are now"
    builder.context.problem("unclosed-comment", "This comment is never closed", builder.span(start, end), hint)
    return [Piece("<!--", start, end, verbatim=True)]


def _tag(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    found = _TAG_NAME.match(token.content)
    name = found[1].lower() if found else ""
    closing = token.content.startswith("</")
    if not (closing and builder.tags[name]):  # one finding for an element, not one for each of its tags
        hint = r"Use Markdown; to show a < write \<"
        message = "HTML is not read in a brief: it is printed as it stands"
        builder.context.problem("raw-html", message, builder.span(start, end), hint)
    builder.tags[name] += -1 if closing else 1
    words = builder.stretch.text[start:end]
    pieces: list[Inline] = []
    for line in words.split("\n"):
        if pieces:
            pieces.append(SoftBreak(span=builder.span(start - 1, start)))
        pieces.append(Piece(line, start, start + len(line), verbatim=True))
        start += len(line) + 1
    return pieces


def _note_call(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    span = builder.span(start, end)
    if notes.call(builder.context, token.content, span):
        return [NoteCall(token.content, span=span)]
    return [Piece(builder.stretch.text[start:end], start, end, verbatim=True)]


def _citation(builder: Builder, token: Token) -> list[Inline]:
    start, end = builder.place(token)
    items = tuple(
        CitationItem(
            item["key"],
            item["prefix"],
            item["locator"],
            item["suffix"],
            item["suppressed"],
            builder.span(builder.base + item["span"][0], builder.base + item["span"][1]),
        )
        for item in token.meta["items"]
    )
    source = " ".join(builder.stretch.text[start:end].split("\n"))
    return [Citation(items, token.meta["narrative"], source, span=builder.span(start, end))]


def _cross_reference(builder: Builder, token: Token) -> list[Inline]:
    return [CrossReference(token.meta["key"], span=builder.span(*builder.place(token)))]


def _attributes(builder: Builder, token: Token) -> list[Inline]:
    return [AttributeList(token.meta["attributes"], builder.where(), span=builder.span(*builder.place(token)))]


def _lost(builder: Builder, token: Token) -> list[Inline]:
    """Print a mark that stands alone, and tell what it was meant to open."""
    start, end = builder.place(token)
    lost: Lost = token.meta["lost"]
    builder.context.problem(lost.problem, lost.message, builder.span(start, start + lost.length), lost.hint)
    return [Piece(token.content, start, end, verbatim=True)]


def _holding(kind: Callable[..., Inline]) -> Callable[..., list[Inline]]:
    def held(builder: Builder, _token: Token, children: Line, place: tuple[int, int], _label: str) -> list[Inline]:
        return [kind(children, span=builder.span(*place))]

    return held


def _link(builder: Builder, token: Token, children: Line, place: tuple[int, int], _label: str) -> list[Inline]:
    span = builder.span(*place)
    url = printable(str(token.attrs["href"])).strip()
    if scheme := unsafe_scheme(url):
        message = f"A link to '{scheme}:' is not set"
        builder.context.problem("unsafe-link", message, span, "Link to a web page (https:) or an address (mailto:)")
        return list(children)
    address = quote(url, safe=";/?:@&=+$,-_.!~*'()#%", errors="replace")
    return [Link(children, address, printable(str(token.attrs.get("title", ""))), span=span)]


def _styled(builder: Builder, token: Token, children: Line, place: tuple[int, int], _label: str) -> list[Inline]:
    found: Attributes = token.meta["attributes"]
    where, context = builder.where(), builder.context
    attributes.check(found, where, _SPAN, context.source, context.report)
    pull = any(value.text == "pull" for value in found.classes)
    span = builder.span(*place)
    if pull and not bare_text(children).strip():
        context.problem("malformed-block", "This pull quote spans no words", span, "Write [words]{.pull}")
    return [Styled(children, found.get("lang") or None, direction_of(context, found.values, where), pull, span=span)]


def direction_of(context: Context, values: Mapping[str, Value], where: Stretch) -> Direction | None:
    """Give the writing direction that attributes name; another word is reported."""
    value = values.get("dir")
    if value is None or value.text == "ltr":
        return "ltr" if value else None
    if value.text == "rtl":
        return "rtl"
    span = context.span(where, value.start, value.end)
    context.problem("invalid-attributes", f"'{value.text}' is no direction", span, "Write dir=ltr or dir=rtl")
    return None


def _note(builder: Builder, _token: Token, children: Line, place: tuple[int, int], label: str) -> list[Inline]:
    span = builder.span(*place)
    notes.end_inline_note(builder.context, label, children, span)
    return [NoteCall(label, span=span)]


LEAVES: Mapping[str, Callable[[Builder, Token], list[Inline]]] = {
    "text": _words,
    "text_special": _special,
    "code_inline": _code,
    "softbreak": _soft,
    "hardbreak": _hard,
    "image": _image,
    "comment": _comment,
    "unclosed_comment": _unclosed_comment,
    "tag": _tag,
    "note_call": _note_call,
    "citation": _citation,
    "cross_reference": _cross_reference,
    "attributes": _attributes,
    "lost": _lost,
}
HOLDERS: Mapping[str, Callable[[Builder, Token, Line, tuple[int, int], str], list[Inline]]] = {
    "em": _holding(Emphasis),
    "strong": _holding(Strong),
    "s": _holding(Strikeout),
    "superscript": _holding(Superscript),
    "subscript": _holding(Subscript),
    "link": _link,
    "span": _styled,
    "note": _note,
}
