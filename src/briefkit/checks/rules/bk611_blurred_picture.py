"""A picture has too few pixels for the width at which it is printed.

Why it matters
    On a screen it passes; on paper a reader sees steps and blurred words, and takes the brief for careless.

Bad
    ![Wells in 2024](wells.png){alt="Map of wells" width="100%"} with a picture of 400 by 300 pixels

Good
    ![Wells in 2024](wells.png){alt="Map of wells" width="100%"} with a picture of 1,400 by 1,050 pixels

    ![Wells in 2024](wells.png){alt="Map of wells"} with the small one: it is set as wide as it stays sharp

Source
    150 pixels per inch is the least that printers of reports ask for, 300 what they prefer.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.blocks import Figure
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.picture_size import MM_PER_INCH, SHARP, measure, resolution, set_width
from briefkit.model.walk import brief_blocks

RULE = Rule("BK611", "blurred-picture", Severity.WARNING)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Compare the pixels of every figure with the width at which the house style prints it."""
    for block in brief_blocks(brief):
        found = brief.pictures.get(block.src) if isinstance(block, Figure) else None
        if not isinstance(block, Figure) or found is None or found.kind == "svg":
            continue
        width = set_width(found, block.width_percent, style.page)
        sharpness = round(resolution(found, width))
        if sharpness >= SHARP:
            continue
        pixels = f"{found.width:,} pixel{'' if found.width == 1 else 's'}"
        message = (
            f"'{block.src}' has {pixels} across for {width:.0f} mm: {sharpness} per inch, where print needs {SHARP}"
        )
        wanted = round(width * SHARP / MM_PER_INCH)
        share = int(100 * found.width * MM_PER_INCH / SHARP / measure(style.page))
        narrower = f", or set it narrower: width={share}%" if share else ""
        yield RULE.at(brief, block.span, message, hint=f"Take one of at least {wanted:,} pixels{narrower}.")
