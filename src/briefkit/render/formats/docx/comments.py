"""Remarks as Word's own comments: at the words that are marked, at a whole block, or at the title."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Final

from briefkit.model.remarks import Remark, Remarks
from briefkit.model.source_map import PREFIX
from briefkit.render.formats.docx.ooxml.elements import Xml, el, part
from briefkit.render.formats.docx.ooxml.runs import Tongue, mark_run, paragraph, run
from briefkit.render.formats.docx.roles.comments import REFERENCE, TEXT
from briefkit.render.formats.docx.stylist import style_id

AUTHOR: Final = "briefkit"
INITIALS: Final = "bk"
_ENGLISH: Final = Tongue("en-GB")
_FIRST: Final = 10_000
_CALLED: Final = re.compile(r'<w:commentReference w:id="(\d+)"/>')
_NAMED: Final = re.compile(rf'<w:bookmarkStart w:id="\d+" w:name="{PREFIX}([^"]+)"/>')
_PARAGRAPH: Final = re.compile(r"<w:p>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_END: Final = "</w:p>"


def opened(numbers: Iterable[int]) -> Xml:
    """Give where the words of remarks begin."""
    return Xml("".join(el("w:commentRangeStart", w_id=_id(number)) for number in numbers))


def closed(numbers: Iterable[int]) -> Xml:
    """Give where they end; there stands what calls the comment."""
    style = style_id(REFERENCE)
    return Xml(
        "".join(
            el("w:commentRangeEnd", w_id=_id(number)) + mark_run(el("w:commentReference", w_id=_id(number)), style)
            for number in numbers
        )
    )


def with_comments(text: list[Xml], remarks: Remarks) -> list[Xml]:
    """Give the body of a file with the comments that stand at no words: at their block, or else at the title.

    Args:
        text: the body, piece by piece.
        remarks: all remarks.

    """
    called = {int(number) - _FIRST for piece in text for number in _CALLED.findall(piece)}
    lost = {remark.number for remark in remarks.all} - called
    homes = {key: [n for n in numbers if n in lost] for key, numbers in remarks.at_blocks.items()}
    places = {key: tuple(numbers) for key, numbers in homes.items() if numbers}
    made: list[Xml] = []
    for piece in text:
        new, found = _at_blocks(piece, places)
        made.append(new)
        lost -= found
    return _at_title(made, tuple(sorted(lost))) if lost else made


def _at_blocks(piece: Xml, places: Mapping[str, tuple[int, ...]]) -> tuple[Xml, set[int]]:
    """Put comments into a piece of the body where the bookmarks of their blocks begin."""
    found: set[int] = set()
    for name in _NAMED.findall(piece) if places else ():
        numbers = tuple(number for number in places.get(name, ()) if number not in found)
        if numbers:
            place = next(match for match in _NAMED.finditer(piece) if match[1] == name)
            piece = _around(piece, place.end(), numbers)
            found.update(numbers)
    return piece, found


def _at_title(text: list[Xml], numbers: tuple[int, ...]) -> list[Xml]:
    """Put comments at the title; where a designer's cover shows it, at the first paragraph."""
    title = next((n for n, piece in enumerate(text) if f'w:name="{PREFIX}title"' in piece), None)
    first = next((n for n, piece in enumerate(text) if "<w:p>" in piece), None) if title is None else title
    if first is None:
        return [paragraph(style_id(TEXT), Xml(opened(numbers) + closed(numbers))), *text]
    piece = text[first]
    start = _PARAGRAPH.search(piece)
    assert start is not None  # noqa: S101 - looked at above
    return [*text[:first], _around(piece, start.end(), numbers), *text[first + 1 :]]


def _around(piece: Xml, start: int, numbers: tuple[int, ...]) -> Xml:
    """Put comments round what stands between a place and the end of its paragraph."""
    end = piece.index(_END, start)
    return Xml(piece[:start] + opened(numbers) + piece[start:end] + closed(numbers) + piece[end:])


def comments(remarks: Remarks, moment: dt.datetime | None) -> bytes:
    """Give the part with the comments (ECMA-376 part 1, 17.13.4).

    Args:
        remarks: all remarks.
        moment: what they are dated: never the clock's time; None for no date.

    """
    dated = moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
    return part("w:comments", (_comment(remark, dated) for remark in remarks.all))


def _comment(remark: Remark, moment: str | None) -> Xml:
    """Give a comment: what is wrong, what would do instead, what mends it, and the rule."""
    told = [run(f" {_sentence(remark.message)}", tongue=_ENGLISH)]
    head = Xml(mark_run(el("w:annotationRef"), style_id(REFERENCE)) + _strong(f"{remark.severity.value.capitalize()}."))
    lines = [Xml(head + "".join(told))]
    if remark.better:
        lines.append(Xml(_plain("Better: ") + _strong(f"“{remark.better}”")))
    lines += [_plain(words) for words in (remark.advice, _place(remark), f"{remark.code} {remark.name}") if words]
    paragraphs = (paragraph(style_id(TEXT), content) for content in lines)
    return el("w:comment", *paragraphs, w_id=_id(remark.number), w_author=AUTHOR, w_date=moment, w_initials=INITIALS)


def _place(remark: Remark) -> str:
    return f"{remark.place}: “{remark.quote}”" if remark.quote else remark.place


def _plain(words: str) -> Xml:
    return run(words, tongue=_ENGLISH)


def _strong(words: str) -> Xml:
    return run(words, "Strong", _ENGLISH)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def _id(number: int) -> int:
    """Give the id of a comment; bookmarks count from 1 in the same space of numbers."""
    return _FIRST + number
