"""The fields of a work in CSL-JSON: text, names or a date each; what is written more simply is brought into that form.

Source: CSL 1.0.2, appendix IV (variables), and its schema for data.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from briefkit.references.bibliography.dates import date
from briefkit.references.bibliography.entries import without_gaps

DATES: Final = frozenset({"accessed", "available-date", "event-date", "issued", "original-date", "submitted"})
NAMES: Final = frozenset(
    {
        *("author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator"),
        *("director", "editor", "editorial-director", "editor-translator", "executive-producer", "guest", "host"),
        *("illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer"),
        *("recipient", "reviewed-author", "script-writer", "series-creator", "translator"),
    }
)
_YES_OR_NO: Final = frozenset({"comma-suffix", "static-ordering", "parse-names"})
"""Parts of a name that are no words."""
_KEPT_APART: Final = frozenset({"custom", "categories"})
"""Fields of the schema that no style prints, with whatever a program keeps there."""


def field(name: str, value: object) -> object:
    """Give a field's value as CSL-JSON has it.

    Args:
        name: of the field.
        value: text, a number, a date, or groups and lists of these.

    Raises:
        ValueError: a text is wanted and the value is a list or a group; the message goes on from the field's name.

    """
    if name in DATES:
        return _date(value)
    if name in NAMES:
        return [_name(one) for one in (value if isinstance(value, list) else [value])]
    if name in _KEPT_APART:
        return None
    if name == "keyword" and isinstance(value, list):
        return ", ".join(map(_text, value))
    return _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (str, int, float, dt.date)):
        return str(value)
    raise ValueError("takes words or a number, and holds a group or a list")


def _name(value: object) -> dict[str, Any]:
    """Give a name; one that is written out, `Kim, Jon` or `Ministry of Health`, is parted at its comma only."""
    if isinstance(value, Mapping):
        said = without_gaps({str(part): said for part, said in value.items()})
        return {part: bool(words) if part in _YES_OR_NO else _text(words) for part, words in said.items()}
    family, _, given = _text(value).partition(",")
    return {"family": family.strip(), "given": given.strip()} if given.strip() else {"literal": family.strip()}


def _date(value: object) -> object:
    """Give a date with numbers where the file has `year: 2024` or a text, as CSL-YAML allows."""
    if isinstance(value, (str, int, float, dt.date)):  # front matter has numbers and dates where a file has text
        return date(str(value))
    if isinstance(value, list):
        parts = [_parts(part) for part in value if isinstance(part, dict)]
        return {"date-parts": [part for part in parts if part]}
    if isinstance(value, dict) and "year" in value:
        return {"date-parts": [_parts(value)]}
    if isinstance(value, dict) and isinstance(value.get("date-parts"), list):
        rows = [[_number(part) for part in row] for row in value["date-parts"] if isinstance(row, list)]
        return {**_scalars(value), "date-parts": [[part for part in row if part] for row in rows]}
    if isinstance(value, dict) and isinstance(value.get("raw"), str):
        return date(value["raw"])
    return _scalars(value) if isinstance(value, dict) else {}


def _scalars(value: Mapping[str, object]) -> dict[str, object]:
    """Give what a date says besides numbers."""
    words = {name: _text(value[name]) for name in ("literal", "season") if value.get(name) is not None}
    return words | ({"circa": True} if value.get("circa") else {})


def _parts(value: Mapping[str, object]) -> list[int]:
    numbers = [_number(value.get(name, "")) for name in ("year", "month", "day")]
    return [number for number in numbers if number]


def _number(value: object) -> int:
    text = str(value).strip()
    return int(text) if text.lstrip("-").isdigit() and text.isascii() else 0
