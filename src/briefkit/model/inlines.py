"""The pieces of a line of text, each with the stretch of the source that it came from."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from briefkit.model.positions import TOP, Span

Direction: TypeAlias = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Inline:
    """What every piece has."""

    span: Span = field(default=TOP, kw_only=True)


@dataclass(frozen=True, slots=True)
class Text(Inline):
    """Plain words, as they are printed."""

    text: str


@dataclass(frozen=True, slots=True)
class SoftBreak(Inline):
    """The end of a source line inside a paragraph: printed as a space."""


@dataclass(frozen=True, slots=True)
class LineBreak(Inline):
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Emphasis(Inline):
    """Words set in italics, as a rule."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong(Inline):
    """Words set in bold, as a rule."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strikeout(Inline):
    """Words struck through: `~~words~~`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Superscript(Inline):
    """Raised words: `2^10^`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Subscript(Inline):
    """Lowered words: `CO~2~`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class SmallCaps(Inline):
    """Words in small capitals, as some citation styles set names."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code(Inline):
    """Words in a typewriter face, taken literally."""

    text: str


@dataclass(frozen=True, slots=True)
class Link(Inline):
    """Words that lead to an address."""

    children: tuple[Inline, ...]
    url: str
    title: str = ""
    rel: Literal["", "license"] = ""
    """What the address is to the brief (WHATWG HTML, 4.6.7)."""
    spoken: str = ""
    """What is heard in place of the words, and holds them: `ORCID iD of Ngozi Okafor, https://orcid.org/…`."""
    hreflang: str = ""
    """Language of the brief that stands there; a relative address has no suffix then: each format leads to its own."""


@dataclass(frozen=True, slots=True)
class InlinePicture(Inline):
    """A picture within a line of text (alone in its paragraph it is a `Figure`)."""

    src: str
    alt: str | None
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Styled(Inline):
    """Words with attributes: another language or direction, or words that may be set again as a pull quote."""

    children: tuple[Inline, ...]
    lang: str | None = None
    """BCP 47 tag, as the author wrote it."""
    direction: Direction | None = None
    pull: bool = False


@dataclass(frozen=True, slots=True)
class Marked(Inline):
    """Words that remarks speak of; no author writes it: it is put around words that are to be set with remarks."""

    children: tuple[Inline, ...]
    numbers: tuple[int, ...]
    """Of the remarks."""
    closing: tuple[int, ...] = ()
    """Of those whose words end here, as far as they stand in this line."""


@dataclass(frozen=True, slots=True)
class Abbreviated(Inline):
    """A short form that the brief explains (`*[NIS]: National Intelligence Service`)."""

    text: str
    expansion: str


@dataclass(frozen=True, slots=True)
class NoteCall(Inline):
    """The place where a note is called; the note itself is `Brief.notes[label]`."""

    label: str


@dataclass(frozen=True, slots=True)
class CrossReference(Inline):
    """`@fig-troops`: printed as "Figure 1", a link."""

    target: str
    """The anchor without `@`."""


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One work of a citation."""

    key: str
    prefix: str = ""
    locator: str = ""
    """The page or part as the author wrote it: `p. 4`."""
    suffix: str = ""
    author_suppressed: bool = False
    span: Span = TOP
    """The key alone."""


@dataclass(frozen=True, slots=True)
class Citation(Inline):
    """`[@kim2024, p. 4]`, or `@kim2024 argues` where `narrative`."""

    items: tuple[CitationItem, ...]
    narrative: bool = False
    source: str = ""
    """The citation as it stands in the source."""
