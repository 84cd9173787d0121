"""A work as a fact-checker looks for it: author, year and title, and where it can be read."""

from briefkit.checks import works
from briefkit.model.facts import Cited
from briefkit.model.references import Reference, bare_doi

_MOST = 2
"""Authors that are named; of more the first, and others."""


def cited_work(key: str, locator: str, reference: Reference | None) -> Cited:
    """Give a citation with its work in words; one that no bibliography has is told by its key alone.

    Args:
        key: what the brief cites it by.
        locator: the page or part, as written.
        reference: the work.

    """
    if reference is None:
        return Cited(key, locator)
    when = works.date(reference)
    title = " ".join(works.text(reference, "title").split())
    people, year = _people(reference), f"({when[0] if when else 'n.d.'})"
    told = f"{people} {year}. {title}" if people and title else f"{people or title} {year}".strip()
    return Cited(key, locator, told, _address(reference), f"{when[0] if when else ''} {title}".strip())


def _people(reference: Reference) -> str:
    for role in ("author", "editor"):
        people = reference.item.get(role)
        names = [_name(one) for one in people if isinstance(one, dict)] if isinstance(people, list) else []
        names = [name for name in names if name]
        if len(names) > _MOST:
            return f"{names[0]} and others"
        if names:
            return " and ".join(names)
    return works.text(reference, "publisher") or works.text(reference, "container-title")


def _name(person: dict[str, object]) -> str:
    given = (person.get(part) for part in ("non-dropping-particle", "family"))
    words = " ".join(str(part) for part in given if part)
    return words or str(person.get("literal") or person.get("given") or "")


def _address(reference: Reference) -> str:
    doi = bare_doi(reference.item)
    return f"https://doi.org/{doi}" if doi else works.text(reference, "URL")
