"""What an editor would send back, for one brief or many."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefkit import checks, styles
from briefkit.api.briefs import BriefFile, find_briefs, shortest
from briefkit.api.citing import with_access_dates
from briefkit.api.reading import Reading, load_style, read_brief
from briefkit.api.workspace import Workspace, find_workspace, place_of
from briefkit.checks import catalogue
from briefkit.errors import StyleError, UsageError
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What to look for; what is empty is taken from the project."""

    select: tuple[str, ...] = ()
    """Codes, or their beginnings; empty for every rule."""
    ignore: tuple[str, ...] = ()
    """Codes, or their beginnings; besides those of the project."""
    style: str = ""
    links: bool = False
    """Whether every link is asked for on the web."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of one brief."""

    file: BriefFile
    text: str
    """The source, for the lines around a finding."""
    findings: tuple[Finding, ...]
    """By place."""
    workspace: Workspace

    def reaches(self, level: Severity | None = None) -> bool:
        """Say whether a finding is as bad as a level or worse; without one, as the project's own level."""
        limit = (level or self.workspace.fail_level).rank
        return any(finding.severity.rank <= limit for finding in self.findings)


def check(paths: Iterable[str | Path], options: CheckOptions | None = None) -> Iterator[Checked]:
    """Check briefs, one after the other; one that cannot be opened is told of when the others are done.

    Args:
        paths: Markdown files, brief folders or whole trees.
        options: what to look for.

    Raises:
        UsageError: a path leads to no brief, settings cannot be read, or a code is unknown.
        StyleError: a house style that the user or the project names cannot be used.

    """
    options = options or CheckOptions()
    refuse_unknown_codes(code for code in (*options.select, *options.ignore) if not _may_be_name(code))
    unread: dict[str, None] = {}
    for file in find_briefs(paths):
        try:
            checked = check_file(file, options)
        except UsageError as error:
            unread[str(error)] = None  # settings that cannot be read are the same for many briefs
        else:
            yield checked
    if unread:
        raise UsageError("\n".join(unread))


def check_file(file: BriefFile, options: CheckOptions) -> Checked:
    """Give the findings of one brief."""
    reading = with_links(read_brief(file, find_workspace(file.folder), options.style), options)
    return Checked(file, reading.brief.text, find_faults(reading, options), reading.workspace)


def with_links(reading: Reading, options: CheckOptions) -> Reading:
    """Give a brief with what the web says of its links, where that is asked for."""
    if not options.links:
        return reading
    from briefkit.api.links import with_link_problems  # noqa: PLC0415 - what asks on the web is seldom wanted

    return replace(reading, brief=with_link_problems(reading.brief))


def find_faults(reading: Reading, options: CheckOptions) -> tuple[Finding, ...]:
    """Give the findings of a brief that was read, without those that the user or the project does not want."""
    workspace = reading.workspace
    ignored = workspace.ignored_in(reading.file.path)
    for key, codes in workspace.codes():
        refuse_unknown_codes(codes, partial(place_of, workspace, "check", *key), reading)
    refuse_unknown_codes((*options.select, *options.ignore), reading=reading)
    found = checks.run(
        with_access_dates(reading),
        reading.style,
        select=options.select or workspace.select,
        ignore=(*options.ignore, *ignored),
    )
    return tuple(_as_typed(finding) if finding.name == "unusable-wording-rule" else finding for finding in found)


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
