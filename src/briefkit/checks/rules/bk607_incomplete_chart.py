"""A chart lacks its title, its source or its alternative text.

Why it matters
    A chart travels alone, in slides and in messages: the title says what it shows, the source why it can be believed.
    The alternative text is all that a reader has who cannot see it; where it lacks, the finding is an error.

Bad
    ``` {.chart #fig-price}
    type: bar
    data: prices.csv
    ```

Good
    ``` {.chart #fig-price}
    type: bar
    data: prices.csv
    title: A litre of water costs three times as much as in 2014
    alt: Bar chart of the price of a litre, from 2 rupees in 2014 to 6 in 2024
    source: Jal Nigam Lucknow
    ```

Source
    WCAG 2.2, success criterion 1.1.1 (alternative text).
"""

from collections.abc import Iterator

from briefkit.checks.excerpt import first_line
from briefkit.checks.rule import Rule
from briefkit.checks.wording import listed
from briefkit.model.blocks import Chart
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks

RULE = Rule("BK607", "incomplete-chart", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at what each chart says of itself; a caption may stand for the title."""
    for block in brief_blocks(brief):
        if not isinstance(block, Chart) or _is_unreadable(brief, block):
            continue
        alt = (block.alt or "").strip()
        said = {"title": bare_text(block.title or block.caption), "alt": alt, "source": bare_text(block.source)}
        lacking = [key for key, words in said.items() if not words.strip()]
        if not lacking:
            continue
        names = ["alternative text" if key == "alt" else key for key in lacking]
        hint = f"Add {listed([f'`{key}: …`' for key in lacking])} to the chart."
        severity = Severity.WARNING if alt else Severity.ERROR
        span = first_line(brief.text, block.span)
        yield RULE.at(brief, span, f"This chart has no {listed(names, 'or')}", hint=hint, severity=severity)


def _is_unreadable(brief: Brief, chart: Chart) -> bool:
    """Tell whether the chart's settings are lost, so that nobody knows what they say."""
    start, end = chart.span.start, chart.span.end
    return any(p.name == "unreadable-data" and start <= p.span.start < end for p in brief.problems)
