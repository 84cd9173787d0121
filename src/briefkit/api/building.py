"""Briefs set in their formats: each is written whole, or not at all."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from briefkit.api.briefs import BriefFile, find_briefs, shortest
from briefkit.api.carrying import with_manuscript
from briefkit.api.checking import CheckOptions, find_faults
from briefkit.api.citation_styles import given_style
from briefkit.api.citing import cited, outranked, ways_to_cite
from briefkit.api.pool import Pool, usable_cores
from briefkit.api.reading import load_given_style, read_brief
from briefkit.api.setting import Setting, groups, set_formats
from briefkit.api.workspace import find_workspace, place_of
from briefkit.api.writing import Written, write_together
from briefkit.errors import BriefkitError, UsageError, did_you_mean
from briefkit.model.findings import Finding, Severity
from briefkit.model.layout_report import LayoutReport
from briefkit.render import Options, Printed, formats_available, prepare
from briefkit.render.moment import source_date
from briefkit.render.options import PdfKind
from briefkit.render.proof import LineNumbers, ProofOptions

REVIEWED: Final = ("docx", "pdf")
"""Formats in which an editor's marks come back."""
_ENDING: Final = {(False, False): "", (True, False): "-proof", (False, True): "-review"}
"""Whether it is a proof, and whether a copy for editors -> what its name ends with: none of them replaces another."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build may choose; what is empty is taken from the project."""

    formats: tuple[str, ...] = ()
    style: str = ""
    output: Path | None = None
    """Instead of the project's `build`."""
    pdf: PdfKind = "accessible"
    strict: bool = False
    """Whether any finding that is an error stops a brief."""
    jobs: int = 0
    """Processes at a time; 0 for one per usable core."""
    proof: bool = False
    """Whether proofs are made: they have names of their own, and leave what is published as it is."""
    line_numbers: LineNumbers = "page"
    """Whether a proof counts its lines anew on each page."""
    wide_margins: bool = False
    """Whether a proof leaves room for notes by hand."""
    report: bool = False
    """Whether to tell what the layout did."""
    csl: str = ""
    """A citation style, by its name or as a file, whatever brief and house style name."""
    review: bool = False
    """Whether copies for editors are made, from which their marks find the way back."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one brief."""

    file: BriefFile
    text: str = ""
    findings: tuple[Finding, ...] = ()
    written: tuple[Written, ...] = ()
    """Empty where the build of this brief stopped."""
    failure: str = ""
    """Why it stopped, in one line or more."""
    stopped_by: tuple[Finding, ...] = ()
    """The findings for which it stopped; empty where it was something else."""
    exit_status: int = 0
    reports: Mapping[str, LayoutReport] = field(default_factory=dict)
    """What the layout did, by format; empty unless it was asked for."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A brief on its way: read, and set unless something stops it."""

    built: Built
    printed: Printed | None = None
    formats: tuple[str, ...] = ()
    outputs: dict[str, bytes] = field(default_factory=dict)
    folder: Path = Path()
    name: str = ""
    """Of the files, without the suffix."""


def build(paths: Iterable[str | Path], options: BuildOptions | None = None) -> Iterator[Built]:
    """Build briefs, and write each one's formats to `<output>/<slug>/<slug>.<format>` once all of them are done.

    A brief stops, with nothing of it written and its earlier outputs untouched, where a page would be wrong; the
    others go on. The results come in the order of the briefs.

    Args:
        paths: Markdown files, brief folders or whole trees.
        options: formats, style and so on.

    Raises:
        UsageError: a path leads to no brief, two briefs would have the same outputs, settings cannot be read, a
            format is unknown.
        StyleError: a house style that the user or the project names cannot be used, nor a citation style of the user's.

    """
    options = options or BuildOptions()
    files = find_briefs(paths)
    prepare_wishes(files, options)
    jobs = options.jobs or usable_cores()
    if len(files) == 1:
        yield _write(_set_in_parallel(_read(files[0], options), jobs, report=options.report))
        return
    pool = Pool(partial(_build, options=options), _lost, jobs)
    for job in pool.answers(files):
        yield _write(job)


def prepare_wishes(files: Sequence[BriefFile], options: BuildOptions) -> None:
    """Refuse, before anything is read, what cannot be done for any brief."""
    if (options.proof or options.review) and options.pdf == "archive":
        raise UsageError("A proof is not for the archive: it is the finished brief that goes there.")
    _refuse_unknown_formats(options.formats)
    if options.review and set(options.formats) - set(REVIEWED):
        raise UsageError(f"Review copies are files that an editor can mark and send back: {' and '.join(REVIEWED)}.")
    if options.csl:
        given_style(options.csl)
    folders: dict[Path, BriefFile] = {}
    for file in files:
        workspace = find_workspace(file.folder)
        load_given_style(workspace, options.style)
        _refuse_unknown_formats(workspace.formats, partial(place_of, workspace, "build", "formats"))
        folder = _output_folder(file, options).resolve()
        other = folders.setdefault(folder, file)
        if other is not file:
            both = f"{other.path} and {file.path} would both be written to {shortest(folder)}"
            raise UsageError(f"{both}. Rename one, or build them apart.")


def _refuse_unknown_formats(formats: Iterable[str], where: Callable[[], str] = str) -> None:
    known = formats_available()
    for name in formats:
        if name not in known:
            raise UsageError(
                f"{where()}No format called '{name}'.{did_you_mean(name, known)} Known: {', '.join(known)}."
            )


def _output_folder(file: BriefFile, options: BuildOptions) -> Path:
    return find_workspace(file.folder).outputs_of(file.slug, options.output)


def _read(file: BriefFile, options: BuildOptions) -> _Job:
    """Read a brief, check it and decide what is printed."""
    try:
        workspace = find_workspace(file.folder)
        reading = read_brief(file, workspace, options.style)
        if options.csl:
            reading = outranked(reading)
        findings = find_faults(reading, CheckOptions())
        built = Built(file, reading.brief.text, findings)
        reason, stopping = _reason_to_stop(findings, reading.brief.metadata.status, options)
        if stopping:
            return _Job(replace(built, failure=reason, stopped_by=stopping, exit_status=1))
        formats = options.formats or (REVIEWED if options.review else workspace.formats or formats_available())
        printed = prepare(
            cited(reading, options.csl, formats),
            reading.style,
            Options(options.pdf, _proof(file, options), review=options.review),
            ways_to_cite(reading),
        )
        name = f"{file.slug}{_ENDING[options.proof, options.review]}"
        return _Job(built, printed, formats, folder=_output_folder(file, options), name=name)
    except BriefkitError as error:
        return _Job(Built(file, failure=str(error), exit_status=error.exit_status))


def _proof(file: BriefFile, options: BuildOptions) -> ProofOptions | None:
    """Give how a proof is set: its time is that of the text and not that of the clock, as `moment` has it."""
    if not (options.proof or options.review):
        return None
    saved = source_date() or dt.datetime.fromtimestamp(file.path.stat().st_mtime, dt.UTC)
    return ProofOptions(options.line_numbers, options.wide_margins, saved)


def _reason_to_stop(findings: Iterable[Finding], status: str, options: BuildOptions) -> tuple[str, tuple[Finding, ...]]:
    """Give why a brief may not be built, and for which findings; none where it may."""
    findings = tuple(findings)
    if stopping := tuple(finding for finding in findings if finding.stops_build):
        return "A page would be wrong as long as this is in the brief.", stopping
    errors = tuple(finding for finding in findings if finding.severity == Severity.ERROR)
    if options.strict:
        return "Errors stop a strict build.", errors
    if status == "final" and not (options.proof or options.review):
        return "A final brief is built without errors only.", errors
    return "", ()


def _build(file: BriefFile, options: BuildOptions) -> _Job:
    """Do everything for one brief but write it."""
    job = _read(file, options)
    return _with(job, [set_formats(job.printed, job.formats, report=options.report)]) if job.printed else job


def _set_in_parallel(job: _Job, jobs: int, *, report: bool) -> _Job:
    """Share the formats of a single brief among processes."""
    if not job.printed:
        return job
    pool = Pool(
        partial(set_formats, job.printed, report=report), lambda _formats, reason: Setting(failure=reason), jobs
    )
    return _with(job, pool.answers(groups(job.formats)))


def _with(job: _Job, settings: Iterable[Setting]) -> _Job:
    outputs: dict[str, bytes] = {}
    reports: dict[str, LayoutReport] = {}
    failures = []
    for setting in settings:
        outputs.update(setting.outputs)
        reports.update(setting.reports)
        failures += [setting.failure] if setting.failure else []
    if failures:
        return replace(
            job, printed=None, built=replace(job.built, failure="\n".join(dict.fromkeys(failures)), exit_status=1)
        )
    # the brief itself is not needed any more, and costs time on its way between processes
    told = {name: reports[name] for name in job.formats if name in reports}
    ordered = {name: outputs[name] for name in job.formats}
    return replace(job, printed=None, outputs=ordered, built=replace(job.built, reports=told))


def _lost(file: BriefFile, reason: str) -> _Job:
    return _Job(Built(file, failure=f"Nothing was built: {reason}.", exit_status=1))


def _write(job: _Job) -> Built:
    if not job.outputs:
        return job.built
    outputs = job.outputs
    if "docx" in outputs and job.name == job.built.file.slug:  # what is made for editors comes back by other ways
        outputs = outputs | {"docx": with_manuscript(outputs["docx"], job.built.file, job.built.text)}
    files = {f"{job.name}.{suffix}": data for suffix, data in outputs.items()}
    try:
        return replace(job.built, written=write_together(job.folder, files))
    except BriefkitError as error:
        return replace(job.built, failure=str(error), exit_status=error.exit_status)
