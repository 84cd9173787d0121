"""The model as plain data that a person can read: what is empty or as it is by default is left out."""

import dataclasses
import datetime as dt
from collections.abc import Mapping

from briefkit.model.positions import TOP, Span

_UNSAID = ("text", "name", "data")
"""Fields of a brief and its pictures that the folder holds already."""


def as_data(value: object) -> object:
    """Give a value of the model as lists, mappings and scalars; spans as `12:5-12:19`."""
    if isinstance(value, Span):
        return f"{value.start.line}:{value.start.column}-{value.end.line}:{value.end.column}"
    if dataclasses.is_dataclass(value):
        return {type(value).__name__: _fields(value)}
    if isinstance(value, Mapping):
        return {_name(key): as_data(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [as_data(inner) for inner in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


def _fields(value: object) -> dict[str, object]:
    holder = type(value).__name__
    given = {}
    for field in dataclasses.fields(value):  # type: ignore[arg-type]
        inner = getattr(value, field.name)
        if inner == _default(field) or (holder in {"Brief", "Picture"} and field.name in _UNSAID):
            continue
        given[field.name] = as_data(inner)
    return given


def _default(field: dataclasses.Field[object]) -> object:
    if field.name == "span":
        return TOP
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _name(key: object) -> str:
    return ".".join(map(str, key)) if isinstance(key, tuple) else str(key)
