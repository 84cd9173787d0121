"""What is compared of pictures and rows."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from briefkit.model.brief import Picture

_CELLS: Final = (" ", "|", " ")


def told_apart(picture: Picture) -> str:
    """Give what tells a picture from another one of the same name: `(png, 900 × 360, 3fa9c1)`."""
    digest = sha256(picture.data).hexdigest()[:6]
    return f"({picture.kind}, {picture.width}\u00a0×\u00a0{picture.height}, {digest})"


def row_words(cells: Iterable[list[str]]) -> tuple[str, ...]:
    """Give the words of a row with a bar between its cells."""
    words: list[str] = []
    for number, cell in enumerate(cells):
        words += [*(_CELLS if number else ()), *cell]
    return tuple(words)
