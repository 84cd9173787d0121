"""What a proof adds to the web page: the numbers of its paragraphs."""

from markupsafe import Markup

from briefkit.render.elements import element
from briefkit.render.paragraph_numbers import SIGN
from briefkit.render.setting import Setting

NOTHING = Markup("")


def paragraph_number(key: str, page: Setting) -> Markup:
    """Give the number of a block in the margin; the style sheet writes it, so that it is neither read nor copied.

    On paper it is drawn over the finished page (`formats/pdf/proof.py`).
    """
    proof = page.printed.proof
    number = proof.paragraphs.get(key) if proof and not page.on_paper else None
    if number is None:
        return NOTHING
    return element("span", class_="para-number", aria_hidden="true", data_number=f"{SIGN}{number}")
