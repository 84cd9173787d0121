"""Sections that the front matter supplies where the brief has not written them: contributors and related reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.model import walk
from briefkit.model.blocks import Block, BulletList, ListItem, Paragraph
from briefkit.model.inlines import Inline, Strong, Text
from briefkit.model.metadata import Metadata, Person, Photo, Publisher, Related
from briefkit.model.text import bare_text
from briefkit.model.walk import own_inlines
from briefkit.render.people import affiliations, correspondents, everybody, mail_link, name_of, orcid_link
from briefkit.render.phrases import comma, joined, plain, stacked
from briefkit.render.words import Wording, linked


@dataclass(frozen=True, slots=True)
class Profile(Block):
    """Somebody among the contributors: a portrait, and words beside it."""

    photo: Photo | None
    blocks: tuple[Paragraph, ...]
    """Those of the house end with the ways to reach the person."""


def supplied_sections(
    meta: Metadata, publisher: Publisher, wording: Wording
) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    """Give role, title and blocks of each section that the front matter can fill."""
    people = portrayed(meta)
    if people:
        title = wording.label("contributor-one" if len(people) == 1 else "contributors")
        yield "contributors", title, tuple(_profile(person, n, meta, wording) for n, person in enumerate(people))
    if meta.related:
        items = tuple(_related(item, n) for n, item in enumerate(meta.related))
        short = publisher.short
        title = wording.label("related-at", publisher=short) if short else wording.label("related")
        yield "related", title, (BulletList(items, key="supplied-related-list"),)


def portrayed(meta: Metadata) -> tuple[Person, ...]:
    """Give the people of whom the front matter tells more than names and places."""
    return tuple(dict.fromkeys(person for person in everybody(meta) if person.bio or person.photo))


def written_contributors(blocks: tuple[Block, ...], meta: Metadata, wording: Wording) -> tuple[Block, ...]:
    """Give the section that an author wrote, with each portrait beside the paragraph on its person.

    Who is not named there, and of whom the front matter tells more, follows behind.
    """
    waiting = [person for person in everybody(meta) if person.photo]
    out: list[Block] = []
    for block in blocks:
        person = _told_of(block, waiting) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and person:
            waiting.remove(person)
            out.append(Profile(person.photo, (block,), span=block.span, key=f"{block.key}p"))
        else:
            out.append(block)
    return (*out, *(_profile(person, n, meta, wording) for n, person in enumerate(unnamed(blocks, meta))))


def unnamed(blocks: tuple[Block, ...], meta: Metadata) -> tuple[Person, ...]:
    """Give the people of whom the front matter tells, and whom the section that an author wrote does not name."""
    words = " ".join(bare_text(line) for block in walk.blocks(blocks) for line in own_inlines(block))
    return tuple(person for person in portrayed(meta) if person.name not in words)


def _told_of(block: Paragraph, people: list[Person]) -> Person | None:
    """Give the person whom a paragraph names first."""
    words = bare_text(block.inlines)
    places = [(words.find(person.name), n) for n, person in enumerate(people) if person.name in words]
    return people[min(places)[1]] if places else None


def _profile(person: Person, position: int, meta: Metadata, wording: Wording) -> Profile:
    key = f"supplied-bio-{position}"
    blocks = [Paragraph(_biography(person, wording), key=key)]
    mail = mail_link(person.email) if person.email and person not in correspondents(meta) else ()
    orcid = orcid_link(person, wording, label=f"{wording.label('orcid')} ") if person.orcid else ()
    if ways := stacked((orcid, mail)):
        blocks.append(Paragraph(ways, key=f"{key}-ways"))
    return Profile(person.photo, tuple(blocks), key=f"{key}-profile")


def _biography(person: Person, wording: Wording) -> tuple[Inline, ...]:
    """The name in bold opens the text, unless the text opens with it anyway."""
    name = (Strong(name_of(person)),)
    if not person.bio:
        told = joined((plain(person.role), affiliations(person.affiliations, wording)), comma(wording))
        return joined((name, told), comma(wording))
    if person.bio.startswith(person.name):
        return (*name, Text(person.bio[len(person.name) :]))
    return (*name, Text(f" {person.bio}"))


def _related(item: Related, position: int) -> ListItem:
    key = f"supplied-related-{position}"
    return ListItem((Paragraph(linked(item.title, item.url), key=key),), key=f"{key}-item")
