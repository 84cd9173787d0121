"""The Word file of a house style, by the format that knows Word, which is imported only when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from briefkit.model.house_style import HouseStyle
from briefkit.render import formats

_DESIGNED = f"{formats.__name__}.docx.designed"


def specimen(style: HouseStyle, *, as_template: bool) -> bytes:
    """Give the template of a house style with a specimen of every role, as a template or as a document of Word."""
    made: Callable[..., bytes] = import_module(f"{_DESIGNED}.specimen").specimen
    return made(style, as_template=as_template)


def differences(style: HouseStyle) -> list[tuple[str, str, str, bool]]:
    """Give where the designer's file of a house style differs from its tokens.

    Each is told as path, words, what would mend it, and whether it is a lack rather than a choice of the designer's.

    Raises:
        StyleError: the file cannot be used.

    """
    found = import_module(f"{_DESIGNED}.differences").differences(style)
    return [(str(each.path), each.words, each.hint, each.kind == "lack") for each in found]
