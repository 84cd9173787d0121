"""Numbers in a column of a table: what each is made of, and what it lacks behind its decimal sign."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from babel import numbers

from briefkit.model.blocks import Cell
from briefkit.model.inlines import Inline, Marked, NoteCall, Strong, Superscript
from briefkit.model.text import bare_text
from briefkit.render.locales import locale

Sign: TypeAlias = Literal[".", ",", "\u066b"]
"""What may stand before a fraction; the last is the Arabic decimal separator."""

NOTHING: Final = frozenset({"", "-", "\u2013", "\u2014", "\u2212", "…", "..", ".", "n/a", "n.a.", "na", "nil"})
"""Cells that hold the place of a number."""
_DIGITS = r"\d(?:[\d.,'\u2019\u066b\u066c\u00a0\u2009\u202f ]*\d)?"
_CURRENCY = r"[A-Z]{0,3}[$€£¥₹]|Rs\.?|[A-Z]{3}(?=\s)"
_UNIT = (
    r"%|‰|°C|°F|pp|[kmMbB]n?|[kKMGT]Wh?|[kM]?t|k[mg]|ha|lakh|crore|million|billion|trillion"
    r"|[$€£¥₹]|[A-Z]{3}(?![A-Za-z])"
)
_NUMBER: Final = re.compile(
    rf"(?P<head>(?:[~<>≈≤≥±+\u2212(-]|{_CURRENCY}|\s)*(?:{_DIGITS}\s*%?\s*[\u2013-]\s*)?)"  # signs, start of a range
    rf"(?P<digits>{_DIGITS})"
    rf"(?P<foot>\s*(?:{_UNIT})?\)?[*†‡§¶]*)"
)
_SIMPLE: Final = re.compile(r"[+\u2212-]?\d[\d,]*(?:\.\d+)?")
_SIGNS: Final[dict[str, Sign]] = {".": ".", ",": ",", "\u066b": "\u066b"}
_SEPARATORS = re.compile(r"[.,\u066b]")
_SPACED = re.compile(r"\d['\u2019\u00a0\u2009\u202f ]\d{3}(?P<sign>[.,])\d+")
_LONGEST_PAD: Final = 12
"""Characters that a number may lack: where units differ more, numbers stand right."""
_GROUP: Final = 3


@dataclass(frozen=True, slots=True)
class Lack:
    """What a cell must be widened by for its decimal sign to stand under those of the others."""

    tail: str = ""
    """In characters as wide as what is missing: `.00 %`."""
    marks: str = ""
    """Likewise for the raised marks of notes."""
    own: str = ""
    """What stands behind the decimal sign already, the sign with it."""
    simple: bool = True
    """Whether every program finds the decimal sign by itself: a point, and nothing but digits behind it."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a cell holds: words, and the raised marks behind them."""

    words: str
    marks: str = ""


def written(line: Sequence[Inline], notes: Mapping[str, int]) -> Written:
    """Part the words of a cell from the raised marks behind them.

    Args:
        line: the cell.
        notes: label of a note -> its number.

    """
    pieces = [inner for piece in line for inner in (piece.children if isinstance(piece, Marked) else (piece,))]
    if len(pieces) == 1 and isinstance(pieces[0], Strong):
        return written(pieces[0].children, notes)
    marks: list[str] = []
    while pieces and (mark := _mark(pieces[-1], notes)) is not None:
        marks.insert(0, mark)
        pieces.pop()
    return Written(bare_text(pieces).strip(), "".join(marks))


def _mark(piece: Inline, notes: Mapping[str, int]) -> str | None:
    if isinstance(piece, NoteCall):
        return str(notes.get(piece.label, ""))
    return bare_text(piece.children) if isinstance(piece, Superscript) else None


def is_number(words: str) -> bool:
    """Whether words are one number, or a range, with its sign, currency and unit."""
    return _NUMBER.fullmatch(words) is not None


def holds_place(words: str) -> bool:
    """Whether words only say that there is no number."""
    return words.casefold() in NOTHING


def lacks(column: Sequence[Cell], notes: Mapping[str, int], lang: str) -> tuple[Lack, ...]:
    """Give what each cell of a column lacks; nothing where all stand right as they are.

    What is missing is said in characters and not in a length, so that whoever sets them in the faces of the table gets
    the very width. Digits of a table all have one width.

    Args:
        column: its cells, without the header.
        notes: label of a note -> its number.
        lang: of the table: `1,234` is a thousand in English, and more than one in French.

    """
    cells = [written(cell.inlines, notes) for cell in column]
    sign = decimal_sign((cell.words for cell in cells), lang)
    tails = [_tail(cell.words, sign) for cell in cells]
    marks = _missing(["0" * len(cell.marks) for cell in cells])  # all are about as wide as a digit
    simple = [_SIMPLE.fullmatch(cell.words) is not None or holds_place(cell.words) for cell in cells]
    return tuple(Lack(*parts) for parts in zip(_missing(tails), marks, tails, simple, strict=True))


def _tail(words: str, sign: Sign | None) -> str:
    """Give fraction and unit of a number; nothing for what only holds the place of one."""
    found = _NUMBER.fullmatch(words)
    if found is None or sign is None:
        return ""
    digits = found["digits"]
    at = digits.rfind(sign) if digits.count(sign) == 1 else len(digits)
    return digits[at:] + found["foot"]


def _missing(tails: Sequence[str]) -> list[str]:
    """Give for each tail the characters that all tails together have and it has not."""
    counts = [Counter(re.sub(r"\d", "0", tail)) for tail in tails]
    widest: Counter[str] = Counter()
    for count in counts:
        widest |= count
    if widest.total() > _LONGEST_PAD:
        return ["" for _ in tails]
    return ["".join(sorted((widest - count).elements())) for count in counts]


def decimal_sign(column: Iterable[str], lang: str) -> Sign | None:
    """Give the decimal sign of a column: what its numbers show, else what the language writes; None where they differ.

    Args:
        column: the words of its cells.
        lang: of the table, BCP 47.

    """
    numbers_there = [found["digits"] for words in column if (found := _NUMBER.fullmatch(words))]
    shown = {sign for digits in numbers_there if (sign := _shown(digits))}
    if len(shown) > 1:
        return None
    if shown:
        return shown.pop()
    grouped = {sign for digits in numbers_there for sign in ".," if digits.count(sign) > 1}
    usual = _usual(lang)
    likely: tuple[Sign, ...] = (usual, ".", ",")
    return next((sign for sign in likely if sign not in grouped), usual)


def _shown(digits: str) -> Sign | None:
    """Give the decimal sign that one number shows beyond doubt: `1,234` could be either."""
    found = _SEPARATORS.findall(digits)
    if not found or found.count(found[-1]) > 1:
        return None
    last = found[-1]
    fraction = digits.rpartition(last)[2]
    certain = len(found) > 1 or len(fraction) != _GROUP or digits.startswith("0") or _SPACED.search(digits)
    return _SIGNS[last] if certain or last == "\u066b" else None


def _usual(lang: str) -> Sign:
    return _SIGNS.get(numbers.get_decimal_symbol(locale(lang)), ".")
