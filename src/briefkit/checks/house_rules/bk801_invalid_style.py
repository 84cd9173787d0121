"""The house style cannot be read, or says something that means nothing.

Why it matters
    A slip in a token would otherwise be passed over, and the page would look as if the line were not there.

Bad
    color: {acent: "#1d6b4f"}

Good
    color: {accent: "#1d6b4f"}
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from briefkit.checks.house import House, Spot, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity
from briefkit.model.positions import Span

RULE = Rule("BK801", "invalid-style", Severity.ERROR)

_LOCATED = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<message>.+)", re.DOTALL)
_KEY = re.compile(r"[^\s:,{}\[\]]+")


def check(_house: House) -> Iterator[Finding]:
    """Say nothing of a style that could be read."""
    yield from ()


def of_error(message: str, path: str, line_of: Callable[[Path, int], str]) -> Finding:
    """Give the finding of an error that kept the style from being read.

    Args:
        message: of the error, which begins with its place where it has one: `style.yaml:4:3: …`.
        path: the file as the user sees it, for an error without a place.
        line_of: gives a line of a file.

    """
    found = _LOCATED.fullmatch(message)
    if not found:
        return told(RULE, Spot(path), message.rstrip("."))
    line, column = int(found["line"]), int(found["column"])
    words = line_of(Path(found["path"]), line)
    key = _KEY.match(words[column - 1 :])
    span = Span.of(line, column, line, column + (len(key[0]) if key else 1))
    return told(RULE, Spot(found["path"], span, words), found["message"].rstrip("."))
