"""Names of claims that an edit elsewhere does not change, and an edit of the claim does (docs/decisions/facts.md)."""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence

from briefkit.model.facts import Cited

_LENGTH = 8
"""Letters and digits of a key: 40 bits, so that two of a thousand claims share one once in two million briefs."""
_QUOTED = re.compile(
    r"“([^“”]*)”|«([^«»]*)»|„([^„“”]*)[“”]|\"([^\"]*)\"|(?<!\w)[‘']([^‘’']*(?:[’']\w[^‘’']*)*)[’'](?!\w)"
)
_OPENS, _CLOSES = "\ue000", "\ue001"
"""Stand for quotation marks of any form: which words are somebody else's is part of what is claimed."""
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[,\u202f]\d{2,3})*[,\u202f]\d{3}(?![\d,])")
_IN_NUMBERS = ".,:/\u066b\u066c"
_MINUS = "-−"
_SIGNS = "%‰٪°§&#†"


def words_of(text: str) -> tuple[str, ...]:
    """Give what a text says: its words in small letters, its numbers and signs, and where it quotes.

    Spaces, line breaks, capitals, commas and stops, the form of quotation marks, and commas between thousands are left
    out: who mends these does not change what is claimed.
    """
    plain = _GROUPED.sub(lambda match: match[0].replace(",", "").replace("\u202f", ""), _marked(text))
    plain = unicodedata.normalize("NFKC", plain).casefold()
    found: list[str] = []
    word = ""
    for index, sign in enumerate(plain):
        if _is_letter(sign) or (word and _joins(plain, index)):
            word += "'" if sign == "’" else sign
            continue
        if word:
            found.append(word)
        word = ""
        if _counts(plain, index):
            found.append("−" if sign in _MINUS else sign)
    return (*found, word) if word else tuple(found)


def key_of(words: Sequence[str], sources: Iterable[Cited], count: int) -> str:
    """Give the key of a claim.

    Args:
        words: as `words_of` gives them.
        sources: what it cites.
        count: 1 for the first claim of these words and sources in a brief, 2 for the next.

    """
    cited = "\x1e".join(source_words(one) for one in sources)
    name = "\x1f".join((*words, "", cited, str(count)))
    digest = hashlib.sha256(name.encode("utf-8", "replace")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:_LENGTH]


def source_words(one: Cited) -> str:
    """Give what names a source and the place in it: of a work its key, year and title, and not how we word it."""
    if one.key:
        return " ".join((one.key, *words_of(one.locator), "", *words_of(one.identity)))
    return " ".join((*words_of(one.work), "", one.link))


def _marked(text: str) -> str:
    return _QUOTED.sub(lambda match: f"{_OPENS}{match[match.lastindex or 0]}{_CLOSES}", text)


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNM"


def _joins(text: str, index: int) -> bool:
    """Tell whether a sign stands within a word or a number: `don’t`, `3.5`, `07:10`."""
    if index + 1 >= len(text) or not index:
        return False
    before, sign, behind = text[index - 1], text[index], text[index + 1]
    if sign in "'’":
        return before.isalpha() and behind.isalpha()
    return sign in _IN_NUMBERS and before.isdigit() and behind.isdigit()


def _counts(text: str, index: int) -> bool:
    """Tell whether a sign that is no letter says something: a currency, a sum, a share, a minus, a quotation."""
    sign = text[index]
    if sign in _MINUS:
        return text[index + 1 : index + 2].isdigit() and not _is_letter(text[index - 1 : index] or " ")
    return sign in (_OPENS, _CLOSES) or sign in _SIGNS or unicodedata.category(sign) in ("Sc", "Sm", "So")
