"""A cited work lacks what its kind needs to be found.

Why it matters
    A reader who wants to check a figure must be able to find its source: an article without its journal, a report
    without its institution or a page without its address cannot be found.

Bad
    @article{rao2024, author = {Rao, Asha}, title = {Wells of Uttar Pradesh}}

Good
    @article{rao2024, author = {Rao, Asha}, title = {Wells of Uttar Pradesh}, journal = {Water}, year = {2024}}
"""

from collections.abc import Iterator, Mapping
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.checks.wording import listed
from briefkit.checks.works import citations, name
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.references import Reference

RULE = Rule("BK405", "incomplete-work", Severity.WARNING)

Choice = tuple[str, ...]
_WHO: Final = ("author", "editor", "container-author", "publisher")
_NEEDED: Final[Mapping[str, tuple[Choice, ...]]] = {
    "article-journal": (("author", "editor"), ("container-title",), ("issued",)),
    "article-magazine": (("container-title",), ("issued",)),
    "article-newspaper": (("container-title", "publisher"), ("issued",)),
    "book": (_WHO[:2], ("publisher",), ("issued",)),
    "chapter": (("author", "editor"), ("container-title",), ("issued",)),
    "dataset": (_WHO, ("issued", "accessed")),
    "legal_case": (("authority", "container-title", "number"), ("issued",)),
    "legislation": (("issued",),),
    "paper-conference": (("author",), ("container-title", "event-title"), ("issued",)),
    "report": (_WHO, ("issued",)),
    "thesis": (("author",), ("publisher",), ("issued",)),
    "webpage": (("URL",), (*_WHO, "container-title")),
}
"""Kind of a work -> what it needs; of several names one is enough."""
_WORDS: Final = {
    "DOI": "DOI",
    "URL": "address (`url`)",
    "accessed": "day on which it was read (`urldate`)",
    "author": "author",
    "authority": "court",
    "container-title": "journal, book or site that holds it",
    "editor": "editor",
    "event-title": "conference",
    "issued": "date",
    "publisher": "publisher or institution",
    "title": "title",
}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the works that are cited; what nobody cites is not printed."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        lacking = _lacking(reference) if reference.key in cited else []
        if lacking:
            message = f"{name(reference)} has no {listed(lacking, 'and no')}"
            yield RULE.of_reference(brief, reference, message, hint="Add what the work itself says.")


def _lacking(reference: Reference) -> list[str]:
    kind = reference.item.get("type")
    needed = _NEEDED.get(kind, ()) if isinstance(kind, str) else ()
    choices: tuple[Choice, ...] = (("title",), *needed)
    return [_WORDS[choice[0]] for choice in choices if not any(reference.item.get(field) for field in choice)]
