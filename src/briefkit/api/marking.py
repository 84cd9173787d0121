"""Briefs with their findings beside the words, as a page or a Word file for people who never open a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from briefkit.api.briefs import BriefFile, find_briefs
from briefkit.api.building import BuildOptions, prepare_wishes
from briefkit.api.checking import Checked, CheckOptions, look, with_links
from briefkit.api.citing import cited
from briefkit.api.explaining import explanation
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import Written, write_together
from briefkit.errors import BriefkitError, UsageError, did_you_mean
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding
from briefkit.model.positions import TOP
from briefkit.model.remarks import Remark, Remarks
from briefkit.render import prepare, render
from briefkit.render.marking import mark
from briefkit.render.note_marks import at_calls
from briefkit.render.source_brief import source_brief

FORMATS = ("docx", "html")
"""Formats that can show findings."""
_LONGEST_WORDS = 120
"""Characters of words that are shown beside what would be better."""


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """A brief with its findings, and where it was written."""

    checked: Checked
    written: tuple[Written, ...]


def mark_briefs(
    paths: Iterable[str | Path], formats: tuple[str, ...], options: CheckOptions, output: Path | None = None
) -> Iterator[MarkedCopy]:
    """Check briefs, and write each with its findings to `<output>/<slug>/<slug>-marked.<format>`.

    Args:
        paths: Markdown files, brief folders or whole trees.
        formats: some of `FORMATS`.
        options: what to look for.
        output: instead of the project's `build`; None for that.

    Raises:
        UsageError: a path leads to no brief, a format shows no findings, two briefs would have the same copies, or
            they cannot be written.
        StyleError: a house style that the user or the project names cannot be used.

    """
    for name in formats:
        if name not in FORMATS:
            raise UsageError(f"No findings in the format '{name}'.{did_you_mean(name, FORMATS)} Known: docx, html.")
    files = find_briefs(paths)
    prepare_wishes(files, BuildOptions(formats, options.style, output))
    for file in files:
        yield _marked_copy(file, formats, options, output)


def _marked_copy(file: BriefFile, formats: tuple[str, ...], options: CheckOptions, output: Path | None) -> MarkedCopy:
    workspace = find_workspace(file.folder)
    reading = with_links(read_brief(file, workspace, options.style), options)
    looked = look(reading, options)
    outputs = marked_outputs(reading, looked.told, formats)
    folder = workspace.outputs_of(file.slug, output)
    files = {f"{file.slug}-marked.{name}": data for name, data in outputs.items()}
    checked = Checked(file, reading.brief.text, looked.told, workspace, looked.silenced, looked.held_back)
    return MarkedCopy(checked, write_together(folder, files))


def marked_outputs(reading: Reading, findings: tuple[Finding, ...], formats: Iterable[str]) -> dict[str, bytes]:
    """Give a brief with its findings in some formats; one that cannot be set is shown as its source.

    Args:
        reading: the brief as it was read.
        findings: what was found in it.
        formats: some of `FORMATS`.

    """
    names = tuple(formats)
    stopping = [finding for finding in findings if finding.stops_build]
    if not stopping:
        try:
            return _set(cited(reading, formats=names), reading, findings, names)
        except BriefkitError as error:
            reason = f"This brief cannot be set as a page yet. {error}"
    else:
        reason = "This brief cannot be set as a page yet: some of its errors stop that. Here is its source."
    return _set(source_brief(reading.brief), reading, findings, names, reason)


def _set(
    brief: Brief, reading: Reading, findings: Iterable[Finding], formats: Iterable[str], unbuilt: str = ""
) -> dict[str, bytes]:
    """Set a brief with its findings as remarks.

    Args:
        brief: what is set: the brief with its citations in words, or its source.
        reading: the brief as it was read.
        findings: what was found in it, by place.
        formats: some of `FORMATS`.
        unbuilt: why it is the source; empty where it is not.

    """
    ordered = sorted(findings, key=lambda finding: _has_place(finding, reading.brief, unbuilt))
    places = {
        number: finding.span
        for number, finding in enumerate(ordered, start=1)
        if _has_place(finding, reading.brief, unbuilt)
    }
    marking = mark(brief, places)
    remarks = tuple(_remark(number, finding, reading) for number, finding in enumerate(ordered, start=1))
    told = Remarks(remarks, marking.at_blocks, unbuilt=unbuilt)
    # Word and LibreOffice have no comments in notes: ECMA-376 part 1, 11.3.2, relates them to the main document alone
    briefs = {"html": marking.brief, "docx": at_calls(marking.brief)}
    return {name: render(name, replace(prepare(briefs[name], reading.style), remarks=told)) for name in formats}


def _has_place(finding: Finding, brief: Brief, unbuilt: str) -> bool:
    """Tell whether a finding speaks of the text: not of the front matter, of another file, or of the whole brief."""
    if finding.path != brief.name or finding.span == TOP:
        return False
    return bool(unbuilt) or finding.span.start >= brief.metadata.span.end


def _remark(number: int, finding: Finding, reading: Reading) -> Remark:
    better = _better(finding)
    plain = f"Write '{better}'."
    line = f"Line {finding.span.start.line}"
    return Remark(
        number,
        finding.code,
        finding.name,
        finding.severity,
        finding.message,
        finding.quote.strip("-"),
        "" if finding.help == plain else finding.help,
        line if finding.path == reading.brief.name else f"{Path(finding.path).name}, {line.lower()}",
        better,
        explanation(finding, reading.style),
    )


def _better(finding: Finding) -> str:
    """Give the words that a fix would put in the place of those that were found; empty where they are not shown."""
    if finding.fix is None or len(finding.fix.edits) != 1 or finding.quote.endswith("…"):
        return ""
    edit = finding.fix.edits[0]
    words = edit.text.strip()
    is_letter = len(finding.quote) == 1 and finding.quote.isalnum()  # the end of a word, which says nothing alone
    shown = words and finding.quote and not is_letter and edit.span == finding.span and len(words) <= _LONGEST_WORDS
    return words if shown and "\n" not in words else ""
