"""One house style made ready for WeasyPrint, kept for the next brief in the same process."""

from dataclasses import dataclass
from typing import Literal

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration

from briefkit.errors import RenderError
from briefkit.model.house_style import HouseStyle
from briefkit.render.css import stylesheet
from briefkit.render.formats.pdf.fetcher import LockedFetcher
from briefkit.render.formats.pdf.log import collected
from briefkit.render.formats.pdf.sheet_places import located
from briefkit.render.scripts import Lettering

_KEPT = 8
"""House styles kept in a process: parsing one takes a tenth of the time of a brief."""
_engines: dict[tuple[object, ...], "Engine"] = {}


@dataclass(frozen=True, slots=True)
class Engine:
    """Parsed style sheet and loaded faces of one house style."""

    sheet: CSS
    fonts: FontConfiguration
    text: str
    """The sheet as it was read."""


def engine(style: HouseStyle, letters: tuple[Lettering, ...] = (), direction: Literal["ltr", "rtl"] = "ltr") -> Engine:
    """Give the engine of a house style and of the scripts of a page; one that changed on disk since is made anew.

    Raises:
        RenderError: WeasyPrint does not take the style sheet as it stands.

    """
    text = stylesheet(style, "paper", letters=letters, direction=direction)
    key = (text, *_stamps(style))
    found = _engines.pop(key, None) or _made(style, text)
    _engines[key] = found  # the last used one stands last
    while len(_engines) > _KEPT:
        del _engines[next(iter(_engines))]
    return found


def _stamps(style: HouseStyle) -> list[tuple[str, int, int]]:
    """Give what changes with a font file: the sheet names faces by their role alone."""
    paths = {face.path for typeface in style.every_typeface() for face in typeface.faces}
    stats = [(path, path.stat()) for path in sorted(paths)]
    return [(str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats]


def _made(style: HouseStyle, text: str) -> Engine:
    fonts = FontConfiguration()
    fetcher = LockedFetcher(style, {})
    with collected() as messages:
        sheet = CSS(string=text, url_fetcher=fetcher, font_config=fonts, base_url="bk-style:")
    faults = [*messages, *(f"{address}: {reason}" for address, reason in fetcher.blocked)]
    if faults:
        raise RenderError("\n".join(_told(fault, style, text) for fault in dict.fromkeys(faults)))
    return Engine(sheet, fonts, text)


def _told(fault: str, style: HouseStyle, text: str) -> str:
    """Give a fault of a sheet, behind its place where it has one."""
    place, words = located(fault, style, text)
    return f"{place}The style sheet of the house style '{style.name}' cannot be used: {words}"
