"""A line of text as the words that its source is made of, with what may not be parted kept whole."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteCall,
    SmallCaps,
    SoftBreak,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
    Text,
)
from briefkit.review.redlines.words import split_words

NOTE = "[^]"
"""What stands for the call of a note, whatever the author calls it: its words are compared as a part of their own."""
_MARKS = {Emphasis: "*", Strong: "**", Strikeout: "~~", Superscript: "^", Subscript: "~"}


def marked_words(line: Iterable[Inline]) -> list[str]:
    """Give the words, spaces and signs of a line; the marks of emphasis and links are signs as in the source.

    A citation, a cross reference, a call of a note, code or a picture is one word.
    """
    return [word for piece in line for word in _words(piece)]


@singledispatch
def _words(piece: Inline) -> Iterator[str]:
    """Give the words of one piece.

    Raises:
        TypeError: no line is known to hold this kind of piece.

    """
    raise TypeError(f"no words for {type(piece).__name__}")


@_words.register(Text)
@_words.register(Abbreviated)
def _plain(piece: Text | Abbreviated) -> Iterator[str]:
    yield from split_words(piece.text)


@_words.register(SoftBreak)
@_words.register(LineBreak)
def _break(_piece: SoftBreak | LineBreak) -> Iterator[str]:
    yield " "


@_words.register(Emphasis)
@_words.register(Strong)
@_words.register(Strikeout)
@_words.register(Superscript)
@_words.register(Subscript)
def _marked(piece: Emphasis | Strong | Strikeout | Superscript | Subscript) -> Iterator[str]:
    mark = _MARKS[type(piece)]
    yield mark
    yield from marked_words(piece.children)
    yield mark


@_words.register
def _small_capitals(piece: SmallCaps) -> Iterator[str]:
    yield from marked_words(piece.children)


@_words.register
def _code(piece: Code) -> Iterator[str]:
    yield f"`{piece.text}`"


@_words.register
def _link(piece: Link) -> Iterator[str]:
    yield "["
    yield from marked_words(piece.children)
    yield f"]({piece.url})"


@_words.register
def _picture(piece: InlinePicture) -> Iterator[str]:
    yield f"![{piece.alt or ''}]({piece.src})"


@_words.register
def _styled(piece: Styled) -> Iterator[str]:
    said = (f"lang={piece.lang}" if piece.lang else "", f"dir={piece.direction}" if piece.direction else "")
    named = " ".join((*filter(None, said), *([".pull"] if piece.pull else [])))
    yield "["
    yield from marked_words(piece.children)
    yield f"]{{{named}}}"


@_words.register
def _note_call(_piece: NoteCall) -> Iterator[str]:
    yield NOTE


@_words.register
def _cross_reference(piece: CrossReference) -> Iterator[str]:
    yield f"@{piece.target}"


@_words.register
def _citation(piece: Citation) -> Iterator[str]:
    yield piece.source
