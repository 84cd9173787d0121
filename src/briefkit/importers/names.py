"""The headings that a house knows sections by, in the language of the manuscript."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from briefkit.model.house_style import HouseStyle
from briefkit.model.languages import tags

_NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[IVX]+[.)])\s+")
CONTACT: Final = frozenset({"contact", "contactus", "contacts", "correspondence", "contactdetails", "contacteznous"})
"""What stands over the address of an institution, folded; no section has that role."""
_ENDS = " \t\u00a0:.–—-"


def folded(words: str) -> str:
    """Give words without case, marks and spaces."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("&", "and")
    return "".join(character for character in plain if unicodedata.category(character)[0] in "LMN")


def opens_contact(words: str, following: str) -> bool:
    """Tell whether words stand over an address."""
    return folded(words) in CONTACT and bool(re.search(r"\w@\w|https?://|www\.", following))


def without_number(words: str) -> str:
    """Give a heading without the number that was typed before it."""
    return _NUMBER.sub("", words, count=1)


@dataclass(frozen=True, slots=True)
class SectionNames:
    """What the sections of a brief are called."""

    lang: str
    by_fold: dict[str, str]
    """Folded name -> role."""
    spelt: tuple[tuple[str, str], ...]
    """(Name, role), longest first."""
    usual: dict[str, str]
    """Role -> the name that a new brief has."""
    key_messages: frozenset[str] = frozenset()
    """What key messages are called, folded."""

    def role(self, words: str) -> str:
        """Give the role that a heading means by its whole text; empty for none."""
        return self.by_fold.get(folded(words)) or self.by_fold.get(folded(without_number(words)), "")

    def opening(self, text: str) -> tuple[str, str] | None:
        """Give the section name that a text opens with, and its role, whatever follows it."""
        for name, role in self.spelt:
            if text.startswith(name):
                return name, role
        return None


def section_names(style: HouseStyle, lang: str) -> SectionNames:
    """Give the names of a house style for a language: its own, its base language's and the English ones."""
    by_fold: dict[str, str] = {}
    spelt: dict[str, str] = {}
    usual: dict[str, str] = {}
    for tag in tags(lang):
        for role, by_language in style.role_names.items():
            for number, name in enumerate(by_language.get(tag, ())):
                if not number:
                    usual.setdefault(role, name)
                by_fold.setdefault(folded(name), role)
                spelt.setdefault(name, role)
    ordered = sorted(spelt.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    labels = {style.labels[tag]["key-messages"] for tag in tags(lang) if "key-messages" in style.labels.get(tag, {})}
    return SectionNames(lang, by_fold, tuple(ordered), usual, frozenset(map(folded, labels)))


def run_in(text: str, names: SectionNames) -> tuple[str, str] | None:
    """Give the section name that a paragraph opens with before a dash or a colon, and where its own words begin.

    `Acknowledgement – The author would like …` is a heading that was not given a line of its own.
    """
    found = names.opening(text)
    if not found:
        return None
    rest = text[len(found[0]) :]
    words = rest.lstrip(_ENDS)
    between = rest[: len(rest) - len(words)]
    if not words or not re.search("[:–—]|\\s-\\s", between):
        return None
    return found[0], words
