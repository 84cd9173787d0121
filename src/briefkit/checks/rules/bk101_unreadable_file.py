"""The file is not text that can be read: not UTF-8, empty, over 1 MB, or with NUL characters in it.

Why it matters
    A page made of a file that was read wrongly shows wrong words, and nobody notices until it is printed. A Word file
    that was renamed to `.md` also ends up here.

Bad
    A file saved as "Windows-1252" or "Latin-1", in which é is one byte.

Good
    The same file saved as UTF-8: in most editors "Save with encoding", UTF-8.

Source
    RFC 3629 (UTF-8); the size limit is briefkit's own.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK101", "unreadable-file", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
