"""Quotation marks or apostrophes as a typewriter has them, where print has curved ones.

Why it matters
    A curved mark says whether a quotation opens or closes; straight ones beside curved ones look like haste. A brief
    that has straight ones only is told so once.

Bad
    The authority's report calls it "a slow decline".

Good
    The authority’s report calls it “a slow decline”.

Source
    The Chicago Manual of Style, 6.123; Lexique des règles typographiques en usage à l’Imprimerie nationale: guillemets.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import base, texts
from briefkit.checks.language.told import Slice, edits
from briefkit.checks.rule import Rule
from briefkit.checks.wording import counted
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK521", "straight-quotes", Severity.WARNING)

_PAIR = re.compile(r'(?<!\d)"([^"]*)(?<!\d)"|(?<![\w’])\'(?=[^\W_])([^\']*[^\W_]|[^\']*[.,!?])\'(?!\w)')
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=[^\W\d_]s)'(?=[\s,.;:]|$)|(?<=\s)'(?=\d\ds\b)")
_CURVED = re.compile("[“”‘’«»]")
_ENGLISH = ("“", "”"), ("‘", "’")
_FRENCH = (("«\u00a0", "\u00a0»"),) * 2
_MARKS = {"en": _ENGLISH, "hi": _ENGLISH, "ur": _ENGLISH, "ar": _ENGLISH, "fr": _FRENCH}
"""Double and single marks."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for straight marks; where a brief has curved ones too, in every text that holds one."""
    passages = list(texts(brief, _MARKS))
    found = [(passage, slices) for passage in passages if (slices := _straight(passage))]
    if not found:
        return
    if any(_CURVED.search(passage.line.text) for passage in passages):
        for _, slices in found:
            message = f"This text has {counted(len(slices), 'straight marks')}, and the brief has curved ones elsewhere"
            yield _told(brief, slices, message, RULE.severity)
        return
    every = tuple(one for _, slices in found for one in slices)
    yield _told(brief, every, f"This brief has {counted(len(every), 'straight marks')}", Severity.SUGGESTION)


def _told(brief: Brief, slices: tuple[Slice, ...], message: str, severity: Severity) -> Finding:
    first = slices[0]
    span, _ = first.passage.line.place(brief.text, first.start, first.end)
    parts = [fix for one in slices if (fix := edits(brief, (one,), "safe"))]
    fix = Fix("safe", tuple(edit for part in parts for edit in part.edits), apart=True) if parts else None
    return RULE.at(
        brief,
        span,
        message,
        hint="Write ‘ ’ “ ” and ’, or let `briefkit check --fix` do it.",
        fix=fix,
        severity=severity,
    )


def _straight(passage: Passage) -> tuple[Slice, ...]:
    text = passage.own_words
    if '"' not in text and "'" not in text:
        return ()
    double, single = _MARKS[base(passage.lang)]
    slices, at = [], []
    for match in _PAIR.finditer(text):
        pair = double if match[0][0] == '"' else single
        slices += [Slice(passage, match.start(), match.start() + 1, pair[0])]
        slices += [Slice(passage, match.end() - 1, match.end(), pair[1])]
        at += [match.start(), match.end() - 1]
    for match in _APOSTROPHE.finditer(text):
        if match.start() not in at:
            slices.append(Slice(passage, *match.span(), "’"))
    return tuple(sorted(slices, key=lambda one: one.start))
