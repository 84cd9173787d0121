"""The fact-check sheet of a brief, as a brief of its own: a table for each section, with room for initials."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefkit.model.approvals import in_force
from briefkit.model.blocks import Cell
from briefkit.model.brief import Brief, Section
from briefkit.model.content_hash import short_hash
from briefkit.model.facts import CheckedClaim, Cited, Register, Status
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Emphasis, Inline, LineBreak, Link, Text
from briefkit.model.metadata import Metadata
from briefkit.model.scripts import script_of
from briefkit.render import proof
from briefkit.render.printed import Printed
from briefkit.render.sheets import LANG, block_key, in_language, is_english, lead_of, on_lines, set_sheet, table_of

_HEADER = ("Line, key", "Claim", "Source", "Locator", "Link", "Status", "Initials/date/remark")
"""The last one is one word, so that there is room to write below it."""
_NAME = "Fact-check sheet"
_FIRST = "Title and key messages"
"""What stands before the first heading."""
_HOW = (
    "Hold each claim against its source, at the place that is cited. Where the source says so, put your initials and"
    " the date; where it does not, say what it says. Then note it with the command “briefkit facts” and the key."
)


_IN_PART = " This brief is not in English: claims about events without a year, law and causes are not listed."


def fact_sheet(brief: Brief, register: Register, content: str, style: HouseStyle) -> Printed:
    """Give the sheet, ready to be set.

    Args:
        brief: whose claims they are.
        register: the claims and what is known of them.
        content: the hash of its content.
        style: the house style.

    """
    hashes = f"content {short_hash(content)}; proof {proof.content_hash(brief)}"
    meta, old = _metadata(brief.metadata, register, hashes), brief.metadata
    sections = (*lead_of(old), *_sections(register.claims, old), *_approvals(brief))
    sheet = Brief(brief.name, "", meta, sections)
    return set_sheet(sheet, style)


def _metadata(old: Metadata, register: Register, hashes: str) -> Metadata:
    counts = Counter(one.status for one in register.claims)
    told = ", ".join(f"{counts[status]} {status.value}" for status in Status if counts[status])
    total = len(register.claims)
    parts = (
        f"Version {old.version}" if old.version else "",
        hashes,
        f"{total} {'claim' if total == 1 else 'claims'}{f': {told}' if told else ''}",
    )
    return Metadata(
        type=old.type,
        kicker=_NAME,
        title=(not script_of(old.lang) and old.title) or _NAME,
        short_title=_NAME if script_of(old.lang) else f"{_NAME}: {old.short_title or old.title}",
        subtitle="; ".join(part for part in parts if part),
        standfirst=f"{_HOW}{'' if is_english(old.lang) else _IN_PART}"
        if total
        else "There is nothing in this brief that a person must verify.",
        publisher=old.publisher,
        lang=LANG,
        status="final",
        version=old.version,
    )


def _sections(claims: Iterable[CheckedClaim], meta: Metadata) -> Iterator[Section]:
    for number, (title, group) in enumerate(groupby(claims, lambda one: one.claim.section)):
        rows = tuple(_row(one) for one in group)
        name = f"facts-{number}"
        heading = in_language(title, meta.lang) if title else (Text(_FIRST),)
        yield Section(heading, None, name, (table_of(name, _HEADER, rows, turn="portrait"),), key=block_key(name))


def _row(one: CheckedClaim) -> tuple[Cell, ...]:
    claim = one.claim
    none = f"None here; see line {claim.repeats}" if claim.repeats else "No source here"
    sources = claim.sources or (Cited("", work=none),)
    kinds = ", ".join(kind.noun for kind in claim.kinds)
    return (
        Cell((Text(str(claim.span.start.line)), LineBreak(), Text(claim.key))),
        Cell((*in_language(claim.text, claim.lang), LineBreak(), Emphasis((Text(kinds),)))),
        Cell(on_lines(in_language(_source(source), claim.lang if claim.sources else LANG) for source in sources)),
        Cell(on_lines((Text(source.locator),) for source in sources if source.locator)),
        Cell(on_lines((Link((Text(_short(source.link)),), source.link),) for source in sources if source.link)),
        Cell(tuple(_status(one))),
        Cell(()),
    )


def _source(one: Cited) -> str:
    return one.work or (f"{one.key}, in no bibliography" if one.key else one.link)


def _status(one: CheckedClaim) -> Iterator[Inline]:
    record, before = one.record, one.before
    yield Text(one.status.value.capitalize() + (f" by {record.by}" if record and record.by else ""))
    more = [str(record.on or ""), record.note] if record else []
    if before:
        more = ["Changed since it was", f"{before.status.value} by {before.by or 'nobody'}", str(before.on or "")]
    for words in filter(None, more):
        yield LineBreak()
        yield Text(words)


def _short(link: str) -> str:
    return link.partition("://")[2].rstrip("/") or link


def _approvals(brief: Brief) -> Iterator[Section]:
    if not brief.facts.approvals:
        return
    held = in_force(brief)
    header = ("Name", "Role", "Date", "Content", "Holds")
    rows = tuple(
        tuple(
            Cell((Text(words),) if words else ())
            for words in (
                *(one.by, one.role, str(one.on), short_hash(one.hash)),
                "yes" if one in held else "no, the brief has changed since",
            )
        )
        for one in brief.facts.approvals
    )
    table = table_of("approvals", header, rows)
    yield Section((Text("Approvals"),), None, "approvals", (table,), key=block_key("approvals"))
