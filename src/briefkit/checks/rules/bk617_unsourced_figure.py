"""A chart or table that does not say where its numbers come from, or a picture without its maker.

Why it matters
    Figures travel without the text. What stands below them is all that a reader of a slide will ever know, and for a
    picture it is what its maker has a right to. "Authors' calculations" is a source.

Bad
    Table: Wells by depth {#tbl-wells}

Good
    Table: Wells by depth {#tbl-wells source="City survey [@Survey2024]"}

Source
    U4, style guide; The Chicago Manual of Style, 3.29 (credit lines) and 3.77 (source notes).
"""

from collections.abc import Iterator

from briefkit.checks.claims.backing import has_source
from briefkit.checks.excerpt import first_line
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Block, Chart, Figure, Paragraph, Table
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks

RULE = Rule("BK617", "unsourced-figure", Severity.WARNING)

_SEVERAL = 2
"""Cells with numbers that make a table a claim."""
_NOUNS = {Figure: "picture", Chart: "chart", Table: "table"}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the source of every figure, chart and table with a caption."""
    for block in brief_blocks(brief):
        if isinstance(block, Figure | Chart | Table) and not block.source and _tells(block):
            hint = 'Add `source="…"`: a work, an institution, or "Authors’ calculations".'
            span = first_line(brief.text, block.span)
            yield RULE.at(brief, span, f"This {_NOUNS[type(block)]} has no source", hint=hint)
    for section in brief.sections:
        yield from _bare(brief, section.blocks)


def _bare(brief: Brief, siblings: tuple[Block, ...]) -> Iterator[Finding]:
    """Look for tables of numbers that have no caption, and no source in the paragraphs around them."""
    around = (None, *siblings, None)
    for before, block, behind in zip(around, siblings, around[2:], strict=False):
        if not isinstance(block, Table) or block.caption or block.source or not _has_numbers(block):
            continue
        if not any(isinstance(one, Paragraph) and has_source(one.inlines) for one in (before, behind)):
            span = first_line(brief.text, block.span)
            hint = 'Write below it: `Table: What it shows {#tbl-name source="…"}`.'
            yield RULE.at(brief, span, "This table has neither a caption nor a source", hint=hint)


def _has_numbers(table: Table) -> bool:
    cells = [bare_text(cell.inlines) for row in table.rows for cell in row]
    return sum(any(letter.isdigit() for letter in cell) for cell in cells) >= _SEVERAL


def _tells(block: Block) -> bool:
    """Tell whether something is shown as evidence: it has a caption, and that cites nothing."""
    if isinstance(block, Figure) and block.decorative:
        return False
    return isinstance(block, Figure | Chart | Table) and bool(block.caption) and not has_source(block.caption)
