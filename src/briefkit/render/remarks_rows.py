"""A remark in one line of the head, which leads to its words."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from briefkit.model.remarks import Remark
from briefkit.render.editors_html import look_of
from briefkit.render.elements import element
from briefkit.render.remarks_html import mark_id, remark_id
from briefkit.render.setting import Setting


def row(remark: Remark, page: Setting) -> Markup:
    """Give the line; it leads to the remark itself where that stands at no words."""
    there = mark_id if remark.number in page.remarked else remark_id
    words = ": ".join(filter(None, (remark.kind, remark.message))) if remark.editor else remark.message
    link = element("a", f"{remark.number}. {words}", href=f"#{there(remark.number)}")
    return element("li", link, *_quoted(remark), class_=look_of(remark))


def _quoted(remark: Remark) -> Iterator[Markup]:
    """Give the words that it is about, as far as the line does not hold them, and those that an editor put there."""
    is_replaced = bool(remark.editor and remark.better)
    if is_replaced or (len(remark.quote) > 1 and remark.quote not in remark.message):
        yield escape(" ") + element("del" if is_replaced else "q", remark.quote, dir="auto")
    if is_replaced:
        yield escape(" ") + element("ins", remark.better, dir="auto")
