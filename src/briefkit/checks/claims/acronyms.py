"""The short forms of a brief: where they are used, and where they are spelt out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.once import once
from briefkit.checks.claims.statements import Statement, statements
from briefkit.model.brief import Brief
from briefkit.model.positions import Span

_SHORT = re.compile(r"(?<![\w./@#&'’-])([A-Z][A-Z&]*[A-Z]|[A-Z][a-z]{1,2}[A-Z]+)(s|’s|')?(?![\w&@/]|-[A-Z\d]|\.\w)")
_ROMAN = re.compile(r"[IVXLCM]+")
_WORDS = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(r"\s*(?:[),;]|or\b)")
_MEASURED = re.compile(r"(?:\d|\d\s?(?:am|pm|a\.m\.|p\.m\.))$")
_LONGEST, _SHOUTED = 8, 6
"""Letters of a short form; between words in capitals that are longer than that all is shouted."""
_REACH = 160
"""Characters before or behind a short form in which its words are looked for."""
_MORE = 3
"""Words that an expansion may have beyond one for each letter: of, and, the."""
_SKIPPED = frozenset({"title", "heading", "contributors", "acknowledgements", "alt", "figure.caption", "table", "note"})


@dataclass(frozen=True, slots=True)
class ShortForm:
    """One place at which a short form stands."""

    letters: str
    statement: Statement
    start: int
    """Within the sentence."""
    expansion: str
    """The words that it stands beside, if it is spelt out here."""
    is_guessed: bool = False
    """Whether the words beside it only may be its own: they stand where its expansion would, with other initials."""

    @property
    def is_explained(self) -> bool:
        """Tell whether it is spelt out here."""
        return bool(self.expansion)

    def place(self, brief: Brief) -> Span:
        """Give where it stands in the source."""
        return self.statement.place(brief, self.start, self.start + len(self.letters))


_NAMED = re.compile(r"(?<![\w’'-])[A-Z][\w’-]*(?:[ -](?:of|for|and|the|on|in|to|[A-Z][\w’-]*)){1,9}")


@once
def initials(brief: Brief) -> frozenset[str]:
    """Give the first letters of every name of three words or more, with and without those of its small words."""
    found: set[str] = set()
    for one in statements(brief):
        for match in _NAMED.finditer(one.text) if one.is_english else ():
            words = [word for word in re.split("[ -]", match[0]) if word]
            capitals = [word[0] for word in words if word[0].isupper()]
            for first in range(len(capitals) - 2):
                found |= {"".join(capitals[first:last]) for last in range(first + 3, len(capitals) + 1)}
    return frozenset(found)


@once
def short_forms(brief: Brief) -> tuple[ShortForm, ...]:
    """Give every short form in the English text of a brief, in order, but not those in headings, captions and notes."""
    return tuple(
        found
        for one in statements(brief)
        if one.is_english and not one.scopes & _SKIPPED and not one.text.isupper()
        for found in _in_sentence(one)
    )


def spelt_out_aside(brief: Brief) -> frozenset[str]:
    """Give the short forms that are explained in headings, captions, notes, tables, or in the list of abbreviations."""
    found = set(brief.abbreviations)
    for one in statements(brief):
        if one.scopes & _SKIPPED:
            found |= {short.letters for short in _in_sentence(one) if short.is_explained}
    return frozenset(found)


def _in_sentence(one: Statement) -> Iterator[ShortForm]:
    text = one.own
    for match in _SHORT.finditer(text):
        letters = match[1]
        if len(letters.replace("&", "")) > _LONGEST or _ROMAN.fullmatch(letters) or _is_shouted(text, match):
            continue
        if _is_number_of(text, match) or _is_initials_of_a_speaker(one, match):
            continue
        expansion = _before(one.text, match) or _behind(one.text, match)
        guess = "" if expansion else _guess(text, match)
        yield ShortForm(letters, one, match.start(1), expansion or guess, is_guessed=bool(guess))


def _is_number_of(text: str, match: re.Match[str]) -> bool:
    """Tell whether two letters belong to a number: `AB 1504` is a bill, `500 MW` and `4:35 pm ET` are measured."""
    behind, before = text[match.end() : match.end() + 3], text[: match.start()].rstrip()
    if len(match[1]) <= 2 and behind[:1] == " " and behind[1:2].isdigit():  # noqa: PLR2004
        return True
    return len(match[1]) <= 3 and bool(_MEASURED.search(before[-6:]))  # noqa: PLR2004


def _is_initials_of_a_speaker(one: Statement, match: re.Match[str]) -> bool:
    """Tell whether a paragraph opens with the letters and a colon, as a conversation does."""
    return one.before is None and match.start() == 0 and one.own[match.end() : match.end() + 1] == ":"


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Tell whether words in capitals stand on both sides, or a long one beside it."""
    before = text[: match.start()].split()[-1:]
    behind = text[match.end() :].split()[:1]
    long = [word for word in (*before, *behind) if word.isupper() and len(_letters(word)) > _SHOUTED]
    return bool(long)


def _letters(word: str) -> str:
    return "".join(letter for letter in word if letter.isalpha())


def _before(text: str, match: re.Match[str]) -> str:
    """Give the words before a short form in parentheses that spell it out: `National Intelligence Service (NIS)`."""
    opening = re.sub(r"(?<=[(\[])(?:or|the|hereafter|henceforth) $", "", text[: match.start()].rstrip("“‘\"'"))
    opening = opening.rstrip("“‘\"' ")
    if not opening.endswith(("(", "[")):
        return ""
    return _spelt(opening[-_REACH:-1], match[1])


def _behind(text: str, match: re.Match[str]) -> str:
    """Give the words behind a short form that spell it out: `NIS (National Intelligence Service)`, `NIS, the …`."""
    rest = text[match.end() : match.end() + _REACH].lstrip(" ’")
    if rest[:1] not in ("(", ",", "–", "—"):
        return ""
    inside = re.split(r"[),;–—]", rest[1:], maxsplit=1)[0].strip()
    inside = re.sub(r"^(?:or|the|for|i\.e\.|short for|standing for|formerly) ", "", inside)
    return inside if inside and _spelt(inside, match[1]) == inside else ""


def _spelt(text: str, letters: str) -> str:
    """Give the last words of a text that a short form may be made of; empty where there are none."""
    wanted = letters.replace("&", "").lower()
    words = list(_WORDS.finditer(text))[-(len(wanted) + _MORE) :]
    for first in reversed(words):
        if first[0][0].lower() != wanted[0]:
            continue
        said = text[first.start() :].strip()
        if len(_letters(said)) > len(wanted) and _is_made_of(wanted, said):
            return said
    return ""


def _is_made_of(wanted: str, words: str) -> bool:
    """Tell whether letters stand in some words in that order, at least half of them at the beginning of a word."""
    initials = [match[0][0].lower() for match in _WORDS.finditer(words)]
    letters = iter(words.lower())
    if not all(letter in letters for letter in wanted):
        return False
    left = iter(initials)
    return 2 * sum(letter in left for letter in wanted if letter in initials) >= len(wanted) or len(initials) == 1


def _guess(text: str, match: re.Match[str]) -> str:
    """Give the name before a short form of another language in parentheses: `Statistics Indonesia (BPS)`."""
    opening = text[: match.start()]
    if len(match[1]) <= 2 or not opening.endswith("(") or not _CLOSED.match(text[match.end() :]):  # noqa: PLR2004
        return ""
    words = opening[:-1].split()[-4:]
    named = [word for word in words if word[:1].isupper()]
    return " ".join(named) if len(named) > 1 else ""
