"""Where house styles lie: the workspace's own folders first, then those that come with briefkit."""

from collections.abc import Iterable
from pathlib import Path

from briefkit.errors import StyleError, did_you_mean

STYLE_FILE = "style.yaml"
BRAND_FILE = "_brand.yml"
"""A brand as other programs read it, which can be a style's only file."""
BASE = "base"
"""The style of briefkit's own from which all others start; no brief is set in it."""
_PACKAGE = Path(__file__).resolve().parent.parent


def templates_folder() -> Path:
    """Give the folder of the house styles that come with briefkit.

    In an installed package it is `briefkit/templates`; in a checkout `templates` at the top. Fonts and pages are
    opened by path, so the package is always a real folder.
    """
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "templates"


def known(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """Give the names of all house styles in these folders and among briefkit's own, in order."""
    styles = (style for folder in (*folders, templates_folder()) for style in _styles_in(folder))
    return tuple(sorted({style.name for style in styles if style.resolve() != base_folder()}))


def find(name: str, folders: Iterable[Path] = ()) -> Path | None:
    """Give the folder of the style called `name`, the first of `folders` that holds it winning over briefkit's own."""
    for folder in (*folders, templates_folder()):
        for style in _styles_in(folder):
            if style.name == name:
                return style.resolve()
    return None


def is_style(folder: Path) -> bool:
    """Tell whether a folder holds a house style: its file, or a brand."""
    return (folder / STYLE_FILE).is_file() or (folder / BRAND_FILE).is_file()


def base_folder() -> Path:
    """Give the folder of the style from which all others start."""
    return (templates_folder() / BASE).resolve()


def locate(name_or_path: str, folders: Iterable[Path] = (), *, by_path: bool = True) -> Path:
    """Give the folder of a style.

    Args:
        name_or_path: a name, or the path of a style's folder.
        folders: where the workspace keeps its styles.
        by_path: whether a path is good; not so where the wish comes from a brief, which may not point anywhere.

    Raises:
        StyleError: there is no such style; the known ones are named.

    """
    folders = tuple(folders)
    found = find(name_or_path, folders)
    if found and found != base_folder():
        return found
    path = Path(name_or_path)
    try:
        if by_path and is_style(path):
            return path.resolve()
        if by_path and path.name in (STYLE_FILE, BRAND_FILE) and path.is_file():
            return path.resolve().parent
    except (OSError, ValueError):  # a name that no file can have: too long, with a NUL
        pass
    names = known(folders)
    hint = did_you_mean(name_or_path, names)
    shown = name_or_path if len(name_or_path) <= 60 else name_or_path[:60] + "…"  # noqa: PLR2004 - a line's worth
    raise StyleError(f"There is no house style called {shown!r}.{hint} Known styles: {', '.join(names)}.")


def _styles_in(folder: Path) -> list[Path]:
    try:
        return [entry for entry in folder.iterdir() if is_style(entry)]
    except OSError:  # no such folder, or none that may be read
        return []
