"""Where the style sheets of a house style spell a colour out."""

import re
from collections.abc import Iterator

from briefkit.checks.house import House, Spot
from briefkit.model.positions import Span

_HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgba?\([^)]*\)")


def in_sheets(house: House, value: str) -> Spot | None:
    """Give the first place in the style's own sheets that spells a colour out, in one of the ways of CSS.

    Args:
        house: the style, with its sheets.
        value: `#rrggbb`.

    """
    for depth, path, text in house.sheets:
        for number, line in enumerate(text.split("\n"), start=1):
            for found in _HEX.finditer(line):
                if value in _values(found[0]):
                    column = found.start() + 1
                    return Spot(path, Span.of(number, column, number, column + len(found[0])), line, depth)
    return None


def _values(word: str) -> Iterator[str]:
    if word.startswith("#"):
        digits = word[1:].lower()
        yield "#" + ("".join(digit * 2 for digit in digits[:3]) if len(digits) in (3, 4) else digits[:6])
        return
    numbers = [int(number) for number in re.findall(r"\b\d{1,3}\b", word)[:3]]
    yield "#" + "".join(f"{min(number, 255):02x}" for number in numbers)
