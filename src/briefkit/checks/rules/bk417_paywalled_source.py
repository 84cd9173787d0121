"""A cited work that many readers cannot open.

Why it matters
    A reader who meets a paywall has to believe you. Where an open copy exists (the author's own, a repository's, the
    agency's), its address serves more people; where none does, a note "subscription" saves them the way.

Bad
    @article{ft, title = {Ferries}, journaltitle = {Financial Times}, url = {https://www.ft.com/content/1}}

Good
    @report{mta, title = {Ferries}, institution = {Transport Authority}, url = {https://mta.example/ferries.pdf}}

Source
    Policy Scotland, "Policy briefing guidance": open-access links are preferred, paywalls flagged.
"""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.checks.works import citations, name, text
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.references import Reference

RULE = Rule("BK417", "paywalled-source", Severity.SUGGESTION)

_CLOSED: Final = (
    *("ft.com", "economist.com", "nytimes.com", "wsj.com", "washingtonpost.com", "thetimes.co.uk", "telegraph.co.uk"),
    *("foreignaffairs.com", "foreignpolicy.com", "bloomberg.com", "theatlantic.com", "newyorker.com", "hbr.org"),
    *("epw.in", "the-ken.com", "jstor.org", "sciencedirect.com", "tandfonline.com", "onlinelibrary.wiley.com"),
    *("journals.sagepub.com", "academic.oup.com", "emerald.com", "statista.com", "spglobal.com", "stratfor.com"),
)
_HOST: Final = re.compile(
    r"https?://(?:[\w-]+\.)*?(" + "|".join(re.escape(host) for host in _CLOSED) + r")(?:[/:?#]|$)"
)
_OPEN: Final = re.compile(r"open access|subscription|paywall|archived|free to read", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the addresses of the works that are cited."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        host = _host(reference) if reference.key in cited else ""
        if host:
            message = f"{name(reference)} is behind the paywall of {host}"
            hint = "Cite an open copy if there is one; otherwise write `note = {subscription}`."
            yield RULE.of_reference(brief, reference, message, hint=hint)


def _host(reference: Reference) -> str:
    """Give the site that asks for money, unless the entry says something about it, or names an archive."""
    found = _HOST.match(text(reference, "URL"))
    said = " ".join(text(reference, field) for field in ("note", "annote", "archive", "license"))
    return found[1] if found and not _OPEN.search(said) else ""
