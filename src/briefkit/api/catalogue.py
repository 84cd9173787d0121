"""What there is to choose from: house styles, and rules with their pages."""

import inspect
from dataclasses import dataclass
from pathlib import Path

from briefkit import styles
from briefkit.api.reading import load_style, project_style
from briefkit.api.wording import described, wording_rule
from briefkit.api.workspace import find_workspace
from briefkit.checks import Rule, catalogue, pages
from briefkit.errors import StyleError, UsageError
from briefkit.model.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class ListedStyle:
    """A house style in the list of those that can be used here."""

    name: str
    style: HouseStyle | None
    fault: str
    """Why it cannot be used; empty where it can."""
    is_default: bool


def list_styles(folder: Path) -> list[ListedStyle]:
    """Give the house styles that a brief in a folder may name, by name.

    Raises:
        UsageError: the project's settings cannot be read.

    """
    workspace = find_workspace(folder)
    default = project_style(workspace)
    listed = []
    for name in styles.known(workspace.style_folders()):
        try:
            listed.append(ListedStyle(name, load_style(name, workspace), "", name == default))
        except StyleError as error:
            listed.append(ListedStyle(name, None, str(error), name == default))
    return listed


def find_style(name: str, folder: Path) -> HouseStyle:
    """Give the house style with a name, or a path, as it is known in a folder.

    Raises:
        UsageError: the project's settings cannot be read.
        StyleError: there is no such style, or it cannot be used.

    """
    return load_style(name, find_workspace(folder))


@dataclass(frozen=True, slots=True)
class ListedRule:
    """A rule with its page."""

    rule: Rule
    title: str
    """The fault in a sentence."""
    page: str
    """Why it matters, and examples; empty where the sentence says it all."""


def list_rules() -> list[ListedRule]:
    """Give every rule, in the order of their codes."""
    entries: list[catalogue.Entry | catalogue.HouseEntry] = [*catalogue.entries(), *catalogue.house_entries()]
    return [_listed(entry) for entry in entries]


def explain(code: str, folder: Path | None = None) -> ListedRule:
    """Give the rule with a code or a name: `BK201`, `missing-section`, or `padding`, a wording rule of the house style.

    Args:
        code: what a finding, or the end of its message, calls it.
        folder: in whose project it is asked for: its house style may have wording rules. None for the current one.

    Raises:
        UsageError: there is no such rule; its text names the nearest.
        StyleError: the project's house style cannot be used.

    """
    try:
        return _listed(catalogue.explained(code))
    except UsageError:
        workspace = find_workspace(folder or Path.cwd())
        style = load_style(project_style(workspace), workspace)
    rule = wording_rule(style, code)
    if rule is None:
        hint = catalogue.suggestion(code, catalogue.wording_names(style))
        raise UsageError(f"No rule called '{code}'. {hint}")
    return ListedRule(Rule(catalogue.HOUSE_WORDING, rule.name, rule.severity), *described(rule))


def rule_page(code: str) -> str:
    """Give the page of a rule as Markdown, as it stands in `docs/rules`.

    Raises:
        UsageError: there is no such rule.

    """
    return pages.page(catalogue.explained(code))


def _listed(entry: catalogue.Entry | catalogue.HouseEntry) -> ListedRule:
    title, _, page = inspect.cleandoc(entry.manual).partition("\n")
    return ListedRule(entry.rule, title, page.strip())
