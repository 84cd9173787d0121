"""A foreign manuscript as a brief's folder: read, drafted, read back, compared word for word, and only then written."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefkit import reader
from briefkit.api.briefs import FILE_NAME, shortest
from briefkit.api.creating import slug
from briefkit.api.manuscripts import read_manuscript
from briefkit.api.reading import load_style, project_style
from briefkit.api.workspace import Workspace, find_workspace
from briefkit.api.writing import write_together
from briefkit.errors import ResourceError, UsageError
from briefkit.importers import REPAIRS, Wishes, draft_of, manuscript_words
from briefkit.importers.account import Account, Entry
from briefkit.importers.brief_words import brief_words
from briefkit.importers.docx.context import Tracked
from briefkit.importers.manuscript import Manuscript
from briefkit.importers.picture_files import as_brief_picture
from briefkit.importers.pictures import with_usable_pictures
from briefkit.importers.tally import tally_of, tally_of_brief
from briefkit.importers.writing.brief_file import files_of
from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.references.library import with_references

__all__ = ["REPAIR_WORDS", "ImportWish", "Imported", "Tracked", "import_manuscript"]

REPAIR_WORDS: Final[Mapping[str, str]] = {name: words for name, (_, words) in REPAIRS.items()}
"""Name of a repair -> what it does, for people."""
_LANG: Final = re.compile(r"^lang:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[ \t]*$", re.MULTILINE)
_HEAD: Final = 4096
"""Bytes of a brief that hold its front matter."""
_MOST_BRIEFS: Final = 50
_THINGS: Final = {"calls": "calls of notes", "tables": "tables", "pictures": "pictures", "remarks": "comments"}
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
    manuscript = read_manuscript(wish.source, wish.tracked)
    workspace = find_workspace(wish.folder or Path.cwd())
    style = load_style(wish.style or project_style(workspace), workspace)
    account = Account()
    if manuscript.carried and not (wish.type or wish.lang or wish.style):
        files, title = _carried(manuscript, style, account)
    else:
        wishes = Wishes(wish.type, wish.lang, _usual_language(workspace), wish.style, wish.left_out)
        files, title = _drafted(manuscript, wish.source, style, wishes, account)
    folder = wish.folder or shortest(workspace.folder / "briefs") / slug(title)
    there = next((folder / name for name in files if (folder / name).exists()), None)
    if there:
        raise UsageError(f"{there} is there already, and was left as it is. Name another folder with --to.")
    _write(folder, files)
    entries = tuple(sorted(account.entries, key=lambda entry: entry.spot.number))
    return Imported(folder, tuple(files), title, entries, len(manuscript_words(manuscript)))


def _usual_language(workspace: Workspace) -> str:
    """Give the language that most briefs of a project name in their heads; empty where there are none."""
    found: Counter[str] = Counter()
    for path in sorted((workspace.folder / "briefs").glob(f"*/{FILE_NAME}"))[:_MOST_BRIEFS]:
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD).decode("utf-8", "replace")
        except OSError:
            continue
        found.update(_LANG.findall(head)[:1])
    return found.most_common(1)[0][0] if found else ""


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
    manuscript: Manuscript, source_file: Path, style: HouseStyle, wishes: Wishes, account: Account
) -> tuple[Mapping[str, bytes], str]:
    """Give the files of a brief that is made of what the manuscript shows, and compare their words with its words."""
    source = manuscript_words(manuscript)
    manuscript = with_usable_pictures(manuscript, _refused(manuscript.pictures, style), account)
    draft = draft_of(manuscript, style, wishes, account)
    if not draft.front.title:
        draft.front.title = source_file.stem.replace("_", " ").replace("-", " ").strip() or "Untitled"
        account.copied(draft.front.title)
        account.tell("unsure", "The manuscript has no title; the name of the file is written", confidence="unsure")
    files = files_of(draft)
    brief = _read_back(files, style)
    _tell_problems(brief, account)
    _compare(source, brief, account)
    _count(tally_of(manuscript), tally_of_brief(brief), account)
    return files, draft.front.title


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


def _count(source: Counter[str], brief: Counter[str], account: Account) -> None:
    """Tell which notes, tables, pictures and remarks the brief has too few of."""
    for kind, count in (source - brief).items():
        account.tell("difference", f"The brief lacks {count} of the manuscript's {source[kind]} {_THINGS[kind]}")


def _listed(words: Counter[str]) -> str:
    shown = [f"{word} ({count} times)" if count > 1 else word for word, count in sorted(words.items())[:20]]
    return ", ".join(shown) + (" …" if len(words) > len(shown) else "")
