"""Which locale the engine uses for a language of a brief."""

from typing import Final

_ENGLISH: Final = {"us": "en-US", "ca": "en-US", "ph": "en-US"}
_ONE_ONLY: Final = {"hi": "hi-IN", "ms": "ms-MY", "no": "nb-NO"}
"""Languages that the engine finds by this name alone."""
_KNOWN: Final = frozenset(
    {"af", "ar", "bg", "ca", "cs", "cy", "da", "de", "el", "es", "et", "eu", "fa", "fi", "fr", "he", "hi", "hr", "hu"}
    | {"id", "is", "it", "ja", "km", "ko", "la", "lt", "lv", "mn", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk"}
    | {"sl", "sr", "sv", "th", "tr", "uk", "vi", "zh"}
)
"""Languages for which the engine has the words of citations (`et al.`, `edited by`)."""


def locale(lang: str) -> str:
    """Give the locale for a language (BCP 47): en-IN takes the terms of en-GB, and so does what has none of its own."""
    base, _, region = lang.partition("-")
    if base.lower() == "en":
        return _ENGLISH.get(region.lower(), "en-GB")
    one = _ONE_ONLY.get(base.lower())
    return one or (lang if base.lower() in _KNOWN else "en-GB")
