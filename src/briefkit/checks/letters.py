"""The letters that a language is written with, for the languages that briefs come in.

Source: Unicode CLDR 46, exemplar characters (main) and numbering systems; capitals are made from the small letters.
"""

from collections.abc import Mapping
from typing import Final

from briefkit.model.scripts import base, script_of

_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_COMMON: Final = "0123456789.,:;!?()[]/%&+-–—‘’“”…•"
_BEYOND: Final[Mapping[str, str]] = {
    "af": "áâèéêëîïôöûü",
    "ca": "·àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "áàâäéèêëíìîïóòôöúùûüẃẁŵẅýỳŷÿ",
    "da": "æøå",
    "de": "äöüß",
    "en": "",
    "es": "áéíñóúü¿¡",
    "et": "šžõäöü",
    "fi": "äåö",
    "fr": "àâæçéèêëîïôùûüÿœ«»",
    "ga": "áéíóú",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "id": "",
    "is": "áðéíóúýþæö",
    "it": "àéèìòù",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "ms": "",
    "mt": "àċèġħìòùż",
    "nb": "àéóòôæøå",
    "nl": "áäéëíïóöúü",
    "nn": "àéóòôæøå",
    "no": "àéóòôæøå",
    "pl": "ąćęłńóśźż",
    "pt": "áàâãçéêíóòôõú",
    "ro": "ăâîșț",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "so": "",
    "sq": "çë",
    "sv": "àéåäö",
    "sw": "",
    "tr": "çğıİöşü",
    "vi": "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
    "yo": "áàéèẹíìóòọúùṣ",
}
"""What a language in Latin letters has beside a to z."""
_CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_OTHER: Final[Mapping[str, str]] = {
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "el": "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ",
    "kk": _CYRILLIC + "әғқңөұүһі",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "mn": _CYRILLIC + "ёөү",
    "ru": _CYRILLIC + "ё",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
_ARABIC: Final = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_BY_RANGE: Final[Mapping[str, tuple[tuple[int, int], ...]]] = {
    "bn": ((0x985, 0x98C), (0x98F, 0x990), (0x993, 0x9A8), (0x9AA, 0x9B0), (0x9BE, 0x9C4), (0x9E6, 0x9EF)),
    "hi": ((0x901, 0x903), (0x905, 0x90B), (0x90F, 0x928), (0x92A, 0x930), (0x93E, 0x943), (0x966, 0x96F)),
    "gu": ((0xA81, 0xA83), (0xA85, 0xA8B), (0xA95, 0xAA8), (0xAAA, 0xAB0), (0xABE, 0xAC3), (0xAE6, 0xAEF)),
    "he": ((0x5D0, 0x5EA),),
    "kn": ((0xC85, 0xC8B), (0xC8E, 0xC90), (0xC95, 0xCA8), (0xCAA, 0xCB0), (0xCBE, 0xCC3), (0xCE6, 0xCEF)),
    "ml": ((0xD05, 0xD0B), (0xD0E, 0xD10), (0xD15, 0xD28), (0xD2A, 0xD39), (0xD3E, 0xD43)),
    "or": ((0xB05, 0xB0B), (0xB15, 0xB28), (0xB2A, 0xB30), (0xB3E, 0xB43), (0xB66, 0xB6F)),
    "pa": ((0xA05, 0xA0A), (0xA15, 0xA28), (0xA2A, 0xA30), (0xA3E, 0xA42), (0xA66, 0xA6F)),
    "si": ((0xD85, 0xD8D), (0xD91, 0xD96), (0xD9A, 0xDB1), (0xDB3, 0xDBB), (0xDCF, 0xDD4)),
    "ta": ((0xB85, 0xB8A), (0xB8E, 0xB90), (0xB92, 0xB95), (0xBA3, 0xBA4), (0xBAE, 0xBB9), (0xBBE, 0xBC2)),
    "te": ((0xC05, 0xC0B), (0xC0E, 0xC10), (0xC15, 0xC28), (0xC2A, 0xC30), (0xC3E, 0xC43)),
    "th": ((0xE01, 0xE3A), (0xE40, 0xE4E)),
}
"""Letters, vowel signs and digits as stretches of code points."""
_FURTHER: Final[Mapping[str, str]] = {
    "ar": _ARABIC + "٠١٢٣٤٥٦٧٨٩،؛؟",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئؤ۰۱۲۳۴۵۶۷۸۹،؛؟",
    "ur": "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤ۰۱۲۳۴۵۶۷۸۹،؛؟\u06d4",
    "ps": "آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀيېۍئی",
}
_AS: Final[Mapping[str, str]] = {"mr": "hi", "ne": "hi", "as": "bn"}
"""Languages that are written as another is, near enough."""


def letters_of(language: str) -> frozenset[str]:
    """Give the letters, digits and marks of a language (BCP 47); for one that is not known, digits and marks."""
    lang = _AS.get(base(language), base(language))
    small = _LATIN + _BEYOND[lang] if lang in _BEYOND else _OTHER.get(lang, "")
    ranges = "".join(chr(point) for low, high in _BY_RANGE.get(lang, ()) for point in range(low, high + 1))
    marks = "" if script_of(language) else _COMMON
    capitals = "".join(letter.upper() for letter in small if len(letter.upper()) == 1)
    return frozenset(small + capitals + ranges + _FURTHER.get(lang, "") + marks)
