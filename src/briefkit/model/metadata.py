"""The front matter of a brief, typed; every key and value keeps its place."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from briefkit.model.positions import TOP, Span

Status: TypeAlias = Literal["draft", "review", "final", "withdrawn"]
KeyPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key and its value stand; a list item has no key of its own and repeats its value's span."""

    key: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Where a person works."""

    name: str
    ror: str = ""
    """Nine characters of ror.org, without an address."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A portrait."""

    src: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """An author, editor, reviewer or translator."""

    name: str
    """As it is printed: `Naushaba`, `Arjun Kumar`, `Kim Ji-woo`."""
    given: str = ""
    family: str = ""
    lang: str = ""
    """Of the name, where it is another than the brief's: BCP 47."""
    pronouns: str = ""
    role: str = ""
    affiliations: tuple[Affiliation, ...] = ()
    orcid: str = ""
    """Sixteen characters with hyphens, without an address."""
    email: str = ""
    corresponding: bool = False
    """Whether readers are to write to this author."""
    photo: Photo | None = None
    bio: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """The institution."""

    name: str
    url: str = ""
    logo: str = ""
    """A file in the house style's folder, or beside the brief where the brief names it."""
    alt: str = ""
    email: str = ""
    short: str = ""
    """What it calls itself in a few letters: `IMPRI`."""


@dataclass(frozen=True, slots=True)
class Series:
    """The series that the brief appears in."""

    name: str = ""
    number: str = ""
    issn: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a reader may write or look."""

    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class AiUse:
    """A statement on the use of generative tools; only `purpose` is set where the author wrote a sentence."""

    tool: str = ""
    version: str = ""
    purpose: str = ""
    checked_by: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Further reading."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """The same brief in another language."""

    lang: str
    path: str = ""
    """Its folder or file, from the brief's own folder."""
    url: str = ""
    """Where it is published."""


@dataclass(frozen=True, slots=True)
class Change:
    """A published change: a correction or an update."""

    version: str
    date: dt.date | None
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything that the front matter says; what it does not say is empty or None."""

    type: str = ""
    kicker: str = ""
    short_title: str = ""
    publisher: Publisher | None = None
    title: str = ""
    subtitle: str = ""
    standfirst: str = ""
    date: dt.date | None = None
    as_of: dt.date | None = None
    lang: str = "en-GB"
    status: Status = "draft"
    version: str = ""
    series: Series = field(default_factory=Series)
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    reviewers: tuple[Person, ...] = ()
    translators: tuple[Person, ...] = ()
    keywords: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    funding: str = ""
    """A sentence, `none` where the author declared none, empty where nothing is said."""
    interests: str = ""
    """As `funding`."""
    ai_use: AiUse | Literal["none"] | None = None
    license: str = ""
    citation: str = ""
    """How the brief is to be cited, where the author does not leave that to the house."""
    doi: str = ""
    """Bare: `10.1234/abc`."""
    url: str = ""
    contact: Contact | None = None
    references: tuple[object, ...] = ()
    """Names of files, or items as mappings."""
    nocite: tuple[str, ...] = ()
    """Keys of works that are listed though nothing cites them; `*` for all."""
    citation_style: str = ""
    related: tuple[Related, ...] = ()
    translations: tuple[Translation, ...] = ()
    changes: tuple[Change, ...] = ()
    disclaimer: str = ""
    style: str = ""
    lint_ignore: tuple[str, ...] = ()
    places: Mapping[KeyPath, Place] = field(default_factory=dict, repr=False)
    """Where each key stands: `("authors", 0, "orcid")`."""
    span: Span = TOP
    """The front matter with its two fences."""

    @property
    def updated(self) -> dt.date | None:
        """Give the day of the last change, if it came after publication; who takes a brief back does not update it."""
        days = (change.date for change in self.changes if change.date and change.kind != "retraction")
        last = max(days, default=None)
        return last if last and (self.date is None or last > self.date) else None

    def place(self, *path: str | int) -> Place:
        """Give the place of a key, or of the nearest one above it that is there, or the top of the file."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return Place(TOP, TOP)
