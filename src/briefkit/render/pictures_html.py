"""Pictures as HTML: on the web page as `data:` addresses, on paper by names that the PDF's fetcher knows."""

from base64 import b64encode
from urllib.parse import quote

from markupsafe import Markup

from briefkit.model.brief import Picture
from briefkit.render.elements import element
from briefkit.render.setting import Setting

MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}


def picture(src: str, alt: str, page: Setting, class_: str = "") -> Markup:
    """Give a picture, or its alt text where the brief may not use the file."""
    found = page.printed.brief.pictures.get(src)
    if found is None:
        return element("span", alt, class_="missing")
    source = paper_address(src) if page.on_paper else data_address(found)
    classes = class_ or ("svg" if found.kind == "svg" else "")
    text = {"alt": alt} if alt else {"alt_empty": ""}
    return element("img", src=source, width=found.width, height=found.height, class_=classes, **text)


def paper_address(src: str) -> str:
    """Give the address of a picture on a page for paper: it is in memory already and is not copied into the page."""
    return "bk-picture:" + quote(src, safe="")


def data_address(found: Picture) -> str:
    """Give a picture as a `data:` address (RFC 2397)."""
    return f"data:{MEDIA_TYPES[found.kind]};base64,{b64encode(found.data).decode('ascii')}"
