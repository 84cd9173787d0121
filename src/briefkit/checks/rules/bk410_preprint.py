"""A cited work is a preprint or a copy, although it seems to have appeared.

Why it matters
    What appeared was reviewed and may have changed; a copy on a private page may be any version of it.

Bad
    @misc{rao2024, title = {Wells}, url = {https://arxiv.org/abs/2401.01234}, doi = {10.5555/wells.2024}}

Good
    @article{rao2024, title = {Wells}, journal = {Water}, doi = {10.5555/wells.2024}}
"""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.checks.works import PREPRINT_HOSTS, citations, doi, name, text
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK410", "preprint", Severity.SUGGESTION)

_OWN_DOI: Final = re.compile(r"10\.(48550|2139|31219|31235|1101|21203|20944)/")
"""DOIs that preprint servers give themselves."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for works whose address is that of a copy, and whose DOI or journal says that they have appeared."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        address = text(reference, "URL").casefold()
        copied = reference.key in cited and any(host in address for host in PREPRINT_HOSTS)
        appeared = doi(reference) and not _OWN_DOI.match(doi(reference))
        if copied and (appeared or text(reference, "container-title")):
            message = f"{name(reference)} is cited by the address of a copy, though it has appeared"
            hint = "Leave `url` out: the DOI leads to what appeared." if appeared else "Cite what appeared, by its DOI."
            yield RULE.of_reference(brief, reference, message, hint=hint)
