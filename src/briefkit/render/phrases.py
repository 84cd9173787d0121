"""Phrases that hold more than words: labels with links in their gaps, lists, names of countries and languages."""

import re
from collections.abc import Iterable, Sequence

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from briefkit.model.inlines import Inline, LineBreak, Link, Text
from briefkit.model.scripts import is_right_to_left
from briefkit.render.locales import locale
from briefkit.render.signs import LEFT_TO_RIGHT
from briefkit.render.words import Wording, linked

_GAP = "\ue000"
"""Stands for an item while Babel puts the words of a list between them."""
_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")


def plain(words: str) -> tuple[Inline, ...]:
    """Give words as a line; no line where there are none."""
    return (Text(words),) if words else ()


def with_links(words: str) -> tuple[Inline, ...]:
    """Give words as a line in which each web address is a link."""
    pieces: list[Inline] = []
    end = 0
    for found in _ADDRESS.finditer(words):
        pieces += [*plain(words[end : found.start()]), *linked(found[0], found[0])]
        end = found.end()
    return (*pieces, *plain(words[end:]))


def counted(mark: str, wording: Wording) -> str:
    """Give a number that may hold Latin letters, `2026/117-C`, as it is read in a text from right to left.

    Digits count as Latin only behind a Latin letter: the mark is one without a shape (UAX 9, W7).
    """
    mixed = any(character.isascii() and character.isalpha() for character in mark)
    return f"{LEFT_TO_RIGHT}{mark}" if mixed and is_right_to_left(wording.lang) else mark


def comma(wording: Wording) -> str:
    """Give what stands between two things in a row."""
    return f"{wording.label('comma')} "


def stated(what: str, words: str, wording: Wording) -> str:
    """Give what something is and what is said of it: `Correction: …`; either alone where the other is empty."""
    return wording.label("stated", what=what, words=words) if what and words else what or words


def filled(key: str, gap: str, line: tuple[Inline, ...], wording: Wording) -> tuple[Inline, ...]:
    """Give a label with a line in its gap."""
    before, _, after = wording.label(key).partition(f"{{{gap}}}")
    return (*plain(before), *line, *plain(after))


def joined(parts: Iterable[tuple[Inline, ...]], between: str) -> tuple[Inline, ...]:
    """Give lines one after another, with the same words between them; empty ones are left out."""
    line: list[Inline] = []
    for part in filter(None, parts):
        line.extend((Text(between), *part) if line else part)
    return tuple(line)


def stacked(parts: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Give lines one below another."""
    line: list[Inline] = []
    for part in filter(None, parts):
        line.extend((LineBreak(), *part) if line else part)
    return tuple(line)


def listed(parts: Sequence[tuple[Inline, ...]], wording: Wording) -> tuple[Inline, ...]:
    """Give lines as a list in the brief's language: `A, B and C`."""
    if not parts:
        return ()
    between = format_list([_GAP] * len(parts), locale=locale(wording.lang)).split(_GAP)
    line = list(plain(between[0]))
    for part, words in zip(parts, between[1:], strict=True):
        line += [*part, *plain(words)]
    return tuple(line)


def territory(code: str, wording: Wording) -> str:
    """Give the name of a country (ISO 3166-1) in the brief's language; the code where it has none."""
    return str(locale(wording.lang).territories.get(code.upper(), code))


def endonym(tag: str, *, whole: bool) -> str:
    """Give the name of a language in that language, as it opens a line: `Français`.

    Args:
        tag: BCP 47.
        whole: whether the region is named too: `Français (Canada)`.

    """
    base = tag.partition("-")[0]
    for known in dict.fromkeys((tag, base)):
        try:
            known_as = Locale.parse(known, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        language = known_as if whole else Locale(known_as.language, script=known_as.script)
        words = language.get_display_name()
        if words:
            return words[:1].upper() + words[1:]
    return tag


def address_of(link: Link, suffix: str) -> str:
    """Give where a link leads from an output in a format: another brief's output lies under the same suffix."""
    return f"{link.url}.{suffix}" if link.hreflang and ":" not in link.url else link.url
