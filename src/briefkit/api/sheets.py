"""Sheets for those who work on a brief, on disk: as Word files and pages in its house style, and as CSV."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefkit.api.reading import Reading
from briefkit.api.writing import Written, write_together
from briefkit.errors import RenderError, UsageError, did_you_mean

if TYPE_CHECKING:  # what sets pages is slow to load
    from briefkit.render.printed import Printed

FORMATS: Final = ("docx", "html", "pdf", "csv")
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet about one brief; what makes it is called only for the formats that are wanted."""

    reading: Reading
    name: str
    """What the names of its files end in: `facts` in `wells-facts.docx`."""
    printed: "Callable[[], Printed]"
    table: Callable[[], str]
    """Gives it as CSV."""


def check_formats(formats: tuple[str, ...], what: str) -> None:
    """Refuse formats that no sheet has.

    Args:
        formats: their names.
        what: the sheet, as a message calls it.

    Raises:
        UsageError: there is no such format.

    """
    for name in formats:
        if name not in FORMATS:
            near = did_you_mean(name, FORMATS)
            raise UsageError(f"No {what} as '{name}'.{near} Known: {', '.join(FORMATS)}.")


def write_sheet(sheet: Sheet, formats: tuple[str, ...], output: Path | None) -> tuple[Written, ...]:
    """Write a sheet, `<brief>-<name>.docx` and so on, where the brief's outputs go.

    Args:
        sheet: what is written.
        formats: of `FORMATS`.
        output: where it goes; None for the folder of the project's outputs.

    Raises:
        UsageError: nothing can be written there.
        RenderError: an output would lack words; nothing is written then.

    """
    file, workspace = sheet.reading.file, sheet.reading.workspace
    folder = workspace.outputs_of(file.slug, output)
    return write_together(folder, dict(_outputs(sheet, formats)))


def _outputs(sheet: Sheet, formats: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    name = f"{sheet.reading.file.slug}-{sheet.name}"
    if "csv" in formats:
        yield f"{name}.csv", f"{_BYTE_ORDER_MARK}{sheet.table()}".encode()
    pages = tuple(kind for kind in formats if kind != "csv")
    if not pages:
        return
    from briefkit.api.setting import set_formats  # noqa: PLC0415 - what only lists sets no page

    setting = set_formats(sheet.printed(), pages)
    if setting.failure:
        raise RenderError(f"{sheet.reading.file.path}: {setting.failure}")
    for kind, data in setting.outputs.items():
        yield f"{name}.{kind}", data
