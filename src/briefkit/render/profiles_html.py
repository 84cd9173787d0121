"""Contributors as HTML: a portrait at the side, and the words beside it."""

from markupsafe import Markup

from briefkit.render.binding import bound
from briefkit.render.elements import element, join
from briefkit.render.inlines_html import line_html
from briefkit.render.pictures_html import picture
from briefkit.render.portraits import portrait_name
from briefkit.render.setting import Setting
from briefkit.render.supplied import Profile


def profile_html(block: Profile, page: Setting) -> Markup:
    """Give what is told of one person, with the portrait first."""
    photo, cut = block.photo, page.printed.style.page.portrait
    image = picture(portrait_name(photo.src), photo.alt, page, f"portrait {cut}") if photo else ""
    lines = [(bound(p.inlines) if page.on_paper else p.inlines, p.key) for p in block.blocks]
    words = [element("p", line_html(line, page), id=page.block_id(key)) for line, key in lines]
    classes = "profile with-portrait" if photo else "profile"
    return element("div", image, "\n" if image else "", join(words, "\n"), class_=classes, id=page.block_id(block.key))
