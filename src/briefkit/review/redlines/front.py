"""The front matter of a brief as parts, a line for each thing that it says."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from briefkit.model.metadata import Metadata
from briefkit.review.redlines.parts import TextPart
from briefkit.review.redlines.words import split_words

_UNPRINTED: Final = frozenset({"places", "span", "lint_ignore", "references"})
"""What tells nothing to a reader; the works that `references` names are compared as the list that is printed."""


def front_parts(metadata: Metadata) -> Iterator[TextPart]:
    """Give what the front matter says, key by key: a list of people has a line for each."""
    for field in fields(metadata):
        value = getattr(metadata, field.name)
        if field.name in _UNPRINTED or not value:
            continue
        name = field.name.replace("_", " ")
        several = value if isinstance(value, tuple) else (value,)
        for number, one in enumerate(several):
            text = _text(one)
            if text:
                place = (field.name, number) if isinstance(value, tuple) else (field.name,)
                line = metadata.place(*place).value.start.line
                yield TextPart(name, tuple(split_words(text)), "", line, sole=not isinstance(value, tuple))


def _text(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        return "; ".join(filter(None, (_text(getattr(value, field.name)) for field in fields(value))))
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_text(one)}" for name, one in value.items())
    if isinstance(value, tuple):
        return ", ".join(filter(None, map(_text, value)))
    if value is None or value is False:
        return ""
    return "yes" if value is True else str(value)
