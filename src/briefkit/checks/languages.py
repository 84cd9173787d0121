"""Language tags: their form after BCP 47, and what common wrong ones were meant to be."""

import re

_FORM = re.compile(
    r"(?:(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}"
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*"  # variants
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?"  # private use
    r"|x(?:-[a-z0-9]{1,8})+)",
    re.IGNORECASE | re.ASCII,
)
"""RFC 5646, section 2.1, without the grandfathered tags and the lengths of language that no language has."""

_TWO_LETTERS = (
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el"
    " en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu"
    " ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na"
    " nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn"
    " so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
"""ISO 639-1."""

_MEANT = {
    "jp": "ja",
    "cn": "zh",
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "ua": "uk",
    "us": "en-US",
    "gb": "en-GB",
    "english": "en",
    "hindi": "hi",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "urdu": "ur",
    "bengali": "bn",
    "arabic": "ar",
    "portuguese": "pt",
    "russian": "ru",
    "chinese": "zh",
    "tamil": "ta",
    "telugu": "te",
    "marathi": "mr",
    "gujarati": "gu",
    "punjabi": "pa",
    "korean": "ko",
    "japanese": "ja",
    "nepali": "ne",
}

_NO_REGIONS = {"UK": "GB", "EN": "GB"}
"""What is written for a region though it is none: the United Kingdom is GB in ISO 3166-1."""


def is_tag(tag: str) -> bool:
    """Tell whether a tag has the form of BCP 47, a language that exists if it has two letters, and a likely region."""
    found = _FORM.fullmatch(tag)
    if found is None:
        return False
    language = (found["language"] or "").lower()
    if len(language) == len("en") and f" {language} " not in _TWO_LETTERS:
        return False
    return (found["region"] or "").upper() not in _NO_REGIONS


def meant(tag: str) -> str:
    """Give the tag that a wrong one was meant to be (`en-GB` for `en-UK` or `en_GB`), empty where nobody can tell."""
    tidy = re.sub(r"[\s_]+", "-", tag.strip())
    language, *rest = tidy.split("-")
    language = _MEANT.get(language.lower(), language) if not rest else language
    parts = [_NO_REGIONS.get(part.upper(), part) if len(part) == len("GB") else part for part in rest]
    better = "-".join([language, *parts])
    return better if better != tag and is_tag(better) else ""
