"""The back of a manuscript: who wrote it, and what to read next, into the front matter."""

import re

from briefkit.importers.account import Account, words_of
from briefkit.importers.draft import Front, Section
from briefkit.importers.manuscript import Block, Item, Paragraph, bare, runs_of
from briefkit.importers.names import CONTACT, folded
from briefkit.importers.structure.people import described

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>]+")
_FEW = 6
"""Words beside the address: `For questions write to`."""
_LONGEST_TITLE = 30
"""Words."""


def take_contributors(sections: list[Section], front: Front, account: Account) -> None:
    """Say of the authors what the paragraphs about the contributors say; the paragraphs stay where they are.

    Somebody who has a paragraph there and is not in the byline is an author where the byline names nobody.
    """
    had_byline = bool(front.authors)
    for section in sections:
        for block in section.blocks if section.role == "contributors" else ():
            person = described(bare(block.runs)) if isinstance(block, Paragraph) else None
            if person is None:
                continue
            author = next((one for one in front.authors if _same(one.name, person.name)), None)
            if author is None and had_byline:
                account.tell("unsure", f"{person.name} is described and not in the byline", block.spot, person.name)
                continue
            before = author.words if author else ""
            if author is None:
                front.authors.append(person)
                author = person
            for field in ("pronouns", "role", "affiliation"):
                setattr(author, field, getattr(author, field) or getattr(person, field))
            account.replaced(before, author.words)
            told = ", ".join(filter(None, (author.pronouns, author.role, author.affiliation)))
            account.tell("decision", f"Of {author.name}: {told}", block.spot, bare(runs_of(block)), "likely")


def _same(one: str, other: str) -> bool:
    a, b = one.casefold().split(), other.casefold().split()
    return a == b or (a[-1:] == b[-1:] and a[:1] == b[:1])


def take_contact(sections: list[Section], front: Front, account: Account) -> None:
    """Move an e-mail address, or one on the web, under a heading such as "Contact" into the front matter."""
    for section in [one for one in sections if folded(bare(one.title)) in CONTACT]:
        words = " ".join(bare(runs_of(block)) for block in section.blocks)
        email, url = _EMAIL.search(words), _URL.search(words)
        others = words_of(_URL.sub("", _EMAIL.sub("", words)))
        if not (email or url) or len(others) > _FEW or any(not runs_of(block) for block in section.blocks):
            continue
        front.contact = (email[0] if email else "", url[0].rstrip(".,;") if url else "")
        account.replaced(f"{bare(section.title)} {words}", " ".join(front.contact))
        account.tell("decision", "The contact is in the front matter", section.spot, words, "likely")
        sections.remove(section)


def drop_note_heads(sections: list[Section], account: Account) -> None:
    """Leave out the heading over notes that stand at their places now."""
    for section in [one for one in sections if one.role == "notes" and not one.blocks and not one.remark]:
        account.dropped(bare(section.title))
        account.tell("dropped", "Left out: the heading over the notes", section.spot, bare(section.title))
        sections.remove(section)


def take_related(sections: list[Section], front: Front, account: Account) -> None:
    """Move a list of titles into the front matter, with their addresses; a section that says more stays."""
    for section in [one for one in sections if one.role == "related"]:
        titles = [_title(block) for block in section.blocks]
        if not titles or None in titles:
            continue
        front.related += [title for title in titles if title]
        account.dropped(bare(section.title))
        message = f"{len(titles)} titles of related reading are in the front matter; the house style words the heading"
        account.tell("decision", message, section.spot, bare(section.title), "likely")
        sections.remove(section)


def _title(block: Block) -> tuple[str, str] | None:
    if not isinstance(block, Paragraph | Item) or any(run.note or run.picture or run.comment for run in block.runs):
        return None
    words = " ".join(bare(block.runs).split())
    links = {run.link for run in block.runs if run.link}
    if not words or len(words.split()) > _LONGEST_TITLE or len(links) > 1 or re.search(r"[.!?]\s+[A-Z]", words):
        return None
    return words, next(iter(links), "")
