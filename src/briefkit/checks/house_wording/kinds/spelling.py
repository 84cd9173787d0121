"""Words that a dictionary does not know."""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.model.wording import Dictionary, Spelling

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WITHIN = re.compile(r"\w*[\d_]\w*|\w+[.@/]\w+")
"""Words with digits, and parts of addresses and files."""
_SHORTEST = 3


def marks(look: Look, settings: Spelling) -> Iterator[Mark]:
    """Give each word that is unknown to the dictionary, to the house and to the brief itself."""
    dictionary = look.dictionaries.find(settings.dictionaries, look.lang) if look.dictionaries else None
    if dictionary is None:
        return
    known = look.vocabulary | set(settings.ignore)
    filters = [look.finder(pattern) for pattern in settings.filters]
    judged: dict[str, bool] = {}
    for passage, text in look.whole():
        for match in _WORD.finditer(_WITHIN.sub(lambda found: "\ufffc" * len(found[0]), text)):
            word = match.group()
            if word not in judged:
                judged[word] = _is_right(word, known, dictionary, look.lang, custom=settings.custom) or any(
                    next(one.matches(word, look.watch), None) for one in filters
                )
                look.watch.left()
            if judged[word] or look.is_excepted(word):
                continue
            offers = tuple(dictionary.near(word.replace("’", "'"))) if _wants_offers(look) else None
            yield look.mark(passage, match.start(), match.end(), word, offers=offers)


def _wants_offers(look: Look) -> bool:
    return look.rule.action is not None and look.rule.action.name == "suggest"


def _is_right(word: str, known: set[str] | frozenset[str], dictionary: Dictionary, lang: str, *, custom: bool) -> bool:
    plain = word.replace("’", "'")
    bare = plain.removesuffix("'s").removesuffix("'")
    if plain in known or bare in known or bare.lower() in known:
        return True
    if not custom and (len(bare) < _SHORTEST or _may_be_name(bare, lang)):
        return True
    return dictionary.knows(plain) or dictionary.knows(bare)


def _may_be_name(word: str, lang: str) -> bool:
    """Tell whether a word has capitals as names and short forms do, which no dictionary can know: not so in German."""
    return any(letter.isupper() for letter in word[1:]) or (word[0].isupper() and not lang.startswith("de"))
