"""Bibliography files of any kind become works in CSL-JSON; what is broken in them is told with its line."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Final

from briefkit.references.bibliography.entries import Bibliography, Fault

READERS: Final[Mapping[str, str]] = {
    ".bib": "bibtex",
    ".biblatex": "bibtex",
    ".json": "csl_data",
    ".yaml": "csl_data",
    ".yml": "csl_data",
    ".ris": "ris",
}
"""Suffix of a file -> the module here that reads it."""


def read(name: str, data: bytes) -> Bibliography:
    """Give the works of a bibliography file.

    Args:
        name: the file, by whose suffix it is read.
        data: its bytes.

    """
    module = READERS.get(PurePath(name).suffix.lower())
    if module is None:
        kinds = ", ".join(sorted(set(READERS)))
        return Bibliography(faults=(Fault(f"'{name}' is no bibliography that briefkit reads", 1, f"It reads {kinds}"),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Bibliography(faults=(Fault("This file is not UTF-8", line, "Save it as UTF-8"),))
    reader: Callable[[str], Bibliography] = import_module(f"{__name__}.{module}").read
    return reader(text)
