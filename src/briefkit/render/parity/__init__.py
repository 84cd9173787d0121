"""Nothing is lost: what is printed of a brief is looked for, word by word and in order, in the finished output."""

from collections.abc import Callable, Mapping
from importlib import import_module
from itertools import groupby

from briefkit.render.parity.expected import units
from briefkit.render.parity.flow import Flow, Flows
from briefkit.render.parity.matching import Loss, in_any_order, in_order
from briefkit.render.printed import Printed

__all__ = ["Loss", "losses"]


def losses(printed: Printed, format_name: str, data: bytes) -> list[Loss]:
    """Give every stretch of words of a brief that an output does not hold where it belongs; empty where all is there.

    Args:
        printed: what was to be printed.
        format_name: `html`, `pdf` or `docx`: how to read the output.
        data: the output, whole.

    """
    reader = import_module(f"briefkit.render.parity.{format_name}_text")
    read: Callable[[bytes], Mapping[str, list[str]]] = reader.read
    missing = _missing(printed, format_name, read(data))
    closer: Callable[[bytes], Mapping[str, list[str]]] | None = getattr(reader, "read_whole", None)
    if missing and closer:
        missing = _missing(printed, format_name, closer(data))
    return [_together(list(group)) for _, group in groupby(missing, key=lambda loss: loss.key)]


def _missing(printed: Printed, format_name: str, read: Mapping[str, list[str]]) -> list[Loss]:
    flows = Flows.of(read)
    wanted = units(printed, flows.normal, format_name)
    everywhere = Flow.joined([flows.main, flows.notes, flows.furniture])
    return [
        *in_any_order(wanted.front, everywhere),
        *in_order(wanted.main, flows.main),
        *in_order(wanted.notes, flows.notes),
        *in_any_order(wanted.nested, flows.notes),
    ]


def _together(parts: list[Loss]) -> Loss:
    """Give the losses of one block as one."""
    words = tuple(word for part in parts for word in part.words)
    return Loss(parts[0].key, parts[0].span, words, moved=all(part.moved for part in parts))
