"""Pictures as HTML: on the web page as `data:` addresses, on paper by names that the PDF's fetcher knows."""

from base64 import b64encode
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from briefkit.model.brief import Picture
from briefkit.model.house_style import HouseStyle
from briefkit.render.drawings import by_itself
from briefkit.render.elements import element
from briefkit.render.rasters import fitted
from briefkit.render.setting import Setting

MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
SCREEN: Final = 1400
"""Pixels across the text on a dense screen: two for each of the page's own."""
SIGN: Final = 240
"""Pixels across a picture within a line."""


def picture(src: str, alt: str, page: Setting, class_: str = "", pixels: int = SCREEN) -> Markup:
    """Give a picture, or its alt text where the brief may not use the file.

    Args:
        src: as the brief names it.
        alt: its words; empty for a picture that only decorates.
        page: what it stands on.
        class_: of the element.
        pixels: how many of them show across on a screen.

    """
    found = page.printed.brief.pictures.get(src)
    if found is None:
        return element("span", alt, class_="missing")
    source = paper_address(src) if page.on_paper else data_address(found, page.printed.style, pixels)
    classes = class_ or ("svg" if found.kind == "svg" else "")
    text = {"alt": alt} if alt else {"alt_empty": ""}
    return element("img", src=source, width=found.width, height=found.height, class_=classes, **text)


def paper_address(src: str) -> str:
    """Give the address of a picture on a page for paper: it is in memory already and is not copied into the page."""
    return "bk-picture:" + quote(src, safe="")


def data_address(found: Picture, style: HouseStyle, pixels: int = SCREEN) -> str:
    """Give a picture as a `data:` address (RFC 2397), with no more pixels across than show."""
    data = by_itself(found.data, style) if found.kind == "svg" else fitted(found.data, pixels)
    return f"data:{MEDIA_TYPES[found.kind]};base64,{b64encode(data).decode('ascii')}"
