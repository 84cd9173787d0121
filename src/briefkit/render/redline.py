"""What makes a page show what changed since an earlier version."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefkit.model.comparison import Comparison

Target: TypeAlias = Literal["screen", "paper"]


@dataclass(frozen=True, slots=True)
class Redline:
    """What changed, and how two pages become one; `screen` and `paper` are the two targets of a page."""

    comparison: Comparison
    named: tuple[str, str]
    """What the reader calls the old and the new version."""
    woven: Callable[[Target, str], str]
    """From a target and the text of the new page to a page that shows both versions."""
    old_rules: Callable[[Target], str]
    """From a target to the rules that the old version's figures and tables need."""
