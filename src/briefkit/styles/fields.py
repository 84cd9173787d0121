"""A value of a style on its way to a type: it knows where it stands and says what would be right there."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefkit.errors import StyleError, did_you_mean, nearest
from briefkit.styles.read import Document, KeyPath, Place, Value

NOWHERE: Final = 1_000
"""Further than any style that is extended: the depth of what no file says."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_WEB = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@\"'<>:?&]+@[^\s@\"'<>:?&]+")
_SLIP = 0.75
"""How alike a name of the style's own and a known one may be before it is taken for a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value and the keys that lead to it."""

    document: Document
    value: Value
    way: KeyPath = ()

    @property
    def place(self) -> Place:
        """Where the key stands, or the nearest one above it."""
        for length in range(len(self.way), 0, -1):
            if place := self.document.places.get(self.way[:length]):
                return place
        return next(iter(self.document.places.values()), Place(Path("style.yaml")))

    @property
    def depth(self) -> int:
        """How far the file that says it lies: 0 for the style's own folder, 1 for the style that it extends."""
        return self.document.depths.get(self.way, NOWHERE)

    def derived_from(self, sources: tuple[str, ...]) -> None:
        """Note that what holds here is made from other tokens: no file says it, or one beyond a nearer source."""
        self.document.derived[self.way] = sources

    def error(self, message: str) -> StyleError:
        """Give an error at this place that names the way to it: `type.body: …`."""
        where = ".".join(self.way)
        return self.place.error(f"{where}: {message}" if where else message)

    def get(self, key: str) -> "Field":
        """Give what stands under a key of a mapping; its value is None where there is nothing."""
        return Field(self.document, self._mapping().get(key), (*self.way, key))

    def items(self) -> Iterator[tuple[str, "Field"]]:
        """Give the keys of a mapping and what stands under them."""
        for key, value in self._mapping().items():
            yield key, Field(self.document, value, (*self.way, key))

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that mean nothing here."""
        for key, field in self.items():
            if key not in known:
                hint = did_you_mean(key, known) or f" Known: {', '.join(sorted(known))}."
                raise field.error(f"The key '{key}' is unknown.{hint}")

    def no_slips(self, known: Collection[str]) -> None:
        """Refuse a key that looks like a slip of one of these; a style may add keys of its own."""
        for key, field in self.items():
            slip = key not in known and key.isalpha()  # `accent-2` is meant
            if slip and (near := nearest(key, known, _SLIP)):
                raise field.error(f"The key '{key}' is unknown. Did you mean '{near}'?")

    def all_of(self, needed: Collection[str]) -> None:
        """Refuse a mapping that lacks a key, and a key that looks like a slip of one of these."""
        present = self._mapping()
        self.no_slips(needed)
        if missing := [key for key in needed if key not in present]:
            raise self.error(f"'{missing[0]}' is missing.")

    def text(self, default: str = "") -> str:
        """Give words; a number counts as its digits, nothing as the default."""
        if self.value is None:
            return default
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return str(self.value)
        raise self.error("Words belong here.")

    def address(self) -> str:
        """Give the address of a web page, or an empty text."""
        text = self.text()
        if text and not _WEB.fullmatch(text):
            raise self.error(f"'{text}' is no address of a page: it begins with https://.")
        return text

    def email(self) -> str:
        """Give an e-mail address, or an empty text."""
        text = self.text()
        if text and not _EMAIL.fullmatch(text):
            raise self.error(f"'{text}' is no e-mail address.")
        return text

    def number(self, low: float, high: float) -> float:
        """Give a number in a range."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool) or not low <= self.value <= high:
            raise self.error(f"A number from {low:g} to {high:g} belongs here.")
        return float(self.value)

    def yes_or_no(self) -> bool:
        """Give true or false; nothing is false."""
        if self.value is not None and not isinstance(self.value, bool):
            raise self.error("Write true or false.")
        return bool(self.value)

    def whole(self, default: int = 0) -> int:
        """Give a whole number that is not negative."""
        if self.value is None:
            return default
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 0:
            raise self.error("A whole number belongs here.")
        return self.value

    def one_of(self, known: Collection[str]) -> str:
        """Give a word out of a few."""
        word = self.text()
        if word not in known:
            hint = did_you_mean(word, known) or f" Known: {', '.join(known)}."
            raise self.error(f"'{word}' means nothing here.{hint}")
        return word

    def entries(self) -> tuple["Field", ...]:
        """Give what stands in a list."""
        if self.value is None:
            return ()
        if not isinstance(self.value, list):
            raise self.error("A list belongs here.")
        return tuple(Field(self.document, item, (*self.way, str(index))) for index, item in enumerate(self.value))

    def words(self) -> tuple[str, ...]:
        """Give a list of words."""
        return tuple(item.text() for item in self.entries())

    def texts(self) -> dict[str, str]:
        """Give a mapping of words, such as one per language."""
        return {key: field.text() for key, field in self.items()}

    def texts_or_one(self) -> dict[str, str]:
        """Give words per language; words without one are for all."""
        return {"en": self.value} if isinstance(self.value, str) else self.texts()

    def _mapping(self) -> dict[str, Value]:
        if self.value is None:
            return {}
        if not isinstance(self.value, dict):
            raise self.error("A mapping belongs here: lines of `key: value`.")
        return self.value


def check_name(field: Field) -> None:
    """Refuse a name of a token that cannot be one: names become CSS custom properties and ids of Word's styles."""
    name = field.way[-1]
    if not _NAME.fullmatch(name):
        raise field.error(f"'{name}' is no name: small letters, digits and single hyphens.")
