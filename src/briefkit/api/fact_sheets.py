"""Fact-check sheets on disk: as Word files and pages in the house style, and as CSV."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.facts import BriefFacts
from briefkit.api.sheets import Sheet, check_formats, write_sheet
from briefkit.api.writing import Written

if TYPE_CHECKING:
    from briefkit.render.printed import Printed


def write_sheets(
    listed: Iterable[BriefFacts], formats: tuple[str, ...], output: Path | None, table: Callable[[BriefFacts], str]
) -> Iterator[Written]:
    """Write the sheet of each brief, `<brief>-facts.docx` and so on, where its outputs go.

    Args:
        listed: briefs with their claims.
        formats: of `sheets.FORMATS`.
        output: where they go; None for the folder of the project's outputs.
        table: gives a brief's claims as CSV.

    Raises:
        UsageError: there is no such format, or nothing can be written there.
        RenderError: a sheet would lack words; nothing of that brief is written then.

    """
    check_formats(formats, "fact-check sheet")
    for one in listed:
        sheet = Sheet(one.reading, "facts", partial(_printed, one), partial(table, one))
        yield from write_sheet(sheet, formats, output)


def _printed(one: BriefFacts) -> "Printed":
    from briefkit.render.fact_sheet import fact_sheet  # noqa: PLC0415 - what only lists claims sets no page

    return fact_sheet(one.reading.brief, one.register, one.hash, one.reading.style)
