"""What a proof shows over the finished pages: a mark, the numbers of lines and paragraphs, and which text it is.

It is laid out on sheets of its own and painted over the pages as an artifact, so that neither the text nor its tags
know of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup
from weasyprint import CSS, HTML, Page

from briefkit.render.css import properties
from briefkit.render.elements import element, join
from briefkit.render.formats.pdf.engine import Engine
from briefkit.render.formats.pdf.fetcher import LockedFetcher
from briefkit.render.formats.pdf.marks import POINTS, Box
from briefkit.render.formats.pdf.proof_places import Baseline, lines_of, paragraphs_of
from briefkit.render.paragraph_numbers import SIGN
from briefkit.render.printed import Printed
from briefkit.render.proof import Proof
from briefkit.render.scripts import letterings
from briefkit.render.style_files import text_of

SHEET: Final = "proof.css"
_STRUT: Final = 20 / POINTS
"""CSS pixels from the top of a number to its baseline; the style sheet holds it to that."""
_MM: Final = 96 / 25.4
_BESIDE: Final = 3 * _MM
"""Between a number and what it stands beside."""
_CLOSE: Final = 1.1 * _MM
"""The same in the gap between two columns."""
_GROUNDED: Final = frozenset(("band", "cover", "title"))
"""Mastheads whose title stands on a ground of colour."""
_HANGING: Final = 6.5 * _MM
"""How far dashes and numbers of lists hang before the text, where there is no margin column."""
_FOOT: Final = 12 * _MM
"""From the foot of the paper to the line that says which text it is."""
_RUNNING_FOOT: Final = 10 * _MM
"""Height of the running foot and the space over it."""
_LARGEST_MARK: Final = 130.0
_MARK_LENGTH: Final = 620.0
"""Points: the size of the mark, and its length across the page."""
_LETTER: Final = 0.68
"""Width of a capital, as a share of its size."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The geometry of one page, in CSS pixels."""

    width: float
    height: float
    start: float
    """Where the text begins, from the left; in a right-to-left brief it is its right edge."""
    end: float
    rtl: bool
    column: float
    """How far before the text a margin column begins, or what hangs there."""
    bottom: float
    """The margin at the foot."""

    @property
    def direction(self) -> str:
        """Give the direction of the words, as HTML has it."""
        return "rtl" if self.rtl else "ltr"

    @property
    def before(self) -> float:
        """Give where a number before the text ends."""
        room = self.column + _BESIDE if self.column else _HANGING + _BESIDE
        return self.start + room if self.rtl else self.start - room

    @property
    def behind(self) -> float:
        """Give where a number behind the text begins."""
        return self.end - _BESIDE if self.rtl else self.end + _BESIDE

    def at(self, x: float, *, grows: bool) -> str:
        """Give the place of something that begins at `x`, or ends there, in the direction of the text."""
        side = "left" if grows != self.rtl else "right"
        return f"{side}:{_px(x if side == 'left' else self.width - x)}"


def overlays(pages: Sequence[Page], printed: Printed, proof: Proof, ready: Engine) -> list[Page]:
    """Give for each page what is painted over it.

    Args:
        pages: as they are laid out.
        printed: the brief.
        proof: what is shown.
        ready: the house style's faces.

    """
    counted = 0
    sheets = []
    paragraphs = {f"b-{key}": number for key, number in proof.paragraphs.items()}
    for page in pages:
        lines = list(lines_of(page, rtl=printed.direction == "rtl"))
        first = 1 if proof.line_numbers == "page" else counted + 1
        counted += len(lines)
        sheet = _sheet_of(page, printed)
        grounded = printed.style.page.masthead in _GROUNDED
        content = [*_line_numbers(lines, first, sheet, grounded=grounded), *_paragraph_numbers(page, paragraphs, sheet)]
        sheets.append(_drawn(sheet, [_mark(proof, sheet), *content, _about(proof, sheet)]))
    return _laid_out(sheets, pages, printed, ready)


def _laid_out(sheets: Iterable[Markup], pages: Sequence[Page], printed: Printed, ready: Engine) -> list[Page]:
    size = f"@page {{ size: {_px(max(page.width for page in pages))} {_px(max(page.height for page in pages))} }}"
    page = element("html", element("body", join(sheets)), lang=printed.lang)
    letters = letterings(printed.style, printed.lang, page)
    styles = [properties(printed.style, "paper", letters), *map(text_of, printed.style.files(SHEET)), size]
    fetcher = LockedFetcher(printed.style, {})
    sheet = CSS(string="\n".join(styles), url_fetcher=fetcher, font_config=ready.fonts, base_url="bk-style:")
    html = HTML(string=page, base_url="bk-style:", url_fetcher=fetcher)
    made: list[Page] = html.render(stylesheets=[sheet], font_config=ready.fonts).pages
    return made


def _sheet_of(page: Page, printed: Printed) -> Sheet:
    box: Box = page._page_box  # noqa: SLF001  # the boxes have no public way in
    rtl = printed.direction == "rtl"
    left, right = box.content_box_x(), box.content_box_x() + box.width
    token = printed.style.page
    column = token.before * _MM
    return Sheet(
        page.width,
        page.height,
        *((right, left) if rtl else (left, right)),
        rtl=rtl,
        column=column,
        bottom=token.bottom * _MM,
    )


def _drawn(sheet: Sheet, content: Iterable[Markup]) -> Markup:
    size = f"width:{_px(sheet.width)};height:{_px(sheet.height)}"
    return element("div", *content, class_="sheet", style=size)


def _mark(proof: Proof, sheet: Sheet) -> Markup:
    fitting = min(_LARGEST_MARK, _MARK_LENGTH * sheet.height / sheet.width / 1.414 / (_LETTER * len(proof.mark)))
    return element("p", proof.mark, class_="mark", dir=sheet.direction, style=f"font-size:{fitting:.1f}pt;opacity:.1")


def _about(proof: Proof, sheet: Sheet) -> Markup:
    foot = min(_FOOT, sheet.bottom - _RUNNING_FOOT)
    place = f"{sheet.at(sheet.start, grows=True)};top:{_px(sheet.height - foot)}"
    return element("p", proof.line, class_="about", style=place, dir=sheet.direction)


def _line_numbers(lines: Iterable[Baseline], first: int, sheet: Sheet, *, grounded: bool) -> Iterator[Markup]:
    for number, line in enumerate(lines, start=first):
        classes = "line on-band" if line.on_band and grounded else "line"
        place = f"{sheet.at(sheet.before, grows=False)};top:{_px(line.y - _STRUT)}"
        yield element("p", element("i"), str(number), class_=classes, style=place)


def _paragraph_numbers(page: Page, numbers: dict[str, str], sheet: Sheet) -> Iterator[Markup]:
    """Give the numbers of the paragraphs that begin on a page; each is taken out of `numbers`."""
    for name, line in paragraphs_of(page, numbers):
        behind = sheet.behind if line.behind is None else line.behind + (-_CLOSE if sheet.rtl else _CLOSE)
        place = sheet.at(behind, grows=True) if line.corner is None else sheet.at(line.corner, grows=False)
        words = f"{SIGN}{numbers.pop(name)}"
        yield element("p", element("i"), words, class_="paragraph", style=f"{place};top:{_px(line.y - _STRUT)}")


def _px(length: float) -> str:
    return f"{length:.2f}px"
