"""Response tables on disk: as Word files and pages in the house style, and as CSV."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.anonymous import without_names
from briefkit.api.responding import ResponseTable
from briefkit.api.sheets import Sheet, check_formats, write_sheet
from briefkit.api.writing import Written
from briefkit.errors import UsageError

if TYPE_CHECKING:
    from briefkit.render.printed import Printed


def write_table(
    table: ResponseTable,
    formats: tuple[str, ...],
    output: Path | None,
    as_csv: Callable[[ResponseTable], str],
    *,
    anonymous: bool = False,
) -> tuple[Written, ...]:
    """Write the response table of a brief, `<brief>-responses.docx` and so on, where its outputs go.

    Args:
        table: the points of reviewers.
        formats: of `sheets.FORMATS`.
        output: where it goes; None for the folder of the project's outputs.
        as_csv: gives the points as CSV.
        anonymous: whether it names neither reviewers nor authors; its files are `<brief>-responses-anonymous.docx`.

    Raises:
        UsageError: there is no such format, `responses.yaml` has a fault, or nothing can be written there.
        RenderError: an output would lack words; nothing is written then.

    """
    check_formats(formats, "response table")
    for problem in table.problems[:1]:
        start = problem.span.start
        raise UsageError(f"{table.path}:{start.line}:{start.column}: {problem.message}. A table would lack this point.")
    name = "responses"
    if anonymous:
        table, name = without_names(table), f"{name}-anonymous"
    sheet = Sheet(table.reading, name, partial(_printed, table), partial(as_csv, table))
    return write_sheet(sheet, formats, output)


def _printed(table: ResponseTable) -> "Printed":
    from briefkit.render.response_sheet import response_sheet  # noqa: PLC0415 - what only lists points sets no page

    return response_sheet(table.reading.brief, table.responses, table.reading.style)
