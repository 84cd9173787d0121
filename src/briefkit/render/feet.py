"""The words that a house style has at the foot of each page."""

from briefkit.model.languages import in_language
from briefkit.render.printed import Printed


def footer_of(printed: Printed) -> str:
    """Give these words in the language of a brief; none where publisher, series and number stand there."""
    return in_language(printed.style.footer, printed.lang) or ""
