"""House styles of others taken into a project, all of them or none; and a project's own made into a zip file."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefkit.api.briefs import shortest
from briefkit.api.style_archive import Styles, read_styles, written_styles
from briefkit.api.style_checking import CheckedStyle, check_style
from briefkit.api.style_creating import refuse_name
from briefkit.api.style_files import held
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_together
from briefkit.errors import UsageError
from briefkit.styles.inherit import inherited
from briefkit.styles.locate import STYLE_FILE, locate, templates_folder

_STAGE = ".adding-"
"""How the folder begins in which styles wait; what begins with a dot is no style."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of styles that were to be added."""

    folders: tuple[Path, ...]
    """Theirs; empty where nothing was added, since one of them cannot be used."""
    checked: tuple[CheckedStyle, ...]
    same: tuple[str, ...] = ()
    """Those that were there already, file by file."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A zip file of house styles."""

    file: Written
    styles: tuple[str, ...]


def add_styles(source: Path, folder: Path, *, replace: bool = False) -> Added:
    """Put the styles of a folder or a zip file into a project's `templates`, and check them there.

    Either all of them are there in the end, or everything is as it was.

    Args:
        source: the folder of a style, or a zip file.
        folder: in whose project.
        replace: whether styles of the same names give way.

    Raises:
        UsageError: the source holds what a style may not, a style is there already, or a folder is shut.

    """
    styles = read_styles(source)
    for name in styles:
        refuse_name(name)
    templates = find_workspace(folder).folder / "templates"
    same = tuple(name for name, files in styles.items() if _holds(templates / name, files))
    new = {name: files for name, files in styles.items() if name not in same}
    taken = [name for name in new if (templates / name).exists() or (templates / name).is_symlink()]
    if taken and not replace:
        place = shortest(templates / taken[0])
        raise UsageError(
            f"{place} is there already, and was left as it is. To put the new one in its place: --replace."
        )
    try:
        with _staged(templates, new) as stage:
            return _exchange(stage, templates, new, same)
    except OSError as error:
        raise UsageError(f"{error.filename or templates}: A style cannot be added: {error.strerror}.") from error


def _holds(folder: Path, files: object) -> bool:
    """Tell whether a folder holds these very files."""
    try:
        return folder.is_dir() and {file.name: file.path.read_bytes() for file in held(folder)} == files
    except UsageError:
        return False


@contextmanager
def _staged(templates: Path, styles: Styles) -> Iterator[Path]:
    """Write styles into a folder beside the others, which goes in the end with all that is in it."""
    made = [folder for folder in (templates,) if not folder.exists()]
    templates.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=templates))
    try:
        for name, files in styles.items():
            for file, data in files.items():
                target = stage / "new" / name / PurePosixPath(file)
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("xb") as opened:
                    opened.write(data)
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        for folder in made:
            if not any(folder.iterdir()):
                folder.rmdir()


def _exchange(stage: Path, templates: Path, new: Styles, same: tuple[str, ...]) -> Added:
    """Put the new styles where they belong, and take them back where one of them cannot be used."""
    moved: list[Path] = []
    kept = False
    old = stage / "old"
    old.mkdir()
    try:
        for name in new:
            target = templates / name
            moved.append(target)
            if target.exists() or target.is_symlink():
                target.rename(old / name)
            (stage / "new" / name).rename(target)
        checked = tuple(check_style(str(templates / name), templates) for name in _outermost(new) or same)
        kept = all(one.is_usable for one in checked)
        return Added(tuple(map(shortest, moved)) if kept else (), checked, same)
    finally:
        for target in moved if not kept else ():
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            if (old / target.name).exists() or (old / target.name).is_symlink():
                (old / target.name).rename(target)


def _outermost(styles: Styles) -> tuple[str, ...]:
    """Give the styles that no other one of them extends: checking these checks all."""
    texts = {name: files.get(STYLE_FILE, b"").decode("utf-8", "replace") for name, files in styles.items()}
    extended = {
        line.partition(":")[2].partition("#")[0].strip(" \"'")
        for text in texts.values()
        for line in text.splitlines()
        if line.startswith("extends:")
    }
    return tuple(name for name in styles if name not in extended) or tuple(styles)


def pack_style(name: str, folder: Path, output: Path | None = None) -> Packed:
    """Write a zip file of a style and of those that it extends; those that come with briefkit are left out.

    Args:
        name: of the style, or the path of its folder.
        folder: in whose project.
        output: the file; None for the style's name in the current folder.

    Raises:
        UsageError: a style holds what it may not, all of it is briefkit's own, or the file cannot be written.
        StyleError: there is no such style, or it cannot be read.

    """
    place = locate(name, find_workspace(folder).style_folders())
    own = templates_folder().resolve()
    folders = [one for one in inherited(place)[0] if one.parent != own]
    if not folders:
        raise UsageError(f"'{place.name}' comes with briefkit: whoever has that has the style.")
    output = output or Path(f"{place.name}.zip")
    if output.suffix.lower() != ".zip":
        raise UsageError(f"{output}: The name of a zip file ends in '.zip'.")
    styles = {one.name: {file.name: file.path.read_bytes() for file in held(one)} for one in folders}
    for one in styles:
        refuse_name(one)
    (written,) = write_together(output.parent, {output.name: written_styles(styles)})
    return Packed(written, tuple(styles))
