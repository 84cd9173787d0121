"""The text files of a house style that the page is made of: its templates and its style sheets."""

from pathlib import Path

from briefkit.errors import RenderError

MOST_BYTES = 1 << 20
"""Of a template or a style sheet; those that come with briefkit have some thousands."""


def text_of(path: Path) -> str:
    """Give the text of a file of a house style.

    Raises:
        RenderError: it cannot be read, is over 1 MiB, or is not UTF-8; with its line.

    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise RenderError(f"{path}: This file cannot be read: {fault.strerror}.") from fault
    if len(data) > MOST_BYTES:
        raise RenderError(f"{path}: This file is over 1 MiB; a template or a style sheet has some hundred lines.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise RenderError(f"{path}:{line}: This file is not UTF-8: save it in that encoding.") from fault
