"""The page as HTML text, shared by the web page and the PDF."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import TypeAlias

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefkit.errors import BriefkitError, RenderError
from briefkit.model.house_style import lies_in
from briefkit.render.binding import bound_text
from briefkit.render.blocks_html import block_html, section_html
from briefkit.render.head import head_html
from briefkit.render.inlines_html import line_html
from briefkit.render.printed import Printed
from briefkit.render.setting import Target, setting
from briefkit.render.style_files import text_of

TEMPLATE = "page.html.j2"
_SUFFIX = ".j2"
Sheet: TypeAlias = Callable[[frozenset[str]], str]
"""From the characters that a page prints to the CSS that stands inside it."""
_HEAD = Markup("\ue000head\ue000")
"""Where the head goes: it can be made only when the page's characters are known."""


def no_sheet(_characters: frozenset[str]) -> str:
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
    known = {
        "printed": printed,
        "meta": printed.brief.metadata,
        "target": target,
        "label": place.label,
        "bound": bound_text if place.on_paper else str,
        "head": _HEAD,
        "key_messages": block_html(printed.key_messages, front) if printed.key_messages else Markup(""),
        "sections": [section_html(section, place) for section in printed.body],
        "back_sections": [section_html(section, place) for section in printed.back],
        "imprint": [(row.name, row.label, line_html(row.words, place)) for row in printed.imprint],
    }
    try:
        text = _environment(printed.style.folders).get_template(TEMPLATE).render(known)
    except BriefkitError:
        raise
    except Exception as fault:  # whatever a template raises is its own fault: it is a program from outside
        raise RenderError(_message(printed, fault)) from fault
    return text.replace(_HEAD, head_html(printed, target, sheet(frozenset(text))), 1)


def _message(printed: Printed, fault: Exception) -> str:
    told = f"{fault}" if isinstance(fault, TemplateError) else f"{type(fault).__name__}: {fault}"
    whose = f"The page template of the house style '{printed.style.name}'"
    return f"{_place(fault)}{whose} cannot be used: {told.rstrip('.')}."


def _place(fault: Exception) -> str:
    """Give the file and line at which a template failed: Jinja puts its lines into the traceback."""
    if isinstance(fault, TemplateSyntaxError):
        return f"{fault.filename}:{fault.lineno}: "
    frames = [frame for frame in extract_tb(fault.__traceback__) if frame.filename.endswith(_SUFFIX)]
    return f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""


@lru_cache(maxsize=16)
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Give the sandbox for the templates of a house style: they come from outside and may not reach the machine."""

    def load(name: str) -> tuple[str, str, None] | None:
        """`page.html.j2` is the nearest file of that name; `plain/page.html.j2` is that of one of the ancestors."""
        style, _, file = name.rpartition("/")
        found = [folder / file for folder in folders if style in {"", folder.name} and lies_in(folder, file)]
        return (text_of(found[0]), str(found[0]), None) if found else None

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
