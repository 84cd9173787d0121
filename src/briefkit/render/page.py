"""The page as HTML text, shared by the web page and the PDF."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Final, TypeAlias

from jinja2 import TemplateNotFound
from markupsafe import Markup

from briefkit.errors import BriefkitError, RenderError
from briefkit.model.house_style import HouseStyle, PageToken, lies_in
from briefkit.render.binding import bound_text
from briefkit.render.blocks_html import block_html
from briefkit.render.head import head_html
from briefkit.render.inlines_html import line_html
from briefkit.render.notes_html import notes_html, ties_of
from briefkit.render.printed import Printed
from briefkit.render.profiles_html import profile_html
from briefkit.render.sandbox import Sandbox, limited, sandbox
from briefkit.render.sections_html import section_html
from briefkit.render.setting import Target, setting
from briefkit.render.style_files import text_of
from briefkit.render.supplied import Profile

TEMPLATE = "page.html.j2"
Sheet: TypeAlias = Callable[[str], str]
"""From the text of a page to the CSS that stands inside it."""
_CHOICES: Final = ("masthead", "heads", "figures", "key_messages", "box", "recommendations", "pull_quotes")
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
        RenderError: the house style's template cannot be used.

    """
    place = setting(printed, target)
    front = place.ranked(2)
    known: dict[str, object] = {
        "printed": printed,
        "meta": printed.brief.metadata,
        "target": target,
        "label": place.label,
        "bound": bound_text if place.on_paper else str,
        "head": _HEAD,
        "looks": looks(printed.style),
        "key_messages": block_html(printed.key_messages, front) if printed.key_messages else Markup(""),
        "sections": [section_html(section, place) for section in printed.body],
        "back_sections": [section_html(section, place) for section in printed.back],
        "teams": [(team, line_html(team.affiliations, place)) for team in printed.teams],
        "imprint": [(row, line_html(row.words, place)) for row in printed.imprint],
    }
    known["notes"] = notes_html(place)  # those that all of that has called
    try:
        with limited():
            text = _environment(printed.style.folders).get_template(TEMPLATE).render(known)
    except BriefkitError:
        raise
    except Exception as fault:  # a template is a program from outside: it fails in every way that programs do
        raise RenderError(_message(printed, fault)) from fault
    return text.replace(_HEAD, head_html(printed, target, sheet(text), ties_of(text)), 1)


def looks(style: HouseStyle) -> str:
    """Give the classes of the page: what its house style chose of the ways to set a part that all formats know."""
    page, usual = style.page, PageToken()
    chosen = [f"{name.replace('_', '-')}-{getattr(page, name)}" for name in _CHOICES if _differs(name, page, usual)]
    return " ".join([*chosen, *(["numbered"] if style.paragraph_numbers else [])])


def _differs(name: str, page: PageToken, usual: PageToken) -> bool:
    return bool(getattr(page, name) != getattr(usual, name))


def _message(printed: Printed, fault: Exception) -> str:
    line = getattr(fault, "lineno", None) or _line(fault)
    where = f", line {line}" if line else ""
    return f"The page template of the house style '{printed.style.name}' cannot be used{where}: {_reason(fault)}."


def _line(fault: Exception) -> int | None:
    """Give the line of the template at which it failed, which jinja2 puts into the traceback."""
    places = [place.tb_lineno for place in _frames(fault) if place.tb_frame.f_code.co_filename == "<template>"]
    return places[-1] if places else None


def _frames(fault: Exception) -> Iterator[TracebackType]:
    place = fault.__traceback__
    while place is not None:
        yield place
        place = place.tb_next


def _reason(fault: Exception) -> str:
    if isinstance(fault, TemplateNotFound):
        return f"there is no template '{fault.name}' in the house style"
    if isinstance(fault, RecursionError):
        return "it holds itself without end"
    return str(fault).rstrip(".") or type(fault).__name__


@lru_cache(maxsize=16)
def _environment(folders: tuple[Path, ...]) -> Sandbox:
    """Give the sandbox for the templates of a house style: they come from outside and may not reach the machine."""

    def load(name: str) -> str | None:
        """`page.html.j2` is the nearest file of that name; `base/page.html.j2` is that of an ancestor."""
        style, _, file = name.rpartition("/")
        near = [folder for folder in folders if style in {"", folder.name} and lies_in(folder, file)]
        return text_of(near[-1 if style else 0] / file) if near else None

    return sandbox(load)
