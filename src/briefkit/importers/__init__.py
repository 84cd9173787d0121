"""From a manuscript of any make to the draft of a brief: nothing lost, nothing invented, every doubt told."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from briefkit.errors import UsageError, did_you_mean
from briefkit.importers.account import Account, words_of
from briefkit.importers.changing import with_depths
from briefkit.importers.draft import Draft
from briefkit.importers.language import guessed
from briefkit.importers.manuscript import Block, Manuscript, alts_of, bare, lines_of
from briefkit.importers.names import SectionNames, section_names
from briefkit.importers.repairs import REPAIRS, repaired
from briefkit.importers.structure.back import drop_note_heads, take_contact, take_contributors, take_related
from briefkit.importers.structure.fences import with_fences
from briefkit.importers.structure.figures import with_figures
from briefkit.importers.structure.headings import with_headings, without_numbers
from briefkit.importers.structure.opening import take_opening
from briefkit.importers.structure.sections import sections_of
from briefkit.importers.typed_lists import with_lists
from briefkit.importers.works.lists import take_works, with_citations
from briefkit.importers.works.recorded import with_recorded
from briefkit.model.house_style import HouseStyle
from briefkit.model.scripts import base

__all__ = ["REPAIRS", "Wishes", "draft_of", "manuscript_words"]

_USUAL_TYPE: Final = "policy-brief"
_USUAL_LANGUAGE: Final = "en-GB"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user said of the brief that is to be."""

    type: str = ""
    """A brief type of the house style; empty for what the manuscript says."""
    lang: str = ""
    """BCP 47; empty for what the manuscript is written in."""
    usual_lang: str = ""
    """Of the other briefs of the project: it says which English is written there."""
    style: str = ""
    """Written into the front matter; empty for the project's."""
    left_out: Collection[str] = field(default_factory=frozenset)
    """Repairs that are not made, by name."""


def draft_of(manuscript: Manuscript, style: HouseStyle, wishes: Wishes, account: Account) -> Draft:
    """Give the draft of a brief; every picture of the manuscript is one that a brief can hold.

    Args:
        manuscript: what a reader made of the file.
        style: the house style, which knows the names of sections and the types of briefs.
        wishes: what the user said.
        account: takes what is decided, repaired, left out and not known.

    Raises:
        UsageError: the house style has no such type of brief.

    """
    if wishes.type and wishes.type not in style.brief_types:
        near = did_you_mean(wishes.type, style.brief_types)
        known = ", ".join(style.brief_types)
        raise UsageError(f"No brief type called '{wishes.type}' in the house style {style.name}.{near} Known: {known}.")
    _tell_reading(manuscript, account)
    names = section_names(style, wishes.lang or _language(manuscript, wishes.usual_lang, account))
    blocks = _prepared(manuscript.blocks, manuscript, names, wishes, account)
    notes = {label: _prepared(text, manuscript, names, wishes, account) for label, text in manuscript.notes.items()}
    front, blocks = take_opening(blocks, manuscript.properties, style, names, account)
    front.type = wishes.type or front.type or _usual_type(style, account)
    front.style = wishes.style
    blocks = with_headings(with_lists(with_figures(blocks, account), account), names, account)
    blocks = without_numbers(blocks, account)
    notes = {label: with_lists(with_figures(text, account), account) for label, text in notes.items()}
    sections = sections_of(tuple(with_depths(blocks)), style.brief_types[front.type], names, account)
    sections = with_fences(sections, names, account)
    take_contributors(sections, front, account)
    take_related(sections, front, account)
    take_contact(sections, front, account)
    if notes:
        drop_note_heads(sections, account)
    read = take_works(sections, manuscript.works, account)
    notes, front.nocite = with_citations(sections, notes, read, account)
    return Draft(front, sections, notes, manuscript.pictures, read.works)


def _prepared(
    blocks: tuple[Block, ...], manuscript: Manuscript, names: SectionNames, wishes: Wishes, account: Account
) -> tuple[Block, ...]:
    """Give blocks repaired, with the citations that a reference manager recorded."""
    return repaired(with_recorded(blocks, manuscript.works, account), names, wishes.left_out, account)


def manuscript_words(manuscript: Manuscript) -> list[str]:
    """Give every word of a manuscript: those that its reader counted, else those of its blocks."""
    if manuscript.words:
        return list(manuscript.words)
    blocks: list[Block] = [*manuscript.blocks, *(b for note in manuscript.notes.values() for b in note)]
    texts = [bare(line) for block in blocks for line in lines_of(block)]
    return [word for text in (*texts, *alts_of(blocks)) for word in words_of(text)]


def _tell_reading(manuscript: Manuscript, account: Account) -> None:
    for dropped in manuscript.dropped:
        account.dropped(dropped.words)
        account.tell("dropped", f"Left out: {dropped.reason}", dropped.spot, dropped.words)
    for spot, message in manuscript.told:
        account.tell("unsure", message, spot, confidence="unsure")


def _language(manuscript: Manuscript, usual: str, account: Account) -> str:
    """Give the language of a manuscript.

    Programs write `en-US` into files of any language, so that the words have a say: a file is believed where it names
    the language that they are in. Of two kinds of English that are spelt alike, the project has its own.
    """
    said = manuscript.properties.lang
    text = " ".join(bare(line) for block in manuscript.blocks for line in lines_of(block))
    lang, why = guessed(text)
    if not lang and said:
        lang, why = said, "as the file says"
    if not lang:
        account.tell("unsure", f"The language is not known; {_USUAL_LANGUAGE} is written", confidence="unsure")
        return _USUAL_LANGUAGE
    if base(said) == base(lang) and said != "en-US":
        lang, why = said, "as the file says"
    elif base(usual) == base(lang) and (usual == "en-US") == (lang == "en-US"):
        lang, why = usual, "as in the other briefs of the project"
    account.tell("decision", f"The language is {lang}, {why}; --lang says otherwise", confidence="likely")
    return lang


def _usual_type(style: HouseStyle, account: Account) -> str:
    name = _USUAL_TYPE if _USUAL_TYPE in style.brief_types else next(iter(style.brief_types))
    account.tell("unsure", f"The manuscript does not say its type; {name} is written", confidence="unsure")
    return name
