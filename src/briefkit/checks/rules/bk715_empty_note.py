"""A footnote holds no words.

Why it matters
    The reader follows a number to the foot of the page and finds nothing there.

Bad
    Half of the wells are dry.[^survey]

    [^survey]:

Good
    Half of the wells are dry.[^survey]

    [^survey]: Own survey of 120 wells, May 2024.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.blocks import Chart, CodeBlock, Figure, Note
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Citation, CrossReference, InlinePicture
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, inlines, printed_lines

RULE = Rule("BK715", "empty-note", Severity.ERROR)

_TOLD = (Citation, CrossReference, InlinePicture)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for something to read in every note."""
    for note in brief.notes.values():
        if not _says_something(note):
            name = "This note" if note.label.startswith("inline-") else f"The note [^{note.label}]"
            yield RULE.at(brief, note.span, f"{name} is empty", hint="Write it, or delete it and its call.")


def _says_something(note: Note) -> bool:
    if any(isinstance(block, Chart | CodeBlock | Figure) for block in blocks(note.blocks)):
        return True
    lines = list(printed_lines(note.blocks))
    return any(bare_text(line).strip() or any(isinstance(p, _TOLD) for p in inlines(line)) for line in lines)
