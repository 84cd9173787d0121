"""XML elements as escaped text: the only place that writes a tag."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NewType, TypeAlias

Xml = NewType("Xml", str)
"""Text that is well-formed XML already."""
Value: TypeAlias = "str | int | None"

NOTHING: Final = Xml("")
NO_LANGUAGE: Final = "x-none"
"""What Word writes where no language is known yet."""
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 allows nowhere, section 2.2: control characters, and halves of surrogate pairs."""


def escaped(words: str) -> Xml:
    """Give words as they may stand in an element or an attribute; characters that XML forbids are left out."""
    return Xml(without_forbidden(words).translate(_ESCAPES))


def without_forbidden(words: str) -> str:
    """Give words without the characters that XML forbids."""
    return _FORBIDDEN.sub("", words)


@lru_cache(maxsize=512)
def _attribute_name(key: str) -> str:
    return key.replace("_", ":", 1)


def el(tag: str, *children: Xml, **attributes: Value) -> Xml:
    """Give one element.

    Args:
        tag: its name with the prefix: `w:p`.
        children: what stands inside, in the order that the schema asks for.
        attributes: `w_val` for `w:val`; None leaves the attribute out.

    """
    written = "".join(
        f' {_attribute_name(key)}="{escaped(value) if isinstance(value, str) else value}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(children)
    return Xml(f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>")


def words_el(tag: str, words: str, **attributes: Value) -> Xml:
    """Give an element that holds words."""
    return el(tag, escaped(words), **attributes)


def flag(tag: str, on: bool | None) -> Xml:  # noqa: FBT001 - a flag of the format, given by name and value
    """Give a switch of Word: on, off on purpose, or left alone (None)."""
    if on is None:
        return NOTHING
    return el(tag) if on else el(tag, w_val=0)


def part(tag: str, content: Iterable[Xml]) -> bytes:
    """Give a whole part: its root with every namespace that the content may use."""
    spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return f'{DECLARATION}<{tag}{spaces} mc:Ignorable="w14">{"".join(content)}</{tag}>'.encode()
