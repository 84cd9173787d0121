"""A foreign manuscript as a brief's folder: read, drafted, read back, compared word for word, and only then written."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefkit import reader
from briefkit.api.briefs import FILE_NAME, shortest
from briefkit.api.creating import slug
from briefkit.api.files import BriefFiles
from briefkit.api.office import as_word_file
from briefkit.api.reading import load_style, project_style
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import write_together
from briefkit.errors import ResourceError, UsageError
from briefkit.importers import REPAIRS, Wishes, draft_of, manuscript_words
from briefkit.importers.account import Account, Entry
from briefkit.importers.brief_words import brief_words
from briefkit.importers.docx import read_docx
from briefkit.importers.docx.context import Tracked
from briefkit.importers.html import read_html
from briefkit.importers.manuscript import Manuscript
from briefkit.importers.markdown import read_markdown
from briefkit.importers.office_files import refuse_hostile_odt, refuse_hostile_rtf
from briefkit.importers.picture_files import as_brief_picture
from briefkit.importers.pictures import with_usable_pictures
from briefkit.importers.text_reader import read_text
from briefkit.importers.writing.brief_file import files_of
from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.references.library import with_references

__all__ = ["REPAIR_WORDS", "ImportWish", "Imported", "Tracked", "import_manuscript"]

REPAIR_WORDS: Final[Mapping[str, str]] = {name: words for name, (_, words) in REPAIRS.items()}
"""Name of a repair -> what it does, for people."""
_LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a manuscript."""
_TEXTS: Final = (".txt", ".text")
_MARKDOWN: Final = (".md", ".markdown")
_OFFICE: Final[Mapping[str, Callable[[bytes], None]]] = {".odt": refuse_hostile_odt, ".rtf": refuse_hostile_rtf}
"""Suffix -> what refuses a file before LibreOffice opens it."""
_PAGES: Final = (".html", ".htm", ".xhtml")
_HARMLESS: Final = frozenset({"missing-section", "empty-section"})


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What is to be imported, and how."""

    source: Path
    folder: Path | None = None
    """The brief's folder; None for one named by its title in the project's `briefs`."""
    type: str = ""
    style: str = ""
    lang: str = ""
    left_out: Collection[str] = frozenset()
    """Names of repairs that are not made."""
    tracked: Tracked = ""
    """What becomes of tracked changes; empty refuses a file that holds some."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it."""

    folder: Path
    files: tuple[str, ...]
    """Names of the files that were written."""
    title: str
    entries: tuple[Entry, ...]
    words: int
    """Words of the manuscript."""

    @property
    def differs(self) -> bool:
        """Whether words came or went that nothing in the report explains."""
        return any(entry.kind == "difference" for entry in self.entries)


class _InMemory:
    """The files of a brief that is not yet written (`model.brief.Files`)."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def read(self, src: str) -> bytes:
        if src not in self._files:
            raise ResourceError("missing", f"There is no file '{src}' beside the brief.")
        return self._files[src]


def import_manuscript(wish: ImportWish) -> Imported:
    """Make a brief's folder from a manuscript.

    Raises:
        UsageError: the file cannot be read or is of no known kind, or the folder is there already.
        StyleError: the house style cannot be used.

    """
    manuscript = _read(wish)
    workspace = find_workspace(wish.folder or Path.cwd())
    style = load_style(wish.style or project_style(workspace), workspace)
    account = Account()
    if manuscript.carried and not (wish.type or wish.lang or wish.style):
        files, title = _carried(manuscript, style, account)
    else:
        files, title = _drafted(manuscript, wish, style, account)
    folder = wish.folder or shortest(workspace.folder / "briefs") / slug(title)
    there = next((folder / name for name in files if (folder / name).exists()), None)
    if there:
        raise UsageError(f"{there} is there already, and was left as it is. Name another folder with --to.")
    _write(folder, files)
    entries = tuple(sorted(account.entries, key=lambda entry: entry.spot.number))
    return Imported(folder, tuple(files), title, entries, len(manuscript_words(manuscript)))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    try:
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: A brief cannot be made here: {error.strerror}.") from error
    write_together(folder, files)


def _carried(manuscript: Manuscript, style: HouseStyle, account: Account) -> tuple[Mapping[str, bytes], str]:
    """Give the files that the Word file carries."""
    message = "briefkit built this file, and it still shows what it showed then: the brief is brought back as it was"
    account.tell("decision", message)
    account.tell("unsure", "Comments, and facts.yaml with who verified the claims, did not travel in the file")
    brief = _read_back(manuscript.carried, style)
    _tell_problems(brief, account)
    return manuscript.carried, brief.metadata.title


def _drafted(
    manuscript: Manuscript, wish: ImportWish, style: HouseStyle, account: Account
) -> tuple[Mapping[str, bytes], str]:
    """Give the files of a brief that is made of what the manuscript shows, and compare their words with its words."""
    source = manuscript_words(manuscript)
    manuscript = with_usable_pictures(manuscript, _refused(manuscript.pictures, style), account)
    draft = draft_of(manuscript, style, Wishes(wish.type, wish.lang, wish.style, wish.left_out), account)
    if not draft.front.title:
        draft.front.title = wish.source.stem.replace("_", " ").replace("-", " ").strip() or "Untitled"
        account.copied(draft.front.title)
        account.tell("unsure", "The manuscript has no title; the name of the file is written", confidence="unsure")
    files = files_of(draft)
    brief = _read_back(files, style)
    _tell_problems(brief, account)
    _compare(source, brief, account)
    return files, draft.front.title


def _read(wish: ImportWish) -> Manuscript:
    data, kind = _bytes(wish.source), wish.source.suffix.lower()
    load = _Beside(wish.source.parent).load
    try:
        if kind == ".docx":
            return read_docx(data, wish.tracked)
        if kind in _TEXTS:
            return read_text(data)
        if kind in _MARKDOWN:
            return read_markdown(data, load)
        if kind in _PAGES:
            return read_html(data, load)
        if kind in _OFFICE:
            _OFFICE[kind](data)
            return read_docx(as_word_file(data, kind), wish.tracked)
    except UsageError as error:
        raise UsageError(f"{wish.source}: {error}") from error
    known = ", ".join((".docx", *_OFFICE, *_PAGES, *_MARKDOWN, *_TEXTS))
    raise UsageError(f"{wish.source}: This kind of file is not known. Known: {known}.")


class _Beside:
    """The pictures beside a manuscript; nothing outside its folder is read, and nothing is fetched."""

    def __init__(self, folder: Path) -> None:
        self._files = BriefFiles(folder)

    def load(self, src: str) -> bytes | None:
        try:
            return self._files.read(src)
        except ResourceError:
            return None


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST:
        raise UsageError(f"{path}: This file is larger than {_LARGEST >> 20} MiB. Make its pictures smaller.")
    return data


def _read_back(files: Mapping[str, bytes], style: HouseStyle) -> Brief:
    beside = _InMemory(files)
    brief = reader.read(files["brief.md"].decode(), "brief.md", beside, lambda _: style.role_names)
    return with_references(brief, beside) if brief.metadata.references else brief


def _refused(pictures: Mapping[str, bytes], style: HouseStyle) -> dict[str, str]:
    """Give the pictures that the reader of briefs refuses, with its reason: it alone knows what it takes."""
    found: dict[str, str] = {}
    for name, data in pictures.items():
        made = as_brief_picture(data)
        if made is None:
            continue
        trial = {"brief.md": f"---\ntitle: x\n---\n\n![x](x{made[1]}){{alt=x}}\n".encode(), f"x{made[1]}": made[0]}
        problems = _read_back(trial, style).problems
        if problems:
            found[name] = problems[0].message.removeprefix(f"'x{made[1]}' ")
    return found


def _tell_problems(brief: Brief, account: Account) -> None:
    for problem in brief.problems:
        if problem.name not in _HARMLESS:
            place = f"line {problem.span.start.line} of {problem.path or FILE_NAME}"
            account.tell("difference", f"The brief does not read back, {place}: {problem.message}")


def _compare(source: list[str], brief: Brief, account: Account) -> None:
    """Tell which words came or went without a reason."""
    lost, extra = account.differences(source, brief_words(brief))
    if lost:
        account.tell("difference", f"Words of the manuscript that the brief lacks: {_listed(lost)}")
    if extra:
        account.tell("difference", f"Words of the brief that the manuscript lacks: {_listed(extra)}")


def _listed(words: Counter[str]) -> str:
    shown = [f"{word} ({count} times)" if count > 1 else word for word, count in sorted(words.items())[:20]]
    return ", ".join(shown) + (" …" if len(words) > len(shown) else "")
