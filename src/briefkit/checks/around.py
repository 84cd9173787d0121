"""What a finding is about, in words that stay the same when something else in the brief is changed."""

import re
from functools import lru_cache

from briefkit.checks.excerpt import lines
from briefkit.model.findings import Finding
from briefkit.model.positions import Span

_NEAR = 2
"""Words before and behind those of the finding."""
_FAR = 8
"""Lines that are looked at for them."""
_NUMBER = re.compile(r"\d[\d.,]*")


def words_around(text: str, finding: Finding) -> str:
    """Give the words of a finding in brackets, among the words of its paragraph beside them: `some [1,200] wells`.

    Of the front matter, and of what is not there, only the message says what is meant; its numbers are left out, since
    it may count what changes.

    Args:
        text: the source of the brief.
        finding: what was found in it, or in a file beside it.

    """
    words = finding.quote
    if finding.source_line is not None:
        return f"[{words}]"
    in_front = finding.span.start.line <= _front_matter(text)
    if in_front or not any(letter.isalnum() for letter in words):
        words = f"{words} {_NUMBER.sub('#', finding.message)}".strip()
    if in_front:
        return f"[{words}]"
    before, after = _before(text, finding.span), _after(text, finding.span)
    if finding.quote.endswith("…"):  # cut: where it ends nobody looks
        after = ""
    return " ".join(part for part in (before, f"[{words}]", after) if part)


@lru_cache(maxsize=4)
def _front_matter(text: str) -> int:
    """Give the number of the line that closes the front matter; 1 where there is none."""
    rows = lines(text)
    if rows[0].rstrip() != "---":
        return 1
    return next((number for number, row in enumerate(rows[1:], start=2) if row.rstrip() in ("---", "...")), 1)


def _before(text: str, span: Span) -> str:
    rows = lines(text)
    number = span.start.line - 1
    found = rows[number][: span.start.column - 1].split() if number < len(rows) else []
    for row in reversed(rows[max(number - _FAR, 0) : number]):
        if len(found) >= _NEAR or not row.strip():
            break
        found = row.split() + found
    return " ".join(found[-_NEAR:])


def _after(text: str, span: Span) -> str:
    rows = lines(text)
    number = span.end.line - 1
    found = rows[number][span.end.column - 1 :].split() if number < len(rows) else []
    for row in rows[number + 1 : number + 1 + _FAR]:
        if len(found) >= _NEAR or not row.strip():
            break
        found += row.split()
    return " ".join(found[:_NEAR])
