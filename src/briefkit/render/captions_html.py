"""The caption over a figure, chart or table, with its number, and the source below it."""

from markupsafe import Markup

from briefkit.model.inlines import Inline
from briefkit.model.text import bare_text
from briefkit.render.elements import element
from briefkit.render.inlines_html import line_html
from briefkit.render.numbers_html import label_html
from briefkit.render.setting import Setting

LONG_CAPTION = 120
"""A caption of more characters does not fit into a margin beside a low figure."""


def caption_html(kind: str, key: str, anchor: str, words: Markup, page: Setting) -> Markup:
    """Give the caption with the number of its block; nothing where there is neither."""
    head = label_html(kind, key, page)
    if not head and not words:
        return Markup("")
    text = element("span", words, class_="caption") if words else ""
    length = "long" if len(words.striptags()) > LONG_CAPTION else None
    return element(
        "figcaption", head, " " if head and text else "", text, id=page.anchor_id(anchor, key), class_=length
    )


def source_html(line: tuple[Inline, ...], page: Setting) -> Markup:
    """Give the source with its label, unless the author has written the label already."""
    if not line:
        return Markup("")
    label = page.label("source")
    written = bare_text(line).casefold().startswith(label.casefold())
    head = "" if written else element("span", f"{label}{page.printed.wording.colon}", class_="source-label") + " "
    return element("p", head, line_html(line, page), class_="source")
