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
    dictionary = look.dictionaries and look.dictionaries.find(settings.dictionaries, look.lang)
    if dictionary is None:
        return
    known = look.vocabulary | set(settings.ignore)
    filters = [look.finder(pattern) for pattern in settings.filters]
    judged: dict[str, bool] = {}
    for passage, text in look.whole():
        for match in _WORD.finditer(_WITHIN.sub(lambda found: "\ufffc" * len(found[0]), text)):
            word = match.group()
            if word not in judged:
                judged[word] = _is_right(word, known, dictionary, custom=settings.custom) or any(
                    next(one.matches(word, look.watch), None) for one in filters
                )
                look.watch.left()
            if judged[word] or look.is_excepted(word):
                continue
            offers = tuple(dictionary.near(word.replace("’", "'"))) if _wants_offers(look) else None
            yield look.mark(passage, match.start(), match.end(), word, offers=offers)


def _wants_offers(look: Look) -> bool:
    return look.rule.action is not None and look.rule.action.name == "suggest"


def _is_right(word: str, known: set[str] | frozenset[str], dictionary: Dictionary, *, custom: bool) -> bool:
    plain = word.replace("’", "'")
    bare = plain.removesuffix("'s").removesuffix("'")
    if plain in known or bare in known or bare.lower() in known:
        return True
    if not custom and (len(bare) < _SHORTEST or bare.isupper() or _has_capitals_within(bare)):
        return True
    return dictionary.knows(plain) or dictionary.knows(bare)


def _has_capitals_within(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])
