"""The text of a web page as a reader meets it: without the head, scripts and what is hidden from readers aloud."""

from lxml import etree

_SKIPPED = frozenset({"script", "style", "template", "head", "title", "noscript"})


def read(data: bytes) -> dict[str, list[str]]:
    """Give the text of a page under `main`, and the words of its notes under `notes`."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    tree = etree.fromstring(_without_styles(data), parser)
    flows: dict[str, list[str]] = {"main": [], "notes": []}
    if tree is not None:  # a house style's template may make nothing at all
        _walk(tree, "main", flows)
    return flows


def _without_styles(data: bytes) -> bytes:
    """Leave out the style sheets: they hold no words, and the fonts inside them are most of the page."""
    parts = []
    end = 0
    while (start := data.find(b"<style", end)) >= 0:
        parts.append(data[end:start])
        end = data.find(b"</style>", start) % (len(data) + 1)  # one that does not end reaches to the end of the page
    return b"".join((*parts, data[end:]))


def _walk(element: etree._Element, flow: str, flows: dict[str, list[str]]) -> None:
    """Collect the text of an element and of all inside it, in its order, but not what stands behind it."""
    waiting: list[tuple[etree._Element | str, str]] = [(element, flow)]
    while waiting:
        here, where = waiting.pop()
        if isinstance(here, str):
            flows[where].append(here)
            continue
        if not isinstance(here.tag, str) or here.tag in _SKIPPED or here.get("aria-hidden") == "true":
            continue
        inside = "notes" if "fn" in here.get("class", "").split() else where
        if here.text:
            flows[inside].append(here.text)
        for child in reversed(here):
            if child.tail:
                waiting.append((child.tail, inside))
            waiting.append((child, inside))
