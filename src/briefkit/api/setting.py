"""One brief in some formats, each compared with the brief before it counts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import setitem

from briefkit.errors import BriefkitError
from briefkit.model.layout_report import LayoutReport
from briefkit.render import Printed, render
from briefkit.render.parity import Loss, losses

_SHOWN = 3
"""Blocks named in a message; a fault in a template may lose every one."""
_WORDS = 12
"""Words of a block shown in a message."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The outputs of one brief, or why there are none."""

    outputs: dict[str, bytes] = field(default_factory=dict)
    failure: str = ""
    reports: dict[str, LayoutReport] = field(default_factory=dict)
    """By format, where they were asked for."""


def groups(formats: Sequence[str]) -> list[tuple[str, ...]]:
    """Share formats between two processes: PDF takes about as long as all others together."""
    others = tuple(name for name in formats if name != "pdf")
    return [group for group in (("pdf",) if "pdf" in formats else (), others) if group]


def set_formats(printed: Printed, formats: Sequence[str], *, report: bool = False) -> Setting:
    """Set a brief in some formats; words that an output has lost are a failure that names them.

    Args:
        printed: the brief.
        formats: their names.
        report: whether to tell what the layout did.

    """
    outputs: dict[str, bytes] = {}
    reports: dict[str, LayoutReport] = {}
    try:
        for name in formats:
            outputs[name] = render(name, printed, partial(setitem, reports, name) if report else None)
            if failure := _lost_words(printed, name, outputs[name]):
                return Setting(failure=failure)
    except BriefkitError as error:
        return Setting(failure=str(error))
    return Setting(outputs, reports=reports)


def _lost_words(printed: Printed, name: str, data: bytes) -> str:
    lost = losses(printed, name, data)
    if not lost:
        return ""
    shown = "; ".join(_loss(loss) for loss in lost[:_SHOWN])
    more = f"; and {len(lost) - _SHOWN} more" if len(lost) > _SHOWN else ""
    return f"The {name.upper()} file would not hold every word of the brief where it belongs: {shown}{more}."


def _loss(loss: Loss) -> str:
    words = " ".join(loss.words[:_WORDS]) + (" …" if len(loss.words) > _WORDS else "")
    fate = "are at another place" if loss.moved else "are missing"
    return f"line {loss.span.start.line} (block {loss.key}), where the words “{words}” {fate}"
