"""The fact-check sheet of a brief, as a brief of its own: a table for each section, with room for initials."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from briefkit.model.approvals import in_force
from briefkit.model.blocks import Cell
from briefkit.model.brief import Brief, Section
from briefkit.model.content_hash import short_hash
from briefkit.model.facts import CheckedClaim, Claim, Register, Status
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Emphasis, Inline, LineBreak, Link, Text
from briefkit.model.metadata import Metadata
from briefkit.model.scripts import base
from briefkit.render import proof
from briefkit.render.printed import Printed
from briefkit.render.sheets import SheetWords, block_key, lead_of, on_lines, set_sheet, table_of, words_of_sheet

_COLUMNS: Final = ("line", "claim", "source", "locator", "link", "status", "initials")
"""The words of the last one are one word, so that there is room to write below it."""


def fact_sheet(brief: Brief, register: Register, content: str, style: HouseStyle) -> Printed:
    """Give the sheet, ready to be set.

    Args:
        brief: whose claims they are.
        register: the claims and what is known of them.
        content: the hash of its content.
        style: the house style.

    """
    old, words = brief.metadata, words_of_sheet(style, brief.metadata.lang)
    hashes = words("facts-hashes", content=short_hash(content), proof=proof.content_hash(brief))
    sections = (*lead_of(old, words), *_sections(register.claims, old, words), *_approvals(brief, words))
    return set_sheet(Brief(brief.name, "", _metadata(old, register, hashes, words), sections), style)


def _metadata(old: Metadata, register: Register, hashes: str, words: SheetWords) -> Metadata:
    total, name, foreign = len(register.claims), words("facts"), not words.shares_script(old.lang)
    how = [words("facts-how"), *([] if base(old.lang) == "en" else [words("facts-only-english")])]
    return Metadata(
        type=old.type,
        kicker=name,
        title=(not foreign and old.title) or name,
        short_title=name if foreign else words("stated", what=name, words=old.short_title or old.title),
        subtitle=" ".join(_facts_of_sheet(old, register, hashes, words)),
        standfirst=" ".join(how) if total else words("facts-none"),
        publisher=old.publisher,
        lang=words.lang,
        status="final",
        version=old.version,
    )


def _facts_of_sheet(old: Metadata, register: Register, hashes: str, words: SheetWords) -> Iterator[str]:
    """Give for which version the sheet was printed, and how many claims are verified."""
    if old.version:
        yield f"{words('version')} {old.version}."
    yield hashes
    counts = Counter(one.status.value for one in register.claims)
    told = {status.value: words.number(counts[status.value]) for status in Status}
    if register.claims:
        yield words("facts-counts", all=words.number(len(register.claims)), **told)


def _sections(claims: Iterable[CheckedClaim], meta: Metadata, words: SheetWords) -> Iterator[Section]:
    header = [words(f"facts-{column}") for column in _COLUMNS]
    for number, (title, group) in enumerate(groupby(claims, lambda one: one.claim.section)):
        rows = tuple(_row(one, words) for one in group)
        name = f"facts-{number}"
        heading = words.quoted_from(title, meta.lang) if title else (Text(words("facts-first")),)
        yield Section(heading, None, name, (table_of(name, header, rows, turn="portrait"),), key=block_key(name))


def _row(one: CheckedClaim, words: SheetWords) -> tuple[Cell, ...]:
    claim, kinds = one.claim, words("comma") + " "
    told = kinds.join(words(f"facts-kind-{kind.value}") for kind in claim.kinds)
    links = (Link((Text(_short(source.link)),), source.link) for source in claim.sources if source.link)
    return (
        Cell((Text(words.number(claim.span.start.line)), LineBreak(), Text(claim.key))),
        Cell((*words.quoted_from(claim.text, claim.lang), LineBreak(), Emphasis((Text(told),)))),
        Cell(on_lines(_sources(claim, words))),
        Cell(on_lines((Text(source.locator),) for source in claim.sources if source.locator)),
        Cell(on_lines((link,) for link in links)),
        Cell(tuple(_status(one, words))),
        Cell(()),
    )


def _sources(claim: Claim, words: SheetWords) -> Iterator[tuple[Inline, ...]]:
    if not claim.sources:
        number = words.number(claim.repeats) if claim.repeats else ""
        yield (Text(words("facts-elsewhere", number=number) if number else words("facts-no-source")),)
    for source in claim.sources:
        if not source.work and source.key:
            yield (Text(words("facts-unknown-work", key=source.key)),)
        else:
            yield words.quoted_from(source.work or source.link, claim.lang)


def _status(one: CheckedClaim, words: SheetWords) -> Iterator[Inline]:
    record, before = one.record, one.before
    status = words(f"facts-{one.status.value}")
    yield Text(words("facts-by", status=status, name=record.by) if record and record.by else status)
    more = [str(record.on or ""), record.note] if record else []
    if before:
        was = words(f"facts-{before.status.value}")
        told = words("facts-by", status=was, name=before.by) if before.by else was
        more = [words("facts-changed"), told, str(before.on or "")]
    for told in filter(None, more):
        yield LineBreak()
        yield Text(told)


def _short(link: str) -> str:
    return link.partition("://")[2].rstrip("/") or link


def _approvals(brief: Brief, words: SheetWords) -> Iterator[Section]:
    if not brief.facts.approvals:
        return
    held = in_force(brief)
    header = [words(f"facts-{column}") for column in ("name", "role", "date", "content", "holds")]
    rows = tuple(
        tuple(
            Cell((Text(told),) if told else ())
            for told in (
                *(one.by, one.role, str(one.on), short_hash(one.hash)),
                words("facts-held" if one in held else "facts-unheld"),
            )
        )
        for one in brief.facts.approvals
    )
    table = table_of("approvals", header, rows)
    yield Section((Text(words("facts-approvals")),), None, "approvals", (table,), key=block_key("approvals"))
