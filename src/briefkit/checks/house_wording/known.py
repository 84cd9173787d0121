"""Words that are right because the brief itself or its house says so: names of people, keywords, works, vocabulary."""

import re
from collections.abc import Iterator

from briefkit.model.brief import Brief
from briefkit.model.wording import Wording

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def known_words(brief: Brief, wording: Wording) -> frozenset[str]:
    """Give every word of the vocabulary, and of the names that the front matter and the bibliography hold."""
    texts = (*wording.vocabulary, *_names(brief))
    return frozenset(word.replace("’", "'") for text in texts for word in (text, *_WORD.findall(text)))


def _names(brief: Brief) -> Iterator[str]:
    data = brief.metadata
    for person in (*data.authors, *data.editors, *data.reviewers, *data.translators):
        yield person.name
        yield from (affiliation.name for affiliation in person.affiliations)
    yield from (*data.keywords, *data.topics, data.series.name)
    if data.publisher:
        yield from (data.publisher.name, data.publisher.short)
    yield from (*brief.abbreviations, *brief.abbreviations.values())
    for reference in brief.references:
        yield from _in_item(reference.item)


def _in_item(value: object) -> Iterator[str]:
    """Give every text of a work: its authors, its title, its publisher."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list | tuple):
            waiting.extend(value)
