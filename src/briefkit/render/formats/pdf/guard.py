"""A page laid out within bounds, and told in words where WeasyPrint fails on what a house style asks of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from briefkit.errors import BriefkitError, RenderError
from briefkit.model.house_style import HouseStyle
from briefkit.render.bounds import BoundsError, bounded

_SECONDS: Final = 300.0
"""The longest brief of the examples takes twenty."""
_MEBIBYTES: Final = 3072
_LIBRARIES: Final = frozenset({"weasyprint", "pydyf", "tinycss2", "cssselect2", "tinyhtml5", "fontTools", "PIL"})
"""What turns a sheet into pages; a fault of briefkit's own is none of the style's and keeps its traceback."""


@contextmanager
def guarded(style: HouseStyle) -> Iterator[None]:
    """Turn what a house style's sheets, fonts and pictures do to WeasyPrint into an error in words.

    Raises:
        RenderError: the page takes too long or too much memory, or WeasyPrint fails on it.

    """
    try:
        with bounded(_SECONDS, _MEBIBYTES):
            yield
    except BriefkitError:
        raise
    except BoundsError as fault:
        raise RenderError(f"The pages of the house style '{style.name}' cannot be laid out: {fault}.") from fault
    except Exception as fault:
        if _library(fault) not in _LIBRARIES:
            raise
        reason = str(fault).rstrip(".") or "no reason given"
        raise RenderError(
            f"The pages of the house style '{style.name}' cannot be laid out: {type(fault).__name__}, {reason}. "
            "A rule of its style sheets asks for what no page can have."
        ) from fault


def _library(fault: Exception) -> str:
    """Give the package whose code failed."""
    place = fault.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    return str(place.tb_frame.f_globals.get("__name__", "")).partition(".")[0] if place else ""
