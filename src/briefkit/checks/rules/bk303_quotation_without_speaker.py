"""Somebody's words, and nobody who says them.

Why it matters
    Who speaks decides what the words weigh. A reader should not have to look into the list of works to learn whether a
    minister, a critic or a report is speaking. The name stands in the sentence or the one before it; a report or a law
    will do as well as a person.

Bad
    The town “cannot wait for the monsoon to fill its wells” [@Rao2024].

Good
    Asha Rao, who runs the waterworks, says that the town “cannot wait for the monsoon to fill its wells” [@Rao2024].

Source
    The Chicago Manual of Style, 13.1; the Associated Press on attribution.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.quotations import Quoted, Use, quotations
from briefkit.checks.claims.statements import Statement, english_blocks, statements
from briefkit.checks.excerpt import first_line
from briefkit.checks.house_wording.lines import GAP
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Quotation
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.positions import Span
from briefkit.model.text import word_count

RULE = Rule("BK303", "quotation-without-speaker", Severity.WARNING)

_NAME = re.compile(r"\b[A-Z][\w’'.-]*")
_NO_NAMES = word_set(
    "The This These Those That It Its He She They We I A An In On At As However Furthermore Moreover But And"
    " Yet So Also"
    " While Although Though Since For From By To With Nevertheless Meanwhile Then There Here If When Where"
    " Who What Why How"
    " Many Some Most Several Such One Two Three Similarly Indeed Instead Still Thus Hence Therefore Additionally Not No"
    " Nobody Everyone Everybody Despite After Before During Under Over Of Or Our Their His Her Only Even Just January"
    " February March April May June July August September October November December Monday Tuesday Wednesday Thursday"
    " Friday Saturday Sunday"
)
_ANONYMOUS = re.compile(r"\b[Ii]t (?:is|was|has been|had been) \w+")
"""Who begins like this goes on to name nobody; the speaker of the sentence before does not count."""
_SPEAKERS = word_set(
    "act acts law laws report reports treaty agreement clause article articles constitution guideline guidelines policy"
    " strategy statement declaration resolution court judge judges government ministry minister ministers commission"
    " committee council study survey respondents respondent interviewee interviewees participants farmer farmers nurse"
    " nurses teacher teachers resident residents villagers official officials director manager engineer author authors"
    " plan paper charter convention code manual tender contract concession notice letter letters audit auditor auditors"
    " inquiry inspector inspectors spokesperson spokesman spokeswoman mother mothers father patient patients"
    " worker workers"
    " mayor president secretary chair judgment ruling he she his her i we section regulation directive"
    " communique review"
    " board agency bank mission chapter preamble text summary brief ordinance decree circular order bill"
    " captain chief sailor sailors boatman skipper student students parent parents"
)
_FEWEST = 4
"""Words from which on somebody must have said them in this order."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a name around every quotation."""
    hint = "Name who says it, in this sentence or the one before."
    for one in quotations(brief):
        if one.use is Use.QUOTATION and len(one.words) >= _FEWEST and not _has_speaker(one):
            yield RULE.at(brief, one.place(brief), "Nobody is said to have said this", hint=hint)
    introduced = _introduced(brief)
    for block in english_blocks(brief):
        if isinstance(block, Quotation) and not block.speaker and block.span not in introduced:
            place = first_line(brief.text, block.span)
            hint = "Close it with a line that names the speaker: `> — Asha Rao, minister, 12 March 2024 [@rao2024]`."
            yield RULE.at(brief, place, "This quotation names no speaker", hint=hint)


def _introduced(brief: Brief) -> set[Span]:
    """Give the places of the block quotations whose speaker the paragraph before names, with a colon at its end."""
    last = {one.passage.span: one for one in statements(brief) if one.is_english and "paragraph" in one.scopes}
    found: set[Span] = set()
    before: Statement | None = None
    for block in english_blocks(brief):
        is_open = before is not None and before.text.rstrip().endswith((":", ",")) and _names(before)
        if isinstance(block, Quotation) and is_open:
            found.add(block.span)
        before = last.get(block.span)
    return found


def _has_speaker(one: Quoted) -> bool:
    here, before = one.statement, one.statement.before
    if _names(here) or _is_named_behind(one):
        return True
    return before is not None and not _ANONYMOUS.search(here.own) and _names(before)


def _names(one: Statement) -> bool:
    if one.vocabulary & _SPEAKERS or _has_narrative(one):
        return True
    return any(match[0].partition("’")[0] not in _NO_NAMES for match in _NAME.finditer(one.own))


def _has_narrative(one: Statement) -> bool:
    """Tell whether a work is cited as the subject: `@rao2024 says`; what is quoted is blanked by the same mark."""
    return GAP in one.text


def _is_named_behind(one: Quoted) -> bool:
    """Tell whether the words after the quotation name who said them, where a full stop within it ended the sentence."""
    line = one.statement.passage.line.text
    behind = line[one.statement.start + one.end + 1 :][:60].lstrip(" ,")
    return word_count(behind) > 0 and bool(
        re.match(r"(?:(?:sa|wr|no|ad|ar)\w+ [A-Z]|[A-Z]\w+ (?:[A-Z]\w+ )?said)", behind)
    )
