"""The opening of a manuscript: title, type, kicker, byline, date, before the text begins."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.importers.account import Account
from briefkit.importers.draft import Author, Front
from briefkit.importers.manuscript import Block, Heading, Paragraph, Properties, Run, bare, runs_of
from briefkit.importers.names import SectionNames, folded
from briefkit.importers.structure.dates import date_in, is_vague_date
from briefkit.importers.structure.people import byline, email_in, names_a_place, orcid_in
from briefkit.model.house_style import HouseStyle

_BODY = 24
"""Words of a paragraph that is text and no longer the opening."""
_MOST = 14
"""Blocks."""
_STYLES: Mapping[str, str] = {
    "title": "title",
    "long title": "title",
    "subtitle": "subtitle",
    "kicker": "kicker",
    "standfirst": "standfirst",
    "author": "byline",
    "byline": "byline",
    "date": "date",
    "dateline": "date",
}
"""Names of styles, as Word, LibreOffice, pandoc and briefkit have them, and what they mark."""


def take_opening(
    blocks: Sequence[Block], properties: Properties, style: HouseStyle, names: SectionNames, account: Account
) -> tuple[Front, tuple[Block, ...]]:
    """Give what the opening says, and the blocks that are left."""
    front = Front(lang=names.lang)
    region = _region(blocks, names)
    title = _title(region)
    left: list[Block] = []
    hanging: list[Run] = []
    for number, block in enumerate(region):
        words = _words(block)
        if number == title:
            front.title = words
            account.tell("decision", "The title", block.spot, words, "certain" if _marked(block) else "likely")
        elif not (_take(block, words, front, style, account) or _take_unmarked(number, title, region, front, account)):
            left.append(block)
            continue
        hanging += [run for run in runs_of(block) if run.note or run.comment]
    _take_properties(front, properties, account)
    return front, _with_hanging((*left, *blocks[len(region) :]), hanging, account)


def _take_properties(front: Front, properties: Properties, account: Account) -> None:
    """Take what the file says of itself where its text says nothing."""
    if not front.title and properties.title:
        front.title = properties.title
        account.copied(properties.title)
        account.tell("decision", "The title, from the file's properties", quote=properties.title, confidence="likely")
    if not front.date and properties.date:
        front.date = properties.date
        account.tell("decision", f"The date is {properties.date}, from the file's properties", confidence="likely")
    if not front.authors and properties.authors:
        front.authors = [Author(name) for name in properties.authors]
        account.copied(" ".join(properties.authors))
        names = ", ".join(properties.authors)
        account.tell("decision", f"Authors, from the file's properties: {names}", confidence="likely")
    if not front.authors and properties.made_by:
        message = f"No author was found; the file was made by {properties.made_by}, who need not be one"
        account.tell("unsure", message, confidence="unsure")
    front.keywords = list(properties.keywords)
    account.copied(" ".join(front.keywords))


def _with_hanging(blocks: tuple[Block, ...], hanging: list[Run], account: Account) -> tuple[Block, ...]:
    """Give blocks with the notes and remarks of the opening in the first paragraph: no front matter holds them."""
    if not hanging:
        return blocks
    first = next((number for number, block in enumerate(blocks) if isinstance(block, Paragraph)), len(blocks))
    block = blocks[first] if first < len(blocks) else Paragraph(())
    if not isinstance(block, Paragraph):
        return blocks
    account.tell(
        "unsure", "A note or remark of the title or the byline is called here now", block.spot, _words(block), "unsure"
    )
    return (*blocks[:first], replace(block, runs=(*runs_of(block), *hanging)), *blocks[first + 1 :])


def _words(block: Block) -> str:
    return " ".join(bare(block.runs).split()) if isinstance(block, Paragraph | Heading) else ""


def _marked(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and _STYLES.get(block.style) == "title")


def _region(blocks: Sequence[Block], names: SectionNames) -> Sequence[Block]:
    """Give the blocks before the text: short ones, up to the first known name of a section."""
    for number, block in enumerate(blocks[:_MOST]):
        if not isinstance(block, Paragraph | Heading) or any(run.cited or run.picture for run in block.runs):
            return blocks[:number]
        words = _words(block)
        marked = isinstance(block, Paragraph) and block.style in _STYLES
        if not marked and (names.role(words) or len(words.split()) >= _BODY):
            return blocks[:number]
        if number and isinstance(block, Heading) and any(map(_marked, blocks[:number])):
            return blocks[:number]
    return blocks[:_MOST]


def _title(region: Sequence[Block]) -> int:
    """Give which block is the title: marked as such, or the largest, or the first; -1 for none."""
    for number, block in enumerate(region):
        if isinstance(block, Paragraph) and _STYLES.get(block.style) == "title":
            return number
    for number, block in enumerate(region):
        if isinstance(block, Heading):
            return number
    sizes = [block.size if isinstance(block, Paragraph) else 0 for block in region]
    if sizes and max(sizes) > min(sizes):
        return sizes.index(max(sizes))
    return 0 if region and isinstance(region[0], Paragraph) else -1


def _take(block: Block, words: str, front: Front, style: HouseStyle, account: Account) -> bool:
    """Take what a line says by its words; False where it says nothing of the kind."""
    kind = _type_of(words, style)
    if kind:
        front.type = kind
        account.dropped(words)
        account.tell("decision", f"The type of the brief is {kind}", block.spot, words)
        return True
    day = date_in(words.partition(" · ")[0] if isinstance(block, Paragraph) and block.style == "dateline" else words)
    if day:
        front.date = day
        account.dropped(words)
        account.tell("decision", f"The date is {day}", block.spot, words)
        return True
    if is_vague_date(words):
        account.dropped(words)
        account.tell(
            "unsure", "A date without a day, or one of two; write `date` yourself", block.spot, words, "unsure"
        )
        return True
    return _take_people(block, words, front, account)


def _take_people(block: Block, words: str, front: Front, account: Account) -> bool:
    people = byline("\n".join(_lines(block)))
    if people and not (front.authors and names_a_place(words)):
        _add(people, words, front, account)
        account.tell("decision", f"Authors: {', '.join(p.name for p in people)}", block.spot, words, "likely")
        return True
    if not front.authors:
        return False
    email, orcid, last = email_in(words), orcid_in(words), front.authors[-1]
    if email or orcid:
        last.email, last.orcid = email or last.email, orcid or last.orcid
        account.replaced(words, email or orcid)
        account.tell("decision", f"Of {last.name}", block.spot, words, "likely")
        return True
    if names_a_place(words) and not any(author.affiliation for author in front.authors):
        for author in front.authors:
            author.affiliation = words
        account.copied(" ".join([words] * (len(front.authors) - 1)))
        account.tell("decision", "Where the authors work", block.spot, words, "likely")
        return True
    return False


def _lines(block: Block) -> list[str]:
    return "".join(run.text for run in block.runs).split("\n") if isinstance(block, Paragraph | Heading) else []


def _add(people: list[Author], words: str, front: Front, account: Account) -> None:
    front.authors += people
    account.replaced(words, " ".join(person.words for person in people))


def _take_unmarked(number: int, title: int, region: Sequence[Block], front: Front, account: Account) -> bool:
    """Take a line by its style, or one before the title as its kicker; others are left to the text."""
    block = region[number]
    words = _words(block)
    field = _STYLES.get(block.style, "") if isinstance(block, Paragraph) else ""
    if not words:
        return True
    if field in ("subtitle", "standfirst", "kicker") and not getattr(front, field):
        setattr(front, field, words)
        account.tell("decision", f"The {field}", block.spot, words)
        return True
    if number < title and not front.kicker:
        front.kicker = words
        account.tell("decision", "The kicker: it stands over the title", block.spot, words, "unsure")
        return True
    return False


def _type_of(words: str, style: HouseStyle) -> str:
    """Give the type of brief whose label the words are, in any language of the house."""
    fold = folded(words)
    for name, kind in style.brief_types.items():
        if fold == folded(name) or fold in {folded(label) for label in kind.label.values()}:
            return name
    return ""
