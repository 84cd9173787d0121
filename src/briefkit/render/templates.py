"""The templates of a house style: the page, and single blocks of it, each nearer one over the one that it inherits.

`blocks/masthead.html.j2` in the folder of a style replaces that block alone; `{{ super() }}` in it is what it replaces.
The parts of the page (`PAGE_BLOCKS`) are blocks of `page.html.j2`; the elements of the text (`ELEMENTS`) are made by
briefkit, and reach the template made, as `html`, with their parts.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Final

from jinja2 import TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from briefkit.errors import BriefkitError, RenderError, did_you_mean
from briefkit.model.house_style import HouseStyle, lies_in
from briefkit.render.sandbox import Sandbox, rendered, sandbox
from briefkit.render.style_files import text_of

PAGE: Final = "page.html.j2"
BLOCKS: Final = "blocks"
"""The folder of a style with the templates of single blocks."""
SUFFIX: Final = ".html.j2"
_TEMPLATE: Final = ".j2"
PAGE_BLOCKS: Final = (
    *("head", "masthead", "front", "byline", "notices", "key_messages", "body", "back", "imprint", "proof"),
)
"""The blocks of the page, in their order."""
ELEMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "box": ("title", "number", "content"),
    "callout": ("kind", "title", "content"),
    "chart": ("caption", "matter", "source"),
    "figure": ("caption", "matter", "source"),
    "pull": ("words",),
    "quotation": ("content", "speaker"),
    "recommendation": ("number", "addressee", "action", "by", "content"),
    "section": ("title", "number", "role", "content"),
    "statistic": ("value", "label_words", "source"),
    "table": ("caption", "matter", "source"),
}
"""The elements of the text, with the parts that their template sees beside `html` and `block`."""
_STAMPED = tuple[tuple[str, int], ...]


def template_files(style: HouseStyle) -> Iterator[Path]:
    """Give the templates in force, the page first and then what is laid over it, the nearest style's last.

    Raises:
        RenderError: a file has the name of no block; it tells which one was meant.

    """
    page = style.file(PAGE)
    if page is None:
        return
    yield page
    nearer = style.folders[: style.folders.index(page.parent) + 1]
    for folder in reversed(nearer):
        for path in sorted((folder / BLOCKS).glob("*.j2")):
            if lies_in(folder, f"{BLOCKS}/{path.name}"):
                _check_name(path)
                yield path


def _check_name(path: Path) -> None:
    name = path.name.removesuffix(SUFFIX)
    known = (*PAGE_BLOCKS, *ELEMENTS)
    if not path.name.endswith(SUFFIX) or name not in known:
        hint = did_you_mean(name.partition(".")[0], known) or f" Known: {', '.join(sorted(known))}."
        raise RenderError(f"{path}:1: There is no block of that name: call it <block>{SUFFIX}.{hint}")


def page_text(style: HouseStyle, known: Mapping[str, object]) -> str:
    """Give the page that the templates of a style make.

    Raises:
        RenderError: one of them cannot be used; with its file and line.

    """
    environment = _environment_of(style)
    return _made(environment, style, environment.page, known)


def own_element(name: str, html: Markup, style: HouseStyle, known: Mapping[str, object]) -> Markup:
    """Give an element of the text as the style's own template sets it, or as it is where the style has none.

    Args:
        name: one of `ELEMENTS`.
        html: the element as briefkit makes it.
        style: the house style.
        known: its parts, and what every template sees.

    Raises:
        RenderError: the template cannot be used; with its file and line.

    """
    environment = _environment_of(style)
    if name not in environment.elements:
        return html
    return Markup(_made(environment, style, environment.elements[name], {"html": html, **known}))  # noqa: S704 - escaped


class _Environment:
    """The templates of a style, each under its name, and which of them come last."""

    def __init__(self, files: tuple[Path, ...], folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self.sources: dict[str, tuple[str, str]] = {}
        self.page = PAGE
        self.elements: dict[str, str] = {}
        for path in files[1:]:
            self._lay_over(path)
        self.jinja: Sandbox = sandbox(self.load)

    def _lay_over(self, path: Path) -> None:
        block = path.name.removesuffix(SUFFIX)
        name = f"{path.parent.parent.name}/{BLOCKS}/{path.name}"
        is_page = block in PAGE_BLOCKS
        below = self.page if is_page else self.elements.get(block, f"element:{block}")
        text = text_of(path)  # on one line with what is put before it, so that its lines keep their numbers
        over = f'{{% extends "{below}" %}}{{% block {block} %}}{text}{{% endblock %}}'
        self.sources[name] = (over, str(path))
        self.sources[f"element:{block}"] = (f"{{% block {block} %}}{{{{ html }}}}{{% endblock %}}", block)
        if is_page:
            self.page = name
        else:
            self.elements[block] = name

    def load(self, name: str) -> tuple[str, str] | None:
        """`page.html.j2` is the nearest file of that name; `base/page.html.j2` is that of an ancestor."""
        if name in self.sources:
            return self.sources[name]
        style, _, file = name.rpartition("/")
        near = [folder for folder in self.folders if style in {"", folder.name} and lies_in(folder, file)]
        if not near or not file.endswith(_TEMPLATE):
            return None
        path = near[-1 if style else 0] / file
        return text_of(path), str(path)


def _environment_of(style: HouseStyle) -> _Environment:
    files = tuple(template_files(style))
    return _environment(files, style.folders, tuple((str(path), path.stat().st_mtime_ns) for path in files))


@lru_cache(maxsize=16)
def _environment(files: tuple[Path, ...], folders: tuple[Path, ...], _stamps: _STAMPED) -> _Environment:
    return _Environment(files, folders)


def _made(environment: _Environment, style: HouseStyle, name: str, known: Mapping[str, object]) -> str:
    try:
        return rendered(environment.jinja, name, known)
    except BriefkitError:
        raise
    except Exception as fault:  # a template is a program from outside: it fails in every way that programs do
        raise RenderError(_message(style, fault)) from fault


def _message(style: HouseStyle, fault: Exception) -> str:
    file, line = _place(fault)
    where = f"{file}:{line}: " if file else ""
    return f"{where}This template of the house style '{style.name}' cannot be used: {_reason(fault)}."


def _place(fault: Exception) -> tuple[str, int]:
    """Give the file and line at which a template failed: jinja2 puts the line into the traceback."""
    if isinstance(fault, TemplateSyntaxError):
        return fault.filename or "", fault.lineno
    places = [
        (place.tb_frame.f_code.co_filename, place.tb_lineno)
        for place in _frames(fault)
        if place.tb_frame.f_code.co_filename.endswith(".j2")
    ]
    return places[-1] if places else ("", 0)


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
