"""Colours as CSS writes them: by number, by function and by name."""

from briefkit.styles.fields import Field

_LONGEST = 40
"""Characters of the longest way to write one."""


def hex_of(field: Field) -> str:
    """Give a colour as `#rrggbb`; one that lets something shine through is taken as solid.

    Raises:
        StyleError: it is none.

    """
    from PIL import ImageColor  # noqa: PLC0415 - it knows the names, and only a brand of another program needs them

    text = field.text()
    try:
        red, green, blue, *_ = ImageColor.getrgb(text[: _LONGEST + 1])
    except ValueError:
        raise field.error(f"'{text[:_LONGEST]}' is no colour of the palette, and none that CSS knows.") from None
    return f"#{red:02x}{green:02x}{blue:02x}"
