"""Pictures that stand alone in their paragraph."""

import re

from briefkit.model.blocks import Figure
from briefkit.model.inlines import Inline
from briefkit.model.positions import Span
from briefkit.reader import attributes, pictures
from briefkit.reader.anchors import claim_anchor
from briefkit.reader.attributes import Allowed, Attributes
from briefkit.reader.context import Context
from briefkit.reader.inlines import line_of
from briefkit.reader.pieces import Draft, settle
from briefkit.reader.source import Stretch

_ALLOWED = Allowed("A figure", keys=("alt", "source", "width"), classes=("decorative",), anchor=True)
_WIDTH = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%")


def figure(context: Context, draft: Draft, span: Span) -> Figure:
    """Give the figure that a picture alone in its paragraph is."""
    pictures.load(context, draft.src, draft.span)
    caption = settle(context, draft.label)
    if draft.attributes is None:
        return Figure(draft.src, None, caption, span=span)
    found, where = draft.attributes.found, draft.attributes.where
    attributes.check(found, where, _ALLOWED, context.source, context.report)
    decorative = any(value.text == "decorative" for value in found.classes)
    return Figure(
        draft.src,
        found.get("alt") if "alt" in found.values and not decorative else None,
        caption,
        value_line(context, found, where, "source"),
        _width(context, found, where),
        decorative,
        anchor(context, found, where),
        span=span,
    )


def anchor(context: Context, found: Attributes, where: Stretch) -> str:
    """Give the anchor that a list of attributes names, or nothing."""
    if found.anchor is None:
        return ""
    return claim_anchor(context, found.anchor.text, context.span(where, found.anchor.start, found.anchor.end))


def value_line(context: Context, found: Attributes, where: Stretch, key: str) -> tuple[Inline, ...]:
    """Give the value of an attribute as a line of inlines: a caption, a source, a title."""
    value = found.values.get(key)
    return line_of(context, where.part(value.start, value.end)) if value else ()


def _width(context: Context, found: Attributes, where: Stretch) -> float | None:
    value = found.values.get("width")
    if value is None:
        return None
    match = _WIDTH.fullmatch(value.text.strip())
    if match and 0 < float(match[1]) <= 100:  # noqa: PLR2004 - per cent
        return float(match[1])
    span = context.span(where, value.start, value.end)
    context.problem("invalid-attributes", f"'{value.text}' is no width", span, "Write a share of the text: width=80%")
    return None
