"""Which face sets which letters of a line, and in which order stretches of two directions stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefkit.model.house_style import HouseStyle, Typeface
from briefkit.model.scripts import RANGES, base, is_right_to_left

ROLE: Final = "ui"
"""Charts are set in the face of furniture."""
_BOLD: Final = 600
_REGULAR: Final = 400


@dataclass(frozen=True, slots=True)
class Face:
    """A font file, and how much larger than the rest it is set."""

    path: Path
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in one face and one direction."""

    text: str
    face: Face
    rtl: bool


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of one weight."""

    latin: Face
    scripts: Mapping[str, Face]
    rtl: bool
    """Whether the brief runs from right to left."""

    def stretches(self, text: str) -> tuple[Stretch, ...]:
        """Give a line in stretches as they stand from left to right.

        Source: a short form of the Unicode Bidirectional Algorithm (UAX #9): labels hold no embeddings.
        """
        if not any(map(str.isalpha, text)):
            return (Stretch(text, self.latin, rtl=False),) if not self._digits(text) else self._digits(text)
        found = list(_joined(self._of_letters(text)))
        if not any(stretch.rtl for stretch in found):
            return tuple(found)
        if self.rtl:
            return tuple(reversed(found))
        first = next(n for n, stretch in enumerate(found) if stretch.rtl)
        last = max(n for n, stretch in enumerate(found) if stretch.rtl)
        return (*found[:first], *reversed(found[first : last + 1]), *found[last + 1 :])

    def _digits(self, text: str) -> tuple[Stretch, ...]:
        """Give a number in the digits of a script: its signs stand as in any number."""
        faces = [self.scripts[script] for script in map(_script, text) if script in self.scripts]
        return (Stretch(text, faces[0], rtl=False),) if faces else ()

    def _of_letters(self, text: str) -> Iterator[Stretch]:
        direction = self.rtl
        for number, letter in enumerate(text):
            script = _script(letter)
            if script in self.scripts:
                direction = is_right_to_left_script(script) and not _is_digit(letter)
                yield Stretch(letter, self.scripts[script], direction)
            elif letter.isalnum():
                direction = False
                yield Stretch(letter, self.latin, rtl=False)
            else:
                rtl = direction if direction == _next_direction(text[number + 1 :], self.rtl) else self.rtl
                yield Stretch(letter, self.latin, rtl)


def _joined(letters: Iterator[Stretch]) -> Iterator[Stretch]:
    last: Stretch | None = None
    for letter in letters:
        if last and (last.face, last.rtl) == (letter.face, letter.rtl):
            last = Stretch(last.text + letter.text, last.face, last.rtl)
            continue
        if last:
            yield last
        last = letter
    if last:
        yield last


def _next_direction(text: str, rtl: bool) -> bool:  # noqa: FBT001 - a direction
    """Give the direction of the next letter, or that of the brief behind the last one."""
    for letter in text:
        script = _script(letter)
        if script:
            return is_right_to_left_script(script) and not _is_digit(letter)
        if letter.isalnum():
            return False
    return rtl


def _is_digit(letter: str) -> bool:
    """Numbers run from left to right in every script."""
    return letter.isdecimal()


def _script(letter: str) -> str:
    point = ord(letter)
    if point < 0x500:  # noqa: PLR2004 - Latin, Greek and Cyrillic
        return ""
    return next((name for name, ranges in RANGES.items() if any(low <= point <= high for low, high in ranges)), "")


def is_right_to_left_script(script: str) -> bool:
    """Whether a script runs from right to left."""
    return script in ("Arabic", "Hebrew")


def faces(style: HouseStyle, lang: str, *, bold: bool) -> Faces:
    """Give the faces of charts in a house style for a language."""
    scripts = {
        script: _face(typefaces.get(ROLE) or typefaces["text"], bold=bold)
        for script in RANGES
        if (typefaces := style.scripts.get(f"{script}-{base(lang)}") or style.scripts.get(script))
    }
    return Faces(_face(style.typefaces[ROLE], bold=bold), scripts, is_right_to_left(lang))


def _face(typeface: Typeface, *, bold: bool) -> Face:
    upright = [face for face in typeface.faces if not face.italic] or list(typeface.faces)
    heavy = [face for face in upright if face.weight >= _BOLD] if bold else upright
    weight = _BOLD if bold else _REGULAR
    return Face(min(heavy or upright, key=lambda face: abs(face.weight - weight)).path, typeface.scale)
