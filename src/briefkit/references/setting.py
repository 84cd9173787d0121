"""A brief with its citations set in a citation style, and the list of the works that it cites."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from briefkit.model.blocks import Note, Paragraph, ReferenceEntry, ReferenceList
from briefkit.model.brief import Brief, Section
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Citation, Inline, NoteCall, Text
from briefkit.model.languages import in_language
from briefkit.model.references import Reference
from briefkit.model.rewrite import rewritten
from briefkit.model.roles import BACK_MATTER
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_inlines
from briefkit.references.csl import CitationStyle
from briefkit.references.document import Citations, cites_of, document
from briefkit.references.engine import Engine
from briefkit.references.entries import entries
from briefkit.references.items import prepared
from briefkit.references.links import Addresses, living
from briefkit.references.locale import locale
from briefkit.references.narrative import named, with_name
from briefkit.references.pieces import Answer, answer
from briefkit.references.placing import Manner, begun, placed

_AFTER: Final = frozenset(BACK_MATTER[BACK_MATTER.index("references") + 1 :])
"""Roles of the sections that stand behind the references."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the engine made of a brief's citations."""

    by_citation: Mapping[int, Answer]
    """`id` of a citation -> its words."""
    entries: tuple[ReferenceEntry, ...]


def set_citations(
    brief: Brief, references: Sequence[Reference], house: HouseStyle, style: CitationStyle, engine: Engine
) -> Brief:
    """Give a brief in which every citation is words, or a note, and the cited works stand under References.

    Args:
        brief: as the reader gave it.
        references: the works that it may cite.
        house: names the section of references where the brief has none.
        style: the citation style.
        engine: what words citations.

    Raises:
        EngineError: the engine failed.

    """
    citations = Citations(brief)
    if not citations.found and not brief.metadata.nocite:
        return brief
    addresses = Addresses(references)
    answers = _ask(citations, references, style, brief, engine, addresses)
    manner = Manner(french=brief.metadata.lang.partition("-")[0].lower() == "fr", notes=style.in_notes)
    notes: dict[str, Note] = {}

    def change(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return placed(line, lambda citation: _pieces(citation, answers, notes), manner)

    changed = rewritten(brief, change)
    changed = replace(changed, notes=_in_order(changed, {**changed.notes, **notes}))
    return _with_list(changed, answers.entries, house)


def _ask(
    citations: Citations,
    references: Sequence[Reference],
    style: CitationStyle,
    brief: Brief,
    engine: Engine,
    addresses: Addresses,
) -> Answers:
    meta: dict[str, str | bool] = {
        "lang": locale(brief.metadata.lang),
        "link-citations": True,
        "link-bibliography": False,
    }
    items = list(map(prepared, references))
    told = engine.ask(document(citations.blocks, meta, brief.metadata.nocite), style.data, items)
    words = list(cites_of(told["blocks"]))
    if len(words) != len(citations.found):
        raise ValueError(f"{len(citations.found)} citations were sent and {len(words)} came back")
    listed = tuple(entries(told["blocks"], style, addresses))
    anchors = {entry.anchor for entry in listed}
    set_ = [answer(nodes, one.span) for one, nodes in zip(citations.found, words, strict=True)]
    alive = [Answer(living(one.line, anchors), living(one.note, anchors)) for one in set_]
    if style.in_notes:
        alive = [
            Answer(addresses.noted(one.line), addresses.noted(_with_small_letter(one.note, style))) for one in alive
        ]
    names = named(citations.found, items, meta, engine) if style.numeric else {}
    by_citation = {id(one): told for one, told in zip(citations.found, alive, strict=True)}
    for citation, name in names.items():
        by_citation[citation] = Answer(with_name(name, by_citation[citation].line))
    return Answers(by_citation, listed)


def _with_small_letter(note: tuple[Inline, ...], style: CitationStyle) -> tuple[Inline, ...]:
    """Give a note with the first letter that the style wants; the engine makes it a capital, in "(n 1)" too."""
    words = bare_text(note)
    return begun(note, str.lower) if words.startswith("(") or (style.small_ibid and words.startswith("Ibid")) else note


def _pieces(citation: Citation, answers: Answers, notes: dict[str, Note]) -> tuple[Inline, ...]:
    """Give what stands in the line for a citation; its note, where it has one, goes to the others."""
    told = answers.by_citation[id(citation)]
    if not told.note:
        return told.line
    start = citation.span.start
    label = f"cite:{start.line}:{start.column}"
    key = sha256(f"{label}:{citation.source}".encode()).hexdigest()[:12]
    paragraph = Paragraph(told.note, span=citation.span, key=f"{key[:11]}p")
    notes[label] = Note(label, (paragraph,), citation.span, key)
    return (*told.line, NoteCall(label, span=citation.span))


def _in_order(brief: Brief, notes: Mapping[str, Note]) -> dict[str, Note]:
    """Give the notes in the order in which they are first called, and those that nothing calls behind them."""
    called = [piece.label for piece in brief_inlines(replace(brief, notes={})) if isinstance(piece, NoteCall)]
    return {label: notes[label] for label in dict.fromkeys((*called, *notes)) if label in notes}


def _with_list(brief: Brief, entries: tuple[ReferenceEntry, ...], house: HouseStyle) -> Brief:
    """Put the list under the heading References, before what the author wrote there; without one, it gets one."""
    if not entries:
        return brief
    listed = ReferenceList(entries, key=sha256(b"references").hexdigest()[:12])
    sections = list(brief.sections)
    place = next((n for n, section in enumerate(sections) if section.role == "references"), None)
    if place is None:
        place = next((n for n, section in enumerate(sections) if section.role in _AFTER), len(sections))
        sections.insert(place, _section(brief, house))
    sections[place] = replace(sections[place], blocks=(listed, *sections[place].blocks))
    return replace(brief, sections=tuple(sections))


def _section(brief: Brief, house: HouseStyle) -> Section:
    names = in_language(house.role_names.get("references", {}), brief.metadata.lang) or ("References",)
    return Section(
        (Text(names[0]),), "references", "references-list", (), key=sha256(b"references-section").hexdigest()[:12]
    )
