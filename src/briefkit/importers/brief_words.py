"""Every word of a brief that a manuscript could have had: of its text, its notes and its front matter."""

from collections.abc import Iterator

from briefkit.importers.account import words_of
from briefkit.model.blocks import CodeBlock, Figure, Statistic
from briefkit.model.brief import Brief
from briefkit.model.inlines import InlinePicture
from briefkit.model.metadata import Person
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks, inlines, own_inlines


def brief_words(brief: Brief) -> list[str]:
    """Give the words of a brief; dates, the type and other things that are no words of a text are left out."""
    return [word for text in _texts(brief) for word in words_of(text)]


def _texts(brief: Brief) -> Iterator[str]:
    meta = brief.metadata
    yield from (meta.title, meta.subtitle, meta.kicker, meta.standfirst, *meta.keywords)
    for person in (*meta.authors, *meta.editors, *meta.reviewers, *meta.translators):
        yield from _person(person)
    yield from (item.title for item in meta.related)
    if meta.contact:
        yield from (meta.contact.email, meta.contact.url)
    for section in brief.sections:
        yield bare_text(section.title)
    for block in brief_blocks(brief):
        for line in own_inlines(block):
            yield bare_text(line)
            yield from (p.alt or "" for p in inlines(line) if isinstance(p, InlinePicture))
        if isinstance(block, CodeBlock):
            yield block.text
        elif isinstance(block, Figure):
            yield block.alt or ""
        elif isinstance(block, Statistic):
            yield f"{block.value} {block.label}"


def _person(person: Person) -> Iterator[str]:
    yield from (person.name, person.pronouns, person.role, person.orcid, person.email, person.bio)
    yield from (place.name for place in person.affiliations)
