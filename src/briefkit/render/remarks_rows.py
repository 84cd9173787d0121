"""A remark in one line of the head, which leads to its words."""

from markupsafe import Markup

from briefkit.model.remarks import Remark
from briefkit.render.editors_html import look_of
from briefkit.render.elements import element
from briefkit.render.remarks_html import NOTHING, mark_id, remark_id
from briefkit.render.setting import Setting


def row(remark: Remark, page: Setting) -> Markup:
    """Give the line; it leads to the remark itself where that stands at no words."""
    there = mark_id if remark.number in page.remarked else remark_id
    words = ": ".join(filter(None, (remark.kind, remark.message))) if remark.editor else remark.message
    link = element("a", f"{remark.number}. {words}", href=f"#{there(remark.number)}")
    tells_more = len(remark.quote) > 1 and remark.quote not in remark.message
    quote = element("q", remark.quote, dir="auto") if tells_more else NOTHING
    better = element("ins", remark.better, dir="auto") if remark.editor and remark.better else NOTHING
    more = [part for part in (quote, better) if part]
    return element("li", link, *(piece for part in more for piece in (" ", part)), class_=look_of(remark))
