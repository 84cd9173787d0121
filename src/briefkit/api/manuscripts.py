"""Manuscripts on disk: opened, and read by the kind of file that they are."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from briefkit.api.files import BriefFiles
from briefkit.api.office import as_word_file
from briefkit.errors import ResourceError, UsageError
from briefkit.importers.docx import read_docx
from briefkit.importers.docx.context import Tracked
from briefkit.importers.html import read_html
from briefkit.importers.manuscript import Manuscript
from briefkit.importers.markdown import read_markdown
from briefkit.importers.office_files import refuse_hostile_odt, refuse_hostile_rtf
from briefkit.importers.text_reader import read_text

_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a manuscript that holds its pictures."""
_LARGEST_TEXT: Final = 8 * 1024 * 1024
"""Bytes of a page or a text, whose pictures lie beside it."""
_TEXTS: Final = (".txt", ".text")
_MARKDOWN: Final = (".md", ".markdown")
_OFFICE: Final[Mapping[str, Callable[[bytes], None]]] = {".odt": refuse_hostile_odt, ".rtf": refuse_hostile_rtf}
"""Suffix -> what refuses a file before LibreOffice opens it."""
_PAGES: Final = (".html", ".htm", ".xhtml")


def read_manuscript(path: Path, tracked: Tracked = "") -> Manuscript:
    """Read a manuscript by the kind of file that its name says it is.

    Args:
        path: the file.
        tracked: what becomes of tracked changes; empty refuses a file that holds some.

    Raises:
        UsageError: it cannot be read, is of no known kind, or is refused.

    """
    kind = path.suffix.lower()
    data = _bytes(path, _LARGEST if kind in (".docx", *_OFFICE) else _LARGEST_TEXT)
    load = _Beside(path.parent).load
    try:
        if kind == ".docx":
            return read_docx(data, tracked)
        if kind in _TEXTS:
            return read_text(data)
        if kind in _MARKDOWN:
            return read_markdown(data, load)
        if kind in _PAGES:
            return read_html(data, load)
        if kind in _OFFICE:
            _OFFICE[kind](data)
            return read_docx(as_word_file(data, kind), tracked)
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from error
    known = ", ".join((".docx", *_OFFICE, *_PAGES, *_MARKDOWN, *_TEXTS))
    raise UsageError(f"{path}: This kind of file is not known. Known: {known}.")


class _Beside:
    """The pictures beside a manuscript; nothing outside its folder is read, and nothing is fetched."""

    def __init__(self, folder: Path) -> None:
        self._files = BriefFiles(folder)

    def load(self, src: str) -> bytes | None:
        try:
            return self._files.read(src)
        except ResourceError:
            return None


def _bytes(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be read: {error.strerror}.") from error
    if len(data) > most:
        raise UsageError(f"{path}: This file is larger than {most >> 20} MiB, so it is not read. Part it.")
    return data
