"""The manual: one Markdown page for each rule, made of its docstring, and an index by family."""

import inspect
import re
import textwrap
from collections.abc import Iterator

from briefkit.checks.catalogue import Entry, HouseEntry, entries, house_entries

FAMILIES = {
    "BK1": "The file and its front matter",
    "BK2": "Sections, headings and lengths",
    "BK3": "Evidence, dates, names and repetition",
    "BK4": "Citations and references",
    "BK5": "Language",
    "BK6": "Pictures, charts and files",
    "BK7": "Notes, references and markup",
    "BK8": "House styles: what `briefkit style check` looks for",
    "BK9": "House wording",
}
"""Beginning of the codes -> what they are about."""

WORDING = "wording.md"
"""The page of the wording rules that every house style begins with; those are data, and no rules of this package."""
_EXAMPLES = ("Bad", "Good")
_PART = re.compile(r"^(?=\S)", re.MULTILINE)


def parts(manual: str) -> tuple[str, dict[str, str]]:
    """Take a rule's docstring apart.

    Returns:
        The fault in a sentence; and the text under each heading (`Why it matters`, `Bad`, `Good`, `Source`).

    """
    summary, _, rest = inspect.cleandoc(manual).partition("\n")
    found = {}
    for part in _PART.split(rest):
        title, _, body = part.partition("\n")
        if title:
            found[title] = textwrap.dedent(body).strip("\n")
    return summary, found


def file_name(entry: Entry | HouseEntry) -> str:
    """Give the name of a rule's page: `BK201-missing-section.md`."""
    return f"{entry.rule.code}-{entry.rule.name}.md"


def page(entry: Entry | HouseEntry) -> str:
    """Give a rule's page."""
    rule = entry.rule
    summary, found = parts(entry.manual)
    blocks = [f"# {rule.code} {rule.name}", summary, _weight(entry)]
    for title, body in found.items():
        blocks += [f"## {title}", f"````markdown\n{body}\n````" if title in _EXAMPLES else body]
    if isinstance(entry, Entry) and not rule.stops_build:
        blocks += ["## To keep it as it is", *_silencing(entry)]
    return "\n\n".join(blocks) + "\n"


def index() -> str:
    """Give the list of all rules, by family."""
    blocks = ["# Rules", "What `briefkit check` looks for. `briefkit explain CODE` prints a page on the terminal."]
    for prefix, title in FAMILIES.items():
        rows = [_row(entry) for entry in _all() if entry.rule.code.startswith(prefix)]
        blocks += [f"## {title}", "\n".join(["| rule | | what is wrong |", "| --- | --- | --- |", *rows])]
    blocks.append(f"The rules of wording that every house style begins with have [a page of their own]({WORDING}).")
    return "\n\n".join(blocks) + "\n"


def files() -> Iterator[tuple[str, str]]:
    """Give name and text of the index and of every rule's page."""
    yield "README.md", index()
    for entry in _all():
        yield file_name(entry), page(entry)


def _all() -> tuple[Entry | HouseEntry, ...]:
    return *entries(), *house_entries()


def _weight(entry: Entry | HouseEntry) -> str:
    severity = f"Severity: {entry.rule.severity}."
    return (
        f"{severity} A brief with it is not built, and it cannot be silenced." if entry.rule.stops_build else severity
    )


def _silencing(entry: Entry) -> Iterator[str]:
    code = entry.rule.code
    if not entry.rule.needs_front_matter and not code.startswith("BK1"):
        yield f"Before the block:\n\n````markdown\n<!-- briefkit-ignore {code}: your reason -->\n````"
    yield f"For the whole brief, in the front matter: `lint: {{ignore: [{code}]}}`."


def _row(entry: Entry | HouseEntry) -> str:
    summary, _ = parts(entry.manual)
    rule = entry.rule
    return (
        f"| [{rule.code} {rule.name}]({file_name(entry)}) | {rule.severity} | {summary.replace('|', chr(92) + '|')} |"
    )
