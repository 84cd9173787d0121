"""A saved web page as a manuscript."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

from briefkit.errors import UsageError
from briefkit.importers.account import words_of
from briefkit.importers.html.blocks import Where, blocks_in
from briefkit.importers.html.look import classes_of
from briefkit.importers.html.main_text import main_of, outside
from briefkit.importers.html.notes import notes_of
from briefkit.importers.html.page import Page
from briefkit.importers.html.tree import name_of, text_in, tree_of
from briefkit.importers.manuscript import Block, Heading, Manuscript, Properties, Run, alts_of, bare, lines_of
from briefkit.importers.names import folded
from briefkit.importers.picture_files import PictureShelf

_AUTHOR: Final = ("author", "citation_author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
_DATE: Final = ("article:published_time", "citation_publication_date", "citation_date", "dc.date", "pubdate", "date")
_DAY: Final = re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2})")
_LANG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_html(data: bytes, load: Callable[[str], bytes | None]) -> Manuscript:
    """Read a page.

    Args:
        data: the file.
        load: gives the bytes of a picture beside the page, or None.

    Raises:
        UsageError: it holds no text, or its elements are nested too deep.

    """
    root = tree_of(data)
    body = next((child for child in root if name_of(child) == "body"), root)
    notes, main, properties = notes_of(body), main_of(body), _properties(root)
    inside = set(main.iter())
    title = _title(body, main, properties.title)
    shelf = PictureShelf(load)
    page = Page(notes, classes_of(root), _base(root))
    page.pictures = {src: shelf.name_of(src) for src in _sources(main)}
    blocks: list[Block] = list(blocks_in(main, page, Where()))
    if title is not None:
        blocks.insert(0, Heading((Run(text_in(title)),), 1))
    texts = {label: tuple(blocks_in(holder, page, Where())) for label, holder in notes.texts.items()}
    every = (*blocks, *(block for text in texts.values() for block in text))
    if not any(bare(line).strip() for block in blocks for line in lines_of(block)):
        raise UsageError("No text was found in this page.")
    links = {*notes.back, *notes.calls}
    kept = {*notes.holders, *((title,) if title is not None else ())} - inside
    dropped = (*outside(body, main, kept, links), *page.dropped)
    words = [*words_of(text_in(body, links)), *(word for alt in alts_of(every) for word in words_of(alt))]
    return Manuscript(tuple(blocks), texts, shelf.files, {}, properties, dropped, tuple(words), told=tuple(page.told))


def _sources(main: Element) -> Iterator[str]:
    """Give where the pictures of the main text come from, each once, in their order."""
    found = (element.get("src", "").strip() for element in main.iter() if name_of(element) == "img")
    yield from dict.fromkeys(filter(None, found))


def _title(body: Element, main: Element, said: str) -> Element | None:
    """Give the heading of the page where it stands outside the main text, which has none."""
    if any(name_of(element) == "h1" for element in main.iter()):
        return None
    heads = [e for e in body.iter() if name_of(e) == "h1" and text_in(e) and main not in set(e.iter())]
    named = [e for e in heads if folded(text_in(e)) in folded(said)]
    return next(iter(named or heads), None)


def _base(root: Element) -> str:
    """Give the address that a page was saved from, as far as it says one."""
    for element in root.iter():
        name = name_of(element)
        if name == "base" and element.get("href", "").startswith("http"):
            return element.get("href", "")
        if name == "link" and element.get("rel") == "canonical" and element.get("href", "").startswith("http"):
            return element.get("href", "")
        if name == "body":
            break
    return ""


def _properties(root: Element) -> Properties:
    """Give what the head of a page says: Dublin Core, Open Graph, Highwire, and JSON-LD."""
    meta: dict[str, list[str]] = {}
    for element in root.iter():
        key = (element.get("property") or element.get("name") or "").lower() if name_of(element) == "meta" else ""
        words = " ".join(element.get("content", "").split())
        if key and words:
            meta.setdefault(key, []).append(words)
    linked = dict(_linked_data(root))
    head = next((_title_words(element) for element in root.iter() if name_of(element) == "title"), "")
    title = (meta.get("citation_title") or meta.get("og:title") or [linked.get("headline") or head])[0]
    people = next((meta[name] for name in _AUTHOR if name in meta), [])
    dates = [*(meta[name][0] for name in _DATE if name in meta), linked.get("datePublished", "")]
    day = next((found for found in map(_DAY.match, dates) if found), None)
    lang = root.get("lang", "")
    return Properties(
        title,
        tuple(person for person in people if not person.startswith("http")) or _listed(linked.get("author", "")),
        date="-".join(day.groups()) if day else "",
        lang=lang if _LANG.fullmatch(lang) else "",
        keywords=_listed(meta.get("keywords", [""])[0]),
    )


def _title_words(element: Element) -> str:
    """Give the words of the page's title."""
    return " ".join("".join(element.itertext()).split())


def _listed(words: str) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in words.split(","))))


def _linked_data(root: Element) -> Iterator[tuple[str, str]]:
    """Give headline, date and authors of an article that the page describes for machines (JSON-LD)."""
    for element in root.iter():
        if name_of(element) != "script" or element.get("type") != "application/ld+json":
            continue
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        for one in _articles(data):
            for key in ("headline", "datePublished"):
                if isinstance(one.get(key), str):
                    yield key, one[key]
            people = one.get("author")
            names = [p.get("name") for p in (people if isinstance(people, list) else [people]) if isinstance(p, dict)]
            yield "author", ", ".join(name for name in names if isinstance(name, str))


def _articles(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    found = data.get("@graph", [data]) if isinstance(data, dict) else data
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and ("Article" in str(one.get("@type")) or "Report" in str(one.get("@type"))):
            yield one
