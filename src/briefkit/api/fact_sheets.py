"""Fact-check sheets on disk: as Word files and pages in the house style, and as CSV."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefkit.api.facts import BriefFacts
from briefkit.api.writing import Written, write_together
from briefkit.errors import RenderError, UsageError, did_you_mean

FORMATS = ("docx", "html", "pdf", "csv")
_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""


def write_sheets(
    listed: Iterable[BriefFacts], formats: tuple[str, ...], output: Path | None, table: Callable[[BriefFacts], str]
) -> Iterator[Written]:
    """Write the sheet of each brief, `<brief>-facts.docx` and so on, where its outputs go.

    Args:
        listed: briefs with their claims.
        formats: of `FORMATS`.
        output: where they go; None for the folder of the project's outputs.
        table: gives a brief's claims as CSV.

    Raises:
        UsageError: there is no such format, or nothing can be written there.
        RenderError: a sheet would lack words; nothing of that brief is written then.

    """
    for name in formats:
        if name not in FORMATS:
            near = did_you_mean(name, FORMATS)
            raise UsageError(f"No fact-check sheet as '{name}'.{near} Known: {', '.join(FORMATS)}.")
    for one in listed:
        file, workspace = one.reading.file, one.reading.workspace
        folder = (output or workspace.folder / workspace.output) / file.slug
        yield from write_together(folder, dict(_outputs(one, formats, table)))


def _outputs(
    one: BriefFacts, formats: tuple[str, ...], table: Callable[[BriefFacts], str]
) -> Iterator[tuple[str, bytes]]:
    name = f"{one.reading.file.slug}-facts"
    if "csv" in formats:
        yield f"{name}.csv", f"{_BYTE_ORDER_MARK}{table(one)}".encode()
    pages = tuple(kind for kind in formats if kind != "csv")
    if not pages:
        return
    from briefkit.api.setting import set_formats  # noqa: PLC0415 - what only lists claims sets no page
    from briefkit.render.fact_sheet import fact_sheet  # noqa: PLC0415

    setting = set_formats(fact_sheet(one.reading.brief, one.register, one.hash, one.reading.style), pages)
    if setting.failure:
        raise RenderError(f"{one.path}: {setting.failure}")
    for kind, data in setting.outputs.items():
        yield f"{name}.{kind}", data
