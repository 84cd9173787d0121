"""Babel's knowledge of a language."""

from babel import Locale, UnknownLocaleError

from briefkit.model.languages import tags


def locale(lang: str) -> Locale:
    """Give what Babel knows of a language (BCP 47), of its base language, or of English."""
    for tag in tags(lang):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("babel knows English")
