"""HTML elements as escaped text: the only place that writes a tag."""

from collections.abc import Iterable

from markupsafe import Markup, escape

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})
"""Elements without content (HTML Living Standard, 13.1.2)."""


def element(tag: str, *content: str, **attributes: str | int | bool | None) -> Markup:
    """Give an element with its content, both escaped unless they are markup already.

    Args:
        tag: name of the element.
        content: text, or the markup of what stands inside.
        attributes: `class_` for `class`, `aria_hidden` for `aria-hidden`. None, False and "" leave the attribute out,
            True writes it without a value, and `alt_empty=""` writes an empty `alt`.

    """
    # By hand, since `Markup.format` took most of a page's time; what is not escaped here is a name of this package.
    opening = f"<{tag}{_attributes(attributes)}>"
    if tag in VOID:
        return Markup(opening)  # noqa: S704  # as above
    return Markup(f"{opening}{''.join(map(escape, content))}</{tag}>")  # noqa: S704  # as above


def join(pieces: Iterable[str], between: str = "") -> Markup:
    """Give pieces one after another, escaped unless they are markup."""
    return escape(between).join(pieces)


def _attributes(attributes: dict[str, str | int | bool | None]) -> str:
    return "".join(
        f" {_name(name)}" if value is True else f' {_name(name)}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None and value is not False and (value != "" or name.endswith("_empty"))
    )


def _name(name: str) -> str:
    return name.removesuffix("_empty").rstrip("_").replace("_", "-")
