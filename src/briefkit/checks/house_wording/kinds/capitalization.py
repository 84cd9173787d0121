"""Which words of a text begin with a capital."""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.lines import GAP
from briefkit.checks.house_wording.marks import Look, Mark
from briefkit.model.wording import Capitalization


def _words(text: str) -> list[str]:
    return text.split()


_WORD = re.compile(r"\w[\w'’.&/-]*")
_SMALL_AP = frozenset(_words("a an and as at but by for if in nor of on or so the to up yet"))
_SMALL_CHICAGO = frozenset(
    _words(
        "a an and as at but by for in nor of on or the to up about above across after against along among around "
        "before behind below beneath beside between beyond despite down during from inside into like near off onto "
        "out outside over past since through throughout toward towards under until upon via with within without"
    )
)
"""Words that stay small within a title (AP Stylebook, "composition titles"; Chicago Manual of Style 17, 8.159)."""
_ENDS = (":", "?", "!", ".", "–", "—")
"""Behind these a title and a sentence begin anew."""


def marks(look: Look, settings: Capitalization) -> Iterator[Mark]:
    """Give each passage whose capitals are not as asked for, with how they would be."""
    for passage in look.passages:
        text = passage.line.text
        if settings.prefix and text.startswith(settings.prefix):
            text = text[len(settings.prefix) :]
        if not text.strip() or GAP in text:
            continue
        expected = _expected(look, settings, text)
        if expected is not None:
            start = len(passage.line.text) - len(text)
            yield look.mark(passage, start, start + len(text), text, expected or text, offers=_offers(look, expected))


def _offers(look: Look, expected: str) -> tuple[str, ...] | None:
    action = look.rule.action
    return (expected,) if expected and action and action.name == "replace" and not action.params else None


def _expected(look: Look, settings: Capitalization, text: str) -> str | None:
    """Give how a text should be, nothing where nobody can say, and None where it is right."""
    if settings.match == "$lower":
        return None if text == text.lower() or look.is_excepted(text) else text.lower()
    if settings.match == "$upper":
        return None if text == text.upper() or look.is_excepted(text) else text.upper()
    if settings.match not in ("$title", "$sentence"):
        one = look.finder(settings.match)
        return None if next(one.matches(text, look.watch), None) or look.is_excepted(text) else ""
    words = list(_WORD.finditer(text))
    wanted = [_cased(look, settings, text, words, index) for index in range(len(words))]
    right = sum(match.group() == better for match, better in zip(words, wanted, strict=True))
    first_is_right = settings.match == "$title" or not words or words[0].group()[:1] == wanted[0][:1]
    if not words or (first_is_right and right / len(words) >= settings.threshold):
        return None
    return _joined(text, words, wanted)


def _joined(text: str, words: list[re.Match[str]], wanted: list[str]) -> str:
    parts, end = [], 0
    for match, better in zip(words, wanted, strict=True):
        parts += [text[end : match.start()], better]
        end = match.end()
    return "".join((*parts, text[end:]))


def _cased(look: Look, settings: Capitalization, text: str, words: list[re.Match[str]], index: int) -> str:
    """Give a word as it should stand: as it is where it is a name, has capitals within, or is an exception."""
    word = words[index].group()
    if word in look.vocabulary or any(letter.isupper() for letter in word[1:]) or look.is_excepted(word):
        return word
    capital = word[0].upper() + word[1:]
    before = text[: words[index].start()].rstrip(" \u00a0“‘\"'(")
    if index == 0 or before.endswith((*_ENDS, *settings.indicators)):
        return capital
    if settings.match == "$sentence":
        return word if word[0].isdigit() else word[0].lower() + word[1:]
    small = _SMALL_CHICAGO if settings.style == "Chicago" else _SMALL_AP
    is_small = word.lower() in small and index < len(words) - 1
    return word.lower() if is_small else capital
