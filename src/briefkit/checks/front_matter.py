"""What the rules on the front matter ask of it."""

from collections.abc import Iterator

from briefkit.checks.excerpt import first_line, source
from briefkit.errors import nearest
from briefkit.model.brief import Brief
from briefkit.model.metadata import KeyPath, Person
from briefkit.model.positions import Span

_UNREADABLE = frozenset({"unreadable-file", "unclosed-front-matter", "missing-front-matter", "invalid-yaml"})


def is_text(brief: Brief) -> bool:
    """Tell whether the file could be read at all, so that what stands in it is meant."""
    return not any(problem.name == "unreadable-file" for problem in brief.problems)


def is_readable(brief: Brief) -> bool:
    """Tell whether the front matter could be read, so that what it does not say is truly missing."""
    return not any(problem.name in _UNREADABLE for problem in brief.problems)


def opening(brief: Brief) -> Span:
    """Give the line that opens the front matter: the place of what it does not say."""
    return first_line(brief.text, brief.metadata.span)


def where(brief: Brief, *path: str | int) -> Span:
    """Give the value of a key, the key itself where its value is empty, or the front matter's first line."""
    if path not in brief.metadata.places:
        return where(brief, *path[:-1]) if len(path) > 1 else opening(brief)
    place = brief.metadata.places[path]
    return place.key if place.value.start == place.value.end else place.value


def is_reported(brief: Brief, *path: str | int) -> bool:
    """Tell whether the reader already reported something about the value of a key, which it therefore dropped."""
    place = brief.metadata.places.get(path)
    if place is None:
        return False
    return any(place.key.start <= problem.span.start <= place.value.end for problem in brief.problems)


def is_misspelt(brief: Brief, key: str) -> bool:
    """Tell whether an unknown key was probably meant to be this one, so that its value is there and not missing."""
    unknown = (source(brief.text, problem.span) for problem in brief.problems if problem.name == "unknown-key")
    return any(nearest(word, [key]) for word in unknown)


def people(brief: Brief) -> Iterator[tuple[Person, KeyPath]]:
    """Give every person that the front matter names, with the path of the mapping in which they stand."""
    for role in ("authors", "editors", "reviewers", "translators"):
        for index, person in enumerate(getattr(brief.metadata, role)):
            yield person, (role, index)
