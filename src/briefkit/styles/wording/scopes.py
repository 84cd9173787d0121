"""Where a wording rule looks: Vale's scopes, and those of a brief."""

from typing import Final

from briefkit.errors import did_you_mean
from briefkit.model.roles import ROLES
from briefkit.styles.fields import Field

HEADINGS: Final = tuple(f"heading.h{level}" for level in range(2, 7))
SCOPES: Final = (
    *("text", "heading", *HEADINGS, "paragraph", "sentence", "list", "blockquote", "quotation", "title", "standfirst"),
    *("table", "table.header", "table.cell", "table.caption", "figure.caption", "alt", "note", "box", "cited"),
    *("key-messages", "recommendations", *ROLES),
)
_REFUSED: Final = {
    "raw": "wording rules see the words, not the marks around them. Write 'text'",
    "code": "code is never looked at",
    "link": "the words of a link are part of the text. Write 'text'",
    "strong": "marks of emphasis are not seen. Write 'text'",
    "emphasis": "marks of emphasis are not seen. Write 'text'",
    "heading.h1": "the title is the scope 'title'",
}


def scopes(field: Field) -> tuple[tuple[str, ...], ...]:
    """Give what a rule says of its place: a scope, several, or some joined by `&`; `text` where it says nothing.

    Raises:
        StyleError: a scope is unknown, with its file, line and column.

    """
    if field.value is None:
        return (("text",),)
    written = field.words() if isinstance(field.value, list) else (field.text(),)
    found = tuple(tuple(part.strip() for part in scope.split("&")) for scope in written)
    for part in (part for parts in found for part in parts):
        name = part.removeprefix("~")
        if name in _REFUSED:
            raise field.error(f"There is no scope '{name}': {_REFUSED[name]}.")
        if name not in SCOPES:
            hint = did_you_mean(name, SCOPES) or f" Known: {', '.join(SCOPES)}."
            raise field.error(f"'{name}' is no scope.{hint}")
    return found
