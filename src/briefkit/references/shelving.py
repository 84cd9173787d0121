"""Works put into a bibliography file, and a file put in order: comments stay with the work that they stand over."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from briefkit.errors import UsageError
from briefkit.model.references import Reference, bare_doi
from briefkit.references import chunks
from briefkit.references.bibliography import READERS, read
from briefkit.references.chunks import Chunk, Chunks
from briefkit.references.exports import export

_APART: Final[Mapping[str, Callable[[str], Chunks]]] = {
    ".bib": chunks.bibtex,
    ".yaml": chunks.csl_yaml,
    ".yml": chunks.csl_yaml,
}
WRITABLE: Final = (*_APART, ".json")
"""Suffixes of the files that works can be put into."""


def shelved(name: str, text: str, new: Sequence[Reference]) -> str:
    """Give a bibliography with works added, all works sorted by key.

    Args:
        name: the file, by whose suffix it is written.
        text: what it holds; empty for a new one.
        new: works whose keys it does not have.

    Raises:
        UsageError: works cannot be put into a file of this kind, or it cannot be read as it stands.

    """
    refuse_kind(name)
    suffix = PurePath(name).suffix.lower()
    _refuse_broken(name, text)
    if suffix == ".json":
        old = [Reference(entry.key, entry.item) for entry in read(name, text.encode()).entries] if text.strip() else []
        return export(sorted((*old, *new), key=lambda one: one.key.casefold()), "csl-json")
    apart = _APART[suffix](text)
    added = [_chunk(one, suffix, apart) for one in new]
    return _together(apart, (*apart.works, *added), suffix)


def ordered(name: str, text: str) -> str:
    """Give a bibliography with its works sorted by key, each as it was.

    Raises:
        UsageError: as `shelved`.

    """
    return shelved(name, text, ())


def refuse_kind(name: str) -> None:
    """Stop where works cannot be written into a file of this kind.

    Raises:
        UsageError: they cannot.

    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in WRITABLE:
        *most, last = WRITABLE
        way_out = f" `briefkit refs import {name}` puts its works into one." if suffix in READERS else ""
        raise UsageError(f"{name}: Works are written into {', '.join(most)} and {last} files only.{way_out}")


def _refuse_broken(name: str, text: str) -> None:
    faults = read(name, text.encode()).faults if text.strip() else ()
    if faults:
        raise UsageError(f"{name}:{faults[0].line}: {faults[0].message}. Mend it first; nothing was changed.")


def _chunk(one: Reference, suffix: str, apart: Chunks) -> Chunk:
    if suffix == ".bib":
        return Chunk(one.key, export([one], "bibtex"))
    lines = export([one], "csl-yaml").splitlines(keepends=True)[1:]
    indent = _indent(apart)
    return Chunk(one.key, "".join(f"{indent}{line}" for line in lines))


def _indent(apart: Chunks) -> str:
    """Give the indent of the list of a YAML file, as its first work has it."""
    first = next((line for work in apart.works for line in work.text.splitlines() if line.lstrip()[:1] == "-"), "")
    return first[: len(first) - len(first.lstrip())]


def _together(apart: Chunks, works: Iterable[Chunk], suffix: str) -> str:
    head = apart.head
    if suffix != ".bib" and not head.strip():
        head = "references:\n"
    if suffix == ".bib" and head.strip():
        head = f"{head.rstrip()}\n\n"
    between = "\n" if suffix == ".bib" else ""
    return head + between.join(work.text for work in sorted(works, key=lambda work: work.key.casefold()))


def fresh(found: Sequence[Reference], known: Sequence[Reference]) -> tuple[list[Reference], list[Reference]]:
    """Part works into those that a bibliography lacks and those that it has, by DOI or by title and year.

    What it lacks gets a key that it does not have.
    """
    signs = {sign for one in known for sign in _signs(one)}
    keys = {one.key for one in known}
    new: list[Reference] = []
    there: list[Reference] = []
    for one in found:
        if signs & set(_signs(one)):
            there.append(one)
            continue
        key = _free(one.key, keys)
        keys.add(key)
        signs.update(_signs(one))
        new.append(Reference(key, one.item))
    return new, there


def _signs(one: Reference) -> list[str]:
    doi = bare_doi(one.item)
    title = re.sub(r"<[^>]*>|[\W_]+", " ", str(one.item.get("title", ""))).strip().casefold()
    return [
        *([f"doi {doi}"] if doi else []),
        *([f"title {title} {json.dumps(one.item.get('issued'))}"] if title else []),
    ]


def _free(key: str, taken: set[str]) -> str:
    """Give a key, with a letter behind it where it is taken: `rao2024b`."""
    if key not in taken:
        return key
    return next(name for letter in "bcdefghijklmnopqrstuvwxyz" for name in [f"{key}{letter}"] if name not in taken)
