"""The works that a brief may cite: those of its bibliography files, and those that stand in its front matter."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from briefkit.errors import ResourceError
from briefkit.model.brief import Brief, Files
from briefkit.model.findings import Problem
from briefkit.model.positions import TOP, Span
from briefkit.model.references import Reference
from briefkit.references.bibliography import read
from briefkit.references.bibliography.csl_data import item_of
from briefkit.references.bibliography.entries import Fault

_FILE_PROBLEMS = {
    "missing": "missing-file",
    "outside": "outside-file",
    "remote": "remote-file",
    "too-large": "oversized-file",
    "unreadable": "missing-file",
}
"""Why a file is not used -> the rule that speaks of it."""


def with_references(brief: Brief, files: Files) -> Brief:
    """Give a brief with the works that it may cite, and the problems of its bibliographies.

    Args:
        brief: as the reader gave it.
        files: what lies beside it.

    """
    found: list[Reference] = []
    problems: list[Problem] = []
    for number, source in enumerate(brief.metadata.references):
        place = brief.metadata.place("references", number).value
        told = _file(source, place, brief, files) if isinstance(source, str) else _inline(source, place)
        for one in told:
            (found if isinstance(one, Reference) else problems).append(one)  # type: ignore[arg-type]
    return replace(brief, references=tuple(found), problems=(*brief.problems, *problems))


def _file(name: str, place: Span, brief: Brief, files: Files) -> Iterator[Reference | Problem]:
    try:
        data = files.read(name)
    except ResourceError as error:
        yield Problem(_FILE_PROBLEMS.get(error.reason, "missing-file"), str(error), place)
        return
    path = str(PurePath(brief.name).parent / name)
    bibliography = read(name, data)
    for entry in bibliography.entries:
        yield Reference(entry.key, entry.item, path, _line(entry.line))
    lines = data.decode("utf-8", "replace").split("\n") if bibliography.faults else []
    for fault in bibliography.faults:
        text = lines[fault.line - 1].strip("\r") if fault.line <= len(lines) else ""
        span = Span.of(fault.line, 1, fault.line, len(text) + 1)
        yield Problem("unreadable-work", fault.message, span, fault.help, path, text)


def _line(number: int) -> Span:
    return Span.of(number, 1, number, 1)


def _inline(source: object, place: Span) -> Iterator[Reference | Problem]:
    if not isinstance(source, Mapping):
        return
    told = item_of(source)
    if isinstance(told, Fault):
        yield Problem("unreadable-work", told.message, place, told.help)
    else:
        yield Reference(told.key, told.item, "", place if place != TOP else TOP)
