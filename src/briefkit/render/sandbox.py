"""The sandbox in which a house style's page template runs: it sees plain data, and neither files nor endless work."""

import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefkit.render.bounds import BoundsError, bounded

_SECONDS: Final = 10.0
"""A page takes a few milliseconds."""
_MEBIBYTES: Final = 512
"""A page takes one or two, with the pictures of its brief perhaps thirty."""
_LONGEST_PAGE: Final = 256 << 20
"""Characters: pictures stand in a page as text."""
_LONGEST: Final = 1_000_000
"""Characters or items that one multiplication may make."""
_LARGEST_POWER: Final = 1000
_MOST_BITS: Final = 10_000
"""Of a whole number: one that is multiplied with itself again and again would grow without end."""
_PADDING: Final = frozenset({"center", "expandtabs", "indent", "ljust", "rjust", "zfill"})
"""Filters and methods of texts that a number makes long."""
_WIDTH: Final = re.compile(r"\d{7,}")
"""In a format: `%9999999s`."""
_OPEN: Final = frozenset({"briefkit", "builtins", "datetime", "jinja2", "markupsafe"})
"""Libraries whose objects are data to a template; a `pathlib.Path`, for one, opens and writes files."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which guards Python's insides, and beyond it only the attributes of plain data."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

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
        if operator == "+" and _size(left) + _size(right) > _LONGEST_PAGE:
            raise SecurityError("a text or a list is too long")
        if operator == "%" and isinstance(left, str):
            _check_format(left)
        if operator == "**" and (abs(left) > _LARGEST_POWER or abs(right) > _LARGEST_POWER):
            raise SecurityError("a power is too large")
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, int) and result.bit_length() > _MOST_BITS:
            raise SecurityError("a number is too large")
        return result

    def call(self, context: Context, function: Any, /, *values: Any, **named: Any) -> Any:  # noqa: ANN401 - likewise
        """Call something, unless it would make a text that fills the memory.

        Raises:
            SecurityError: it would.

        """
        if getattr(function, "__name__", "") in _PADDING:
            _check_padding((*values, *named.values()))
        text = getattr(function, "__self__", None)
        if isinstance(text, str) and getattr(function, "__name__", "") in ("format", "format_map"):
            _check_format(text)
        return super().call(context, function, *values, **named)


def _check_padding(values: tuple[object, ...]) -> None:
    if any(isinstance(value, int) and value > _LONGEST for value in values):
        raise SecurityError("a text is made longer than a million characters")


def _check_format(text: str) -> None:
    if _WIDTH.search(text):
        raise SecurityError("a format makes a text longer than a million characters")


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a filter that makes no text longer than a million characters by a number."""

    @wraps(function)
    def guard(*values: Any, **named: Any) -> Any:  # noqa: ANN401 - filters take anything
        _check_padding((*values, *named.values()))
        if function.__name__ == "do_format":
            _check_format(str(values[0]))
        return function(*values, **named)

    return guard


def _counted(left: object, right: object) -> list[tuple[object, int]]:
    return [(one, other) for one, other in ((left, right), (right, left)) if isinstance(other, int)]


def _size(thing: object) -> int:
    return len(thing) if isinstance(thing, str | list | tuple) else 0


def sandbox(load: Callable[[str], tuple[str, str] | None]) -> Sandbox:
    """Give the sandbox for a house style's templates.

    Args:
        load: gives the text of the template of a name and its file, or None where there is none.

    """
    made = Sandbox(
        loader=FunctionLoader(lambda name: (*found, None) if (found := load(name)) else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    del made.globals["lipsum"], made.filters["random"]  # the same brief gives the same page
    for name in ("center", "format", "indent"):
        made.filters[name] = _guarded(made.filters[name])
    return made


def rendered(templates: Sandbox, name: str, known: Mapping[str, object]) -> str:
    """Give what a template makes of what it is told, within bounds of time, memory and length.

    Args:
        templates: the sandbox that has it.
        name: of the template.
        known: what it may use.

    Raises:
        BoundsError: it took too long, too much memory, or makes a page without end.

    """
    parts: list[str] = []
    length = 0
    with bounded(_SECONDS, _MEBIBYTES):
        for part in templates.get_template(name).generate(known):
            length += len(part)
            if length > _LONGEST_PAGE:
                raise BoundsError(f"it makes a page of more than {_LONGEST_PAGE >> 20} MiB")
            parts.append(part)
        return "".join(parts)
