"""Dates of bibliographies as CSL-JSON has them: days, months, seasons, ranges, and what only the words say."""

import re
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""As months of an EDTF date; the engine knows these numbers."""
_ISO: Final = re.compile(
    r"(?P<about>~?)(?P<year>-?\d{1,4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?(?P<mark>[~?%]?)"
)
_LONGEST: Final = 60


def date(value: str, month: str = "") -> dict[str, object]:
    """Give a date of BibLaTeX or BibTeX.

    Args:
        value: `2023`, `2023-05-14`, `2023-05/2023-07`, `2020/`, `n.d.`.
        month: the month of BibTeX, a word or a number, or two: `may`, `5`, `nov--dec`; may be empty.

    """
    value = value.strip()[:_LONGEST]
    if not value or value.casefold().replace(" ", "") in ("n.d.", "nd", "n.d"):
        return {}
    parts = [_iso(part) for part in re.split(r"/|\u2013|--", value)[:2] if part.strip()]
    if any(part is None for part in parts):
        return {"literal": value}
    known = [part for part in parts if part]
    if len(known) == 1 and len(known[0]) == 1 and month:
        known = [[known[0][0], *number] for number in _months(month)] or known
    uncertain = {"circa": True} if "~" in value or "?" in value else {}
    return {"date-parts": known, **uncertain}


def _iso(part: str) -> list[int] | None:
    found = _ISO.fullmatch(part.strip())
    if found is None:
        return None
    return [int(found[name]) for name in ("year", "month", "day") if found[name] and int(found[name])]


def _months(words: str) -> list[list[int]]:
    """Give the numbers of one month or of the two ends of a range."""
    numbers = [_month(word) for word in re.split(r"[-\u2013/]+|\band\b", words.casefold()) if word.strip()]
    return [[number] for number in numbers[:2] if number]


def _month(word: str) -> int:
    word = word.strip(' .,{}"')
    if word.isascii() and word.isdigit():
        return int(word) if 1 <= int(word) <= len(_MONTHS) else 0
    if word in _SEASONS:
        return _SEASONS[word]
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0


def slashed(value: str) -> dict[str, object]:
    """Give a date as RIS has it: `2023/05/14/`, with words behind the last slash (`2023///Spring`)."""
    year, month, day, words = (*value.strip()[:_LONGEST].split("/"), "", "", "")[:4]
    if not (year.isascii() and year.isdigit()):
        return date(value)
    season = _SEASONS.get(words.strip().casefold())
    numbers = [int(part) for part in (year, month, day) if part.isascii() and part.isdigit() and int(part)]
    if season and len(numbers) == 1:
        return {"date-parts": [[numbers[0], season]]}
    return {"date-parts": [numbers]}
