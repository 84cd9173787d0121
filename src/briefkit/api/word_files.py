"""The Word file of a house style: written for a designer to change."""

from pathlib import Path

from briefkit.api.catalogue import find_style
from briefkit.api.writing import Written, write_together
from briefkit.errors import UsageError, did_you_mean
from briefkit.render.word_template import specimen

SUFFIXES = (".dotx", ".docx")


def write_word_file(name: str, output: Path, folder: Path) -> Written:
    """Write the Word template of a house style, made from its tokens, with a specimen of every role.

    Args:
        name: of the style, or the path of its folder.
        output: the file; its suffix decides between a template (`.dotx`) and a document (`.docx`).
        folder: where the command was given.

    Raises:
        UsageError: the file has another suffix, is there already, or cannot be written.
        StyleError: there is no such style, or it cannot be used.

    """
    suffix = output.suffix.lower()
    if suffix not in SUFFIXES:
        hint = did_you_mean(suffix, SUFFIXES) if suffix else ""
        raise UsageError(f"{output}: A Word file for a house style ends in .dotx or .docx.{hint}")
    style = find_style(name, folder)
    if output.exists():
        raise UsageError(f"{output}: This file is there already, and may be a designer's work. Choose another one.")
    data = specimen(style, as_template=suffix == ".dotx")
    return write_together(output.parent, {output.name: data})[0]
