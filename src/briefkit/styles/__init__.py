"""From a folder under `templates/` to a `HouseStyle`."""

from pathlib import Path

from briefkit.model.house_style import HouseStyle
from briefkit.styles.build import build
from briefkit.styles.inherit import inherited
from briefkit.styles.locate import known, locate, templates_folder
from briefkit.styles.wording import load_wording

__all__ = ["known", "load", "load_wording", "templates_folder"]


def load(name_or_path: str, folders: tuple[Path, ...] = (), *, by_path: bool = True) -> HouseStyle:
    """Give a house style.

    Args:
        name_or_path: its name, or the path of its folder.
        folders: where the workspace keeps its styles; they come before those that come with briefkit.
        by_path: whether a path is good. A brief says only names: it may not point to a folder somewhere.

    Raises:
        StyleError: it does not exist, cannot be read, extends itself in a circle, or holds something unknown or
            wrong; the message says where and what would do.

    """
    style_folders, document = inherited(locate(name_or_path, folders, by_path=by_path))
    return build(document, style_folders)
