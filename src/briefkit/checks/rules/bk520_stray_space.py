"""A space too many, or one that is missing: doubled, before a mark, inside brackets.

Why it matters
    Readers see a hole in the line or two words run together, and an editor's first pass goes into these. A no-break
    space beside a common one is seen in no editor and printed all the same.

Bad
    The boats  sail at noon ,not before ( if at all ).

Good
    The boats sail at noon, not before (if at all).

Source
    The first pass of every copy-editor; Hart's Rules, 4.1.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import base, texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK520", "stray-space", Severity.WARNING)

_SPACES = " \u00a0\u202f\u2009"
_DOUBLED = re.compile(rf"[{_SPACES}](?<=[^\s].)[{_SPACES}]+(?=[^\s])")
_BEFORE = re.compile(rf"[{_SPACES}](?<=[^\W_].)(?=[,.;:!?](?:\s|$)|,[^\W\d_])")
_INSIDE = re.compile(rf"(?<=[(\[“‘])[{_SPACES}](?=\S)|(?<=\S)[{_SPACES}](?=[)\]”])")
_MISSING = re.compile(
    r"(?<=[^\W\d_]{2})[,;](?=[^\W\d_]{2})|(?<=\d),(?=[^\W\d_]{2})|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]*[ ,])"
    r"|(?<=[a-z]{3}):(?=[a-z]{2,} )"
    r"|(?<=[a-z]{3})[)”](?=[a-z]{2})|(?<=\d%)(?=[a-z])|(?<=[a-z\d][)”],)(?=[a-z]{2})"
)
_UNIT = re.compile(
    r"(?<=\d)(?=(?:million|billion|trillion|lakh|crore|percent|per cent|years|months|days|tonnes|hectares)\b)"
)
_MONEY = re.compile(rf"(?<=[$£€₹])[{_SPACES}](?=\d)")
_PER_CENT = re.compile(rf"(?<=\d)[{_SPACES}](?=%)")
_HYPHEN = re.compile(r"(?<=[a-z]{2})(?:- (?=(?!and\b|or\b|to\b|but\b|versus\b|nor\b)[a-z]{2})| -(?=[a-z]{2}))")
_BRACKET = re.compile(r"(?<![\w.])[A-Za-z][a-z]{2,}(?=\((?!s\)|es\)|ies\)|r\)|d\))[^\W_]{2,}[ ,)])")
_FRENCH_MARKS = ";:!?"
"""Marks before which French has a space of its own (see BK528)."""
_SPACED_LATIN = frozenset({"en", "fr", "hi", "ur", "ar", "de", "es", "it", "pt", "nl"})


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for spaces at places where the script has none, and for places where it has one."""
    for passage in texts(brief, _SPACED_LATIN):
        text = passage.own_words
        for match in _DOUBLED.finditer(text):
            if passage.line.place(brief.text, *match.span())[1]:  # and no picture between them
                yield _told(brief, Slice(passage, *match.span(), " "), "Two spaces stand here")
        for match in _BEFORE.finditer(text):
            mark = text[match.end()]
            if base(passage.lang) != "fr" or mark not in _FRENCH_MARKS:
                yield _told(brief, Slice(passage, *match.span(), ""), f"No space stands before '{mark}'")
        for match in _INSIDE.finditer(text):
            yield _told(brief, Slice(passage, *match.span(), ""), "No space stands here")
        for match in _MISSING.finditer(text):
            if "table" not in passage.scopes:
                yield _lacking(brief, passage, match.start(), match.end())
        yield from _others(brief, passage)


def _others(brief: Brief, passage: Passage) -> Iterator[Finding]:
    """Look at numbers and their units, hyphens and brackets."""
    text = passage.own_words
    for pattern in (_UNIT, _BRACKET) if "table" not in passage.scopes else ():
        for match in pattern.finditer(text):
            yield _lacking(brief, passage, match.end() - 1, match.end())
    for match in _HYPHEN.finditer(text):
        yield _told(brief, Slice(passage, *match.span(), "-"), "No space stands beside a hyphen")
    for match in _MONEY.finditer(text) if base(passage.lang) == "en" else ():
        yield _told(
            brief, Slice(passage, *match.span(), ""), "No space stands between a currency's sign and its number"
        )
    for match in _PER_CENT.finditer(text) if base(passage.lang) == "en" else ():
        yield _told(brief, Slice(passage, *match.span(), ""), "No space stands before '%'")


def _lacking(brief: Brief, passage: Passage, start: int, end: int) -> Finding:
    words = passage.line.text[start:end]
    found = Slice(passage, start, end, f"{words} ")
    return _told(brief, found, f"A space is missing after '{words}'")


def _told(brief: Brief, found: Slice, message: str) -> Finding:
    hints = {"": "Leave it out.", " ": "Write one space.", "-": "Write the hyphen alone."}
    hint = hints.get(found.better or "", f"Add a space after '{found.words}'.")
    return finding(RULE, brief, found, message, hint=hint, safety="safe")
