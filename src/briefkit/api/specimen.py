"""A brief that holds every element once, for looking at a house style."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from briefkit import reader
from briefkit.errors import ResourceError
from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle

_FILE: Final = Path(__file__).with_suffix(".md")
_WELL: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90" width="320" height="90">'
    b'<path d="M0 20L80 60L160 70L240 45L320 10" stroke="#555" stroke-width="3" fill="none"/></svg>'
)


class _Files:
    """What lies beside the specimen."""

    def read(self, src: str) -> bytes:
        """Give the one drawing."""
        if src != "well.svg":
            raise ResourceError("missing", f"There is no file '{src}'.")
        return _WELL


def specimen(style: HouseStyle) -> Brief:
    """Give the specimen as a brief of the style's first type."""
    text = _FILE.read_text("utf-8")
    brief = reader.read(text, "specimen.md", _Files(), lambda _metadata: style.role_names)
    kind = next(iter(style.brief_types), "")
    return replace(brief, metadata=replace(brief.metadata, type=kind or brief.metadata.type))


def problems(briefs: Sequence[Brief]) -> tuple[str, ...]:
    """Give what cannot be read of briefs."""
    return tuple(problem.message for brief in briefs for problem in brief.problems)
