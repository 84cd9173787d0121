"""Somebody's words, and no day or year on which they were said.

Why it matters
    What a minister said before the election is not what she says after it. The date stands in the sentence or its
    paragraph, or the work that is cited bears one.

Bad
    Asha Rao said that the town “cannot wait for the monsoon” [@RaoUndated].

Good
    Asha Rao said on 12 March 2024 that the town “cannot wait for the monsoon” [@RaoUndated].

Source
    The institute's editors; the Associated Press on attribution.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.quotations import Use, is_said, quotations
from briefkit.checks.claims.statements import english_blocks
from briefkit.checks.excerpt import first_line
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Paragraph, Quotation
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Citation, Inline, NoteCall
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.model.walk import inlines

RULE = Rule("BK304", "undated-quotation", Severity.WARNING)

_LONG = 8
"""Words of a quotation that somebody must have said; a shorter one may be a name or a phrase."""
_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_HINT = "Say when, or cite a work that bears a date."


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a date at every quotation that has a source; what lacks a source lacks more."""
    dated = {reference.key for reference in brief.references if reference.item.get("issued")}
    lines = {block.span: block.inlines for block in english_blocks(brief) if isinstance(block, Paragraph)}
    for one in quotations(brief):
        said = lines.get(one.statement.passage.span)
        is_told = (
            one.use is Use.QUOTATION and one.statement.is_backed and (len(one.words) >= _LONG or is_said(one.statement))
        )
        if is_told and said and not _is_dated(said, dated):
            yield _finding(brief, one.place(brief))
    for block in english_blocks(brief):
        if isinstance(block, Quotation) and block.speaker:
            last = block.blocks[-1] if block.blocks else None
            words = last.inlines if isinstance(last, Paragraph) else ()
            if not _is_dated(block.speaker, dated) and not _is_dated(words, dated):
                yield _finding(brief, first_line(brief.text, block.span))


def _finding(brief: Brief, span: Span) -> Finding:
    return RULE.at(brief, span, "Nobody can tell when this was said", hint=_HINT)


def _is_dated(line: tuple[Inline, ...], dated: set[str]) -> bool:
    pieces = list(inlines(line))
    if any(isinstance(piece, NoteCall) for piece in pieces) or _YEAR.search(bare_text(line)):
        return True
    cited = [item.key for piece in pieces if isinstance(piece, Citation) for item in piece.items]
    return any(key in dated for key in cited)
