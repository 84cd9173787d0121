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
from briefkit.model.blocks import Block, Chart, Figure, Table
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.walk import brief_blocks

RULE = Rule("BK617", "unsourced-figure", Severity.WARNING)

_NOUNS = {Figure: "picture", Chart: "chart", Table: "table"}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the source of every figure, chart and table with a caption."""
    for block in brief_blocks(brief):
        if isinstance(block, Figure | Chart | Table) and not block.source and _tells(block):
            hint = 'Add `source="…"`: a work, an institution, or "Authors’ calculations".'
            span = first_line(brief.text, block.span)
            yield RULE.at(brief, span, f"This {_NOUNS[type(block)]} has no source", hint=hint)


def _tells(block: Block) -> bool:
    """Tell whether something is shown as evidence: it has a caption, and that cites nothing."""
    if isinstance(block, Figure) and block.decorative:
        return False
    return isinstance(block, Figure | Chart | Table) and bool(block.caption) and not has_source(block.caption)
