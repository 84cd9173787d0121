"""The front matter of a brief as parts, a line for each thing that it says."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from briefkit.model.brief import Picture
from briefkit.model.metadata import Metadata, Photo
from briefkit.review.redlines.parts import TextPart
from briefkit.review.redlines.shown import told_apart
from briefkit.review.redlines.words import split_words

_UNPRINTED: Final = frozenset({"places", "span", "lint_ignore", "references"})
"""What tells nothing to a reader; the works that `references` names are compared as the list that is printed."""

_REPEATED: Final = frozenset({"given", "family"})
"""Parts of a person's name, which stands there whole."""


def front_parts(metadata: Metadata, pictures: Mapping[str, Picture]) -> Iterator[TextPart]:
    """Give what the front matter says, key by key: a list of people has a line for each.

    Args:
        metadata: the front matter.
        pictures: those of the brief; a portrait may change and keep its name.

    """
    for field in fields(metadata):
        value = getattr(metadata, field.name)
        if field.name in _UNPRINTED or not value:
            continue
        name = field.name.replace("_", " ")
        several = value if isinstance(value, tuple) else (value,)
        for number, one in enumerate(several):
            text = _text(one, pictures)
            if text:
                place = (field.name, number) if isinstance(value, tuple) else (field.name,)
                line = metadata.place(*place).value.start.line
                yield TextPart(name, tuple(split_words(text)), "", line, sole=not isinstance(value, tuple))


def _text(value: object, pictures: Mapping[str, Picture]) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        said = [_text(getattr(value, field.name), pictures) for field in fields(value) if field.name not in _REPEATED]
        shown = pictures.get(value.src) if isinstance(value, Photo) else None
        return "; ".join(filter(None, [*said, told_apart(shown) if shown else ""]))
    if isinstance(value, tuple):
        return ", ".join(filter(None, (_text(one, pictures) for one in value)))
    if value is None or value is False:
        return ""
    return "yes" if value is True else str(value)
