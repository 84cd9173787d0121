"""A new house style: a folder with a short `style.yaml`, in which everything that is changed first stands ready."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefkit.api.briefs import shortest
from briefkit.api.style_brands import brand_files
from briefkit.api.workspace import find_workspace
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.house_style import HouseStyle
from briefkit.styles.build import build
from briefkit.styles.inherit import inherited
from briefkit.styles.locate import BASE, STYLE_FILE, base_folder, find, known, templates_folder

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST: Final = 40
"""Characters of a name: it is that of a folder, and briefs write it."""


@dataclass(frozen=True, slots=True)
class NewStyle:
    """What a new house style is to be."""

    name: str
    base: str = BASE
    """The style that it starts from."""
    brand: Path | None = None
    """A `_brand.yml` that says its colours, typefaces and logo."""


def create_style(wanted: NewStyle, folder: Path) -> Path:
    """Make the folder of a house style in the project, and give the path of its `style.yaml`.

    Args:
        wanted: its name and what it starts from.
        folder: in whose project it is made.

    Raises:
        UsageError: the name is none, there is such a style, or the folder cannot be written to.
        StyleError: the style to start from cannot be used.

    """
    workspace = find_workspace(folder)
    refuse_name(wanted.name)
    start = _start(wanted.base, workspace.style_folders())
    folders, document = inherited(start)
    lines = _lines(wanted, build(document, folders))
    files = {STYLE_FILE: ("\n".join(lines) + "\n").encode(), **(brand_files(wanted.brand) if wanted.brand else {})}
    target = shortest(workspace.folder / "templates") / wanted.name / STYLE_FILE
    try:
        target.parent.mkdir(parents=True)
        for name, data in files.items():
            path = target.parent / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
    except FileExistsError as error:
        place = target.parent
        raise UsageError(f"{place} is there already, and was left as it is. Choose another name.") from error
    except OSError as error:
        raise UsageError(f"{error.filename or target}: A style cannot be made here: {error.strerror}.") from error
    return target


def refuse_name(name: str) -> None:
    """Refuse what cannot be the name of a style of a project.

    Raises:
        UsageError: with what would do.

    """
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        near = "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:_LONGEST].strip("-")
        instead = f" Write '{near}'." if _NAME.fullmatch(near) else ""
        raise UsageError(
            f"'{name[:60]}' is no name of a house style: small letters, digits and single hyphens, a letter first, "
            f"{_LONGEST} at most.{instead}"
        )
    if (templates_folder() / name).is_dir():
        raise UsageError(f"'{name}' is one of briefkit's own house styles. Choose another name.")


def _start(name: str, folders: tuple[Path, ...]) -> Path:
    if name == BASE:
        return base_folder()
    found = find(name, folders)
    if found is None:
        names = (BASE, *known(folders))
        raise UsageError(
            f"There is no house style called '{name}' to start from.{did_you_mean(name, names)} Known: "
            f"{', '.join(names)}."
        )
    return found


def _lines(wanted: NewStyle, style: HouseStyle) -> Iterator[str]:
    name, base = wanted.name, wanted.base
    institution = name.replace("-", " ").title()
    yield f"# {name}: a house style. Change what stands here; what is left out comes from '{base}'. See how it stands:"
    yield f"#   briefkit style check {name}"
    yield ""
    if base != BASE:
        yield f"extends: {base}"
    yield f"description: {_quoted(f'The house style of {institution}')}"
    if wanted.brand:
        yield "# Institution, logo, colours and typefaces come from _brand.yml; what is said here outranks it."
    else:
        yield from _look(institution, style)
    yield ""
    yield "# A4 or Letter; the front on the page (rule) or on a coloured ground (band)."
    yield f"page: {{size: {style.page.size}, masthead: {style.page.masthead}}}"
    yield ""
    yield "# Printed words that differ, for each language."
    yield "# languages:"
    yield "#   en: {labels: {key-messages: In brief}}"


def _look(institution: str, style: HouseStyle) -> Iterator[str]:
    yield "publisher:"
    yield f"  name: {_quoted(institution)}"
    yield "  # url: https://example.org       # where the institution is found on the web"
    yield "  # logo: logo.svg                 # a file in this folder; SVG or PNG"
    yield "  # alt: What the logo shows       # heard by whoever cannot see it"
    yield "# license: CC-BY-4.0"
    yield ""
    yield "# One strong colour is enough: links, panels, charts and the dark screen follow it."
    yield f"color: {{{', '.join(_colours(style))}}}"
    yield ""
    yield "# Families whose files lie in `fonts/`, here or in a style below: running text, headings, furniture."
    faces = {role: style.typefaces[role].family for role in ("text", "head", "ui")}
    yield f"fonts: {{{', '.join(f'{role}: {family}' for role, family in faces.items())}}}"


def _colours(style: HouseStyle) -> Iterator[str]:
    names = ("accent", "brand") if style.page.masthead != "rule" else ("accent",)
    yield from (f'{name}: "{style.colours[name]}"' for name in names if name in style.colours)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
