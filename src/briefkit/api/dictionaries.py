"""The Hunspell dictionaries that lie on this machine, for wording rules that look at spelling."""

import os
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from briefkit.model.wording import Dictionary

_FOLDERS = (
    *("/usr/share/hunspell", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/usr/share/myspell/dicts"),
    *("~/Library/Spelling", "/Library/Spelling"),
)
_EXTENSIONS = ("/usr/lib/libreoffice/share/extensions", "/Applications/LibreOffice.app/Contents/Resources/extensions")
"""Where LibreOffice keeps those that it brings along, each language in a folder of its own."""
_STANDS_IN = {"en": "en_GB", "en_IN": "en_GB", "en_AU": "en_GB", "en_NZ": "en_GB", "en_IE": "en_GB", "en_ZA": "en_GB"}
"""Where a language has no dictionary, whose spelling is nearest."""
_MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class MachineDictionaries:
    """Those of the folders in which systems keep them, and of `DICPATH`, as Hunspell itself looks for them."""

    def find(self, names: Sequence[str], lang: str) -> Dictionary | None:
        """Give the first dictionary of these names (`en_GB`), or without names that of a language, or None."""
        for name in names or _names(lang):
            path = _path(name)
            if path:
                return _load(path)
        return None


def installed() -> tuple[str, ...]:
    """Give the names of the dictionaries that are there, in order."""
    return tuple(sorted({path.stem for folder in _folders() for path in folder.glob("*.dic") if _is_whole(path)}))


def _folders() -> Iterator[Path]:
    for name in (*os.environ.get("DICPATH", "").split(os.pathsep), *_FOLDERS):
        folder = Path(name).expanduser()
        if name and folder.is_dir():
            yield folder
    for extensions in _EXTENSIONS:
        yield from sorted(Path(extensions).glob("dict-*"))


def _is_whole(path: Path) -> bool:
    return path.with_suffix(".aff").is_file()


@cache
def _path(name: str) -> Path | None:
    if not name.replace("_", "").replace("-", "").isalnum():
        return None
    found = (folder / f"{name.replace('-', '_')}.dic" for folder in _folders())
    return next((path.with_suffix("") for path in found if path.is_file() and _is_whole(path)), None)


def _names(lang: str) -> tuple[str, ...]:
    """Give the names to try for a language: its own, the one that stands in, any of its base language."""
    own = lang.replace("-", "_")
    base = own.partition("_")[0]
    others = (name for name in installed() if name.partition("_")[0] == base)
    return tuple(dict.fromkeys((own, _STANDS_IN.get(own, own), base, *others)))


@cache
def _load(path: Path) -> "_Words | None":
    """Read a dictionary; one that cannot be read counts as missing."""
    from briefkit.api.hunspell import read  # noqa: PLC0415 - slow to load, and seldom wanted

    try:
        return _Words(read(path))
    except (OSError, ValueError, LookupError, AttributeError, TypeError):
        return None


@dataclass(frozen=True, slots=True)
class _Words:
    """A dictionary as wording rules see it."""

    hunspell: Any

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt as the dictionary has it."""
        return bool(self.hunspell.lookup(word))

    def near(self, word: str) -> tuple[str, ...]:
        """Give at most three known words that are one slip away: two letters changed about, one too few or too many.

        Hunspell's own search takes up to a second for a word.
        """
        return tuple(islice((other for other in dict.fromkeys(_slips(word)) if self.knows(other)), _MOST_NEAR))


def _slips(word: str) -> Iterator[str]:
    letters = dict.fromkeys(string.ascii_lowercase + word.lower())
    splits = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1)
    yield from (left + letter + right for left, right in splits for letter in letters)
    yield from (left + right[1:] for left, right in splits if right)
    yield from (left + letter + right[1:] for left, right in splits if right for letter in letters)
