"""What no fix may touch: the words of others, code, links, citations, and values of the front matter."""

from collections.abc import Iterator

from briefkit.checks.house_wording.texts import texts_of
from briefkit.model.blocks import Chart, CodeBlock, Quotation, Statistic
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, Code, CrossReference, Inline, InlinePicture, Link, NoteCall, Styled
from briefkit.model.positions import Position, Span
from briefkit.model.walk import brief_blocks, brief_inlines

_PROSE = ("title", "subtitle", "standfirst")
"""Keys of the front matter whose values are prose."""
_BLOCKS = (Chart, CodeBlock, Quotation, Statistic)
_PIECES = (Citation, Code, CrossReference, InlinePicture, Link, NoteCall)
_TITLES_OF_WORKS = ("references", "related")


def kept_spans(brief: Brief) -> Iterator[Span]:
    """Give every stretch of the source that stays as it is, whatever a rule says of it."""
    yield from _front_matter(brief)
    for section in brief.sections:
        if section.role in _TITLES_OF_WORKS:
            yield section.span
    yield from (block.span for block in brief_blocks(brief) if isinstance(block, _BLOCKS))
    yield from (piece.span for piece in brief_inlines(brief) if isinstance(piece, _PIECES) or _is_foreign(piece))
    for passage in texts_of(brief):
        for line in passage.line.quotations():
            words = line.text.strip()
            if line.runs and words:  # the spaces within the marks are the marks' own
                start = line.text.index(words)
                yield line.place(brief.text, start, start + len(words))[0]


def _is_foreign(piece: Inline) -> bool:
    return isinstance(piece, Styled) and bool(piece.lang)


def _front_matter(brief: Brief) -> Iterator[Span]:
    """Give the front matter but for its prose."""
    at = brief.metadata.span.start
    prose = sorted(brief.metadata.places[(key,)].value for key in _PROSE if (key,) in brief.metadata.places)
    for span in prose:
        yield Span(at, span.start)
        at = max(at, span.end)
    if at < brief.metadata.span.end:
        yield Span(at, Position(brief.metadata.span.end.line, brief.metadata.span.end.column))
