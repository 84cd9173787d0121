"""From a brief and a house style to the bytes of an output."""

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules

from briefkit.errors import UsageError
from briefkit.render import formats
from briefkit.render.options import Options
from briefkit.render.printed import Printed, Told, prepare
from briefkit.render.system_libraries import opened_by_name

__all__ = ["Options", "Printed", "formats_available", "load", "prepare", "render"]


def formats_available() -> tuple[str, ...]:
    """Give the names of the formats: those of the files and folders in `render/formats`, without importing them."""
    return tuple(sorted(module.name for module in iter_modules(formats.__path__)))


def load(format_names: Iterable[str]) -> None:
    """Import formats that will be asked for soon; what hinders one is told when it is asked for."""
    for name in format_names:
        with suppress(ImportError, OSError):
            import_module(f"{formats.__name__}.{name}")


def render(format_name: str, printed: Printed, told: Told | None = None) -> bytes:
    """Give a brief in one format; the format is imported only now.

    Args:
        format_name: one of those available.
        printed: the brief.
        told: takes what is known of the output once it is made; without it nobody looks.

    Raises:
        UsageError: no format has that name.
        RenderError: the page would be wrong.

    """
    if format_name not in formats_available():
        known = ", ".join(formats_available())
        raise UsageError(f"No format called '{format_name}'. Known formats: {known}.")
    with opened_by_name():
        module = import_module(f"{formats.__name__}.{format_name}")
    data: bytes = module.render(printed, told)
    return data
