"""An HTML file as a tree, as a browser reads it, and the words in it."""

import re
from collections.abc import Collection, Iterator
from typing import Final
from xml.etree.ElementTree import Element

import tinyhtml5

from briefkit.errors import UsageError

DEEPEST: Final = 400
"""Elements in one another: the parser takes the square of their number."""
SILENT: Final = frozenset(["script", "style", "noscript", "template", "head", "title", "meta", "link", "base"])
"""Elements without words for a reader."""
BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frame",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "iframe",
        "input",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "object",
        "ol",
        "optgroup",
        "option",
        "p",
        "picture",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
        "audio",
        "canvas",
        "br",
    ]
)
"""Elements that part words."""
_IN_LINES: Final = frozenset({"br", "picture"})
_HOLDS: Final = "data-holds-blocks"
"""Marks, once the page is read, what holds blocks: an `<a>` or a `<b>` may stand around whole paragraphs."""
_TAG: Final = re.compile(
    r"<(/?)(?:div|span|section|b|i|u|font|table|ul|ol|blockquote|em|strong|a|small|big|center|form)\b", re.IGNORECASE
)
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")


def tree_of(data: bytes) -> Element:
    """Give the root of a page.

    Raises:
        UsageError: its elements are nested too deep.

    """
    depth = 0
    for tag in _TAG.finditer(data.decode("latin-1")):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise UsageError("The elements of this page are nested too deep, so it is not read.")
    root: Element = tinyhtml5.parse(data, namespace_html_elements=False, override_encoding=_known_encoding(data))
    for element in reversed(list(root.iter())):
        if any(parts_words(child) and name_of(child) not in _IN_LINES for child in element):
            element.set(_HOLDS, "")
    return root


def parts_words(element: Element) -> bool:
    """Tell whether words before and behind an element are two: it is a block, or holds some."""
    return name_of(element) in BLOCKS or element.get(_HOLDS) is not None


def _known_encoding(data: bytes) -> str | None:
    """Give UTF-8 for bytes that are that, whatever the page says: programs that save a page often write it anew."""
    if data.isascii() or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def name_of(element: Element) -> str:
    """Give the name of an element; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def collapsed(text: str) -> str:
    """Give text with its white space as a browser shows it."""
    return _SPACE.sub(" ", text)


def text_in(element: Element, without: Collection[Element] = ()) -> str:
    """Give all words of an element, those of blocks parted, without those of some elements in it."""
    return collapsed(every_sign(element, without)).strip()


def every_sign(element: Element, without: Collection[Element] = ()) -> str:
    """Give the text of an element with its white space."""
    return "".join(_pieces(element, without))


def _pieces(element: Element, without: Collection[Element]) -> Iterator[str]:
    """Give the texts in an element; a page may be nested as deep as it likes."""
    waiting: list[Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        name = name_of(one)
        if not name or name in SILENT or one in without:
            continue
        parts = " " if parts_words(one) else ""
        waiting.extend(reversed([parts, one.text or "", *_children_with_tails(one), parts]))


def literal_in(element: Element) -> str:
    """Give the text of an element as it stands, its line breaks with it."""
    pieces: list[str] = []
    waiting: list[Element | str] = [element.text or "", *_children_with_tails(element)][::-1]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            pieces.append(one)
        elif name_of(one) == "br":
            pieces.append("\n")
        elif name_of(one) and name_of(one) not in SILENT:
            end = "\n" if parts_words(one) else ""
            waiting.extend(reversed([end, one.text or "", *_children_with_tails(one), end]))
    return "".join(pieces)


def _children_with_tails(element: Element) -> list[Element | str]:
    return [part for child in element for part in (child, child.tail or "")]


def words_like(element: Element) -> str:
    """Give what an element is called by its author: class, id, role, label."""
    names = (element.get(key, "") for key in ("class", "id", "role", "aria-label", "data-testid"))
    return " ".join(names).lower()
