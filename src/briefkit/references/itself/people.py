"""Names of authors as three manuals list them; a name in one piece is never taken apart."""

import re
from collections.abc import Sequence
from typing import Final

from briefkit.model.metadata import Person

_APA_MOST: Final = 20
"""Authors that APA lists; of more, the first nineteen and the last."""
_CHICAGO_MOST: Final = 6
"""Authors that Chicago lists; of more, the first three."""
_CHICAGO_SHOWN: Final = 3
_RUN_TOGETHER: Final = re.compile(r"(?<=\.)(?=\w)")


def apa_names(authors: Sequence[Person]) -> str:
    """Give names with initials: `Okafor, N., & Lind, T.` (Publication Manual, 9.8)."""
    names = [_with_initials(person) for person in authors]
    if len(names) > _APA_MOST:
        return f"{', '.join(names[: _APA_MOST - 1])}, … {names[-1]}"
    return ", & ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def chicago_names(authors: Sequence[Person]) -> str:
    """Give names of which the first is inverted: `Okafor, Ngozi, and Tomas Lind`."""
    first, *others = _turned(authors)
    if len(authors) > _CHICAGO_MOST:
        return f"{', '.join((first, *others[: _CHICAGO_SHOWN - 1]))}, et al."
    return _listed(first, others, turned=first != authors[0].name)


def mla_names(authors: Sequence[Person]) -> str:
    """Give two names as Chicago does, and of three or more the first."""
    first, *others = _turned(authors)
    if len(others) > 1:
        return f"{first}{',' if first != authors[0].name else ''} et al."
    return _listed(first, others, turned=first != authors[0].name)


def _listed(first: str, others: Sequence[str], *, turned: bool) -> str:
    """Join names; the comma before "and" parts a given name from it, or three names."""
    if not others:
        return first
    comma = "," if turned or len(others) > 1 else ""
    return f"{', '.join((first, *others[:-1]))}{comma} and {others[-1]}"


def _turned(authors: Sequence[Person]) -> list[str]:
    """Give names as they are printed, the first with its family name before the given one."""
    first, *others = authors
    return [_inverted(first), *(person.name for person in others)]


def _inverted(person: Person) -> str:
    """A name that is printed with the family's first stays as it is: nothing is inverted."""
    family_first = person.name.startswith(person.family) and person.name.endswith(person.given)
    if not person.family or not person.given or family_first:
        return person.name
    return f"{person.family}, {' '.join(_words(person.given))}"


def _words(given: str) -> list[str]:
    return _RUN_TOGETHER.sub(" ", given).split()


def _with_initials(person: Person) -> str:
    if not person.family or not person.given:
        return person.name
    first, *others = _words(person.given)
    later = [_initials(name) for name in others if not name[0].islower()]
    return f"{person.family}, {' '.join((_initials(first), *later))}"


def _initials(name: str) -> str:
    """Give `J.-M.` for José-María; a name of a script without capitals has no initials, and stays whole."""
    if name.lower() == name.upper():
        return name
    first, *others = name.split("-")
    return "-".join((f"{first[:1].upper()}.", *(f"{part[0]}." for part in others if part[:1].isupper())))
