"""Names as BibTeX and RIS write them, as CSL-JSON has them; an institution is never split."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from briefkit.references.bibliography.entries import without_gaps

Decode: TypeAlias = Callable[[str], str]
_AND: Final = re.compile(r"\s+and\s+", re.IGNORECASE)
_PARTS: Final = 3


def names(value: str, decode: Decode) -> list[dict[str, object]]:
    """Give the names of a BibTeX field: `Kumar, Arjun and {Ministry of Health} and others`.

    Args:
        value: the field, with its braces.
        decode: turns TeX into words.

    """
    return [_name(" ".join(part.split()), decode) for part in _at_depth_zero(value, _AND) if part.strip()]


def _at_depth_zero(value: str, between: re.Pattern[str]) -> Iterator[str]:
    """Split where no brace is open."""
    start = 0
    for found in between.finditer(value):
        before = value[: found.start()]
        if before.count("{") == before.count("}"):
            yield value[start : found.start()]
            start = found.end()
    yield value[start:]


def _name(part: str, decode: Decode) -> dict[str, object]:
    if part.startswith("{") and part.endswith("}") and _is_one_group(part):
        return {"literal": decode(part[1:-1])}
    pieces = [piece.strip() for piece in _at_depth_zero(part, re.compile(","))]
    if len(pieces) == 1:
        return _natural(part, decode)
    family, given = pieces[0], pieces[-1]
    suffix = decode(pieces[1]) if len(pieces) >= _PARTS else ""
    particle, family = _particle(family)
    return without_gaps(
        {
            "family": decode(family),
            "given": decode(given),
            "suffix": suffix,
            "non-dropping-particle": decode(particle),
        }
    )


def _is_one_group(part: str) -> bool:
    depth = 0
    for place, sign in enumerate(part):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place == len(part) - 1
    return False


def _natural(part: str, decode: Decode) -> dict[str, object]:
    """Give a name without a comma: `Arjun Kumar`, `Ludwig van Beethoven`; a single word stands for itself."""
    parts = list(_at_depth_zero(part, re.compile(r"\s+")))
    if len(parts) == 1:
        return {"literal": decode(part)}
    low = [n for n, word in enumerate(parts[:-1]) if n and word[:1].islower()]
    first = low[0] if low else len(parts) - 1
    last = low[-1] + 1 if low else first
    return without_gaps(
        {
            "family": decode(" ".join(parts[last:])),
            "given": decode(" ".join(parts[:first])),
            "non-dropping-particle": decode(" ".join(parts[first:last])),
        }
    )


def _particle(family: str) -> tuple[str, str]:
    """Split `van der Berg` into particle and name."""
    parts = family.split(" ")
    low = next((n for n, word in enumerate(parts) if not word[:1].islower()), 0)
    return " ".join(parts[:low]), " ".join(parts[low:])


def person(value: str) -> dict[str, object]:
    """Give a name as RIS has it, `Kumar, Arjun, Jr`; without a comma it is an institution or a single name."""
    pieces = [piece.strip() for piece in value.split(",")]
    if len(pieces) == 1:
        return {"literal": value.strip()}
    suffix = pieces[2] if len(pieces) >= _PARTS else ""
    return without_gaps({"family": pieces[0], "given": pieces[1], "suffix": suffix})
