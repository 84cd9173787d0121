"""Words of a source that stand in the text without quotation marks.

Why it matters
    Twelve words in a row are nobody's chance: they were copied, from the abstract as a rule. Say it in your own words,
    or quote it. Only what the bibliography holds is compared: abstracts and notes, as reference managers export them.

Bad
    Paying by the timetable gives no operator a reason to keep a spare engine ready [@Lind2024].

Good
    Operators who are paid by the timetable gain nothing by a spare engine [@Lind2024].

Source
    IPRR, guidelines for contributors: at most a tenth of a text may be like its sources; COPE on redundancy in text.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statements import Statement, statements
from briefkit.checks.rule import Rule
from briefkit.checks.works import text
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK342", "borrowed-words", Severity.WARNING)

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ROW = 12
"""Words in a row."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the words of each sentence, those it quotes left out, with the abstracts of the works."""
    owners = _rows(brief)
    if not owners:
        return
    for one in statements(brief):
        if "quotation" not in one.scopes and not one.scopes & {"title", "heading"}:
            yield from _copied(brief, one, owners)


def _rows(brief: Brief) -> dict[tuple[str, ...], str]:
    """Give every row of twelve words of what the bibliography says of its works, each with the key of the work."""
    found: dict[tuple[str, ...], str] = {}
    for reference in brief.references:
        for field in ("abstract", "annote", "note"):
            words = [word.casefold() for word in _WORD.findall(text(reference, field))]
            for start in range(len(words) - _ROW + 1):
                found.setdefault(tuple(words[start : start + _ROW]), reference.key)
    return found


def _copied(brief: Brief, one: Statement, owners: dict[tuple[str, ...], str]) -> Iterator[Finding]:
    words = list(_WORD.finditer(one.own))
    said = [word[0].casefold() for word in words]
    rows = [at for at in range(len(said) - _ROW + 1) if tuple(said[at : at + _ROW]) in owners]
    if not rows:
        return
    key = owners[tuple(said[rows[0] : rows[0] + _ROW])]
    last = next(at for at, after in zip(rows, [*rows[1:], -1], strict=True) if after != at + 1)
    span = one.place(brief, words[rows[0]].start(), words[last + _ROW - 1].end())
    message = f"These {last + _ROW - rows[0]} words are those of '{key}'"
    yield RULE.at(brief, span, message, hint="Say it in your own words, or set it in quotation marks.")
