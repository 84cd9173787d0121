"""Whole numbers in the digits of a language: page, figure, table and note numbers, and what counts lists."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from briefkit.render.locales import locale

_ZEROS: Final = {
    "arab": 0x0660,
    "arabext": 0x06F0,
    "beng": 0x09E6,
    "deva": 0x0966,
    "gujr": 0x0AE6,
    "guru": 0x0A66,
    "khmr": 0x17E0,
    "knda": 0x0CE6,
    "laoo": 0x0ED0,
    "latn": 0x30,
    "mlym": 0x0D66,
    "mymr": 0x1040,
    "orya": 0x0B66,
    "tamldec": 0x0BE6,
    "telu": 0x0C66,
    "thai": 0x0E50,
    "tibt": 0x0F20,
}
"""Numbering system of CLDR -> its zero in Unicode; the nine digits behind it follow."""
_COUNTERS: Final = {
    "arab": "arabic-indic",
    "arabext": "persian",
    "beng": "bengali",
    "deva": "devanagari",
    "gujr": "gujarati",
    "guru": "gurmukhi",
    "khmr": "khmer",
    "knda": "kannada",
    "laoo": "lao",
    "mlym": "malayalam",
    "mymr": "myanmar",
    "orya": "oriya",
    "tamldec": "tamil",
    "telu": "telugu",
    "thai": "thai",
    "tibt": "tibetan",
}
"""Numbering system -> counter style (CSS Counter Styles 3, 6.1); all others are `decimal`."""
_FIGURES: Final = "decimal"


@dataclass(frozen=True, slots=True)
class Counters:
    """What counts a numbered list, one in it, and one in that; deeper ones begin again."""

    word: tuple[str, str, str] = (_FIGURES, "lowerLetter", "lowerRoman")
    """As Word names them (ECMA-376, 17.18.59)."""
    css: tuple[str, str, str] = (_FIGURES, "lower-alpha", "lower-roman")
    letters: str = ""
    """Of a counter style `bk-letters`, with spaces between them."""


LATIN_COUNTERS: Final = Counters()
_BY_SCRIPT: Final = {
    "Arabic": Counters(
        (_FIGURES, "arabicAbjad", _FIGURES),
        (_FIGURES, "bk-letters", _FIGURES),
        "ا ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",  # noqa: RUF001 - Arabic letters
    ),
    "Devanagari": Counters(
        (_FIGURES, "hindiConsonants", _FIGURES),
        (_FIGURES, "bk-letters", _FIGURES),
        "क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह",
    ),
}
"""Scripts whose letters count, where Latin ones would stand alone among them."""


def counters(script: str) -> Counters:
    """Give what counts lists in a script."""
    return _BY_SCRIPT.get(script, LATIN_COUNTERS)


def numeral(number: int, lang: str) -> str:
    """Give a number in the digits that CLDR names as a language's own: `٣` in ar-EG, `3` in hi, ur and ar."""
    zero = _ZEROS.get(system(lang), _ZEROS["latn"])
    return "".join(chr(zero + int(digit)) if digit.isdigit() else digit for digit in str(number))


def counter_style(lang: str) -> str:
    """Give the CSS counter style that counts in those digits."""
    return _COUNTERS.get(system(lang), "decimal")


@lru_cache(maxsize=32)
def system(lang: str) -> str:
    """Give the numbering system of a language by its CLDR name: `latn`, `arab`, `deva`."""
    return str(locale(lang).default_numbering_system)
