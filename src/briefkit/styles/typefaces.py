"""The typefaces of a house style: which family plays which role, and where its faces lie."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from briefkit.errors import did_you_mean
from briefkit.model.house_style import FontFace, Typeface
from briefkit.model.scripts import RANGES, script_of
from briefkit.model.stand_ins import StandIn
from briefkit.styles.fields import Field
from briefkit.styles.font_files import FONTS, SUBSTITUTES, Generic, faces_by_name, families_in, kind_of, stem
from briefkit.styles.sfnt import LARGEST, damage

ROLES: Final = ("text", "head", "ui")
"""What every style has: the family of running text, of headings, of furniture."""
MONO: Final = "mono"
"""The family of code, which a style may lack: the furniture's then stands in."""
SPARE: Final = "spare"
"""The family for signs that the others lack (₹, arrows), which a style may lack too."""
FURTHER: Final = (MONO, SPARE)
GENERICS: Final = ("serif", "sans-serif", "monospace")

_STAND_IN: Final = "Source Sans 3"
_STAND_INS: Final = {MONO: "Source Code Pro"}
"""Families of the base that stand for those of a brand."""
_WEIGHT = re.compile(r"([1-9]00)(i?)")
_FAMILY = re.compile(r"[^\W_](?:[^\W_]|[ -]){0,62}")
_TRUETYPE = (b"\0\1\0\0", b"true")
_LONGEST = 200
"""Characters of the way to a file; systems end at 255 for a name."""
_SMALLEST, _LARGEST = 0.5, 2.0
"""How far a family's scale may go: beyond, the letters of two scripts no longer make one line."""
_LEAST_LEADING, _MOST_LEADING = 1.0, 3.0


def typefaces(fonts: Field, families: Field, folders: tuple[Path, ...]) -> dict[str, Typeface]:
    """Give the typeface of each role, with its files found in the style's folders.

    A family is known by its name where its files bear it (`fonts/Figtree-SemiBold.ttf`). Headings and furniture follow
    the text where no style as near says another family.
    """
    fonts.only((*ROLES, *FURTHER))
    fonts.all_of(("text",))
    chosen = {role: name for role, name in fonts.items() if role not in ROLES[1:]}
    for role in ROLES[1:]:
        own = fonts.get(role)
        follows = own.value is None or own.depth > chosen["text"].depth
        chosen[role] = chosen["text"] if follows else own
        if follows:
            own.derived_from(("fonts.text",))
    roles = [role for role in (*ROLES, *FURTHER) if role in chosen]
    faces = {role: _family(chosen[role], families, folders) for role in roles}
    return {role: replace(face, role=role) for role, face in faces.items()}


def scripts(field: Field, families: Field, folders: tuple[Path, ...]) -> dict[str, dict[str, Typeface]]:
    """Give the typefaces of the scripts that those of the roles lack; a role left out takes that of the text."""
    found: dict[str, dict[str, Typeface]] = {}
    for key, chosen in field.items():
        _check_script(chosen, key)
        chosen.only(ROLES)
        chosen.all_of(("text",))
        names = {role: chosen.get(role) for role in ROLES if chosen.get(role).value is not None}
        faces = {role: _family(names.get(role, chosen.get("text")), families, folders) for role in ROLES}
        found[key] = {role: replace(face, role=role) for role, face in faces.items()}
    return found


def _check_script(field: Field, key: str) -> None:
    script, _, lang = key.partition("-")
    if script not in RANGES:
        hint = did_you_mean(script, RANGES) or f" Known: {', '.join(RANGES)}."
        raise field.error(f"'{script}' is no script that a style may name.{hint}")
    if lang and script_of(lang) != script:
        raise field.error(f"'{lang}' is no language in {script} script.")


def _family(name: Field, families: Field, folders: tuple[Path, ...]) -> Typeface:
    """Give the family that a role names: one of `families`, or one whose files bear its name."""
    family = name.text()
    if not _FAMILY.fullmatch(family):
        raise name.error(f"'{family[:80]}' is no name of a family: letters, digits, spaces and hyphens.")
    told = families.get(family)
    if (told.value is None or not told.get("faces").value) and "400" not in faces_by_name(family, folders):
        if name.place.file in name.document.brands:
            return _stand_in(name, families, folders)
        raise name.error(_missing(family, [known for known, _ in families.items()], folders))
    return _typeface(told, folders)


def _stand_in(name: Field, families: Field, folders: tuple[Path, ...]) -> Typeface:
    """Give the base's family for one that a brand names and whose files are elsewhere; nothing is fetched."""
    instead = _STAND_INS.get(name.way[-1], _STAND_IN)
    place, family = name.place, name.text()
    wanted = f"{FONTS}/{stem(family)}-Regular.ttf"
    stand_in = StandIn(family, instead, wanted, place.file, place.line, place.column)
    if stand_in not in name.document.stand_ins:
        name.document.stand_ins.append(stand_in)
    return _typeface(families.get(instead), folders)


def _missing(family: str, known: list[str], folders: tuple[Path, ...]) -> str:
    place = folders[0] / FONTS
    if any(place.glob(f"{stem(family)}*wght*.ttf")) or any(place.glob(f"{stem(family)}*Variable*.ttf")):
        return (
            f"'{family}' lies here as a variable font, which Word cannot embed: put its static files into {place}, "
            f"beginning with {stem(family)}-Regular.ttf."
        )
    by_stem = {stem(one): one for one in known}
    there = dict.fromkeys([*known, *(by_stem.get(one, one) for one in families_in(folders))])
    hint = did_you_mean(family, there) or f" Known: {', '.join(there)}."
    return (
        f"There is no typeface '{family}': put {stem(family)}-Regular.ttf, -Italic, -Bold and -BoldItalic into {place}."
        + hint
    )


def _typeface(field: Field, folders: tuple[Path, ...]) -> Typeface:
    field.only(("generic", "substitute", "faces", "scale", "leading"))
    family = field.way[-1]
    faces = [_face(face, weight, folders) for weight, face in _faces(field, folders)]
    regular = next((face for face in faces if face.weight == 400 and not face.italic), None)  # noqa: PLR2004
    if regular is None:
        raise field.error("The face '400' is missing: no family goes without its regular.")
    generic = _generic(field.get("generic"), regular)
    substitute = field.get("substitute").text(SUBSTITUTES[generic])
    if not _FAMILY.fullmatch(substitute):
        raise field.get("substitute").error(f"'{substitute}' is no name of a family: letters, digits, spaces, hyphens.")
    scale, leading = field.get("scale"), field.get("leading")
    return Typeface(
        "",
        family,
        generic,
        substitute,
        tuple(faces),
        scale=1 if scale.value is None else scale.number(_SMALLEST, _LARGEST),
        leading=0 if leading.value is None else leading.number(_LEAST_LEADING, _MOST_LEADING),
    )


def _generic(field: Field, regular: FontFace) -> Generic:
    if field.value is not None:
        return cast("Generic", field.one_of(GENERICS))
    return kind_of(field.way[-2], regular.path.read_bytes())


def _faces(field: Field, folders: tuple[Path, ...]) -> Iterator[tuple[str, Field]]:
    """Give the faces that are named, or else those whose files bear the family's name."""
    named = field.get("faces")
    if named.value is not None:
        yield from named.items()
        return
    for weight, name in faces_by_name(field.way[-1], folders).items():
        yield weight, Field(field.document, name, (*field.way, "faces", weight))


def _face(field: Field, weight: str, folders: tuple[Path, ...]) -> FontFace:
    match = _WEIGHT.fullmatch(weight)
    if not match:
        raise field.error(f"'{weight}' is no weight: write 400, 400i, 600 …")
    path = file(field, folders)
    with path.open("rb") as opened:
        font = opened.read(LARGEST + 1)
    if font[:4] not in _TRUETYPE:
        raise field.error(f"'{field.text()}' is no TrueType font: Word and the PDF need a static ttf file.")
    if fault := damage(font):
        raise field.error(f"'{field.text()}' cannot be used: {fault}.")
    return FontFace(int(match[1]), bool(match[2]), path)


def file(field: Field, folders: tuple[Path, ...]) -> Path:
    """Give the nearest file of that name in a style's folders; a way out of them is refused."""
    name = field.text()
    if (
        not name
        or len(name) > _LONGEST
        or Path(name).is_absolute()
        or ".." in Path(name).parts
        or "\\" in name
        or "\0" in name
    ):
        raise field.error(
            f"'{name[:80]}' is no file of this house style: give its way from the style's folder, without '..'."
        )
    for folder in folders:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise field.error(f"'{name}' leads out of the house style's folder: put the file there instead of a link.")
        if path.is_file():
            return path
    raise field.error(f"There is no file '{name}' in {folders[0]}.")
