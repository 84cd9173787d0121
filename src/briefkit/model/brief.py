"""The brief as plain data: what the reader makes, the checks look at and the renderers set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from briefkit.model.blocks import Block, Note
from briefkit.model.facts import Facts
from briefkit.model.findings import Problem, Suppression
from briefkit.model.inlines import Inline
from briefkit.model.metadata import Metadata
from briefkit.model.positions import TOP, Span
from briefkit.model.references import Reference


@dataclass(frozen=True, slots=True)
class Section:
    """A `##` heading and what stands under it; the text before the first one is a section without a title."""

    title: tuple[Inline, ...]
    role: str | None
    """`summary`, `background`, …, or None."""
    anchor: str
    blocks: tuple[Block, ...]
    span: Span = TOP
    heading_span: Span = TOP
    """The heading line; the start of the text where there is no heading."""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the brief names and that may be used, read into memory so that no renderer opens a file."""

    src: str
    """As the brief writes it."""
    kind: Literal["png", "jpeg", "svg"]
    width: int
    """In pixels; for SVG its own units."""
    height: int
    data: bytes = field(repr=False, default=b"")


@dataclass(frozen=True, slots=True)
class Brief:
    """One policy brief."""

    name: str
    """The file as the user named it, for findings."""
    text: str = field(repr=False)
    """The source as it lies on disk, decoded."""
    metadata: Metadata
    sections: tuple[Section, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    """By label, in the order in which they are first called."""
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """By `src`: those that can be used."""
    suppressions: tuple[Suppression, ...] = ()
    problems: tuple[Problem, ...] = ()
    references: tuple[Reference, ...] = ()
    """Every work that the brief's bibliographies hold, in their order; keys may repeat."""
    access_dates: frozenset[str] | None = None
    """Types of works (CSL) of which the citation style prints the day they were read; None for all."""
    facts: Facts = field(default_factory=Facts)
    """What people have verified in it, and who has approved it."""


class Files(Protocol):
    """The files beside a brief, behind a lock: what may not be read raises `ResourceError`."""

    def read(self, src: str) -> bytes:
        """Give the bytes of the file that the brief calls `src` (at most 8 MiB).

        Raises:
            ResourceError: it is missing, outside the brief's folder, remote, too large or unreadable.

        """
        ...
