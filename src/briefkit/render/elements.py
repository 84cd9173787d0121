"""HTML elements as escaped text: the only place that writes a tag."""

from collections.abc import Iterable

from markupsafe import Markup, escape

VOID = frozenset({"br", "hr", "img", "link", "meta"})
"""Elements without content (HTML Living Standard, 13.1.2)."""


def element(tag: str, *content: str, **attributes: str | int | bool | None) -> Markup:
    """Give an element with its content, both escaped unless they are markup already.

    Args:
        tag: name of the element.
        content: text, or the markup of what stands inside.
        attributes: `class_` for `class`, `aria_hidden` for `aria-hidden`. None, False and "" leave the attribute out,
            True writes it without a value, and `alt_empty=""` writes an empty `alt`.

    """
    opening = Markup("<{}{}>").format(Markup(tag), _attributes(attributes))  # noqa: S704 - a tag is a name in this package
    if tag in VOID:
        return opening
    return Markup("{}{}</{}>").format(opening, join(content), Markup(tag))  # noqa: S704 - as above


def join(pieces: Iterable[str], between: str = "") -> Markup:
    """Give pieces one after another, escaped unless they are markup."""
    return escape(between).join(pieces)


def _attributes(attributes: dict[str, str | int | bool | None]) -> Markup:
    written = [
        Markup(" {}").format(_name(name)) if value is True else Markup(' {}="{}"').format(_name(name), value)
        for name, value in attributes.items()
        if value is not None and value is not False and (value != "" or name.endswith("_empty"))
    ]
    return Markup("").join(written)


def _name(name: str) -> str:
    return name.removesuffix("_empty").rstrip("_").replace("_", "-")
