"""From a brief file to its `Brief` and the house style that it is set in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from briefkit import reader, styles
from briefkit.api.briefs import BriefFile, only_brief
from briefkit.api.citation_styles import citation_style_problems
from briefkit.api.dictionaries import MachineDictionaries
from briefkit.api.facts_file import with_facts
from briefkit.api.files import BriefFiles
from briefkit.api.translations import missing_translations
from briefkit.api.workspace import FILE_NAME, Workspace, find_workspace, place_of
from briefkit.errors import StyleError, UsageError
from briefkit.model.brief import Brief
from briefkit.model.findings import Problem
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import Metadata
from briefkit.model.wording import Wording
from briefkit.references.library import with_references

DEFAULT_STYLE = "plain"
_LONGEST_BRIEF = 1024 * 1024
"""Bytes; more is read only to know that it is more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A brief that was read, with its house style."""

    file: BriefFile
    workspace: Workspace
    brief: Brief
    style: HouseStyle


def read(path: str | Path) -> Brief:
    """Read one brief; what cannot be read of it is in its `problems`.

    Args:
        path: a Markdown file, or a folder with a `brief.md`.

    Raises:
        UsageError: there is not exactly one brief, or it cannot be opened.
        StyleError: the house style of its project cannot be used.

    """
    file = only_brief(path)
    return read_brief(file, find_workspace(file.folder)).brief


def read_brief(file: BriefFile, workspace: Workspace, style_name: str = "") -> Reading:
    """Read a brief and choose its house style.

    Args:
        file: the brief on disk.
        workspace: the settings of its project.
        style_name: a house style that outranks the one that the brief names; empty for none.

    Raises:
        UsageError: the file cannot be opened.
        StyleError: the style given here or in `briefkit.toml` cannot be used. (One that the brief itself names
            is a problem of the brief.)

    """
    return _read(file, workspace, style_name, _bytes(file.path))


def read_again(reading: Reading, text: str, style_name: str = "") -> Reading:
    """Read a brief with another text in the place of the one that lies on disk.

    Args:
        reading: the brief as it was read.
        text: its new source.
        style_name: as for `read_brief`.

    """
    return _read(reading.file, reading.workspace, style_name, text.encode())


def _read(file: BriefFile, workspace: Workspace, style_name: str, data: bytes) -> Reading:
    choice = _StyleChoice(workspace, style_name)
    text, problems = reader.decode(data)
    files = BriefFiles(file.folder)
    brief = reader.read(text, str(file.path), files, choice.role_names, problems)
    if brief.metadata.references:
        brief = with_references(brief, files)
    brief = with_facts(brief, file)
    style, problem = choice.of(brief.metadata)
    found = (
        *((problem,) if problem else ()),
        *missing_translations(brief.metadata, file),
        *citation_style_problems(brief.metadata, style, files),
    )
    if found:
        brief = replace(brief, problems=(*brief.problems, *found))
    return Reading(file, workspace, brief, style)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LONGEST_BRIEF + 1)
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be read: {error.strerror}.") from error


class _StyleChoice:
    """Given by the user, else named by the brief, else by the project, else plain."""

    def __init__(self, workspace: Workspace, given: str) -> None:
        self._workspace = workspace
        # loaded at once, so that a style that the user or the project names wrongly is an error before anything is read
        self._outranking = self._load(given) if given else None
        self._default = self._outranking or self._load_default()

    def role_names(self, metadata: Metadata) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        return self.of(metadata)[0].role_names

    def of(self, metadata: Metadata) -> tuple[HouseStyle, Problem | None]:
        if self._outranking:
            return self._outranking, None
        if not metadata.style:
            return self._default, None
        try:
            return self._load(metadata.style, by_path=False), None
        except StyleError as error:
            fallback = self._load(DEFAULT_STYLE)
            where = metadata.place("style").value
            return fallback, Problem(
                "unknown-style", str(error), where, "`briefkit styles` lists those that are there."
            )

    def _load_default(self) -> HouseStyle:
        try:
            return self._load(project_style(self._workspace))
        except StyleError as error:
            where = place_of(self._workspace, "style") if self._workspace.style else ""
            raise StyleError(f"{where}{error}") from error

    def _load(self, name: str, *, by_path: bool = True) -> HouseStyle:
        return load_style(name, self._workspace, by_path=by_path)


def load_style(name: str, workspace: Workspace, *, by_path: bool = True) -> HouseStyle:
    """Give a house style with the project's publisher, where the project names one.

    Raises:
        StyleError: there is no such style, or it cannot be read.

    """
    style = _load(name, workspace.style_folders(), by_path)
    style = replace(style, wording=_wording(style.folders, workspace.folder, workspace.vocabulary))
    if workspace.publisher is None:
        return style
    if workspace.publisher.name != style.publisher.name:  # mail for one institution does not go to another
        style = replace(style, contact_email="", contact_url="")
    return replace(style, publisher=workspace.publisher, publisher_folder=workspace.folder)


def load_given_style(workspace: Workspace, given: str) -> None:
    """Load the style that the user or the project asks for, only to know that it can be used.

    Raises:
        StyleError: it cannot.

    """
    _StyleChoice(workspace, given)


def project_style(workspace: Workspace) -> str:
    """Give the name or the folder of the style that the project sets for its briefs."""
    folder = workspace.folder / workspace.style
    if workspace.style and ("/" in workspace.style) and folder.is_dir():
        return str(folder)
    return workspace.style or DEFAULT_STYLE


@cache
def _wording(folders: tuple[Path, ...], project: Path, vocabulary: tuple[str, ...]) -> Wording:
    """Give the wording rules of a style, with the `words.yaml` and the vocabulary of a project."""
    found = styles.load_wording(folders, project if (project / FILE_NAME).is_file() else None)
    words = tuple(dict.fromkeys((*found.vocabulary, *vocabulary)))
    return replace(found, vocabulary=words, dictionaries=MachineDictionaries())


@cache
def _load(name: str, folders: tuple[Path, ...], by_path: bool) -> HouseStyle:  # noqa: FBT001 - cached by position
    return styles.load(name, folders, by_path=by_path)
