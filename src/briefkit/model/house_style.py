"""A house style as plain data: tokens, labels, brief types, and where its files lie."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from briefkit.model.brief_types import BriefType
from briefkit.model.choices import Level
from briefkit.model.languages import in_language
from briefkit.model.metadata import Metadata, Publisher
from briefkit.model.stand_ins import StandIn
from briefkit.model.wording import Wording

_WIDEST_MARGIN = 25.0
"""Millimetres at the sides of a landscape page."""
Labels: TypeAlias = Mapping[str, Mapping[str, str]]
"""Language -> key -> words."""
Balance: TypeAlias = Literal["none", "fit", "even"]
"""What is asked of the last page: nothing; that it holds more than a few lines, or is spared; that it is about as full
as the one before where it would be less than half full."""

Masthead: TypeAlias = Literal["rule", "band", "crest", "cover", "centred", "title"]
"""A rule under the publisher's name; a band to the paper's edge; a crest between two rules; a page of its own; a rule
and a title in the middle; the title on the house's colour, and key messages on a ground of their own below it."""
Heads: TypeAlias = Literal["plain", "rule", "hang"]
"""How heads of sections stand without a margin column: over the text; with a rule from before it; before it."""


@dataclass(frozen=True, slots=True)
class FontFace:
    """One face of a family: a complete static ttf file."""

    weight: int
    italic: bool
    path: Path


@dataclass(frozen=True, slots=True)
class Typeface:
    """The family that plays a role: `text`, `head`, `ui`, or `mono`, which a style may lack."""

    role: str
    family: str
    """Its own name, as Word knows it: `Source Serif 4`."""
    generic: Literal["serif", "sans-serif", "monospace"]
    substitute: str
    """What Word shows where the family is missing: `Georgia`."""
    faces: tuple[FontFace, ...]
    scale: float = 1
    """How much larger it is set than the size says, so that it matches the Latin letters beside it."""
    leading: float = 0
    """The least distance of two lines that it needs, as a share of the size."""


@dataclass(frozen=True, slots=True)
class TypeToken:
    """A size with its lead and face: `600 31pt/34pt head`."""

    weight: int
    size: float
    """Points, a multiple of 0.5: Word knows half points only."""
    lead: float
    """Points from baseline to baseline."""
    role: str
    italic: bool = False
    small_caps: bool = False


@dataclass(frozen=True, slots=True)
class PageToken:
    """The sheet and its margins, in millimetres."""

    size: str = "A4"
    width: float = 210
    height: float = 297
    top: float = 27
    right: float = 25
    bottom: float = 25
    left: float = 25
    """Up to the text column: a margin column lies inside this margin."""
    column: float = 0
    """Width of the margin column; 0 where the style has none."""
    gutter: float = 0
    """Between the margin column and the text, or between two columns of text."""
    hang: float = 0
    """How far before the text the title and the heads of sections begin, where there is no margin column."""
    columns: int = 1
    """Of text, side by side."""
    across: tuple[str, ...] = ()
    """Roles of the sections that reach over all columns."""
    inset: float = 0
    """How far such a section stands in on both sides, in millimetres."""
    masthead: Masthead = "rule"
    heads: Heads = "plain"
    figures: Literal["text", "hang"] = "text"
    """Whether figures, tables, boxes and pull quotes begin with the text, or as far before it as the title."""
    key_messages: Literal["rules", "panel"] = "rules"
    """Between two rules, or on a ground of their own."""
    box: Literal["ground", "frame"] = "ground"
    recommendations: Literal["list", "ruled", "band"] = "list"
    """In the text; with a rule over each; their section on a band of the house's colour."""
    pull_quotes: Literal["shown", "hidden"] = "shown"
    balance: Balance = "fit"
    portrait: Literal["square", "round"] = "square"
    """How portraits are cut."""

    @property
    def measure(self) -> float:
        """Give the width of the text: of one column, where there are more."""
        return (self.full_measure - (self.columns - 1) * self.gutter) / self.columns

    @property
    def full_measure(self) -> float:
        """Give the width of all columns of text together."""
        return self.width - self.left - self.right

    @property
    def inner_measure(self) -> float:
        """Give the width of the text in a section that reaches over all columns."""
        return self.full_measure - (2 * self.inset if self.columns > 1 else 0)

    @property
    def figure_measure(self) -> float:
        """Give the width of a figure or table that stands in a section itself."""
        return self.measure + (self.before if self.figures == "hang" and not self.column else 0)

    @property
    def before(self) -> float:
        """Give how far before the text the page's content begins: at a margin column, or where the title hangs."""
        return self.column + self.gutter if self.column else self.hang

    @property
    def turned_margin(self) -> float:
        """Give the margin at both sides of a landscape page: a wide one would take the room that it is turned for."""
        edge = self.left - self.before
        return min(edge, self.right, _WIDEST_MARGIN)

    @property
    def turned_measure(self) -> float:
        """Give the width of what stands on a landscape page."""
        return self.height - 2 * self.turned_margin


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How an institution's briefs look and what they must hold."""

    name: str
    description: str
    folders: tuple[Path, ...]
    """Its own folder first, then the one that it extends, and so on."""
    publisher: Publisher
    typefaces: Mapping[str, Typeface]
    type: Mapping[str, TypeToken]
    scripts: Mapping[str, Mapping[str, Typeface]]
    """Script, or script and language (`Arabic`, `Arabic-ur`) -> role -> the typeface for its letters."""
    colours: Mapping[str, str]
    """`#rrggbb` by name, on paper and on a light screen."""
    dark: Mapping[str, str]
    """The same names on a dark screen."""
    page: PageToken
    figures: str
    """CSS `font-variant-numeric` of running text."""
    labels: Labels
    role_names: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Role -> language -> the headings that mean it; the first is the one that `briefkit new` writes."""
    brief_types: Mapping[str, BriefType]
    contact_email: str = ""
    contact_url: str = ""
    disclaimer: Mapping[str, str] = field(default_factory=dict)
    """Language -> words."""
    footer: Mapping[str, str] = field(default_factory=dict)
    """Language -> words at the foot of each page; none for publisher, series and number."""
    citation_style: str = ""
    series: str = ""
    """Name of the series where the brief gives none; empty for the type's label."""
    license: str = ""
    section_numbers: bool = False
    """Whether sections and their parts are numbered: 2, 2.1."""
    paragraph_numbers: bool = False
    """Whether the paragraphs of the text are numbered, in the margin."""
    hyphenation: bool = True
    """Whether words are parted at the ends of lines, on paper and in Word."""
    paragraphs: Literal["spaced", "indented"] = "spaced"
    """What parts a paragraph from the one before: space, or an indent."""
    subheadings: Literal["above", "run-in"] = "above"
    """Whether the headings inside a section stand over their text, or open its first line."""
    stand_ins: tuple[StandIn, ...] = ()
    """Typefaces of a brand (`_brand.yml`) that are set in others."""
    wording: Wording = field(default_factory=Wording)
    levels: tuple[Level, ...] = ()
    """How much findings matter to the house, where it differs from what their rules say."""
    publisher_folder: Path | None = None
    """Where the publisher's logo lies, if not in `folders`: a project's publisher stands for the house's own."""

    def label(self, key: str, lang: str) -> str:
        """Give the words for `key` in a language (BCP 47), in its base language, or in English."""
        words = in_language({tag: known[key] for tag, known in self.labels.items() if key in known}, lang)
        if words is None:
            raise KeyError(key)
        return words

    def publisher_of(self, meta: Metadata) -> Publisher:
        """Give the institution that publishes a brief: its own, else the house's."""
        return meta.publisher or self.publisher

    def kind_of(self, meta: Metadata) -> str:
        """Give what kind of brief it is, in its language; empty where the style does not know its type."""
        kind = self.brief_types.get(meta.type)
        return (in_language(kind.label, meta.lang) or "") if kind else ""

    def series_of(self, meta: Metadata) -> str:
        """Give the name of the series that a brief appears in, or else what kind of brief it is."""
        return meta.series.name or self.series or self.kind_of(meta)

    def every_typeface(self) -> tuple[Typeface, ...]:
        """Give all typefaces: those of the roles, and those of further scripts."""
        return (*self.typefaces.values(), *(face for roles in self.scripts.values() for face in roles.values()))

    def file(self, name: str) -> Path | None:
        """Give the nearest file of that name (`page.html.j2`) in the style's folders, or None."""
        own = (self.publisher_folder,) if self.publisher_folder and name == self.publisher.logo else ()
        return next((folder / name for folder in (*own, *self.folders) if lies_in(folder, name)), None)

    @property
    def has_blocks(self) -> bool:
        """Whether a style of the chain sets single elements of the page by templates of its own."""
        return any((folder / "blocks").is_dir() for folder in self.folders)

    def files(self, name: str) -> tuple[Path, ...]:
        """Give every file of that name, the furthest ancestor's first: style sheets build on one another."""
        return tuple(folder / name for folder in reversed(self.folders) if lies_in(folder, name))


def lies_in(folder: Path, name: str) -> bool:
    """Tell whether the folder holds that file: a way out of it (`..`, a link) leads nowhere."""
    path = folder / name
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())
