"""`words.yaml`: what a house writes, what it avoids and how it spells names, for somebody who does not program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from briefkit.model.findings import Severity
from briefkit.model.wording import Action, Existence, Pair, Substitution, WordingRule
from briefkit.styles.fields import Field

FILE_NAME: Final = "words.yaml"
KEYS: Final = ("say", "avoid", "names", "vocabulary", "rules")

_MOST_LETTERS = 200
"""Of a word or a name in this file."""


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    place: tuple[Path, int, int]
    reason: str = ""


@dataclass(slots=True)
class Words:
    """What the `words.yaml` files of a style and its ancestors say together."""

    say: dict[str, _Entry] = field(default_factory=dict)
    avoid: dict[str, _Entry] = field(default_factory=dict)
    names: dict[str, _Entry] = field(default_factory=dict)
    vocabulary: dict[str, None] = field(default_factory=dict)

    def add(self, top: Field, path: Path) -> None:
        """Take in a nearer file: its entries replace those of the same word, and null lifts one.

        Raises:
            StyleError: an entry is wrong, with its file, line and column.

        """
        for key, entries in (("say", self.say), ("avoid", self.avoid), ("names", self.names)):
            for word, entry in top.get(key).items():
                _check(entry, word)
                if entry.value is None and word in entries:
                    del entries[word]
                else:
                    entries[word] = _entry(key, entry, path)
        self.vocabulary.update(dict.fromkeys(top.get("vocabulary").words()))


def _entry(key: str, entry: Field, path: Path) -> _Entry:
    place = (path, entry.place.line, entry.place.column)
    if key == "avoid":
        if not entry.text():
            raise entry.error("Say why: the reason is what an author reads. (null lifts an entry of a style below.)")
        return _Entry((), place, entry.text())
    words = entry.words() if isinstance(entry.value, list) else tuple(filter(None, (entry.text(),)))
    for word in words:
        _check(entry, word)
    if key == "say" and not words:
        raise entry.error("What is found instead is missing: `use: utilise`, or a list. (null lifts an entry below.)")
    return _Entry(words, place)


def _check(entry: Field, word: str) -> None:
    if not word.strip() or len(word) > _MOST_LETTERS:
        raise entry.error(f"A word or a phrase of at most {_MOST_LETTERS} letters belongs here.")


def word_rules(words: Words) -> Iterator[WordingRule]:
    """Give the rules that the words come to, each with the name by which it is silenced."""
    if words.say:
        yield _say(words.say)
    if words.avoid:
        yield _avoid(words.avoid)
    if words.names:
        yield _names(words.names)


def _say(entries: dict[str, _Entry]) -> WordingRule:
    swap = [(_pattern(found), better) for better, entry in entries.items() for found in entry.words]
    settings = Substitution(tuple(swap), nonword=True, capitalize=True)
    return _rule("preferred-words", entries, settings, "Write '%s' instead of '%s'")


def _avoid(entries: dict[str, _Entry]) -> WordingRule:
    settings = Existence(tuple(_pattern(word) for word in entries), nonword=True)
    reasons = tuple((word.lower(), entry.reason) for word, entry in entries.items() if entry.reason)
    return _rule("words-to-avoid", entries, settings, "The house avoids '%s'", reasons)


def _names(entries: dict[str, _Entry]) -> WordingRule:
    swap = [(_pattern(variant), name) for name, entry in entries.items() for variant in entry.words]
    swap += [(f"(?i){_pattern(name)}", name) for name in entries if _is_told_by_its_capitals(name)]
    settings = Substitution(tuple(swap), nonword=True)
    return _rule("names", entries, settings, "Write '%s' instead of '%s'", ignorecase=False)


def _is_told_by_its_capitals(name: str) -> bool:
    """Tell whether a name in other letters is still that name: `Niti Aayog` is, `quay` and `who` need not be."""
    return " " in name or (not name.isupper() and any(letter.isupper() for letter in name[1:]))


def _rule(
    name: str,
    entries: dict[str, _Entry],
    settings: Substitution | Existence,
    message: str,
    reasons: tuple[Pair, ...] = (),
    *,
    ignorecase: bool = True,
) -> WordingRule:
    path, line, column = next(iter(entries.values())).place
    return WordingRule(
        name,
        settings,
        message,
        Severity.WARNING,
        ignorecase=ignorecase,
        exceptions=tuple(_shouted(entries)) if name == "names" else (),
        vocab=False,
        reasons=reasons,
        action=Action("replace") if isinstance(settings, Substitution) else None,
        file=str(path),
        line=line,
        column=column,
    )


def _shouted(names: dict[str, _Entry]) -> Iterator[str]:
    """Give the names in capitals throughout, as a heading may have them."""
    return (_pattern(name.upper()) for name in names)


def _pattern(words: str) -> str:
    """Give the pattern of words as they stand, be their last character a letter or a full stop (`U.S.`)."""
    return rf"(?<!\w){re.escape(' '.join(words.split()))}(?!\w)".replace("\\ ", " ")
