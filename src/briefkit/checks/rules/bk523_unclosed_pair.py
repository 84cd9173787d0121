"""A quotation mark or a bracket that opens and never closes, or closes what was never opened.

Why it matters
    Nobody can tell where the quotation ends, so the writer's words are taken for the speaker's.

Bad
    The board spoke of “a slow decline (and the union agreed.

Good
    The board spoke of “a slow decline” (and the union agreed).

Source
    The Chicago Manual of Style, 13.30 to 13.36.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK523", "unclosed-pair", Severity.WARNING)

_PAIRS = {"“": "”", "(": ")", "«": "»"}
_OPENS = {closing: opening for opening, closing in _PAIRS.items()}
_MARK = re.compile(r"[“”()«»]")
_LIST_LETTER = re.compile(r"(?:^|[\s,;])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$")
"""What a closing bracket alone may follow: `a)`."""
_LANGUAGES = ("en", "fr", "hi")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Match the marks of each text; a quotation of several paragraphs opens each and closes the last."""
    passages = list(texts(brief, _LANGUAGES))
    for index, passage in enumerate(passages):
        text = passage.line.text
        if "„" in text:  # in which “ closes
            continue
        goes_on = index + 1 < len(passages) and passages[index + 1].line.text.startswith("“")
        for at in _alone(text):
            mark = text[at]
            if mark == "“" and goes_on:
                continue
            message = f"'{mark}' is never closed" if mark in _PAIRS else f"'{mark}' closes nothing"
            hint = f"Write '{_PAIRS.get(mark) or _OPENS[mark]}' at its other end."
            yield finding(RULE, brief, Slice(passage, at, at + 1), message, hint=hint)


def _alone(text: str) -> list[int]:
    opened: list[int] = []
    alone: list[int] = []
    for match in _MARK.finditer(text):
        mark = match[0]
        if mark in _PAIRS:
            opened.append(match.start())
        elif opened and text[opened[-1]] == _OPENS[mark]:
            opened.pop()
        elif any(text[at] == _OPENS[mark] for at in opened[-3:]):
            while text[opened[-1]] != _OPENS[mark]:
                alone.append(opened.pop())
            opened.pop()
        elif mark != ")" or not _LIST_LETTER.search(text[max(0, match.start() - 6) : match.start()]):
            alone.append(match.start())
    return sorted(alone + opened)
