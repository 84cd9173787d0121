"""Which part of a work a citation means: `pp. 4–6` is a page range, in any language that briefkit knows."""

import re
from typing import Final

from briefkit.model.locators import LABELS

SET_BY_ENGINE: Final = LABELS.keys() - {"table", "article-locator", "appendix", "rule"}
"""Kinds that the engine (pandoc 3.9) can be asked for; the others are printed in the words of the author."""
_BY_WORD: Final = {word: label for label, words in LABELS.items() for word in words}
_WORD = re.compile(
    r"(?P<word>[^\W\d_][^\d§¶]*?|§§?|¶¶?)(?:\.?\s*(?=\d)|\.\s*|\s+)(?P<value>\d.*|[ivxlcdm]+\b.*|(?-i:[A-Z])\d*\b.*)",
    re.DOTALL | re.IGNORECASE,
)
_AND = re.compile(r"(?<=[\d)])\s+(?:and|et|और|و)\s+(?=\d)")
"""Styles that ask whether a locator is a number take a comma for one, and "and" not (CSL 1.0.2, `is-numeric`)."""
_WORDLESS: Final = frozenset({"ur"})
"""Languages of ours for which the engine has no words."""
_PATCHY: Final = frozenset({"hi"})
"""Languages for which it has words for pages, and English for most other parts (CSL locales, hi-IN)."""


def is_set_by_engine(locator: str, lang: str) -> bool:
    """Say whether the engine words a locator; else it is printed as the author wrote it.

    Args:
        locator: as the author wrote it.
        lang: language of the brief (BCP 47).

    """
    label, _ = parse(locator)
    base = lang.partition("-")[0].lower()
    if label not in SET_BY_ENGINE:
        return False
    in_latin = locator[:1].isascii() or locator[:1] in "§¶"
    return in_latin or not (base in _WORDLESS or (base in _PATCHY and label != "page"))


def parse(locator: str) -> tuple[str, str]:
    """Give the kind of part and its number; words that name no kind stay with the number, as a page.

    Args:
        locator: as the author wrote it: `pp. 4–6`, `ch. 2`, `7`.

    """
    text = _AND.sub(", ", locator.strip())
    found = _WORD.fullmatch(text)
    label = _BY_WORD.get(found["word"].strip().casefold()) if found else None
    return (label, found["value"].strip()) if found and label else ("page", text)
