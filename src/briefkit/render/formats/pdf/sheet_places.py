"""Where in the files of a house style stands what WeasyPrint says of the one sheet that is made of them."""

import re
from typing import Final

from briefkit.model.house_style import HouseStyle
from briefkit.render.css import sheet_files
from briefkit.render.style_files import text_of

_PLACE: Final = re.compile(r" at (\d+):(\d+)")


def located(message: str, style: HouseStyle, sheet: str) -> tuple[str, str]:
    """Give the place that a message of WeasyPrint names, `look.css:4:9: ` or nothing, and its words.

    Args:
        message: as it was logged; its line is that of the whole sheet.
        style: the house style.
        sheet: the whole sheet.

    """
    found = _PLACE.search(message)
    if not found:
        return "", message
    line = int(found[1])
    for path in reversed(sheet_files(style, "paper")):
        text = text_of(path)
        start = sheet.rfind(text) if text.strip() else -1
        first = sheet.count("\n", 0, start) + 1
        if start >= 0 and first <= line <= first + text.count("\n"):
            return f"{path}:{line - first + 1}:{found[2]}: ", message.replace(found[0], "", 1)
    return "", message
