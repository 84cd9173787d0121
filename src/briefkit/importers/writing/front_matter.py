"""The front matter of an imported brief."""

import json
import re
from collections.abc import Iterator

from briefkit.importers.draft import BIBLIOGRAPHY, Author, Draft
from briefkit.importers.writing.escaping import printable

_PLAIN = re.compile(r"[A-Za-z][\w’/.-]*(?: [\w’/.()-]+)*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off", "none", "y", "n", "~"})


def front_matter(draft: Draft) -> str:
    """Give the head of the file with its fences."""
    return "\n".join(("---", *_rows(draft), "---"))


def _rows(draft: Draft) -> Iterator[str]:
    front = draft.front
    yield f"type: {front.type}"
    yield from _given(("kicker", front.kicker))
    yield f"title: {value(front.title, quoted=True)}"
    yield from _given(("subtitle", front.subtitle), ("standfirst", front.standfirst))
    yield from _given(("date", front.date), ("lang", front.lang))
    yield "status: draft"
    if front.authors:
        yield "authors:"
        for author in front.authors:
            yield from _author(author)
    if front.keywords:
        yield f"keywords: [{', '.join(value(word, quoted=True) for word in front.keywords)}]"
    yield from _lists(draft)
    yield from _given(("style", front.style))


def _given(*rows: tuple[str, str]) -> Iterator[str]:
    """Give the rows that say something."""
    yield from (f"{key}: {value(words)}" for key, words in rows if words)


def _lists(draft: Draft) -> Iterator[str]:
    if draft.works:
        yield f"references: {BIBLIOGRAPHY}"
    if draft.front.nocite:
        yield f"nocite: [{', '.join(draft.front.nocite)}]"
    email, url = draft.front.contact
    if email or url:
        parts = (f"{key}: {value(words, quoted=True)}" for key, words in (("email", email), ("url", url)) if words)
        yield f"contact: {{{', '.join(parts)}}}"
    if draft.front.related:
        yield "related:"
    for title, address in draft.front.related:
        yield f"  - title: {value(title, quoted=True)}"
        if address:
            yield f"    url: {value(address, quoted=True)}"


def _author(author: Author) -> Iterator[str]:
    yield f"  - name: {value(author.name)}"
    for key in ("pronouns", "role", "affiliation", "email", "orcid"):
        words = getattr(author, key)
        if words:
            yield f"    {key}: {value(words)}"


def value(words: str, *, quoted: bool = False) -> str:
    """Give a scalar of YAML; JSON's texts are YAML's too (YAML 1.2, section 1.3)."""
    words = printable(words)
    if not quoted and (_DAY.fullmatch(words) or (_PLAIN.fullmatch(words) and words.lower() not in _WORDS_OF_YAML)):
        return words
    return json.dumps(words, ensure_ascii=False)
