"""Which sections reach over all columns of the text."""

from collections.abc import Iterable

from briefkit.model.blocks import Block, Division, Recommendations
from briefkit.model.house_style import HouseStyle
from briefkit.render.printed import PrintedSection


def reaches_across(section: PrintedSection, style: HouseStyle) -> bool:
    """Whether a section reaches over all columns: its role says so, or it stands on a band."""
    return style.page.columns > 1 and (section.role in style.page.across or stands_on_band(section, style))


def stands_on_band(section: PrintedSection, style: HouseStyle) -> bool:
    """Whether a section stands on a band of the house's colour: the one that makes recommendations."""
    return style.page.recommendations == "band" and _asks(section.blocks)


def _asks(blocks: Iterable[Block]) -> bool:
    return any(
        isinstance(block, Recommendations) or (isinstance(block, Division) and _asks(block.blocks)) for block in blocks
    )
