"""The type sizes of a house style: those that it names, and the rest from its scale.

A size that a style names holds until a nearer style says another `scale`. A scale changes sizes and leads; weight,
slope and role stay those of the size that it replaces.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from briefkit.model.house_style import Typeface, TypeToken
from briefkit.styles.fields import NOWHERE, Field, check_name

TYPE: Final = ("body", "small", "note", "label", "furniture", "standfirst", "h1", "h2", "h3", "stat", "pull", "table")
"""What every style has."""
SHARES: Final = {"small": 0.86, "label": 0.86, "table": 0.86, "note": 0.81, "furniture": 0.76, "h3": 1.0}
"""What is no larger than the text, as a share of it: a bolder scale makes titles larger, and small words no smaller."""
STEPS: Final = {"quote": 0.7, "standfirst": 1.4, "pull": 1.75, "h2": 2, "stat": 4.3, "h1": 5.4}
"""How many steps of a scale the others lie over it: a title of 28 points over 10.5, at a ratio of 1.2."""
SCALE: Final = ("body", "lead", "ratio", "heads")
HEADS: Final = ("h1", "h2", "h3")
_RATIO: Final = 1.2
_ON_THE_LINE: Final = frozenset({"label", "h3"})
"""What stands beside the text, line for line."""
_SMALLEST, _LARGEST = 4, 144
_LEAST_READ: Final = 7.0
"""Points; no scale sets words smaller."""
_LARGEST_TITLE: Final = 64.0
_TYPE = re.compile(r"(italic )?([1-9]00) (\d{1,3}(?:\.\d{1,3})?)pt/(\d{1,3}(?:\.\d{1,3})?)pt ([a-z]+)( small-caps)?")


def type_tokens(field: Field, scale: Field, fonts: Field, faces: Mapping[str, Typeface]) -> dict[str, TypeToken]:
    """Give the sizes by name; the twelve common ones must be there, a style may add its own.

    Raises:
        StyleError: a value is none, Word does not know it, or no face has its weight.

    """
    field.all_of(TYPE)
    scale.only(SCALE)
    near = min((scale.get(key).depth for key in SCALE[:3] if scale.get(key).value is not None), default=NOWHERE)
    tokens = {name: _token(value, fonts, faces) for name, value in field.items()}
    if field.get("body").depth > near:
        tokens["body"] = _text(scale, tokens["body"])
        field.get("body").derived_from(("scale",))
    ratio = scale.get("ratio").number(1.05, 1.4) if scale.get("ratio").value is not None else _RATIO
    for name, old in tokens.items():
        if name in (*SHARES, *STEPS) and field.get(name).depth > near:
            tokens[name] = _scaled(name, old, tokens["body"], ratio)
            field.get(name).derived_from(("scale", "type.body"))
    return {name: _weighted(field.get(name), token, scale.get("heads"), faces) for name, token in tokens.items()}


def _weighted(field: Field, token: TypeToken, heads: Field, faces: Mapping[str, Typeface]) -> TypeToken:
    """Give a title or heading in the weight of the scale: in the nearest one that its family has."""
    if heads.value is None or field.way[-1] not in HEADS or field.depth <= heads.depth:
        return token
    weight = round(heads.number(100, 900), -2)
    if weight != heads.value:
        raise heads.error("A weight is 100, 200 … 900.")
    field.derived_from((*field.document.derived.get(field.way, ()), "scale.heads"))
    return _in_nearest(replace(token, weight=int(weight)), faces)


def _text(scale: Field, old: TypeToken) -> TypeToken:
    """Give the running text of a scale; a lead that it leaves out grows with the size."""
    size, lead = scale.get("body"), scale.get("lead")
    points = old.size if size.value is None else size.number(7, 16)
    if points * 2 % 1:
        raise size.error(f"{points:g} is no size: steps of 0.5 points, since Word knows half points only.")
    if lead.value is None:
        return replace(old, size=points, lead=_twentieth(points * old.lead / old.size))
    return replace(old, size=points, lead=_twentieth(lead.number(points * 1.05, points * 2)))


def _scaled(name: str, old: TypeToken, body: TypeToken, ratio: float) -> TypeToken:
    points = body.size * (SHARES[name] if name in SHARES else ratio ** STEPS[name])
    size = round(2 * min(max(points, _LEAST_READ), _LARGEST_TITLE)) / 2
    if name in _ON_THE_LINE:
        return replace(old, size=size, lead=body.lead)
    if name in SHARES:
        return replace(old, size=size, lead=round(2 * size * body.lead / body.size * 0.97) / 2)
    share = max(1.12, body.lead / body.size - 0.17 * (size / body.size - 1))
    quarter = body.lead / 4  # leads of what is large meet the lines of the text again after a few of their own
    lead = round(size * share / quarter) * quarter
    return replace(old, size=size, lead=_twentieth(lead if lead >= size * 1.05 else lead + quarter))


def _twentieth(points: float) -> float:
    """Give a lead as Word counts it."""
    return round(20 * points) / 20


def _token(field: Field, fonts: Field, faces: Mapping[str, Typeface]) -> TypeToken:
    check_name(field)
    match = _TYPE.fullmatch(field.text())
    if not match:
        raise field.error(f"'{field.text()}' is no type: write weight, size/lead, role, as in '600 31pt/34pt head'.")
    size, lead = float(match[3]), float(match[4])
    if size * 2 % 1 or not _SMALLEST <= size <= _LARGEST:
        raise field.error(f"{size:g}pt is no size: 4 to 144 points in steps of 0.5, since Word knows half points only.")
    if not size * 0.8 <= lead <= size * 3:
        raise field.error(f"A lead of {lead:g}pt does not suit {size:g}pt.")
    if match[5] not in faces:
        raise field.error(f"'{match[5]}' is no role of a typeface. Known: {', '.join(faces)}.")
    token = TypeToken(int(match[2]), size, lead, match[5], italic=bool(match[1]), small_caps=bool(match[6]))
    return _with_face(field, token, fonts, faces)


def _with_face(field: Field, token: TypeToken, fonts: Field, faces: Mapping[str, Typeface]) -> TypeToken:
    """Give a size in a face that there is: the nearest one, where a nearer style has changed the family beneath it."""
    shapes = [(face.weight, face.italic) for face in faces[token.role].faces]
    if (token.weight, token.italic) in shapes:
        return token
    if field.depth > min(fonts.get(token.role).depth, fonts.get("text").depth):
        return _in_nearest(token, faces)
    shape = f"{token.weight}{' italic' if token.italic else ''}"
    raise field.error(f"'{faces[token.role].family}' has no face {shape}: a browser would fake it.")


def _in_nearest(token: TypeToken, faces: Mapping[str, Typeface]) -> TypeToken:
    shapes = [(face.weight, face.italic) for face in faces[token.role].faces]
    weight, italic = min(shapes, key=lambda one: (one[1] != token.italic, abs(one[0] - token.weight), -one[0]))
    return replace(token, weight=weight, italic=italic)
