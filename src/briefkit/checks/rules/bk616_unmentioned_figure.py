"""A figure, chart or table that the text never speaks of.

Why it matters
    The reader does not know when to look at it, nor what to see there. Refer to it where its point is made:
    `@fig-wells`. A table in a box belongs to the box, and needs no reference.

Bad
    ![Wells by depth](wells.svg){#fig-wells alt="Three rows of wells." source="City survey"}

Good
    The deepest wells (@fig-wells) dry up last.

    ![Wells by depth](wells.svg){#fig-wells alt="Three rows of wells." source="City survey"}

Source
    The Chicago Manual of Style, 3.9 and 3.50: each illustration and table is mentioned in the text.
"""

import re
from collections.abc import Iterator

from briefkit.checks.excerpt import first_line
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Block, Chart, Figure, Paragraph, Table
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import CrossReference
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_inlines

RULE = Rule("BK616", "unmentioned-figure", Severity.SUGGESTION)

_NAMED = re.compile(r"\b(?:[Ff]igures?|[Cc]harts?|[Tt]ables?|[Gg]raphs?|[Mm]ap|[Dd]iagram|[Pp]icture|[Pp]hoto\w*)\b")
_NOUNS = {Figure: "figure", Chart: "chart", Table: "table"}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a cross reference to each figure, chart and table outside boxes."""
    named = {piece.target for piece in brief_inlines(brief) if isinstance(piece, CrossReference)}
    for section in brief.sections:
        if _speaks_of_one(section):
            continue
        for block in section.blocks:
            if isinstance(block, Figure | Chart | Table) and not _is_decoration(block) and block.anchor not in named:
                noun = _NOUNS[type(block)]
                hint = f"Refer to it where its point is made: `@{block.anchor or 'tbl-name'}`."
                yield RULE.at(
                    brief, first_line(brief.text, block.span), f"The text does not speak of this {noun}", hint=hint
                )


def _speaks_of_one(section: Section) -> bool:
    """Tell whether the text of a section names what stands in it without a cross reference: "the chart below"."""
    texts = (bare_text(block.inlines) for block in section.blocks if isinstance(block, Paragraph))
    return any(_NAMED.search(text) for text in texts)


def _is_decoration(block: Block) -> bool:
    return isinstance(block, Figure) and (block.decorative or not block.caption)
