"""The text files of a house style that the page is made of: its templates and its style sheets."""

from pathlib import Path

from briefkit.errors import RenderError


def text_of(path: Path) -> str:
    """Give the text of a file of a house style.

    Raises:
        RenderError: it cannot be read, or is not UTF-8; with its line.

    """
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise RenderError(f"{path}: This file cannot be read: {fault.strerror}.") from fault
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise RenderError(f"{path}:{line}: This file is not UTF-8: save it in that encoding.") from fault
