"""Dashes between two thoughts are spaced here and closed up there.

Why it matters
    A spaced en dash and a closed em dash mean the same; a brief that has both looks put together from two. Britain and
    India mostly write the first, America the second; the brief's own use decides.

Bad
    The fee – such as it is – fell. The wage—such as it was—rose.

Good
    The fee – such as it is – fell. The wage – such as it was – rose.

Source
    Hart's Rules, 4.11.2; The Chicago Manual of Style, 6.85.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK536", "mixed-dashes", Severity.WARNING)

_DASH = re.compile(r"(?<=[\w)”’%.])( – | — |—)(?=[\w(“‘])")
_WORDS = re.compile(r"[^\W\d_]")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count the forms of dashes in the running text; those of the rarer are told."""
    found = [
        (passage, match)
        for passage in texts(brief)
        if not {"heading", "title", "table"} & passage.scopes
        for match in _DASH.finditer(passage.own_words)
        if _WORDS.search(passage.own_words[max(0, match.start() - 3) : match.start()])
    ]
    forms = [match[1] for _, match in found]
    if len(set(forms)) < 2:  # noqa: PLR2004  # one form is no mixture
        return
    usual = max(dict.fromkeys(forms), key=forms.count)
    for passage, match in found:
        if match[1] != usual:
            slice_ = Slice(passage, *match.span(), usual)
            message = f"This dash is written '{match[1]}', most others '{usual}'"
            yield finding(RULE, brief, slice_, message, hint=f"Write '{usual}'.", safety="safe")
