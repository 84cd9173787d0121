"""What an editor would send back, for one brief or many."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from briefkit import checks, styles
from briefkit.api.baseline import Baseline
from briefkit.api.briefs import BriefFile, find_briefs, shortest
from briefkit.api.citing import with_access_dates
from briefkit.api.reading import Reading, load_style, read_brief
from briefkit.api.workspace import Workspace, find_workspace, place_of
from briefkit.checks import catalogue
from briefkit.checks.choosing import is_wanted
from briefkit.errors import StyleError, UsageError
from briefkit.model.choices import Choice
from briefkit.model.findings import Finding, Severity, Silenced
from briefkit.model.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What to look for; what is empty is taken from the project."""

    select: tuple[str, ...] = ()
    """Codes, their beginnings or names of rules; empty for what the project says."""
    ignore: tuple[str, ...] = ()
    """Codes, their beginnings or names of rules; besides those of the project."""
    style: str = ""
    links: bool = False
    """Whether every link is asked for on the web."""
    baseline: Baseline | None = None
    """Findings that are known, and therefore not told."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of one brief."""

    file: BriefFile
    text: str
    """The source, for the lines around a finding."""
    findings: tuple[Finding, ...]
    """By place."""
    workspace: Workspace
    silenced: tuple[Silenced, ...] = ()
    """What the brief asks not to hear of."""
    held_back: tuple[Finding, ...] = ()
    """What the baseline knows."""

    def reaches(self, level: Severity | None = None) -> bool:
        """Say whether a finding is as bad as a level or worse; without one, as the project's own level."""
        limit = (level or self.workspace.fail_level).rank
        return any(finding.severity.rank <= limit for finding in self.findings)


_Outcome: TypeAlias = Checked | UsageError | StyleError
_MANY = 8
"""Briefs from which on processes are worth starting."""


def check(paths: Iterable[str | Path], options: CheckOptions | None = None) -> Iterator[Checked]:
    """Check briefs, and give them in their order; one that cannot be opened is told of when the others are done.

    Args:
        paths: Markdown files, brief folders or whole trees.
        options: what to look for.

    Raises:
        UsageError: a path leads to no brief, settings cannot be read, or a code is unknown.
        StyleError: a house style that the user or the project names cannot be used.

    """
    options = options or CheckOptions()
    refuse_unknown_codes(code for code in (*options.select, *options.ignore) if not _may_be_name(code))
    _refuse_empty_choice(options)
    unread: dict[str, None] = {}
    for outcome in _outcomes(find_briefs(paths), options):
        if isinstance(outcome, StyleError):
            raise outcome
        if isinstance(outcome, UsageError):
            unread[str(outcome)] = None  # settings that cannot be read are the same for many briefs
        else:
            yield outcome
    if unread:
        raise UsageError("\n".join(unread))


def _refuse_empty_choice(options: CheckOptions) -> None:
    """Stop where nothing would be looked for; names that only a house style may know are left alone."""
    asked = Choice(options.select, options.ignore)
    if all(catalogue.is_known(word) or catalogue.is_name(word) for word in options.select) and not any(
        is_wanted(rule, (asked,)) for rule in checks.rules()
    ):
        raise UsageError("--ignore takes away all that --select names, so nothing would be looked for.")


def _outcomes(files: Sequence[BriefFile], options: CheckOptions) -> Iterator[_Outcome]:
    """Check briefs, many of them in several processes; servers are asked by one."""
    if len(files) < _MANY or options.links:
        yield from (_outcome(file, options) for file in files)
        return
    from briefkit.api.pool import Pool, usable_cores  # noqa: PLC0415 - one brief needs no processes

    yield _outcome(files[0], options)  # what it loads, the processes that are forked have already
    yield from Pool(partial(_outcome, options=options), _lost, usable_cores()).answers(files[1:])


def _outcome(file: BriefFile, options: CheckOptions) -> _Outcome:
    try:
        return check_file(file, options)
    except (UsageError, StyleError) as error:
        return error


def _lost(file: BriefFile, reason: str) -> _Outcome:
    return UsageError(f"{file.path}: This brief was not checked: {reason}.")


def check_file(file: BriefFile, options: CheckOptions) -> Checked:
    """Give the findings of one brief."""
    reading = with_links(read_brief(file, find_workspace(file.folder), options.style), options)
    looked = look(reading, options)
    text = reading.brief.text
    return Checked(file, text, looked.told, reading.workspace, looked.silenced, looked.held_back)


def with_links(reading: Reading, options: CheckOptions) -> Reading:
    """Give a brief with what the web says of its links, where that is asked for."""
    if not options.links:
        return reading
    from briefkit.api.links import with_link_problems  # noqa: PLC0415 - what asks on the web is seldom wanted

    return replace(reading, brief=with_link_problems(reading.brief))


def find_faults(reading: Reading, options: CheckOptions) -> tuple[Finding, ...]:
    """Give the findings of a brief that was read, without those that the user or the project does not want."""
    return look(reading, options).told


def look(reading: Reading, options: CheckOptions) -> checks.Looked:
    """Give the findings of a brief that was read, and those that it asks not to hear of."""
    workspace = reading.workspace
    for key, codes in workspace.codes():
        refuse_unknown_codes(codes, partial(place_of, workspace, *key), reading)
    refuse_unknown_codes((*options.select, *options.ignore), reading=reading)
    _refuse_unknown_levels(reading.style)
    choices = (Choice(options.select, options.ignore), *workspace.choices(reading.file.path))
    looked = checks.look(with_access_dates(reading), reading.style, choices)
    told = tuple(_as_typed(one) if one.name == "unusable-wording-rule" else one for one in looked.told)
    if options.baseline is None:
        return replace(looked, told=told)
    new, known = options.baseline.split(reading.file, reading.brief.text, told)
    return replace(looked, told=new, held_back=known)


def _refuse_unknown_levels(style: HouseStyle) -> None:
    """Stop where a house style gives a level to what is no rule: styles do not know the rules."""
    every = (style.levels, *(kind.levels for kind in style.brief_types.values()))
    for level in (one for levels in every for one in levels):
        if not catalogue.is_known(level.word) and not catalogue.is_name(level.word, style):
            hint = catalogue.suggestion(level.word, catalogue.wording_names(style))
            raise StyleError(f"{level.place}No rule is called '{level.word}'. {hint}")


def _as_typed(finding: Finding) -> Finding:
    """Give a finding in a file of a house style with the path that a user would type."""
    return replace(finding, path=str(shortest(Path(finding.path))))


def refuse_unknown_codes(wanted: Iterable[str], where: Callable[[], str] = str, reading: Reading | None = None) -> None:
    """Stop where what is to be selected or ignored is no rule's code, no beginning of one, and no rule's name.

    Args:
        wanted: codes, their beginnings, or names of rules.
        where: gives what the message opens with: the place in the settings.
        reading: the brief whose house style may have wording rules of that name; None for none.

    Raises:
        UsageError: with the nearest code or name.

    """
    for code in wanted:
        if catalogue.is_known(code) or catalogue.is_name(code, reading.style if reading else None):
            continue
        if reading and any(catalogue.is_name(code, style) for style in _other_styles(reading)):
            continue
        names = catalogue.wording_names(reading.style) if reading else ()
        raise UsageError(f"{where()}No rule is called '{code}'. {catalogue.suggestion(code, names)}")


def _may_be_name(code: str) -> bool:
    """Tell whether only a house style can say if this is known: a word, and not a code."""
    return code.islower() and len(code) > 1


def _other_styles(reading: Reading) -> Iterator[HouseStyle]:
    """Give the house styles of the project: its briefs may be set in different ones, with one file of settings."""
    for name in styles.known(reading.workspace.style_folders()):
        with suppress(StyleError):
            yield load_style(name, reading.workspace)
