"""A font of the house style has no licence beside it.

Why it matters
    Fonts travel inside every Word file, PDF and web page. Most licences allow that only if their own text goes with the
    font, and nobody can look up later where an unnamed file came from.

Bad
    fonts/Fraunces-Regular.ttf

Good
    fonts/Fraunces-Regular.ttf
    fonts/OFL.txt
"""

from collections.abc import Iterator
from pathlib import Path

from briefkit.checks.house import House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import Typeface

RULE = Rule("BK804", "missing-font-licence", Severity.ERROR)

_NAMES = ("ofl", "licence", "license", "copying", "ufl", "apache")


def check(house: House) -> Iterator[Finding]:
    """Look beside every font file."""
    families = {typeface.family: typeface for typeface in reversed(house.style.every_typeface())}
    for typeface in families.values():
        for folder in sorted({face.path.parent for face in typeface.faces}):
            if not _has_licence(folder):
                yield _finding(house, typeface, folder)


def _finding(house: House, typeface: Typeface, folder: Path) -> Finding:
    way = ("families", typeface.family)
    spot = house.spot(way if way in house.places else ("fonts", typeface.role))
    message = f"The fonts of {typeface.family} lie without their licence in '{folder.name}'"
    return told(RULE, spot, message, "Put its text beside them: OFL.txt, LICENSE.txt or the like.")


def _has_licence(folder: Path) -> bool:
    return any(
        path.is_file() and path.suffix.lower() in ("", ".txt", ".md") and path.name.lower().startswith(_NAMES)
        for path in folder.iterdir()
    )
