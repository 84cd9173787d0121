"""The gallery of house styles: for each a page with every element in all three formats, beside the style's tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from briefkit import styles
from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.pool import Pool, usable_cores
from briefkit.api.reading import load_given_style, read_brief
from briefkit.api.setting import set_formats
from briefkit.api.word_pages import NoPagesError, word_pages
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import write_together
from briefkit.errors import BriefkitError
from briefkit.model.house_style import HouseStyle
from briefkit.render import formats_available, prepare

_WIDTH: Final = 620
"""Pixels of a page's picture."""


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """What became of the page of one style."""

    style: str
    path: Path | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    """The specimen in one style."""

    name: str
    style: HouseStyle | None = None
    outputs: dict[str, bytes] = field(default_factory=dict)
    failure: str = ""


def specimen_folder() -> Path:
    """Give the folder of the brief that holds every element once."""
    return styles.templates_folder() / "base" / "specimen"


def gallery(names: Sequence[str], here: Path, output: Path, brief: Path | None = None) -> Iterator[GalleryPage]:
    """Make a page for each style, and the files in each format beside it.

    Args:
        names: of styles, or paths of their folders; all that are known where there are none.
        here: the folder in which a style's name is looked up.
        output: where the pages go.
        brief: shown instead of the specimen.

    Raises:
        UsageError: there is no such brief, or the project's settings cannot be read.
        StyleError: there is no style of that name; nothing is made then.

    """
    workspace = find_workspace(here)
    for name in names:
        load_given_style(workspace, name)
    asked = names or styles.known(workspace.style_folders())
    work = partial(_set, here=here, brief=brief or specimen_folder())
    made = list(Pool(work, lambda name, reason: _Set(name, failure=reason), usable_cores()).answers(asked))
    words, reason = _word_pages(made)
    for one in made:
        yield _write(one, output, words.get(_file_name(one), b""), reason)


def _set(name: str, here: Path, brief: Path) -> _Set:
    try:
        (file,) = find_briefs([brief])
        reading = read_brief(file, find_workspace(here), name)
        setting = set_formats(prepare(cited(reading), reading.style), formats_available())
    except BriefkitError as error:
        return _Set(name, failure=str(error))
    return _Set(name, reading.style, setting.outputs, setting.failure)


def _file_name(one: _Set) -> str:
    return one.style.name if one.style else one.name


def _word_pages(made: Sequence[_Set]) -> tuple[dict[str, bytes], str]:
    files = {_file_name(one): one.outputs["docx"] for one in made if "docx" in one.outputs}
    try:
        return (word_pages(files) if files else {}), ""
    except NoPagesError as error:
        return {}, str(error)


def _write(one: _Set, output: Path, words: bytes, reason: str) -> GalleryPage:
    from briefkit.render.gallery import Shown, gallery_page  # noqa: PLC0415 - only now, with what reads PDF
    from briefkit.render.page_pictures import page_pictures  # noqa: PLC0415

    if one.failure or one.style is None:
        return GalleryPage(one.name, failure=one.failure)
    name = _file_name(one)
    outputs = {f"{name}.{kind}": data for kind, data in one.outputs.items() if kind != "html"}
    shown = Shown(
        one.style,
        one.outputs["html"].decode("utf-8"),
        page_pictures(one.outputs["pdf"], _WIDTH),
        page_pictures(words, _WIDTH) if words else (),
        reason,
        {kind: f"{name}.{kind}" for kind in one.outputs if kind != "html"},
    )
    outputs[f"{name}.html"] = gallery_page(shown).encode("utf-8")
    write_together(output, outputs)
    return GalleryPage(one.name, output / f"{name}.html")
