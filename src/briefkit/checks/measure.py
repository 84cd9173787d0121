"""How long the parts of a brief are, in words, characters and items, as an editor counts them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefkit.checks.claims.once import once
from briefkit.checks.excerpt import first_line
from briefkit.checks.front_matter import is_reported, where
from briefkit.checks.sections import has_words, heading
from briefkit.model.blocks import (
    Block,
    BulletList,
    Heading,
    KeyMessages,
    NumberedList,
    Paragraph,
    Recommendations,
    Statistic,
)
from briefkit.model.brief import Brief, Section
from briefkit.model.brief_types import BriefType, Limit
from briefkit.model.inlines import Citation, Inline, Styled
from briefkit.model.positions import Span
from briefkit.model.roles import BACK_MATTER
from briefkit.model.text import uncited_text, word_count
from briefkit.model.walk import blocks, brief_blocks, brief_inlines, own_inlines

Unit = Literal["words", "characters", "items"]

_WITHOUT_SPACES = frozenset({"bo", "ja", "km", "lo", "my", "th", "yue", "zh"})
"""Languages whose words stand without spaces between them, so that nobody can count them by eye."""

_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?])")
"""What a citation in brackets leaves behind."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a brief that has a length."""

    name: str
    """As a message opens with it: `The title`."""
    span: Span
    texts: tuple[str, ...] = ()
    items: int = 0
    items_are: str = "items"

    def noun(self, unit: Unit) -> str:
        """Give what is counted, in the plural: `words`, or what the items are called."""
        return self.items_are if unit == "items" else unit

    def length(self, unit: Unit) -> int:
        """Give the length in a unit; characters include the spaces between words."""
        if unit == "words":
            return sum(word_count(text) for text in self.texts)
        if unit == "characters":
            return len(" ".join(" ".join(text.split()) for text in self.texts if text.strip()))
        return self.items


def parts(brief: Brief, of: str) -> Iterator[Part]:
    """Give the parts of a brief that a limit speaks of: `title`, `paragraph`, a section role and so on.

    Headings, footnotes and citations in brackets are not counted, nor the key messages of a section, which have limits
    of their own. What is missing or empty is not given, since other rules speak of it; keywords and recommendations,
    which have no such rule, are given with a length of 0.
    """
    measure = _MEASURES.get(of)
    yield from measure(brief) if measure else _sections(brief, of)


def measured(brief: Brief, kind: BriefType) -> Iterator[tuple[Limit, Part, int]]:
    """Give every part that a type of brief limits, with its limit and its length."""
    has_spaces = brief.metadata.lang.partition("-")[0].lower() not in _WITHOUT_SPACES
    known = _lengths(brief)
    for limit in kind.limits:
        if has_spaces or limit.unit != "words":
            key = limit.of, limit.unit
            if key not in known:
                known[key] = tuple((part, part.length(limit.unit)) for part in parts(brief, limit.of))
            for part, length in known[key]:
                yield limit, part, length


@once
def _lengths(_brief: Brief) -> dict[tuple[str, Unit], tuple[tuple[Part, int], ...]]:
    """Give where the lengths of a brief are kept once they are known: two rules ask for them."""
    return {}


def _words(line: tuple[Inline, ...]) -> str:
    return _BEFORE_STOP.sub("", uncited_text(line))


def _texts(roots: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks(roots):
        if isinstance(block, Heading):
            continue
        if isinstance(block, Statistic):
            yield f"{block.value} {block.label}"
        for line in own_inlines(block):
            yield _words(line)


def _list_items(roots: tuple[Block, ...]) -> int:
    return sum(len(b.items) for b in roots if isinstance(b, BulletList | NumberedList | Recommendations))


def _title(brief: Brief) -> Iterator[Part]:
    if brief.metadata.title:
        yield Part("The title", where(brief, "title"), (brief.metadata.title,))


def _standfirst(brief: Brief) -> Iterator[Part]:
    if brief.metadata.standfirst:
        yield Part("The standfirst", where(brief, "standfirst"), (brief.metadata.standfirst,))


def _keywords(brief: Brief) -> Iterator[Part]:
    words = brief.metadata.keywords
    if not is_reported(brief, "keywords"):
        yield Part("The front matter", where(brief, "keywords"), words, len(words), "keywords")


def _bios(brief: Brief) -> Iterator[Part]:
    for index, author in enumerate(brief.metadata.authors):
        if author.bio:
            yield Part(f"The bio of {author.name}", where(brief, "authors", index, "bio"), (author.bio,))
    if len(brief.metadata.authors) == 1 and not brief.metadata.authors[0].bio:
        yield from _sections(brief, "contributors")


def _body(brief: Brief) -> Iterator[Part]:
    body = [section for section in brief.sections if section.role not in BACK_MATTER]
    texts = tuple(text for section in body for text in _texts(section.blocks))
    if any(texts):
        yield Part("The text up to the back matter", where(brief, "type"), texts)


def _paragraphs(brief: Brief) -> Iterator[Part]:
    for section in brief.sections:
        if section.role in BACK_MATTER:
            continue
        for block in blocks(section.blocks):
            if isinstance(block, Paragraph):
                yield Part("This paragraph", block.span, (_words(block.inlines),))


def _pulls(brief: Brief) -> Iterator[Part]:
    for piece in brief_inlines(brief):
        if isinstance(piece, Styled) and piece.pull:
            yield Part("This pull quote", piece.span, (_words(piece.children),))


def _key_messages(brief: Brief) -> Iterator[Part]:
    for block in brief_blocks(brief):
        if isinstance(block, KeyMessages):
            span, texts = first_line(brief.text, block.span), tuple(_texts(block.blocks))
            yield Part("This list", span, texts, _list_items(block.blocks), "key messages")


def _recommendations(brief: Brief) -> Iterator[Part]:
    found = tuple(block for block in brief_blocks(brief) if isinstance(block, Recommendations))
    if found:
        span = first_line(brief.text, found[0].span)
        yield Part("The brief", span, tuple(_texts(found)), sum(len(block.items) for block in found), "recommendations")
        return
    asking = [section for section in brief.sections if section.role == "way-forward" and has_words(section)]
    for section in asking[:1]:
        yield Part(f"'{heading(section)}'", section.heading_span, items_are="recommendations")


def _sections(brief: Brief, role: str) -> Iterator[Part]:
    for section in brief.sections:
        if section.role != role:
            continue
        texts = tuple(_texts(tuple(block for block in section.blocks if not isinstance(block, KeyMessages))))
        works = _works(brief, section) if role == "references" else None
        if texts or works:
            name, noun = f"'{heading(section)}'", "items" if works is None else "works"
            items = _list_items(section.blocks) if works is None else works
            yield Part(name, section.heading_span, texts, items, noun)


def _works(brief: Brief, section: Section) -> int:
    """Give the number of works that are listed: those cited, and those written by hand, as a list or as paragraphs."""
    cited = {item.key for piece in brief_inlines(brief) if isinstance(piece, Citation) for item in piece.items}
    by_hand = _list_items(section.blocks) or sum(isinstance(block, Paragraph) for block in section.blocks)
    return len(cited) + by_hand


_MEASURES: Mapping[str, Callable[[Brief], Iterator[Part]]] = {
    "title": _title,
    "standfirst": _standfirst,
    "body": _body,
    "paragraph": _paragraphs,
    "bio": _bios,
    "pull": _pulls,
    "key-messages": _key_messages,
    "recommendations": _recommendations,
    "keywords": _keywords,
}
