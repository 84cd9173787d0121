"""French wants a space that does not break before `;`, `:`, `!`, `?` and within guillemets.

Why it matters
    With a common space the mark may fall alone to the start of the next line; without one it sticks to the word.

Bad
    Une citerne coûte peu ; la pompe, « davantage ».

Good
    Une citerne coûte peu&nbsp;; la pompe, «&nbsp;davantage&nbsp;».

Source
    Lexique des règles typographiques en usage à l’Imprimerie nationale: espacements.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, edits
from briefkit.checks.rule import Rule
from briefkit.checks.wording import counted
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK528", "french-space", Severity.SUGGESTION)

_COMMON = re.compile(r"(?<=\S) (?=[;:!?»](?:\s|$|[,.)]))|(?<=«) (?=\S)")
_NONE = re.compile(r"(?<=[^\W\d_])(?=[;:!?](?:\s|$))|(?<=[^\s\u00a0\u202f])(?=»)|(?<=«)(?=[^\s\u00a0\u202f])")
_NO_BREAK = "\u00a0"
"""The narrow one (U+202F) is as good, where the typeface has it; many have not."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the marks of French texts; a brief is told once, with every place mended."""
    found: list[Slice] = []
    for passage in texts(brief, ("fr",)):
        text = passage.line.text
        for match in _COMMON.finditer(text):
            found.append(Slice(passage, *match.span(), _NO_BREAK))  # noqa: PERF401  # two lists in one
        found += [_spaced(passage, match.start()) for match in _NONE.finditer(text)]
    if not found:
        return
    first = found[0]
    span, _ = first.passage.line.place(brief.text, first.start, first.end)
    parts = [fix for one in found if (fix := edits(brief, (one,), "safe"))]
    fix = Fix("safe", tuple(edit for part in parts for edit in part.edits), apart=True) if parts else None
    message = f"This brief lacks a no-break space in {counted(len(found), 'places')}"
    hint = "Type it as `&nbsp;`, or let `briefkit check --fix` set it."
    yield RULE.at(brief, span, message, hint=hint, fix=fix)


def _spaced(passage: Passage, at: int) -> Slice:
    """Give the mark at a place, or the guillemet before it, with the space that it lacks."""
    text = passage.line.text
    if text[at - 1] == "«":
        return Slice(passage, at - 1, at, f"«{_NO_BREAK}")
    return Slice(passage, at, at + 1, f"{_NO_BREAK}{text[at]}")
