"""Why a finding is one, in the words of its rule or of the wording rule of its house."""

import re
from functools import cache
from typing import Final

from briefkit.api.wording import wording_rule
from briefkit.checks import catalogue
from briefkit.checks.pages import parts
from briefkit.model.findings import Finding
from briefkit.model.house_style import HouseStyle
from briefkit.model.remarks import Explanation

_NAMED: Final = re.compile(r"\(([\w.-]+)\)$")
"""The name of a wording rule, which ends its messages."""


def explanation(finding: Finding, style: HouseStyle) -> Explanation | None:
    """Give what is told of the rule of a finding; None where nothing is.

    Args:
        finding: what was found.
        style: the house style, whose wording rules explain themselves.

    """
    if finding.code == catalogue.HOUSE_WORDING:
        return _of_wording(finding, style)
    return _of_rule(finding.code)


@cache
def _of_rule(code: str) -> Explanation:
    title, told = parts(catalogue.find(code).manual)
    reasons = "\n\n".join(" ".join(part.split()) for part in told.get("Why it matters", "").split("\n\n"))
    return Explanation(title, reasons, told.get("Bad", ""), told.get("Good", ""))


def _of_wording(finding: Finding, style: HouseStyle) -> Explanation | None:
    named = _NAMED.search(finding.message)
    rule = wording_rule(style, named[1]) if named else None
    if rule is None:
        return None
    title = rule.description or f"{rule.message.replace('%s', '…').rstrip('.')}."
    return Explanation(title, "", "\n".join(rule.bad[:1]), "\n".join(rule.good[:1]))
