"""People as they are printed: under the title in teams of one address, and wherever else they are named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefkit.model.inlines import Inline, Link, Styled, Text
from briefkit.model.metadata import Affiliation, Metadata, Person
from briefkit.model.scripts import direction_of
from briefkit.render.phrases import comma, joined
from briefkit.render.words import Wording, linked

ROLES = ("authors", "editors", "reviewers", "translators")


@dataclass(frozen=True, slots=True)
class Author:
    """One author under the title."""

    name: str
    pronouns: str
    role: str
    person: Person

    @property
    def direction(self) -> str:
        """In which direction the name runs: `ltr` or `rtl`; empty where nothing tells."""
        return direction_of(self.name)


@dataclass(frozen=True, slots=True)
class Team:
    """Authors who follow one another and work at the same place, which is said once for all of them."""

    authors: tuple[Author, ...]
    affiliations: tuple[Inline, ...]
    """Where they work, each place with a link where its ROR is known; may be empty."""

    @property
    def has_roles(self) -> bool:
        """Whether one of them has a role: then each needs a line."""
        return any(author.role for author in self.authors)


def teams(authors: Sequence[Author], wording: Wording) -> tuple[Team, ...]:
    """Give the authors in their order, parted where the affiliation changes."""
    parted = groupby(authors, key=lambda author: author.person.affiliations)
    return tuple(Team(tuple(group), affiliations(places, wording)) for places, group in parted)


def author(person: Person) -> Author:
    """Give a person as an author."""
    return Author(person.name, person.pronouns, person.role, person)


def affiliations(places: Iterable[Affiliation], wording: Wording) -> tuple[Inline, ...]:
    """Give the places where a person works, with links to the Research Organization Registry."""
    words = [linked(place.name, f"https://ror.org/{place.ror}" if place.ror else "") for place in places]
    between = ";" if wording.label("comma") == "," else "\N{ARABIC SEMICOLON}"
    return joined(words, f"{between} ")


def name_of(person: Person) -> tuple[Inline, ...]:
    """Give a name, marked with its language where that is another than the brief's."""
    text = (Text(person.name),)
    return (Styled(text, lang=person.lang),) if person.lang else text


def orcid_link(person: Person, wording: Wording, label: str = "") -> tuple[Inline, ...]:
    """Give the whole address of an ORCID iD as a link, as orcid.org asks; heard, it says whose it is."""
    address = f"https://orcid.org/{person.orcid}"
    said = f"{wording.label('orcid-of', name=person.name)}{comma(wording)}{label}{address}"
    return (Link((Text(f"{label}{address}"),), address, spoken=said),)


def mail_link(address: str) -> tuple[Inline, ...]:
    """Give a mail address as a link."""
    return (Link((Text(address),), f"mailto:{address}"),)


def everybody(meta: Metadata) -> Iterator[Person]:
    """Give all people of a brief, authors first."""
    for role in ROLES:
        yield from getattr(meta, role)


def correspondents(meta: Metadata) -> tuple[Person, ...]:
    """Give the authors to write to: those that are marked, or else all who have an address."""
    reachable = tuple(person for person in meta.authors if person.email)
    return tuple(person for person in reachable if person.corresponding) or reachable
