"""The words of a line of a page: looks, links, calls of notes, pictures."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urljoin, urlsplit
from xml.etree.ElementTree import Element

from briefkit.importers.changing import merged, stripped
from briefkit.importers.html.look import marks_at
from briefkit.importers.html.main_text import is_widget
from briefkit.importers.html.page import Page
from briefkit.importers.html.tree import SILENT, collapsed, name_of, parts_words, text_in
from briefkit.importers.manuscript import Dropped, Run, Spot


def tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Give a line whose white space is collapsed over the bounds of its runs."""
    out: list[Run] = []
    ends_in_space = True
    for run in runs:
        text = run.text
        if ends_in_space and text.startswith(" "):
            text = text[1:]
        if text:
            ends_in_space = text[-1] in " \n"
        if text or run.note or run.picture or run.comment:
            out.append(replace(run, text=text))
    return stripped(merged(out))


def children_runs(element: Element, like: Run, page: Page) -> list[Run]:
    """Give the runs of everything inside an element."""
    runs = list(text_runs(element.text, like))
    for child in element:
        runs += inline_runs(child, like, page)
        runs += text_runs(child.tail, like)
    return runs


def text_runs(text: str | None, like: Run) -> Iterator[Run]:
    """Give text between elements as a run."""
    if text:
        yield replace(like, text=collapsed(text))


def inline_runs(element: Element, like: Run, page: Page) -> list[Run]:
    """Give the runs of an inline element."""
    name = name_of(element)
    if not name or name in SILENT or element in page.notes.back:
        return []
    if element in page.notes.calls:
        return [Run(note=page.notes.calls[element])]
    if name == "br":
        return [replace(like, text="\n")]
    if name == "img":
        return picture_runs(element, like, page)
    reason = is_widget(element)
    if reason:
        words = text_in(element)
        page.dropped += [Dropped(words, reason, Spot(page.paragraphs))] if words else []
        return [Run(" ")]
    if parts_words(element):  # a paragraph in a heading, a box in a caption
        return [Run(" "), *children_runs(element, like, page), Run(" ")]
    like = replace(like, marks=marks_at(element, like.marks, page.classes))
    if name == "a":
        like = replace(like, link=_address(element.get("href", ""), page) or like.link)
    if name == "q":
        return [replace(like, text="“"), *children_runs(element, like, page), replace(like, text="”")]
    return children_runs(element, like, page)


def _address(href: str, page: Page) -> str:
    """Give a whole address; Google Docs wraps each into one of its own."""
    try:
        address = urljoin(page.base, href.strip()) if page.base else href.strip()
        parts = urlsplit(address)
        if parts.netloc == "www.google.com" and parts.path == "/url":
            address = parse_qs(parts.query).get("q", [address])[0]
    except ValueError:
        return ""
    return "" if address.startswith("#") else address


def picture_runs(element: Element, like: Run, page: Page) -> list[Run]:
    """Give a picture as a run; one that is not there is a remark."""
    src, alt = element.get("src", "").strip(), " ".join(element.get("alt", "").split())
    if not src or element.get("width") == "1" or element.get("height") == "1":
        return []
    name = page.pictures.get(src)
    if name:
        return [replace(like, text="", picture=name, alt=alt, marks=frozenset())]
    page.told.append((Spot(page.paragraphs + 1), f"A picture is not in the page's folder: {src[:80]}"))
    return [Run(comment=f"A picture stood here: {src[:200]} {alt}".strip())]
