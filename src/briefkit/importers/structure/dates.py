"""Dates in the words of a manuscript."""

import datetime as dt
import re
from typing import Final

_MONTHS: Final = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    )
    for number, name in enumerate(names.split(), start=1)
}
_WORD: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_DAY_FIRST = re.compile(
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|er)?\.?\s+(?:of\s+)?(?P<m>{_WORD})\.?,?\s+(?P<y>\d{{4}})", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"(?P<m>{_WORD})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})", re.IGNORECASE)
_NUMBERS = re.compile(r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})")
_MONTH_ONLY = re.compile(rf"(?:{_WORD})\.?,?\s+\d{{4}}", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:date|dated|published(?: on)?|posted(?: on)?|publié le|le)\s*:?\s*", re.IGNORECASE)
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)


def date_in(line: str) -> str:
    """Give the day (ISO 8601) that a line of its own says; empty where it says none, or could mean two."""
    words = _WEEKDAY.sub("", _BEFORE.sub("", line.strip())).strip(" .")
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        found = pattern.fullmatch(words)
        if found:
            month = _MONTHS.get(found["m"].lower()) or int(found["m"])
            return _day(int(found["y"]), month, int(found["d"]))
    found = _NUMBERS.fullmatch(words)
    if found and int(found["d"]) > 12 >= int(found["m"]):  # noqa: PLR2004 - months
        return _day(int(found["y"]), int(found["m"]), int(found["d"]))
    return ""


def is_vague_date(line: str) -> bool:
    """Tell whether a line is a date without a day, or one that could mean two days."""
    words = _BEFORE.sub("", line.strip()).strip(" .")
    return bool(_MONTH_ONLY.fullmatch(words) or (_NUMBERS.fullmatch(words) and not date_in(line)))


def _day(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""
