"""The numbers of captions, boxes and headings as HTML."""

from markupsafe import Markup

from briefkit.render.elements import element
from briefkit.render.setting import Setting


def label_html(kind: str, key: str, page: Setting) -> Markup:
    """Give `Figure 1` for a block; nothing where it is not counted."""
    wording = page.printed.wording
    number = wording.numbering.by_key.get(key)
    return element("span", wording.numbered(kind, number), class_="number") if number else Markup("")


def place_html(key: str, page: Setting) -> Markup:
    """Give the number of a section or heading with the space behind it, where the house style counts them."""
    wording = page.printed.wording
    number = wording.place(wording.numbering.places.get(key, ()))
    return element("span", number, class_="number") + " " if number else Markup("")
