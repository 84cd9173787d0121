"""Front matter fitted to its schema: what does not fit is reported at its place and left out, the rest is kept."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from briefkit.errors import nearest
from briefkit.model.metadata import KeyPath, Place
from briefkit.reader.reporter import Reporter, did_you_mean
from briefkit.reader.schema import FrontMatter

_ROUNDS = 8
"""Each round takes out what did not fit; what is hidden behind it shows in the next."""
_OTHER_WORDS = {
    "abstract": "standfirst",
    "author": "authors",
    "bibliography": "references",
    "byline": "authors",
    "csl": "citation_style",
    "description": "standfirst",
    "kind": "type",
    "language": "lang",
    "license_url": "license",
    "published": "date",
    "summary": "standfirst",
    "tags": "keywords",
    "template": "style",
}
"""What other tools call our keys."""
_MOST = 50
"""Faults of shape that are told; a list of ten thousand numbers is one mistake."""

PlaceOf = Callable[[KeyPath], Place]


def fit(data: Mapping[str, Any], place_of: PlaceOf, report: Reporter) -> FrontMatter:
    """Give the front matter as its schema has it.

    Args:
        data: plain data, scalars as text.
        place_of: gives the place of a path or of the nearest one above it.
        report: takes the problems.

    """
    rest = {key: value if key == "references" else _without_nulls(value) for key, value in data.items()}
    rest = {key: value for key, value in rest.items() if value is not None}
    for _ in range(_ROUNDS):
        try:
            return FrontMatter.model_validate(rest)
        except ValidationError as error:
            for number, fault in enumerate(error.errors(include_url=False, include_context=True)):
                path = _existing(rest, fault["loc"])
                if number < _MOST:
                    _report(fault["type"], fault, path, place_of, report)
                _take_out(rest, path, fault["type"])
    return FrontMatter()


def _without_nulls(value: Any) -> Any:  # noqa: ANN401 - YAML values
    if isinstance(value, dict):
        cleaned = {key: _without_nulls(inner) for key, inner in value.items()}
        return {key: inner for key, inner in cleaned.items() if inner is not None}
    if isinstance(value, list):
        return ["" if item is None else _without_nulls(item) for item in value]  # indexes have to stay
    return value


def _existing(data: Any, path: tuple[int | str, ...]) -> KeyPath:  # noqa: ANN401 - YAML values
    """Give the part of a path that leads to something in the data."""
    for length, step in enumerate(path):
        inside = (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if not inside:
            return path[:length]
        data = data[step]
    return path


def _report(kind: str, fault: Mapping[str, Any], path: KeyPath, place_of: PlaceOf, report: Reporter) -> None:
    place = place_of(path)
    name = _spoken(path)
    if kind == "extra_forbidden":
        known = _known_keys(path[:-1])
        hint = did_you_mean(str(path[-1]), known) or _other_word(str(path[-1]), known)
        report.add("unknown-key", f"'{path[-1]}' is no key of the front matter", place.key, hint)
        return
    given = fault["input"]
    if kind == "literal_error":
        words = [word.strip(" '") for word in str(fault["ctx"]["expected"]).replace(" or ", ", ").split(",")]
        hint = did_you_mean(str(given), words) or f"Known: {', '.join(words)}"
        report.add("invalid-value", f"'{_short(given)}' is no value of '{name}'", place.value, hint)
        return
    wanted, hint = {
        "string_type": ("a text", "Write one line of words"),
        "list_type": ("a list", "Write [one, two], or one item a line after '- '"),
    }.get(kind, ("a group of keys and values", f"Known here: {', '.join(_known_keys(path))}"))
    report.add("wrong-type", f"'{name}' has to be {wanted}, and is {_described(given)}", place.value, hint)


def _other_word(word: str, known: list[str]) -> str:
    meant = _OTHER_WORDS.get(nearest(word, _OTHER_WORDS, 0.8) or "")
    if meant in known:
        return f"Did you mean '{meant}'?"
    return f"Known here: {', '.join(known)}" if len(known) <= 8 else ""  # noqa: PLR2004 - what fits into a line


def _take_out(data: dict[str, Any], path: KeyPath, kind: str) -> None:
    """Take what does not fit out of the data; one text where a list is wanted becomes a list of one."""
    if not path:
        return
    holder: Any = data
    for step in path[:-1]:
        holder = holder[step]
    last = path[-1]
    if kind == "list_type" and isinstance(holder[last], str | dict):
        holder[last] = [holder[last]]
    elif isinstance(holder, list):
        holder[int(last)] = {} if isinstance(holder[int(last)], str | list) and kind != "string_type" else ""
    else:
        del holder[last]


def _known_keys(path: KeyPath) -> list[str]:
    """Give the keys that a mapping may have."""
    model: type[BaseModel] = FrontMatter
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


def _spoken(path: KeyPath) -> str:
    """Give a path as an author would say it: `authors, item 2, orcid`."""
    return ", ".join(f"item {step + 1}" if isinstance(step, int) else step for step in path) or "front matter"


def _described(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys and values"
    return f"'{_short(value)}'"


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return words if len(words) <= 60 else f"{words[:57]}…"  # noqa: PLR2004 - what fits into a line
