"""The page as HTML text, shared by the web page and the PDF."""

from collections.abc import Callable
from typing import Final, TypeAlias

from markupsafe import Markup

from briefkit.errors import RenderError
from briefkit.model.blocks import KeyMessages
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.walk import blocks
from briefkit.render.binding import bound_text
from briefkit.render.blocks_html import block_html
from briefkit.render.bounds import BoundsError, bounded
from briefkit.render.head import head_html
from briefkit.render.inlines_html import line_html
from briefkit.render.notes_html import notes_html, ties_of
from briefkit.render.printed import Printed
from briefkit.render.profiles_html import profile_html
from briefkit.render.redline_html import redlined
from briefkit.render.remarks_head import remarks_head
from briefkit.render.remarks_html import remarks_on
from briefkit.render.sections_html import section_html
from briefkit.render.setting import Setting, Target, setting
from briefkit.render.supplied import Profile
from briefkit.render.templates import page_text
from briefkit.render.ways_html import below_row

Sheet: TypeAlias = Callable[[str], str]
"""From the text of a page to the CSS that stands inside it."""
_SECONDS: Final = 60.0
_MEBIBYTES: Final = 1536
"""Each template is bounded more tightly; one of an element runs as often as the brief has that element."""
_CHOICES: Final = ("masthead", "heads", "figures", "key_messages", "box", "recommendations", "pull_quotes")
_OWN: Final = {"lead": "type", "box": "colours", "stats": "colours"}
"""Tokens that a style may lack -> what they are: a size for the summary, grounds of boxes and of statistics."""
_HEAD = Markup("\ue000head\ue000")
"""Where the head goes: it can be made only when the page's text is known."""

block_html.register(Profile, profile_html)


def no_sheet(_text: str) -> str:
    """Give no CSS."""
    return ""


def page(printed: Printed, target: Target, sheet: Sheet = no_sheet) -> str:
    """Give a brief as the text of an HTML page.

    Args:
        printed: the brief.
        target: `screen` for a web page, `paper` for WeasyPrint.
        sheet: gives the CSS that stands inside the page. For the screen that is everything; for paper
            `css.figure_rules` is enough, since WeasyPrint takes the house style's sheet once for many pages.

    Raises:
        RenderError: a template of the house style cannot be used, or all of them take longer than a minute.

    """
    try:
        with bounded(_SECONDS, _MEBIBYTES):
            return _page(printed, target, sheet)
    except BoundsError as fault:
        raise RenderError(f"The page cannot be made with the house style '{printed.style.name}': {fault}.") from fault


def _page(printed: Printed, target: Target, sheet: Sheet) -> str:
    text, place = _body(printed, target)
    if printed.redline:
        text = redlined(printed.redline, text, place)
    return text.replace(_HEAD, head_html(printed, target, sheet(text), ties_of(text)), 1)


def body_html(printed: Printed, target: Target) -> str:
    """Give the page without its head."""
    return _body(printed, target)[0]


def _body(printed: Printed, target: Target) -> tuple[str, Setting]:
    """Give the page without its head, and the setting at its end."""
    place = setting(printed, target)
    front = place.ranked(2)
    known: dict[str, object] = {
        "printed": printed,
        "meta": printed.brief.metadata,
        "target": target,
        "label": place.label,
        "bound": bound_text if place.on_paper else str,
        "head": _HEAD,
        "looks": looks(printed.style, remarked=printed.remarks is not None),
        "key_messages": _key_messages(printed.key_messages, front),
        "sections": [section_html(section, place) for section in printed.body],
        "back_sections": [section_html(section, place) for section in printed.back],
        "teams": [(team, line_html(team.affiliations, place)) for team in printed.teams],
        "imprint": [(row, line_html(row.words, place) + below_row(row, place)) for row in printed.imprint],
    }
    known["notes"] = notes_html(place)  # those that all of that has called
    known["remarks"] = remarks_head(place)  # with those that found no place in all of that
    return page_text(printed.style, known), place


def _key_messages(block: KeyMessages | None, page: Setting) -> Markup:
    return block_html(block, page) + remarks_on([one.key for one in blocks((block,))], page) if block else Markup("")


def looks(style: HouseStyle, *, remarked: bool = False) -> str:
    """Give the classes of the page: what its house style chose of the ways to set a part that all formats know.

    Args:
        style: the house style.
        remarked: whether remarks stand beside the text.

    """
    page, usual = style.page, PageToken()
    chosen = [f"{name.replace('_', '-')}-{getattr(page, name)}" for name in _CHOICES if _differs(name, page, usual)]
    own = [f"with-{name}" for name, there in _OWN.items() if name in getattr(style, there)]
    beside = ["with-remarks", *(["with-column"] if page.column else [])] if remarked else []
    return " ".join([*chosen, *own, *(["numbered"] if style.paragraph_numbers else []), *beside])


def _differs(name: str, page: PageToken, usual: PageToken) -> bool:
    return bool(getattr(page, name) != getattr(usual, name))
