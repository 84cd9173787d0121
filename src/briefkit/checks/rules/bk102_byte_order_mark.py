"""The file opens with a byte order mark, an invisible character that some editors write.

Why it matters
    The mark says nothing in UTF-8, and other tools take it for a part of the front matter and then do not find it.

Bad
    A file saved as "UTF-8 with BOM".

Good
    The same file saved as "UTF-8".

Source
    The Unicode Standard, section 23.8: a byte order mark is neither required nor recommended in UTF-8.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK102", "byte-order-mark", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
