"""Claims and what is known of them: in words on a screen, as JSON and as CSV."""

import csv
import io
import json
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

import click

from briefkit.api.facts import BriefFacts, source_in_words
from briefkit.cli.report import number, screen_columns
from briefkit.cli.shown import harmless
from briefkit.model.approvals import in_force, voided
from briefkit.model.facts import Approval, CheckedClaim, Cited, FactRecord, Status

VERSION = 1
"""Raised when a key of the JSON or a column of the CSV changes its meaning or goes away."""
_COLOURS = {Status.VERIFIED: "green", Status.UNVERIFIED: "yellow", Status.DISPUTED: "red"}
COLUMNS = (
    *("path", "line", "column", "section", "kinds", "claim", "source", "locator", "link"),
    *("status", "by", "on", "note", "initials", "key"),
)


def show(listed: Iterable[BriefFacts], output: str, *, only_open: bool) -> None:
    """Print the claims of briefs.

    Args:
        listed: the briefs.
        output: `text`, `json` or `csv`.
        only_open: whether verified claims are left out.

    """
    if output == "json":
        click.echo(_document(listed, only_open=only_open))
    elif output == "csv":
        click.echo(table(listed, only_open=only_open), nl=False)
    else:
        for one in listed:
            for line in _lines(one, only_open=only_open):
                click.echo(line)


def noted(count: int, status: Status) -> str:
    """Give what was written down, in a line."""
    return f"{number(count, 'claim')} noted as {status.value}"


def taken_out(record: FactRecord) -> str:
    """Give a record that is kept no longer, in a line."""
    return f"  {record.key}  {_who(record)}  {harmless(record.words)}"


def _open(one: BriefFacts, *, only_open: bool) -> Iterator[CheckedClaim]:
    return (claim for claim in one.register.claims if not only_open or claim.status is not Status.VERIFIED)


def _lines(one: BriefFacts, *, only_open: bool) -> Iterator[str]:
    yield click.style(harmless(str(one.path)), bold=True)
    if not one.is_readable:
        yield "This brief cannot be read, so nobody knows what it claims. `briefkit check` says why."
    for problem in one.problems:
        start = problem.span.start
        place = f"{harmless(problem.path)}:{start.line}:{start.column}:"
        yield f"{click.style(place, bold=True)} {click.style('error', fg='red')} {harmless(problem.message)}"
        yield from ([f"      help: {harmless(problem.help)}"] if problem.help else [])
    if not one.is_english:
        yield "This brief is not in English: numbers, years and quotations are listed, claims of other kinds are not."
    section = None
    for claim in _open(one, only_open=only_open):
        if claim.claim.section != section:
            section = claim.claim.section
            yield f"\n{click.style(harmless(section or 'Before the first heading'), underline=True)}"
        yield from _claim(claim)
    yield ""
    yield from _lost(one)
    if one.facts.approvals:
        yield from approvals(one)
    yield _summary(one)


def _lost(one: BriefFacts) -> Iterator[str]:
    """Tell of notes that count no more, but for those that are told beside the claims that took their place."""
    shown = {claim.before.key for claim in one.register.claims if claim.before}
    for record in one.register.lost:
        if record.key not in shown:
            yield from _wrapped(f"{record.key}  {_who(record)}; the brief makes no such claim: {record.words}")
    if count := len(one.register.lost):
        told = "note counts no more; --tidy takes it" if count == 1 else "notes count no more; --tidy takes them"
        yield f"{count} {told} out of {harmless(one.facts.path)}\n"


def _claim(one: CheckedClaim) -> Iterator[str]:
    claim, start = one.claim, one.claim.span.start
    status = click.style(one.status.value, fg=_COLOURS[one.status])
    who = f" by {_signed(one.record)}" if one.record and one.record.by else ""
    kinds = ", ".join(claim.kinds)
    yield f"{start.line}:{start.column}  {click.style(claim.key, bold=True)}  {kinds}  {status}{harmless(who)}"
    yield from _wrapped(claim.text)
    for source in claim.sources:
        yield from _wrapped(f"→ {_source(source)}")
    if not claim.sources:
        yield f"      → none here; see line {claim.repeats}" if claim.repeats else "      → no source"
    if one.record and one.record.note:
        yield from _wrapped(f"Note: {one.record.note}")
    if one.before:
        was = "" if one.before.words == claim.text else f" It was: {one.before.words}"
        sources = "; ".join(source_in_words(source) for source in claim.sources)
        cited = f" It cited {one.before.source or 'nothing'}." if one.before.source != sources else ""
        yield from _wrapped(f"Was {_who(one.before)}; the claim has changed since.{was}{cited}")


def _wrapped(text: str) -> list[str]:
    room = max(screen_columns() - 6, 40)
    return [f"      {line}" for line in textwrap.wrap(harmless(text), room, break_on_hyphens=False)]


def _source(one: Cited) -> str:
    told = [one.key, one.locator, one.work, one.link]
    return ", ".join(part for part in dict.fromkeys(told) if part)


def _signed(record: FactRecord) -> str:
    return f"{record.by} on {record.on}" if record.on else record.by


def _who(record: FactRecord) -> str:
    return harmless(f"{record.status.value} by {_signed(record)}" if record.by else record.status.value)


def _held(one: BriefFacts) -> list[tuple[Approval, bool]]:
    held = in_force(one.reading.brief)
    return [(approval, approval in held) for approval in one.facts.approvals]


def approvals(one: BriefFacts) -> Iterator[str]:
    """Give for each approval of a brief a line that says whether it holds."""
    for approval, holds in _held(one):
        told = ("holds", "green") if holds else ("void, the brief has changed since", "red")
        yield f"{approval_in_words(approval)}: {click.style(told[0], fg=told[1])}"
    if not one.facts.approvals:
        yield f"{harmless(str(one.path))}: Nobody has approved this brief."


def is_approved(one: BriefFacts) -> bool:
    """Tell whether somebody has approved a brief as it is, and everybody who ever has approves it still."""
    return bool(in_force(one.reading.brief)) and not voided(one.reading.brief) and not one.problems


def approval_in_words(one: Approval) -> str:
    """Give `Approved by Rosa Amadi (Director) on 2025-11-18`."""
    role = f" ({one.role})" if one.role else ""
    return harmless(f"Approved by {one.by}{role} on {one.on}")


def _summary(one: BriefFacts) -> str:
    counts = Counter(claim.status for claim in one.register.claims)
    told = ", ".join(f"{counts[status]} {status.value}" for status in Status if counts[status])
    return f"{number(len(one.register.claims), 'claim')}{f': {told}' if told else ''}"


def _document(listed: Iterable[BriefFacts], *, only_open: bool) -> str:
    briefs = [_brief(one, only_open=only_open) for one in listed]
    return json.dumps({"version": VERSION, "briefs": briefs}, ensure_ascii=False, indent=2)


def _brief(one: BriefFacts, *, only_open: bool) -> dict[str, object]:
    return {
        "path": str(one.path),
        "facts": one.facts.path,
        "hash": one.hash,
        "claims": [_as_data(claim) for claim in _open(one, only_open=only_open)],
        "lost": [_record(record) for record in one.register.lost],
        "approvals": [
            {"by": a.by, "role": a.role, "on": str(a.on), "version": a.version, "hash": a.hash, "holds": holds}
            for a, holds in _held(one)
        ],
        "problems": [
            {"path": p.path, "line": p.span.start.line, "column": p.span.start.column, "message": p.message}
            for p in one.problems
        ],
    }


def _as_data(one: CheckedClaim) -> dict[str, object]:
    claim, record = one.claim, one.record
    return {
        "key": claim.key,
        "text": claim.text,
        "line": claim.span.start.line,
        "column": claim.span.start.column,
        "end_line": claim.span.end.line,
        "end_column": claim.span.end.column,
        "section": claim.section,
        "kind": claim.kinds[0].value,
        "kinds": [kind.value for kind in claim.kinds],
        "sources": [{"key": s.key, "locator": s.locator, "work": s.work, "link": s.link} for s in claim.sources],
        "repeats_line": claim.repeats or None,
        "status": one.status.value,
        "by": record.by if record else "",
        "on": str(record.on) if record and record.on else "",
        "note": record.note if record else "",
        "before": _record(one.before) if one.before else None,
    }


def _record(record: FactRecord) -> dict[str, object]:
    day = str(record.on) if record.on else ""
    data = {"key": record.key, "status": record.status.value, "by": record.by, "on": day, "note": record.note}
    return {**data, "words": record.words, "source": record.source}


def as_csv(one: BriefFacts) -> str:
    """Give the claims of one brief as CSV."""
    return table([one], only_open=False)


def table(listed: Iterable[BriefFacts], *, only_open: bool) -> str:
    """Give the claims of briefs as CSV (RFC 4180, but for plain line ends)."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in listed:
        for claim in _open(one, only_open=only_open):
            writer.writerow([cell(value) for value in _row(one, claim)])
    return page.getvalue()


def _row(one: BriefFacts, checked: CheckedClaim) -> Iterator[str]:
    data = _as_data(checked)
    sources = checked.claim.sources
    yield from (str(one.path), str(data["line"]), str(data["column"]), checked.claim.section)
    yield from (", ".join(checked.claim.kinds), checked.claim.text)
    none = f"see line {checked.claim.repeats}" if checked.claim.repeats else ""
    yield "; ".join(source.work or source.key or source.link for source in sources) or none
    yield "; ".join(source.locator for source in sources if source.locator)
    yield "; ".join(source.link for source in sources if source.link)
    yield from (str(data[name]) for name in ("status", "by", "on", "note"))
    yield from ("", checked.claim.key)


def cell(value: str) -> str:
    """Give a cell that no spreadsheet takes for a formula (OWASP, "CSV Injection")."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
