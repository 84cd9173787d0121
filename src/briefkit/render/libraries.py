"""Whether a fault arose in a library that works on what a house style asks of it, and not in briefkit's own code."""

from typing import Final

_LIBRARIES: Final = frozenset({"weasyprint", "pydyf", "tinycss2", "cssselect2", "tinyhtml5", "fontTools", "PIL"})
"""What turns a sheet into pages."""


def failed_in_library(fault: Exception) -> bool:
    """Tell whether a library failed: its fault is then the style's, and one of our own keeps its traceback."""
    place = fault.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    package = str(place.tb_frame.f_globals.get("__name__", "")).partition(".")[0] if place else ""
    return package in _LIBRARIES or isinstance(fault, RecursionError)


def reason_of(fault: Exception) -> str:
    """Give what a library says, in a line."""
    return f"{type(fault).__name__}, {str(fault).partition(chr(10))[0].rstrip('.') or 'no reason given'}"
