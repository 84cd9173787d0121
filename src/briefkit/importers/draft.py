"""A brief in the making: its front matter, its sections and what they call, before it is text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from briefkit.importers.manuscript import NOWHERE, Block, Run, Spot

BIBLIOGRAPHY: Final = "references.json"


@dataclass(slots=True)
class Author:
    """A person of the byline."""

    name: str
    pronouns: str = ""
    role: str = ""
    affiliation: str = ""
    email: str = ""
    orcid: str = ""

    @property
    def words(self) -> str:
        """Everything that is said of the person."""
        return f"{self.name} {self.pronouns} {self.role} {self.affiliation} {self.email} {self.orcid}"


@dataclass(slots=True)
class Front:
    """What the front matter will say."""

    type: str = ""
    kicker: str = ""
    title: str = ""
    subtitle: str = ""
    standfirst: str = ""
    date: str = ""
    lang: str = ""
    authors: list[Author] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    contact: tuple[str, str] = ("", "")
    """(E-mail, address)."""
    related: list[tuple[str, str]] = field(default_factory=list)
    """(Title, address)."""
    nocite: list[str] = field(default_factory=list)
    """Keys of works that the list has and nothing cites."""
    style: str = ""


@dataclass(slots=True)
class Section:
    """A section in the making; headings inside are of level 3 and deeper."""

    title: tuple[Run, ...] = ()
    role: str = ""
    said: bool = False
    """Whether the role has to be written, since the heading's words do not tell it."""
    blocks: list[Block] = field(default_factory=list)
    remark: str = ""
    """Why the section is there though the manuscript has none, for a comment."""
    spot: Spot = NOWHERE


@dataclass(slots=True)
class Draft:
    """A brief before it is text."""

    front: Front
    sections: list[Section] = field(default_factory=list)
    notes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    works: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Key -> item (CSL-JSON), in the order of the manuscript's list."""
