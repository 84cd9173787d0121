"""Works written as files that reference managers and other programs read."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Final

from briefkit.model.references import Reference

FORMATS: Final[Mapping[str, str]] = {
    "bibtex": "bibtex",
    "csl-json": "csl_data",
    "csl-yaml": "csl_data",
    "ris": "ris",
}
"""Name of a format -> the module here that writes it."""
SUFFIXES: Final[Mapping[str, str]] = {
    ".bib": "bibtex",
    ".json": "csl-json",
    ".yaml": "csl-yaml",
    ".yml": "csl-yaml",
    ".ris": "ris",
}
"""Suffix of a file -> name of its format."""


def export(references: Sequence[Reference], format_name: str) -> str:
    """Give works as the text of a file.

    Args:
        references: the works, in the order in which they are written.
        format_name: one of `FORMATS`.

    """
    write: Callable[[Sequence[Reference], str], str] = import_module(f"{__name__}.{FORMATS[format_name]}").write
    return write(references, format_name)
