"""Typed references as works (CSL-JSON), where every word of them finds its field; the others stay text."""

import re
from collections import Counter
from typing import Any, Final

from briefkit.importers.account import words_of
from briefkit.importers.manuscript import Run
from briefkit.importers.structure.dates import date_in
from briefkit.importers.works.authors import authors_of
from briefkit.importers.works.entries import Entry, entry_of

Item = dict[str, Any]
_QUOTED: Final = re.compile(
    r"\s*[.,]?\s*(?:“(?P<curly>[^”]+)”|‘(?P<single>.+?)’(?=[.,\s]|$)|\"(?P<straight>[^\"]+)\"|'(?P<plain>.+?)'(?=[.,\s]|$)|«\s*(?P<angle>[^»]+?)\s*»)[.,]?\s*"
)
_NUMBERS: Final = re.compile(
    r"[,.]?\s*(?:vol(?:ume)?\.?\s*)?(?P<volume>\d{1,4})\s*(?:\(\s*(?P<issue>\d{1,4}(?:[–/-]\d{1,4})?)\s*\)|,\s*(?:no|issue|n°)\.?\s*(?P<no>\d{1,4}(?:[–/-]\d{1,4})?))?"
    r"(?:\s*[,:]\s*(?:pp?\.?\s*)?(?P<page>[eE]?\d{1,6}(?:\s*[–-]\s*[eE]?\d{1,6})?))?\s*[.,]?\s*$"
)
_PAGES: Final = re.compile(r"[,.]?\s*\(?pp?\.\s*(?P<page>\d{1,5}(?:\s*[–-]\s*\d{1,5})?)\)?\s*[.,]?\s*$")
_SENTENCE: Final = re.compile(r"(?<=[^\s.][^\s.][^\s.])(?:\.(?=\s|$)|(?<=[?!])(?=\s))|(?<=[?!])\s")
_PLACE: Final = re.compile(r"^(?P<place>[A-Z][\w’. -]+(?:, [A-Z][\w. -]+)?):\s*(?P<publisher>.+)$")
_PARTS: Final = frozenset(
    [
        "and",
        "in",
        "no",
        "vol",
        "issue",
        "pp",
        "p",
        "doi",
        "https",
        "http",
        "www",
        "org",
        "dx",
        "available",
        "at",
        "from",
        "accessed",
        "retrieved",
        "on",
        "online",
        "eds",
        "ed",
    ]
)
_LONGEST_TITLE: Final = 60
"""Words."""


def item_of(runs: tuple[Run, ...]) -> tuple[Item, Entry] | None:
    """Give the work that a typed reference names, and what it was taken from; None where a word would find no field."""
    text = "".join(run.text for run in runs).replace("\n", " ")
    entry = entry_of(text)
    if entry is None or any(run.note or run.picture for run in runs):
        return None
    people, edited = authors_of(entry.authors)
    if not people:
        return None
    item: Item = {"editor" if edited else "author": people, "issued": {"date-parts": [_day(entry)]}}
    if not _described(item, entry, _italics(runs, entry)):
        return None
    for key, value in (("DOI", entry.doi), ("URL", entry.url)):
        if value:
            item[key] = value
    if entry.accessed:
        item["accessed"] = {"date-parts": [list(map(int, entry.accessed.split("-")))]}
    item["type"] = _type(item, entry)
    return (item, entry) if _holds_all(text, item, entry) else None


def _day(entry: Entry) -> list[int]:
    """Give the date of publication as year, month and day, as far as they are said."""
    day = date_in(f"{entry.day} {entry.year}") or date_in(f"{entry.day}, {entry.year}")
    if day:
        return list(map(int, day.split("-")))
    month = date_in(f"1 {entry.day} {entry.year}") if entry.day else ""
    return [int(entry.year), int(month.split("-")[1])] if month else [int(entry.year)]


def _italics(runs: tuple[Run, ...], entry: Entry) -> list[tuple[int, int]]:
    """Give the stretches of the rest that are set in italics, each from its first to behind its last character."""
    found: list[tuple[int, int]] = []
    at = -entry.start
    for run in runs:
        if "emphasis" in run.marks and run.text.strip() and at + len(run.text) > 0:
            found.append((max(at, 0), at + len(run.text)))
        at += len(run.text)
    return found


def _described(item: Item, entry: Entry, italics: list[tuple[int, int]]) -> bool:
    """Put title, container and publisher into an item; False where it cannot be told which is which."""
    rest = entry.rest
    quoted = _QUOTED.match(rest)
    if quoted:
        item["title"] = _clean(next(group for group in quoted.groups() if group))
        return _contained(item, rest[quoted.end() :])
    start = len(rest) - len(rest.lstrip(" .,:"))
    if italics and italics[0][0] <= start:
        item["title"] = _clean(rest[start : italics[0][1]])
        return _published(item, rest[italics[0][1] :])
    end = _SENTENCE.search(rest, start)
    if end is None:
        item["title"] = _clean(rest[start:])
        return bool(item["title"]) and len(item["title"].split()) <= _LONGEST_TITLE
    item["title"] = _clean(rest[start : end.start()])
    if italics and italics[0][0] >= end.start():
        return _contained(item, rest[end.end() :])
    after = rest[end.end() :]
    return _contained(item, after) if _NUMBERS.search(after.strip()) else _published(item, after)


def _contained(item: Item, text: str) -> bool:
    """Take a journal, a newspaper or a book with its numbers."""
    text = text.strip(" ,.;")
    found = _NUMBERS.search(text) or _PAGES.search(text)
    if found:
        groups = found.groupdict()
        for key, value in (("volume", groups.get("volume")), ("issue", groups.get("issue") or groups.get("no"))):
            if value:
                item[key] = value
        if groups.get("page"):
            item["page"] = re.sub(r"\s*[–-]\s*", "–", groups["page"] or "")
        text = text[: found.start()]
    name = _clean(text.removeprefix("In ").removeprefix("in "))
    if name:
        item["container-title"] = name
    return bool(item.get("title")) and len(name.split()) <= _LONGEST_TITLE // 4 and "." not in name.rstrip(".")


def _published(item: Item, text: str) -> bool:
    """Take a publisher, and its place before it."""
    words = _clean(text)
    place = _PLACE.match(words)
    if place:
        item["publisher-place"], words = place["place"], place["publisher"]
    if words:
        item["publisher"] = words
    return bool(item.get("title")) and len(words.split()) <= _LONGEST_TITLE // 4 and ". " not in words


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:")


def _type(item: Item, entry: Entry) -> str:
    if "volume" in item or ("page" in item and "container-title" in item):
        return "article-journal"
    if "container-title" in item:
        return "article-newspaper" if entry.day else "webpage" if "URL" in item else "chapter"
    if "publisher" in item:
        return "report" if "URL" in item or "literal" in next(iter(item.get("author", [{}]))) else "book"
    return "webpage" if "URL" in item else "document"


def _holds_all(text: str, item: Item, entry: Entry) -> bool:
    """Tell whether every word of a reference stands in a field of its item, or joins those that do."""
    values = [value for key, value in item.items() if isinstance(value, str) and key != "type"]
    values += [part for key in ("author", "editor") for name in item.get(key, ()) for part in name.values()]
    held = Counter(word for value in values for word in words_of(value))
    held.update(words_of(f"{entry.year}{entry.letter} {entry.year} {entry.day}"))
    held.update(word for words in entry.taken for word in words_of(words))
    if entry.number:
        held[str(entry.number)] += 1
    wanted = Counter(word for word in words_of(text) if word.lower() not in _PARTS)
    return not wanted - held
