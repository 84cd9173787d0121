"""Figures as HTML: a caption with its number, the picture, its source."""

from markupsafe import Markup

from briefkit.model.blocks import Figure
from briefkit.render.captions_html import caption_html, source_html
from briefkit.render.elements import element
from briefkit.render.inlines_html import line_html
from briefkit.render.pictures_html import SCREEN, picture
from briefkit.render.setting import Setting


def figure_html(block: Figure, page: Setting) -> Markup:
    """Give a picture with its caption and its source."""
    caption = caption_html("figure", block.key, block.anchor, line_html(block.caption, page), page)
    pixels = round(SCREEN * (block.width_percent or 100) / 100)
    image = picture(block.src, "" if block.decorative else block.alt or "", page, pixels=pixels)
    if block.decorative and page.on_paper:
        image = element(
            "div", class_="decoration"
        )  # an <img> without words is a fault in PDF/UA; css.py gives the picture
    matter = element("div", image, class_="picture")
    source = source_html(block.source, page)
    html = element("figure", caption, matter, source, class_="figure", id=page.block_id(block.key))
    return page.own("figure", html, block, caption=caption, matter=matter, source=source)
