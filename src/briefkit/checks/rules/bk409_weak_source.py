"""A cited work only passes on what others said: an encyclopaedia, a program, the copy of an agency's dispatch.

Why it matters
    An encyclopaedia that anybody may change is the way to a source and not one. A newspaper that prints an agency's
    dispatch has not seen what it tells of; the agency has.

Bad
    @online{nk, title = {Korean People's Army}, url = {https://en.wikipedia.org/wiki/Korean_People's_Army}}

Good
    The source that the article itself names, read and cited.
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

RULE = Rule("BK409", "weak-source", Severity.WARNING)

_ENCYCLOPAEDIA: Final = re.compile(r"wikipedia|investopedia|britannica\.com|\bwiki\b", re.IGNORECASE)
_PROGRAM: Final = re.compile(
    r"\b(?:chat-?gpt|openai|gpt-?\d|claude\.ai|anthropic|gemini|copilot|perplexity)\b", re.IGNORECASE
)
_AGENCIES: Final = frozenset(
    {"afp", "agence france-presse", "ani", "ap", "associated press", "ians", "press trust of india", "pti", "reuters"}
    | {"the associated press", "united news of india", "uni"}
)
_OWN_SITES: Final = ("reuters.com", "apnews.com", "afp.com", "ptinews.com", "aninews.in", "ians.in")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at where cited works come from."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        if reference.key not in cited:
            continue
        if any(_ENCYCLOPAEDIA.search(text(reference, field)) for field in ("URL", "container-title", "publisher")):
            message = f"{name(reference)} is an encyclopaedia and no source"
            yield RULE.of_reference(
                brief, reference, message, hint="Cite what its article cites, once you have read it."
            )
        elif _is_of_a_program(reference):
            message = f"{name(reference)} is what a program answered, and no source"
            yield RULE.of_reference(brief, reference, message, hint="Cite what it names, once you have read it.")
        elif agency := _agency(reference):
            message = f"{name(reference)} is a dispatch of {agency}, as another paper printed it"
            yield RULE.of_reference(brief, reference, message, hint="Cite the agency's own page.")


def _is_of_a_program(reference: Reference) -> bool:
    """Tell whether a work is the answer of a program: by its author, or by where it stands."""
    people = reference.item.get("author")
    authors = [one for one in people if isinstance(one, dict)] if isinstance(people, list) else []
    names = [str(one.get("literal") or "") for one in authors]
    hosts = re.match(r"https?://([^/]*)", text(reference, "URL"))
    return any(_PROGRAM.search(word) for word in (*names, hosts[1] if hosts else ""))


def _agency(reference: Reference) -> str:
    """Give the agency whose dispatch somebody else printed; empty for none."""
    people = reference.item.get("author")
    authors = [one for one in people if isinstance(one, dict)] if isinstance(people, list) else []
    names = [str(one.get("literal") or one.get("family", "")) for one in authors]
    found = next((one for one in names if one.strip(" .").casefold() in _AGENCIES), "")
    paper = text(reference, "container-title").casefold()
    at_home = paper in _AGENCIES or any(site in text(reference, "URL") for site in _OWN_SITES)
    return found if found and paper and not at_home else ""
