"""The designer's Word file says something else than the tokens of the house style, or lacks something.

Why it matters
    Word files are made on `word.dotx`, web pages and PDFs on the tokens of `style.yaml`: where the two differ, the same
    brief looks different in Word. That may be what the designer wants. A role without a style, a family without files
    and a head that does not show the series are seldom meant.

Bad
    Heading 2 is 15 pt in word.dotx, 16 pt in style.yaml

Good
    Heading 2 is 16 pt in both
"""

from collections.abc import Iterator

from briefkit.checks.house import House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity

RULE = Rule("BK811", "word-file-differs", Severity.SUGGESTION)


def check(house: House) -> Iterator[Finding]:
    """Tell what was seen when the file was compared; what it lacks is a warning."""
    for one in house.word_file:
        severity = Severity.WARNING if one.lacks else Severity.SUGGESTION
        yield told(RULE, one.spot, one.message, one.hint, severity)
