"""Policy briefs from text: read, checked, and set as web page, PDF and Word file in a house style.

The names below are imported when they are first used, so that `import briefkit` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefkit.api.building import BuildOptions, Built, build
    from briefkit.api.checking import Checked, CheckOptions, check
    from briefkit.api.reading import read
    from briefkit.errors import BriefkitError
    from briefkit.model.brief import Brief
    from briefkit.model.findings import Finding, Severity

__all__ = [
    "Brief",
    "BriefkitError",
    "BuildOptions",
    "Built",
    "CheckOptions",
    "Checked",
    "Finding",
    "Severity",
    "build",
    "check",
    "read",
]

_HOMES = {
    "Brief": "briefkit.model.brief",
    "BriefkitError": "briefkit.errors",
    "BuildOptions": "briefkit.api.building",
    "Built": "briefkit.api.building",
    "CheckOptions": "briefkit.api.checking",
    "Checked": "briefkit.api.checking",
    "Finding": "briefkit.model.findings",
    "Severity": "briefkit.model.findings",
    "build": "briefkit.api.building",
    "check": "briefkit.api.checking",
    "read": "briefkit.api.reading",
}
"""Public name -> the module that has it."""


def __getattr__(name: str) -> object:
    if name == "__version__":
        return _version()
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]


def _version() -> str:
    from importlib import metadata  # noqa: PLC0415 - half of what importing briefkit would cost

    try:
        return metadata.version("briefkit")
    except metadata.PackageNotFoundError:  # run from its source
        return "0+unknown"
