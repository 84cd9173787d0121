"""Places between two characters, such as those of insertions, as stretches of text that can be marked."""

from collections.abc import Mapping

from briefkit.model.brief import Brief
from briefkit.model.inlines import Text
from briefkit.model.positions import Position, Span
from briefkit.model.walk import brief_inlines


def beside_words(brief: Brief, places: Mapping[int, Span]) -> tuple[dict[int, Span], frozenset[int]]:
    """Give a character for each place between two, and the numbers of the places that stand before theirs.

    The character before a place is taken, unless a text begins there: then nothing of the brief is before it.

    Args:
        brief: what is to be marked.
        places: number of a remark -> the stretch of the source that it speaks of; those with words stay as they are.

    """
    lines: dict[int, list[Span]] = {}
    for piece in brief_inlines(brief):
        if isinstance(piece, Text) and piece.span.start.line == piece.span.end.line:
            lines.setdefault(piece.span.start.line, []).append(piece.span)
    found = dict(places)
    before = set()
    for number, span in places.items():
        if span.end > span.start:
            continue
        line, column = span.start.line, span.start.column
        texts = lines.get(line, ())
        opens = any(text.start == span.start for text in texts) and not any(_ends(text, span.start) for text in texts)
        if opens or column == 1:
            before.add(number)
            found[number] = Span(span.start, Position(line, column + 1))
        else:
            found[number] = Span(Position(line, column - 1), span.end)
    return found, frozenset(before)


def _ends(text: Span, place: Position) -> bool:
    return text.start < place <= text.end
