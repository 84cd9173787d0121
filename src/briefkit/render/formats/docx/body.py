"""The body of the Word file: the opening, the sections, the back matter, in the order that `printed` decides."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.blocks import BulletList, Note, NumberedList, Paragraph
from briefkit.model.inlines import Marked
from briefkit.render.across import reaches_across, stands_on_band
from briefkit.render.block_words import has_content
from briefkit.render.formats.docx.band import in_lines
from briefkit.render.formats.docx.blocks import set_block, set_blocks
from briefkit.render.formats.docx.designed.filling import unshown
from briefkit.render.formats.docx.flowing import flowing
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import EN_SPACE, line, piece_runs, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place, spoken
from briefkit.render.formats.docx.marked import set_marked
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.notes import footnote, note_number
from briefkit.render.formats.docx.ooxml.runs import hyperlink
from briefkit.render.formats.docx.profiles import set_profile
from briefkit.render.formats.docx.roles.apparatus import BETWEEN_TABLES
from briefkit.render.formats.docx.roles.variants import INSET, ON_BAND
from briefkit.render.formats.docx.sections import set_head, set_section
from briefkit.render.formats.docx.turning import ACROSS, IN_COLUMNS, in_sections
from briefkit.render.notices import Notice
from briefkit.render.people import Author, Team
from briefkit.render.phrases import comma
from briefkit.render.printed import PrintedSection
from briefkit.render.supplied import Profile

_CHANGES: Final = "_Ref_changes"
"""Bookmark of the list of changes."""
_BETWEEN: Final = "  ·  "
_TOGETHER: Final = 6
"""Rows of the imprint that a page holds at least."""

piece_runs.register(Marked, set_marked)
set_block.register(Profile, set_profile)


def body(ms: Manuscript) -> list[Xml]:
    """Give everything that stands between the first line and the last."""
    return in_sections(_apart(flowing(_body(ms), ms), ms), ms)


def _apart(content: Iterable[Xml], ms: Manuscript) -> list[Xml]:
    """Put a paragraph between two tables, which would be one without it, and behind a table that stands last."""
    out: list[Xml] = []
    before = NOTHING
    for piece in (*content, NOTHING):
        if before.startswith("<w:tbl>") and (not piece or piece.startswith("<w:tbl>")):
            out.append(ms.paragraph(BETWEEN_TABLES, NOTHING, Place()))
        before = before if piece in (ACROSS, IN_COLUMNS) else piece
        out.append(piece)
    return out


def _body(ms: Manuscript) -> Iterator[Xml]:
    place = Place(tongue=ms.tongue)
    yield from _front(ms, place)
    yield from (_notice(notice, ms, place) for notice in ms.printed.notices)
    if ms.printed.key_messages:
        yield from set_block(ms.printed.key_messages, ms, place)
    for section in ms.printed.body:
        across = reaches_across(section, ms.printed.style)
        yield ACROSS if across else IN_COLUMNS
        yield from set_section(section, ms, _place_in(section, ms, place, across=across))
    yield IN_COLUMNS
    back = replace(place, family="Back", style="Back Text")
    for section in ms.printed.back:
        yield from _back_section(section, ms, back)
    yield from _imprint(ms, back)


def _place_in(section: PrintedSection, ms: Manuscript, place: Place, *, across: bool) -> Place:
    """Give the place for a section: in a column, on the band, or standing in from both edges."""
    style = ms.printed.style
    if stands_on_band(section, style):
        return replace(place, section=ON_BAND)
    if across:
        return replace(place, section=INSET)
    return replace(place, narrow=style.page.columns > 1)


def _front(ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give the opening; on a band the last paragraph closes it."""
    lines = list(_front_lines(ms, place))
    for number, (style, content, mark) in enumerate(lines, start=1):
        closing = ms.template.sheet.band and number == len(lines)
        name = f"{style} End" if closing else style
        yield ms.paragraph(name, content, place, mark)


def _front_lines(ms: Manuscript, place: Place) -> Iterator[tuple[str, Xml, Mark | None]]:
    printed = ms.printed
    title = "Long Title" if printed.title_is_long else "Title"
    told = (
        ("Kicker", "kicker", printed.kicker),
        (title, "title", printed.title),
        ("Subtitle", "subtitle", printed.subtitle),
        ("Standfirst", "standfirst", printed.standfirst),
    )
    on_cover = ms.template.on_cover
    for style, key, words in told:
        if words and key not in on_cover:
            span = printed.brief.metadata.place(key).value
            yield style, plain(in_lines(words, style, ms.template.sheet), ms, place), Mark(key, key, span, words)
    if "byline" not in on_cover:
        yield from (("Byline", content, None) for content in _teams(ms, place))
    dateline = _dateline(ms, place)
    if dateline:
        yield "Dateline", dateline, None


def _teams(ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a paragraph for each team: a line for each author, and the place that they share."""
    number = 0
    for team in ms.printed.teams:
        lines: list[Xml] = []
        for author in team.authors:
            number += 1
            span = ms.printed.brief.metadata.place("authors", number - 1).value
            content, words = _author(author, ms, place), _spoken(author)
            if len(team.authors) == 1 and team.affiliations:
                between = plain(comma(ms.printed.wording), ms, place, "Byline Detail")
                content = Xml(content + between + _affiliation(team, ms, place))
            lines.append(ms.marked(content, Mark(f"author_{number}", "author", span, words)))
        names = plain("\n" if team.has_roles else comma(ms.printed.wording), ms, place).join(lines)
        shared = _affiliation(team, ms, place) if len(team.authors) > 1 else NOTHING
        yield Xml(names + (plain("\n", ms, place) if shared else NOTHING) + shared)


def _affiliation(team: Team, ms: Manuscript, place: Place) -> Xml:
    return line(team.affiliations, ms, Ink(place, base="Byline Detail", quiet=True))


def _author(author: Author, ms: Manuscript, place: Place) -> Xml:
    parts = [plain(author.name, ms, spoken(place, author.person.lang, None), "Byline Name")]
    if author.pronouns:
        parts.append(plain(f" ({author.pronouns})", ms, place))
    if author.role:
        parts.append(plain(f"{comma(ms.printed.wording)}{author.role}", ms, place))
    return Xml("".join(parts))


def _spoken(author: Author) -> str:
    pronouns = f" ({author.pronouns})" if author.pronouns else ""
    return f"{author.name}{pronouns}{f', {author.role}' if author.role else ''}"


def _dateline(ms: Manuscript, place: Place) -> Xml:
    """Give dates and state; before them what the head and the foot of a designer's file leave out."""
    told = [*unshown(ms), *(day.words for day in ms.printed.dates if "date" not in ms.template.on_cover)]
    dates = plain(_BETWEEN.join(told), ms, place)
    if not ms.printed.status or "status" in ms.template.on_cover:
        return dates
    between = plain(_BETWEEN, ms, place) if dates else NOTHING
    return Xml(dates + between + plain(ms.printed.status, ms, place, "Status"))


def _notice(notice: Notice, ms: Manuscript, place: Place) -> Xml:
    """Give a notice under the title, with a link to the list of changes."""
    style = "Notice" if notice.kind == "correction" else "Notice of Withdrawal"
    label = plain(f"{notice.title}{ms.label('full-stop')}", ms, place, f"{style} Label")
    words = plain(f" {notice.words}" if notice.words else "", ms, place)
    link = NOTHING
    if notice.more:
        more = plain(notice.more, ms, place, "Hyperlink" if notice.kind == "correction" else f"{style} Link")
        link = Xml(plain(" ", ms, place) + hyperlink(more, anchor=_CHANGES))
    return ms.paragraph(style, Xml(label + words + link), place)


def _back_section(section: PrintedSection, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a section of the back matter: lists of works have no bullets, and those of references hang."""
    yield from set_head("Back Heading", section, ms, place)
    works = section.role in ("references", "related")
    style = "Bibliography" if section.role == "references" else place.style
    style = "Back Placeholder" if section.placeholder else style
    inside = replace(place, within=section.key, style=style)
    ms.ahead = "Opening"
    for block in section.blocks:
        if works and isinstance(block, BulletList | NumberedList):
            for item in block.items:
                yield from set_blocks(item.blocks, ms, replace(inside, within=item.key))
        else:
            yield from set_block(block, ms, inside)
    ms.ahead = ""


def _imprint(ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a row for each line of the imprint, its label in the margin column where there is one."""
    between = "\t" if ms.template.sheet.column else EN_SPACE
    for number, row in enumerate(ms.printed.imprint):
        label = plain(f"{row.label}{between}", ms, place, "Imprint Label")
        content = Xml(label + line(row.words, ms, Ink(place)))
        if row.anchor and ms.printed.notices:
            content = ms.bookmarked(content, _CHANGES)
        yield ms.paragraph(_imprint_style(number, len(ms.printed.imprint)), content, place)


def _imprint_style(number: int, count: int) -> str:
    """Give the style of a row: the last few go to a new page together, and the first does not stay behind alone."""
    if not number:
        return "Imprint Opening"
    return "Imprint Kept" if count - _TOGETHER <= number < count - 1 else "Imprint"


def set_notes(ms: Manuscript) -> None:
    """Set the notes that the text has called, in the order of their numbers."""
    for label, number in list(ms.noted.items()):
        ms.notes.append(footnote(number, _apart(_note(ms.printed.brief.notes[label], ms), ms)))


def _note(note: Note, ms: Manuscript) -> Iterator[Xml]:
    place = Place(family="Footnote", style="footnote text", tongue=ms.tongue, within=note.key, in_note=True)
    head = Xml(note_number(ms.used("Footnote Mark")) + plain("\t", ms, place))
    blocks = [block for block in note.blocks if has_content(block)]
    first = blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None
    content, mark = NOTHING, None
    if first:
        content = line(first.inlines, ms, Ink(place))
        words = ms.printed.wording.printed(first.inlines)
        mark = Mark(first.key or note.key, "note", first.span, words, note.key)
        content = ms.marked(content, mark)
    yield ms.paragraph("footnote text", Xml(head + content), place)
    yield from set_blocks(blocks[1:] if first else blocks, ms, place)
