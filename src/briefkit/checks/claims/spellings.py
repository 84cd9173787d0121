"""Names and words that a brief spells in two ways."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from briefkit.checks.claims.once import once
from briefkit.checks.claims.statements import Statement, statements
from briefkit.model.brief import Brief

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OTHERS = frozenset({"quotation", "alt", "contributors", "acknowledgements", "table"})
_NAMES = (
    "Zelenskyy Zelensky Zelenskiy Zelenskii",
    "Kyiv Kiev",
    "Kharkiv Kharkov",
    "Odesa Odessa",
    "Lviv Lvov",
    "Chornobyl Chernobyl",
    "Türkiye Turkey",
    "Myanmar Burma",
    "Eswatini Swaziland",
    "Qatar Katar",
    "Gaddafi Qaddafi Gadhafi Qadhafi",
    "Bengaluru Bangalore",
    "Kolkata Calcutta",
    "Chennai Madras",
    "Mumbai Bombay",
    "Beijing Peking",
    "Hezbollah Hizbullah Hizbollah Hezbullah",
    "Quran Koran",
    "Houthis Huthis",
    "Chișinău Chisinau Kishinev",
    "Minsk Miensk",
    "Belarus Belorussia Byelorussia",
    "Moldova Moldavia",
    "Daesh ISIS ISIL",
    "Czechia Czech-Republic",
    "Xinjiang Sinkiang",
    "Guangdong Canton",
    "Yangon Rangoon",
    "Dnipro Dnieper Dnepr",
    "Mohammed Muhammad Mohamed Mohammad",
)
_SAME_NAME = {name: names[0] for names in (line.split() for line in _NAMES) for name in names}
_WORDS = (
    "adviser advisor",
    "judgement judgment",
    "acknowledgement acknowledgment",
    "ageing aging",
    "among amongst",
    "while whilst",
    "toward towards",
    "focused focussed",
    "learnt learned",
    "spelt spelled",
    "enquiry inquiry",
    "healthcare health-care",
    "groundwater ground-water",
    "wellbeing well-being",
    "dataset data-set",
    "website web-site",
)
_SAME_WORD = {word: words[0] for words in (line.split() for line in _WORDS) for word in words}
_SECONDS = "capable|based|led|owned|backed|funded|related|wide|making|maker|makers|building|sharing|keeping|border|term"
_COMPOUND = re.compile(rf"([a-z]+)-({_SECONDS})")
_TWO_WORDS_EACH = frozenset(
    {
        "recover",
        "resign",
        "reform",
        "recreation",
        "resent",
        "unionised",
        "resort",
        "represent",
        "release",
        "remark",
        "recount",
    }
)
"""With a hyphen these mean something else."""
_KNOWN = 20_000
"""Words that are remembered from one brief to the next."""


class Spelling(NamedTuple):
    """A word as it stands at one place; there is one for every word of a brief, so it has to be made quickly."""

    words: str
    statement: Statement
    start: int
    end: int


@once
def variants(brief: Brief) -> tuple[tuple[Spelling, ...], ...]:
    """Give the words that a brief spells in more than one way, each with all its places in the order of the text."""
    groups: dict[str, list[Spelling]] = defaultdict(list)
    lower: set[str] = set()
    for one in statements(brief):
        if not one.is_english or one.scopes & _OTHERS:
            continue
        for match in _TOKEN.finditer(one.own):
            word = _bare(match[0])
            if word.islower():
                lower.add(word)
            key = _key(word)
            if key:
                groups[key].append(Spelling(word, one, match.start(), match.start() + len(word)))
    _add_open_compounds(brief, groups)
    found = (tuple(places) for key, places in groups.items() if _differs(key, places, lower))
    return tuple(sorted(found, key=lambda places: places[0].statement.passage.span.start))


def _add_open_compounds(brief: Brief, groups: dict[str, list[Spelling]]) -> None:
    """Add the places where a compound that has a hyphen elsewhere stands without one before a noun."""
    said = {place.words.lower() for places in groups.values() for place in places if "-" in place.words}
    parts = [match.groups() for match in (_COMPOUND.fullmatch(word) for word in sorted(said)) if match]
    if not parts:
        return
    choices = "|".join(f"{first} {second}" for first, second in parts)
    stops = "by|on|in|to|of|from|for|with|at|and|or|is|was|are|were|has|have|as|the|this|it"
    pattern = re.compile(rf"\b({choices})\b(?= (?!(?:{stops})\b)\w)", re.IGNORECASE)
    for one in statements(brief):
        if one.is_english and not one.scopes & _OTHERS:
            for match in pattern.finditer(one.own):
                key = f"solid {match[1].replace(' ', '').lower()}"
                groups[key].append(Spelling(match[1], one, match.start(), match.end()))


def minority(places: Iterable[Spelling]) -> Iterator[tuple[Spelling, str]]:
    """Give each place of the rarer spellings with the commoner one; of two as common the first of the text is meant."""
    counts: dict[str, int] = defaultdict(int)
    places = tuple(places)
    for place in places:
        counts[place.words.lower() if "-" in place.words else place.words] += 1
    usual = max(counts, key=lambda words: counts[words])
    return ((place, usual) for place in places if place.words.lower() != usual.lower())


@lru_cache(maxsize=_KNOWN)
def _bare(word: str) -> str:
    for ending in ("’s", "'s", "’", "'"):
        word = word.removesuffix(ending)
    return word


@lru_cache(maxsize=_KNOWN)
def _key(word: str) -> str:
    """Give what all spellings of a word have in common; empty for a word that has but one."""
    if word in _SAME_NAME:
        return f"name {_SAME_NAME[word]}"
    if word.lower() in _SAME_WORD:
        return f"word {_SAME_WORD[word.lower()]}"
    if word.endswith(".") or (word.isupper() and 1 < len(word) <= 4):  # noqa: PLR2004  # U.S.S.R.
        return f"letters {word.replace('.', '')}"
    if "-" in word:
        solid = word.replace("-", "").lower()
        return f"solid {solid}" if solid not in _TWO_WORDS_EACH else ""
    if word[0].isupper() and len(word) > 4:  # noqa: PLR2004  # short names are alike by chance
        return f"sound {_sound(word)}"
    return f"solid {word}" if len(word) > 4 else ""  # noqa: PLR2004  # shorter ones have no hyphen


def _sound(name: str) -> str:
    """Give a name without accents, doubled letters and the ways to write i."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    plain = plain.replace("ß", "ss").replace("kh", "h").replace("q", "k").replace("y", "i").replace("j", "i")
    return re.sub(r"(.)\1+", r"\1", plain)


def _differs(key: str, places: list[Spelling], lower: set[str]) -> bool:
    said = {place.words for place in places}
    if len(said) < 2:  # noqa: PLR2004
        return False
    kind = key.partition(" ")[0]
    if kind == "letters":
        return any(word.endswith(".") for word in said)
    if kind == "sound":
        return not any(word.lower() in lower for word in said) and _is_a_name(said)
    if kind == "solid":
        return len({word.lower() for word in said}) > 1
    return len({word.lower() for word in said}) > 1 or kind == "name"


def _is_a_name(said: set[str]) -> bool:
    """Tell whether spellings are more than one name and its plural or adjective."""
    stems = {word.lower() for word in said}
    return len(stems) > 1 and not any(
        one != other and one.startswith(other) and one[len(other) :] in ("s", "n", "i", "es")
        for one in stems
        for other in stems
    )
