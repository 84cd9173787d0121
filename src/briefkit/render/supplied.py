"""Sections that the front matter supplies where the brief has not written them: contributors and related reading."""

from collections.abc import Iterator

from briefkit.model.blocks import Block, BulletList, ListItem, Paragraph
from briefkit.model.inlines import Strong, Text
from briefkit.model.metadata import Metadata, Person, Related
from briefkit.render.words import Wording, linked


def supplied_sections(meta: Metadata, wording: Wording) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    """Give role, title and blocks of each section that the front matter can fill."""
    people = [person for person in meta.authors if person.bio]
    if people:
        title = wording.label("contributor-one" if len(people) == 1 else "contributors")
        yield "contributors", title, tuple(_biography(person, n) for n, person in enumerate(people))
    if meta.related:
        items = tuple(_related(item, n) for n, item in enumerate(meta.related))
        yield "related", wording.label("related"), (BulletList(items, key="supplied-related-list"),)


def _biography(person: Person, position: int) -> Paragraph:
    """The name in bold opens the text, unless the text opens with it anyway."""
    key = f"supplied-bio-{position}"
    if person.bio.startswith(person.name):
        return Paragraph((Strong((Text(person.name),)), Text(person.bio[len(person.name) :])), key=key)
    return Paragraph((Strong((Text(person.name),)), Text(f" {person.bio}")), key=key)


def _related(item: Related, position: int) -> ListItem:
    key = f"supplied-related-{position}"
    return ListItem((Paragraph(linked(item.title, item.url), key=key),), key=f"{key}-item")
