"""The sandbox in which a house style's page template runs: it sees plain data, and neither files nor endless work."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

from jinja2 import FunctionLoader, StrictUndefined, TemplateRuntimeError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

_SECONDS = 10
"""A page takes a few milliseconds."""
_LONGEST: Final = 1_000_000
"""Characters or items that one multiplication may make."""
_LARGEST_POWER: Final = 1000
_OPEN: Final = frozenset({"briefkit", "builtins", "datetime", "jinja2", "markupsafe"})
"""Libraries whose objects are data to a template; a `pathlib.Path`, for one, opens and writes files."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which guards Python's insides, and beyond it only the attributes of plain data."""

    intercepted_binops = frozenset({"*", "**"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - as jinja2 has it
        """Tell whether a template may look at an attribute."""
        library = type(obj).__module__.partition(".")[0]
        return library in _OPEN and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - likewise
        """Calculate, unless the result would fill the memory.

        Raises:
            SecurityError: it would.

        """
        if operator == "*" and any(_size(one) * other > _LONGEST for one, other in _counted(left, right)):
            raise SecurityError("a text or a list is multiplied beyond a million characters or items")
        if operator == "**" and (abs(left) > _LARGEST_POWER or abs(right) > _LARGEST_POWER):
            raise SecurityError("a power is too large")
        return super().call_binop(context, operator, left, right)


def _counted(left: object, right: object) -> list[tuple[object, int]]:
    return [(one, other) for one, other in ((left, right), (right, left)) if isinstance(other, int)]


def _size(thing: object) -> int:
    return len(thing) if isinstance(thing, str | list | tuple) else 0


def sandbox(load: Callable[[str], tuple[str, str] | None]) -> Sandbox:
    """Give the sandbox for a house style's templates.

    Args:
        load: gives the text of the template of a name and its file, or None where there is none.

    """
    return Sandbox(
        loader=FunctionLoader(lambda name: (*found, None) if (found := load(name)) else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


@contextmanager
def limited() -> Iterator[None]:
    """Stop a template that does not come to an end, where the system has a timer for it (not on Windows).

    Raises:
        TemplateRuntimeError: it took longer than ten seconds.

    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TemplateRuntimeError(f"it does not come to an end within {_SECONDS} seconds")
