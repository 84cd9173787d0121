"""The works of briefs and of bibliography files: listed, exported, put together, put in order, looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from briefkit.api.briefs import find_briefs
from briefkit.api.reading import read_brief
from briefkit.api.shelf import refuse_unwritable, shelf, text_of, write
from briefkit.api.workspace import find_workspace
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.inlines import Citation
from briefkit.model.references import Reference
from briefkit.model.walk import brief_inlines
from briefkit.references.bibliography import READERS, read
from briefkit.references.exports import FORMATS, export


@dataclass(frozen=True, slots=True)
class ListedWork:
    """A work of a brief, and the lines of the brief that cite it."""

    key: str
    reference: Reference | None
    """None where the brief cites a key that no bibliography has."""
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ListedBrief:
    """The works of one brief: first those that it cites, in their order, then the others."""

    path: Path
    works: tuple[ListedWork, ...]


def list_works(paths: Sequence[str | Path]) -> Iterator[ListedBrief]:
    """Give for each brief which works it cites, and where.

    Raises:
        UsageError: a path leads to no brief, or one cannot be read.

    """
    for path in paths:
        if Path(path).suffix.lower() in READERS and Path(path).is_file():
            raise UsageError(f"{path}: This is a bibliography. Name the brief that cites its works.")
    for file in find_briefs(paths):
        brief = read_brief(file, find_workspace(file.folder)).brief
        cited: dict[str, list[int]] = {}
        for piece in brief_inlines(brief):
            for item in piece.items if isinstance(piece, Citation) else ():
                cited.setdefault(item.key, []).append(item.span.start.line)
        known: dict[str, Reference] = {}
        for reference in brief.references:
            known.setdefault(reference.key, reference)
        keys = [*cited, *(key for key in known if key not in cited)]
        works = (ListedWork(key, known.get(key), tuple(dict.fromkeys(cited.get(key, ())))) for key in keys)
        yield ListedBrief(file.path, tuple(works))


def export_works(path: str | Path, format_name: str, *, everything: bool = False) -> tuple[str, int]:
    """Give works as the text of a file for another program, and how many they are.

    Args:
        path: a brief, whose cited works are meant, or a bibliography file.
        format_name: `bibtex`, `ris`, `csl-json` or `csl-yaml`.
        everything: whether a brief's uncited works are meant too.

    Raises:
        UsageError: there is no such format or file, or it cannot be read.

    """
    if format_name not in FORMATS:
        near = did_you_mean(format_name, FORMATS)
        raise UsageError(f"No format called '{format_name}'.{near} Known: {', '.join(FORMATS)}.")
    if Path(path).suffix.lower() in READERS:
        chosen = shelf(Path(path))[1]
    else:
        listed = [work for brief in list_works([path]) for work in brief.works]
        by_key = {work.key: work.reference for work in listed if work.lines or everything}
        chosen = [work for work in by_key.values() if work]
    return export(chosen, format_name), len(chosen)


@dataclass(frozen=True, slots=True)
class Change:
    """What would become of a bibliography file."""

    path: Path
    before: str
    after: str
    added: tuple[Reference, ...] = ()
    known: tuple[Reference, ...] = ()
    """Works that it has already."""
    advice: tuple[tuple[int, str], ...] = ()
    """(Line, what could be better)."""

    @property
    def diff(self) -> str:
        """Give what would change, line by line."""
        lines = unified_diff(
            self.before.splitlines(), self.after.splitlines(), str(self.path), str(self.path), lineterm=""
        )
        return "\n".join(lines)


def import_works(source: str | Path, into: str | Path) -> Change:
    """Give what a bibliography file would be with the works of another one in it.

    Raises:
        UsageError: a file cannot be read, or works cannot be put into one of that kind.

    """
    refuse_unwritable(Path(into))
    faults, found = shelf(Path(source))
    if faults:
        raise UsageError(f"{source}:{faults[0]}. Mend it first; nothing was imported.")
    return _with_works(found, Path(into))


def add_work(wanted: str, into: str | Path, key: str = "") -> Change:
    """Give what a bibliography file would be with a work that is looked up.

    Args:
        wanted: a DOI, an ISBN or an address.
        into: the file.
        key: what the work is cited by; empty for one of name and year.

    Raises:
        BriefkitError: nobody knows the work, there is no network, or the file cannot be changed.

    """
    from briefkit.references.keys import short_key  # noqa: PLC0415 - what looks works up is seldom wanted
    from briefkit.references.lookup import look_up  # noqa: PLC0415

    refuse_unwritable(Path(into))
    item = look_up(wanted)
    return _with_works([Reference(key or short_key(item), item)], Path(into))


def _with_works(found: Sequence[Reference], into: Path) -> Change:
    from briefkit.references.shelving import fresh, shelved  # noqa: PLC0415

    before, known = (text_of(into), shelf(into)[1]) if into.exists() else ("", [])
    new, there = fresh(found, known)
    return Change(into, before, shelved(str(into), before, new), tuple(new), tuple(there))


def tidy_works(path: str | Path) -> Change:
    """Give what a bibliography file would be with its works in order, and what an editor would look at in them.

    Raises:
        UsageError: it cannot be read, or not be written.

    """
    from briefkit.references.advice import advice  # noqa: PLC0415
    from briefkit.references.shelving import ordered  # noqa: PLC0415

    place = Path(path)
    before = text_of(place)
    refuse_unwritable(place)
    entries = read(place.name, before.encode()).entries
    told = [(entry.line, words) for entry in entries for words in advice(Reference(entry.key, entry.item))]
    named = [(line, f"{next(one.key for one in entries if one.line == line)}: {words}") for line, words in told]
    return Change(place, before, ordered(str(place), before), advice=tuple(named))


def write_change(change: Change) -> None:
    """Write a bibliography file as a change has it, whole or not at all.

    Raises:
        UsageError: it cannot be written.

    """
    write(change.path, change.after)
