"""The lines of a source, ended by LF, CRLF or CR and by nothing else (CommonMark 0.31, section 2.1)."""

import re
from typing import Final

LINE_END: Final = re.compile(r"\r\n|\n|\r")


def source_lines(text: str) -> list[str]:
    """Give the lines of a text without their ends."""
    return LINE_END.split(text)


def line_starts(text: str) -> list[int]:
    """Give how many characters of a text stand before each line, its ends as they are written."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]
