"""How a table lies among what stands around it: in the text, in a list, in a box, over the margin column."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.roles.apparatus import WIDE
from briefkit.render.formats.docx.roles.sheet import SUMMARY
from briefkit.render.formats.docx.table_style import TABLE_STYLE, TINTED
from briefkit.render.table_fit import Fit


@dataclass(frozen=True, slots=True)
class Bed:
    """Where a table lies, in millimetres."""

    style: str
    """Of the table."""
    variant: str
    """Of the styles of its caption and its source."""
    indent: float
    """From the edge of the text; less than 0 for one that reaches into the margin column."""
    edge: float
    """Between the table's own edge and its words, on both sides."""
    widths: tuple[float, ...]
    """Of the columns, with the edges."""


def bed(fit: Fit, ms: Manuscript, place: Place) -> Bed:
    """Give the place of a table; one on a ground takes all of it, so that no white shows beside it."""
    sheet = ms.template.sheet
    if fit.place == "sheet" and sheet.figure_hang and sheet.rtl:  # where such a table begins, programs do not agree
        return Bed(TABLE_STYLE, "", 0, 0, _scaled(fit.widths, sheet.measure))
    if fit.place == "sheet":
        return Bed(TABLE_STYLE, WIDE, -sheet.hang, 0, fit.widths)
    if fit.place == "landscape":
        return Bed(TABLE_STYLE, "", 0, 0, fit.widths)
    left, right = (_inset(place.style, side, ms) for side in ("left", "right"))
    widths = _scaled(fit.widths, sheet.measure - left - right)
    if not ms.template.ground(place.style):
        return Bed(TABLE_STYLE, variant_in(place, ms), left, 0, widths)
    widths = (widths[0] + left, *widths[1:])
    return Bed(f"{TABLE_STYLE} {TINTED}", variant_in(place, ms), 0, left, (*widths[:-1], widths[-1] + right))


def variant_in(place: Place, ms: Manuscript) -> str:
    """Give the variant of the styles of captions, pictures and sources there: on a panel they keep its ground."""
    if hangs(place, ms):
        return WIDE
    return f"in {place.family}"


def hangs(place: Place, ms: Manuscript) -> bool:
    """Whether what stands there begins before the text, where the house has it so."""
    free = place.family == "List" and not place.level and not place.in_note
    return free and place.style in ("Body Text", SUMMARY) and ms.template.sheet.figure_hang > 0


def room(ms: Manuscript, place: Place) -> float:
    """Give the width between the edges of the surroundings, in millimetres."""
    return ms.template.sheet.measure - _inset(place.style, "left", ms) - _inset(place.style, "right", ms)


def _inset(style: str, side: str, ms: Manuscript) -> float:
    """Give how far in from the text's edge a style's lines begin or end, by itself or by what it is based on."""
    while made := ms.template.styles.get(style):
        said = getattr(made.shape, side)
        if said is not None:
            return float(max(said, 0.0))
        style = made.base
    return 0.0


def _scaled(widths: Sequence[float], room: float) -> tuple[float, ...]:
    whole = sum(widths)
    return tuple(width * room / whole for width in widths)
