"""The lines of the title: on a band, whose ground ends where Word lets it, and in the middle of the page."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from briefkit.model.house_style import TypeToken
from briefkit.render.balance import balanced
from briefkit.render.formats.docx.roles.front import long_title_size
from briefkit.render.formats.docx.roles.sheet import BOLD_FROM, Sheet
from briefkit.render.measuring import lines_of, width_of

_TOKENS: Final[Mapping[str, str]] = {"Title": "h1", "Long Title": "h1", "Subtitle": "h2", "Standfirst": "standfirst"}
"""Styles whose words run over the line, and their type tokens."""
_LAST_MEASURED: Final = "\u052f"
"""Letters up to here (Latin, Greek, Cyrillic) are as wide as their faces say; those of other scripts join."""
_SIGNS: Final = range(0x2000, 0x2070)
_SAFE: Final = 0.99
_NARROWER: Final = (1.0, 0.95, 0.9, 0.85, 0.8)
"""Shares of the measure that are tried for a last line that is no remnant."""
_STANDFIRST: Final = 31
"""Sizes of its type that a standfirst in the middle is wide at most."""
_REMNANT: Final = 0.3
"""Share of a line that is too little for the last one."""


def in_lines(words: str, style: str, sheet: Sheet) -> str:
    """Give words with breaks where their lines reach the edge of the text, or are of much the same length.

    Lines in the middle of the page are to be alike. A ground reaches 15 mm past its text at most: to carry the band to
    the paper's edge, paragraphs on it are wider than the text, and their lines would be.
    """
    measured = all(letter <= _LAST_MEASURED or ord(letter) in _SIGNS for letter in words)
    if not (sheet.band or sheet.middle) or style not in _TOKENS or not measured:
        return words
    return "\n".join(_lines(words, style, sheet) if sheet.band else _alike(words, style, sheet))


def _alike(words: str, style: str, sheet: Sheet) -> list[str]:
    token = _token(style, sheet)
    most = (
        min(sheet.full_measure, _STANDFIRST * token.size / 72 * 25.4) if style == "Standfirst" else sheet.full_measure
    )
    return lines_of(
        words, balanced(words, most, token, sheet.style), token, sheet.style, bold=token.weight >= BOLD_FROM
    )


def _token(style: str, sheet: Sheet) -> TypeToken:
    token = sheet.token(_TOKENS[style])
    return replace(token, size=long_title_size(sheet)) if style == "Long Title" else token


def _lines(words: str, style: str, sheet: Sheet) -> list[str]:
    token = _token(style, sheet)
    bold = style in ("Title", "Long Title")
    measure = (
        sheet.full_measure if style == "Standfirst" and not sheet.cover else sheet.full_measure + sheet.hang
    ) * _SAFE
    widest = lines_of(words, measure, token, sheet.style, bold=bold)
    for share in _NARROWER:
        lines = lines_of(words, measure * share, token, sheet.style, bold=bold)
        if len(lines) > len(widest):
            break
        if width_of(lines[-1], token, sheet.style, bold=bold) >= _REMNANT * measure:
            return lines
    return widest
