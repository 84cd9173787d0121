"""Of which works a citation style prints the day on which they were read."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

_CSL: Final = "{http://purl.org/net/xbiblio/csl}"


def access_dates(style: etree._Element) -> frozenset[str] | None:
    """Give the types of works of which a style prints the day they were read (`accessed`); None for all types.

    A type is known by the conditions that the date stands under (CSL 1.0.2, Choose), in macros by those of their calls.
    """
    seen: set[str] = set()
    waiting: list[etree._Element] = [one for one in style.iter(f"{_CSL}date") if one.get("variable") == "accessed"]
    types: set[str] = set()
    while waiting:
        place = waiting.pop()
        limits = set(_types_over(place))
        if limits:
            types |= limits
            continue
        macro = next(place.iterancestors(f"{_CSL}macro"), None)
        if macro is None:
            return None
        name = macro.get("name", "")
        if name not in seen:
            seen.add(name)
            waiting += [call for call in style.iter(f"{_CSL}text") if call.get("macro") == name]
    return frozenset(types)


def _types_over(place: etree._Element) -> Iterator[str]:
    for condition in place.iterancestors(f"{_CSL}if", f"{_CSL}else-if"):
        if condition.get("match") != "none":
            yield from condition.get("type", "").split()
