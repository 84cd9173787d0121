"""What is printed and in which order, decided once for all formats: none of them can forget a part or invent one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from briefkit.model.blocks import Block, KeyMessages, Paragraph
from briefkit.model.brief import Brief, Section
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Inline, Text
from briefkit.model.layout_report import LayoutReport
from briefkit.model.metadata import Person, Publisher
from briefkit.model.numbering import number
from briefkit.model.remarks import Remarks
from briefkit.model.roles import BACK_MATTER
from briefkit.model.scripts import is_right_to_left
from briefkit.model.ways_to_cite import WayToCite
from briefkit.render.citing import series_number
from briefkit.render.dates import Day, dates
from briefkit.render.imprint import Row, imprint
from briefkit.render.notices import Notice, notices
from briefkit.render.options import Options
from briefkit.render.paragraph_numbers import agreeing_numbers, paragraph_numbers, printed_numbers
from briefkit.render.people import Author, Team, author, everybody, teams
from briefkit.render.portraits import portrait, portrait_name
from briefkit.render.proof import Proof, made_proof, with_wide_margin
from briefkit.render.redline import Redline
from briefkit.render.running import running_title
from briefkit.render.scripts import in_script_of
from briefkit.render.supplied import portrayed, supplied_sections, unnamed, written_contributors
from briefkit.render.words import Wording

Told: TypeAlias = Callable[[LayoutReport], None]
"""Takes what a format knows of an output."""
LONG_TITLE = 50
"""A title of more characters is set smaller."""
_TALL = 1.8
"""Distance of lines, in sizes, of which two fill much of a page."""


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A section as it is printed; `supplied` ones come from the front matter."""

    title: tuple[Inline, ...]
    role: str | None
    anchor: str
    blocks: tuple[Block, ...]
    key: str
    supplied: bool = False
    placeholder: bool = False
    """Whether its one paragraph only says that nothing is written yet."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A brief ready to be set."""

    brief: Brief
    style: HouseStyle
    options: Options
    wording: Wording
    lang: str
    direction: Literal["ltr", "rtl"]
    publisher: Publisher
    series: str
    number: str
    """Number in the series, with its label where the style has one: `No. 2024/17`; may be empty."""
    status: str
    """`Draft`, `In review` or `Withdrawn`; empty for a final brief."""
    kicker: str
    title: str
    subtitle: str
    standfirst: str
    running_title: str
    authors: tuple[Author, ...]
    """In the one order that byline, metadata and citation share."""
    teams: tuple[Team, ...]
    """The same authors, as the byline sets them."""
    dates: tuple[Day, ...]
    """Date of publication, of the last change, and the day to which facts are true."""
    notices: tuple[Notice, ...]
    key_messages: KeyMessages | None
    """Those that stand before everything else: set with the title."""
    body: tuple[PrintedSection, ...]
    back: tuple[PrintedSection, ...]
    imprint: tuple[Row, ...]
    paragraphs: Mapping[str, int] = field(default_factory=dict)
    """Block key -> the number that stands beside a paragraph, where the house style numbers them."""
    proof: Proof | None = None
    """What a proof shows besides; None for what is not a proof."""
    ways_to_cite: tuple[WayToCite, ...] = ()
    """How the brief itself may be cited; shown on the web page alone."""
    redline: Redline | None = None
    """What a redline shows besides; None for what is not one."""
    remarks: Remarks | None = None
    """What is said beside the text, in a copy that shows findings."""
    alike: bool = False
    """Whether tables with the same heads have columns of the same widths, as on a sheet with one for each reviewer."""

    @property
    def masthead_series(self) -> str:
        """The series as the masthead says it: not at all where the kicker below says the same and no number follows."""
        return self.series if self.number or self.series != self.kicker else ""

    @property
    def title_is_long(self) -> bool:
        """Whether the title is set smaller: on a cover sooner, where lines stand far apart."""
        title = self.style.type["h1"]
        tall = self.style.page.masthead == "cover" and title.lead > _TALL * title.size
        return len(self.title) > (LONG_TITLE // 2 if tall else LONG_TITLE)


def prepare(
    brief: Brief, style: HouseStyle, options: Options | None = None, ways_to_cite: tuple[WayToCite, ...] = ()
) -> Printed:
    """Decide everything that is printed of a brief, in its order and in its language."""
    brief = _with_portraits(brief)
    meta = brief.metadata
    options = options or Options()
    if options.proof and options.proof.wide_margins:
        style = with_wide_margin(style)
    style = in_script_of(style, meta.lang)
    wording = Wording(style, meta.lang, number(brief))
    publisher, series = style.publisher_of(meta), style.series_of(meta)
    key_messages, sections = _opening(brief.sections)
    printed = [_printed(section, brief, wording) for section in sections]
    split = _back_matter_starts(printed)
    body, back = tuple(printed[:split]), _with_supplied(printed[split:], brief, publisher, wording)
    status = "" if meta.status == "final" else wording.label(meta.status)
    authors = tuple(author(person) for person in meta.authors)
    numbers = printed_numbers(_written(body)) if style.paragraph_numbers else {}
    return Printed(
        brief=brief,
        style=style,
        options=options,
        wording=wording,
        lang=meta.lang,
        direction="rtl" if is_right_to_left(meta.lang) else "ltr",
        publisher=publisher,
        series=series,
        number=series_number(meta, wording),
        status=status,
        kicker=meta.kicker or (meta.topics[0] if meta.topics else style.kind_of(meta)),
        title=meta.title,
        subtitle=meta.subtitle,
        standfirst=meta.standfirst,
        running_title=running_title(meta.short_title or meta.title),
        authors=authors,
        teams=teams(authors, wording),
        dates=dates(brief.metadata, wording),
        notices=tuple(notices(meta, wording)),
        key_messages=key_messages,
        body=body,
        back=back,
        imprint=imprint(meta, style, publisher, series, wording, _portrayed(brief)),
        paragraphs=numbers,
        proof=_proof(options, brief, status, wording, (key_messages, *body, *back), numbers),
        ways_to_cite=ways_to_cite,
    )


def _proof(
    options: Options,
    brief: Brief,
    status: str,
    wording: Wording,
    parts: tuple[KeyMessages | PrintedSection | None, ...],
    printed: Mapping[str, int],
) -> Proof | None:
    if options.proof is None:
        return None
    roots = _written(parts)
    numbers = agreeing_numbers(roots, printed, wording.recommendation) if printed else paragraph_numbers(roots)
    return made_proof(options.proof, brief, status, wording, numbers)


def _written(parts: Iterable[KeyMessages | PrintedSection | None]) -> Iterator[Block]:
    """Give the blocks of these parts that somebody has written."""
    for part in parts:
        if part and not (isinstance(part, PrintedSection) and part.placeholder):
            yield from part.blocks


def _opening(sections: tuple[Section, ...]) -> tuple[KeyMessages | None, tuple[Section, ...]]:
    """Key messages before all other text belong to the title; anywhere else they stay where they stand."""
    if not sections or sections[0].title or not sections[0].blocks:
        return None, sections
    first = sections[0].blocks[0]
    if not isinstance(first, KeyMessages):
        return None, sections
    lead = sections[0]
    rest = Section((), lead.role, lead.anchor, lead.blocks[1:], lead.span, lead.heading_span, lead.key)
    return first, (rest, *sections[1:]) if rest.blocks else sections[1:]


def _with_portraits(brief: Brief) -> Brief:
    """Add the portraits to a brief's pictures, cut to what is printed, under names of their own."""
    named = {person.photo.src for person in everybody(brief.metadata) if person.photo}
    cut = {portrait_name(src): portrait(brief.pictures[src]) for src in sorted(named) if src in brief.pictures}
    return replace(brief, pictures={**brief.pictures, **cut}) if cut else brief


def _portrayed(brief: Brief) -> frozenset[Person]:
    """Give the people whose lines among the contributors come from the front matter."""
    written = tuple(block for section in brief.sections if section.role == "contributors" for block in section.blocks)
    people = unnamed(written, brief.metadata) if written else portrayed(brief.metadata)
    return frozenset(people)


def _printed(section: Section, brief: Brief, wording: Wording) -> PrintedSection:
    empty = bool(section.title) and not section.blocks
    words = Paragraph((Text(wording.label("empty-section")),), span=section.heading_span, key=f"{section.key}e")
    blocks = (words,) if empty else section.blocks
    if section.role == "contributors" and not empty:
        blocks = written_contributors(blocks, brief.metadata, wording)
    return PrintedSection(section.title, section.role, section.anchor, blocks, section.key, placeholder=empty)


def _back_matter_starts(sections: list[PrintedSection]) -> int:
    """The back matter is what stands last and has a role of the back matter."""
    start = len(sections)
    while start and sections[start - 1].role in BACK_MATTER:
        start -= 1
    return start


def _with_supplied(
    back: list[PrintedSection], brief: Brief, publisher: Publisher, wording: Wording
) -> tuple[PrintedSection, ...]:
    """A supplied section stands before the first written one that comes later in the back matter's order."""
    sections = list(back)
    written = {section.role for section in brief.sections}
    for role, title, blocks in supplied_sections(brief.metadata, publisher, wording):
        if role in written:
            continue
        section = PrintedSection((Text(title),), role, f"{role}-supplied", blocks, f"supplied-{role}", supplied=True)
        later = BACK_MATTER[BACK_MATTER.index(role) + 1 :]
        place = next((n for n, other in enumerate(sections) if other.role in later), len(sections))
        sections.insert(place, section)
    return tuple(sections)
