"""A page laid out within bounds, and told in words where WeasyPrint fails on what a house style asks of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from briefkit.errors import BriefkitError, RenderError
from briefkit.model.house_style import HouseStyle
from briefkit.render.bounds import BoundsError, bounded
from briefkit.render.libraries import failed_in_library, reason_of

_SECONDS: Final = 300.0
"""The longest brief of the examples takes twenty."""
_MEBIBYTES: Final = 3072


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
        if not failed_in_library(fault):
            raise
        raise RenderError(
            f"The pages of the house style '{style.name}' cannot be laid out: {reason_of(fault)}. "
            "A rule of its style sheets asks for what no page can have."
        ) from fault
