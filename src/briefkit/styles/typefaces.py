"""The typefaces of a house style: which family plays which role, and where its faces lie."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal, cast

from briefkit.errors import did_you_mean
from briefkit.model.house_style import FontFace, Typeface
from briefkit.model.scripts import RANGES, script_of
from briefkit.styles.fields import Field

ROLES: Final = ("text", "head", "ui")
"""What every style has: the family of running text, of headings, of furniture."""
MONO: Final = "mono"
"""The family of code, which a style may lack: the furniture's then stands in."""
SPARE: Final = "spare"
"""The family for signs that the others lack (₹, arrows), which a style may lack too."""
GENERICS: Final = ("serif", "sans-serif", "monospace")

_WEIGHT = re.compile(r"([1-9]00)(i?)")
_FAMILY = re.compile(r"[^\W_](?:[^\W_]|[ -])*")
_TRUETYPE = (b"\0\1\0\0", b"true")
_SMALLEST, _LARGEST = 0.5, 2.0
"""How far a family's scale may go: beyond, the letters of two scripts no longer make one line."""
_LEAST_LEADING, _MOST_LEADING = 1.0, 3.0


def typefaces(fonts: Field, families: Field, folders: tuple[Path, ...]) -> dict[str, Typeface]:
    """Give the typeface of each role, with its files found in the style's folders."""
    fonts.only((*ROLES, MONO, SPARE))
    fonts.all_of(ROLES)
    known = [name for name, _ in families.items()]
    chosen = {role: name.one_of(known) for role, name in fonts.items()}
    faces = {name: _typeface(families.get(name), folders) for name in dict.fromkeys(chosen.values())}
    return {role: replace(faces[name], role=role) for role, name in chosen.items()}


def scripts(field: Field, families: Field, folders: tuple[Path, ...]) -> dict[str, dict[str, Typeface]]:
    """Give the typefaces of the scripts that those of the roles lack; a role left out takes that of the text."""
    found: dict[str, dict[str, Typeface]] = {}
    known = [name for name, _ in families.items()]
    faces: dict[str, Typeface] = {}
    for key, chosen in field.items():
        _check_script(chosen, key)
        chosen.only(ROLES)
        chosen.all_of(("text",))
        names = {role: chosen.get(role) for role in ROLES if chosen.get(role).value is not None}
        for name in names.values():
            family = name.one_of(known)
            faces.setdefault(family, _typeface(families.get(family), folders))
        found[key] = {role: replace(faces[names.get(role, names["text"]).text()], role=role) for role in ROLES}
    return found


def _check_script(field: Field, key: str) -> None:
    script, _, lang = key.partition("-")
    if script not in RANGES:
        hint = did_you_mean(script, RANGES) or f" Known: {', '.join(RANGES)}."
        raise field.error(f"'{script}' is no script that a style may name.{hint}")
    if lang and script_of(lang) != script:
        raise field.error(f"'{lang}' is no language in {script} script.")


def _typeface(field: Field, folders: tuple[Path, ...]) -> Typeface:
    field.only(("generic", "substitute", "faces", "scale", "leading"))
    for name in (field.way[-1], field.get("substitute").text()):
        if not _FAMILY.fullmatch(name):
            raise field.error(f"'{name}' is no name of a family: letters, digits, spaces and hyphens.")
    generic = cast("Literal['serif', 'sans-serif', 'monospace']", field.get("generic").one_of(GENERICS))
    faces = [_face(face, weight, folders) for weight, face in field.get("faces").items()]
    if not any(face.weight == 400 and not face.italic for face in faces):  # noqa: PLR2004 - the regular weight
        raise field.error("The face '400' is missing: no family goes without its regular.")
    scale, leading = field.get("scale"), field.get("leading")
    return Typeface(
        "",
        field.way[-1],
        generic,
        field.get("substitute").text(),
        tuple(faces),
        scale=1 if scale.value is None else scale.number(_SMALLEST, _LARGEST),
        leading=0 if leading.value is None else leading.number(_LEAST_LEADING, _MOST_LEADING),
    )


def _face(field: Field, weight: str, folders: tuple[Path, ...]) -> FontFace:
    match = _WEIGHT.fullmatch(weight)
    if not match:
        raise field.error(f"'{weight}' is no weight: write 400, 400i, 600 …")
    path = file(field, folders)
    with path.open("rb") as font:
        if font.read(4) not in _TRUETYPE:
            raise field.error(f"'{field.text()}' is no TrueType font: Word and the PDF need a static ttf file.")
    return FontFace(int(match[1]), bool(match[2]), path)


def file(field: Field, folders: tuple[Path, ...]) -> Path:
    """Give the nearest file of that name in a style's folders; a way out of them is refused."""
    name = field.text()
    if not name or Path(name).is_absolute() or ".." in Path(name).parts or "\\" in name or "\0" in name:
        raise field.error(
            f"'{name}' is no file of this house style: give its way from the style's folder, without '..'."
        )
    for folder in folders:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise field.error(f"'{name}' leads out of the house style's folder: put the file there instead of a link.")
        if path.is_file():
            return path
    raise field.error(f"There is no file '{name}' in {folders[0]}.")
