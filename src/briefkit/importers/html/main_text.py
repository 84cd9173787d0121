"""The main text of a page: found by what its elements are called and by where its paragraphs stand."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.importers.html.tree import BLOCKS, every_sign, name_of, parts_words, text_in, words_like
from briefkit.importers.manuscript import Dropped

_WIDGET: Final = re.compile(
    r"\b(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|share|sharing|sharedaddy|addtoany|social|follow|related-posts?|"
    r"comments?|respond|cookie\w*|consent|gdpr|banner|popup|modal|overlay|newsletter|subscribe|subscription|signup|login|"
    r"advert\w*|ads?|sponsor\w*|promo|widget\w*|toolbar|pagination|pager|post-navigation|skip-link|screen-reader-text|"
    r"site-footer|site-header|masthead|copyright|search-form|print-only|jp-relatedposts|toc|table-of-contents|rating)\b"
)
_APART: Final = frozenset(
    (
        *("comments", "comment-list", "commentlist", "comments-area", "comments-section", "disqus_thread", "respond"),
        *("sidebar", "related-posts", "related-articles", "jp-relatedposts", "newsletter", "newsletter-signup"),
        *("share-buttons", "social-share", "sharedaddy", "addtoany", "cookie-banner", "cookie-notice", "breadcrumbs"),
        *("site-footer", "site-header", "site-navigation", "navbar", "author-box-posts", "recommended", "most-read"),
    )
)
"""Names that are a part of the page whatever its length, where they are all that an element is called."""
_NEVER: Final = frozenset(
    [
        "nav",
        "button",
        "form",
        "select",
        "option",
        "input",
        "textarea",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "video",
        "audio",
        "dialog",
        "menu",
        "search",
    ]
)
_PAGE_PARTS: Final = frozenset({"footer", "aside", "header"})
_TEXT: Final = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "figure"]
)
_ENOUGH: Final = 0.5
"""Share of the page's paragraphs that its main text holds."""
_FAR: Final = 400
"""Characters of text, above which what is called a widget is looked at twice."""


def main_of(body: Element) -> Element:
    """Give the element that holds the main text."""
    whole = _weight(body)
    for candidates in (_named(body, "article"), _named(body, "main"), _by_role(body)):
        best = max(candidates, key=_weight, default=None)
        if best is not None and _weight(best) >= _ENOUGH * whole:
            return best
    return _densest(body, whole)


def _named(body: Element, name: str) -> list[Element]:
    return [element for element in body.iter() if name_of(element) == name]


def _by_role(body: Element) -> list[Element]:
    said = ("main", "article")
    return [e for e in body.iter() if e.get("role") in said or e.get("itemprop") == "articleBody"]


def _weight(element: Element) -> float:
    """Give how much running text an element holds: characters of its paragraphs that are no links."""
    total = 0.0
    for paragraph in element.iter():
        if name_of(paragraph) in ("p", "blockquote", "pre", "td", "li"):
            text = len(text_in(paragraph))
            links = sum(len(text_in(link)) for link in paragraph.iter() if name_of(link) == "a")
            total += max(0, text - 2 * links)
    return total


def _densest(body: Element, whole: float) -> Element:
    """Go down from the body as long as one child holds nearly all of its running text."""
    here = body
    while True:
        blocks = [
            child
            for child in here
            if name_of(child) in ("div", "section", "article", "main", "table", "tbody", "tr", "td", "form", "center")
        ]
        best = max(blocks, key=_weight, default=None)
        if best is None or _weight(best) < 0.85 * whole or _own_text(here):
            return here
        here = best


def _own_text(element: Element) -> bool:
    """Tell whether headings or paragraphs stand in an element itself."""
    return any(name_of(child) in _TEXT and len(text_in(child)) > 0 for child in element)


def outside(body: Element, main: Element, kept: set[Element], links: set[Element]) -> Iterator[Dropped]:
    """Give the words of a page outside its main text, by the element that holds them.

    Args:
        body: of the page.
        main: the element with the main text.
        kept: elements outside it that are brought over all the same.
        links: those of notes, which are no words.

    """
    path = _path(body, main) if body is not main else []
    for parent in path:
        loose = parent.text or ""
        for child in parent:
            whole = parts_words(child) or child in path or child is main
            if whole:
                yield from _left(loose)
                words = "" if child in path or child is main else text_in(child, kept | links)
                yield from _left(words, _what(child))
            loose = (child.tail or "") if whole else f"{loose}{every_sign(child, kept | links)}{child.tail or ''}"
        yield from _left(loose)


def _left(words: str, what: str = "words") -> Iterator[Dropped]:
    if words.strip():
        yield Dropped(words, f"{what} outside the main text of the page")


def _path(body: Element, main: Element) -> list[Element]:
    """Give the elements from the body down to the one above the main text."""
    above = {child: parent for parent in body.iter() for child in parent}
    path: list[Element] = []
    element = main
    while element is not body:
        element = above[element]
        path.append(element)
    return path[::-1]


def _what(element: Element) -> str:
    kinds = {
        "nav": "navigation",
        "footer": "the foot of the page",
        "header": "the head of the page",
        "aside": "an aside",
    }
    return kinds.get(name_of(element), "words")


def is_widget(element: Element) -> str:
    """Say why an element inside the main text is no part of it; empty where it is."""
    name = name_of(element)
    if name in _NEVER:
        return {"nav": "navigation", "form": "a form", "svg": "a drawing"}.get(name, "a control of the page")
    if name not in BLOCKS:
        return ""  # words of a sentence, whatever they are called
    if element.get("hidden") is not None or "display:none" in element.get("style", "").replace(" ", "").lower():
        return "it was hidden"
    if name not in ("body", "article", "main") and _own_names(element) & _APART and not _has_heading_one(element):
        return "what stands around the text: comments, further reading, a sidebar"
    called = _WIDGET.search(words_like(element))
    if not called and name not in _PAGE_PARTS:
        return ""
    text = text_in(element)
    links = sum(len(text_in(link)) for link in element.iter() if name_of(link) == "a")
    few = len(text) < _FAR or links > len(text) / 2
    if called and name not in ("body", "article", "main") and few and not _has_heading_one(element):
        return f"a widget of the page ('{called[0]}')"
    if name in ("footer", "aside") and links > len(text) / 2:
        return "links beside the text"
    return ""


def _own_names(element: Element) -> set[str]:
    return {*element.get("class", "").lower().split(), element.get("id", "").lower()}


def _has_heading_one(element: Element) -> bool:
    return any(name_of(inner) == "h1" for inner in element.iter())
