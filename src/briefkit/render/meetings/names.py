"""What the parts of a page are called, in words."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from briefkit.render.meetings.table import GROUNDS, PARTS


class Names:
    """What the parts of a page are called."""

    def __init__(self, root: Element, parents: Mapping[Element, Element]) -> None:
        self._parents = parents
        self._parts = matched(root, PARTS)
        self._grounds = matched(root, GROUNDS)

    def part(self, element: Element) -> str:
        """Give what the words of an element are."""
        return self._nearest(element, self._parts) or "text"

    def ground(self, element: Element) -> str:
        """Give what an element with a ground of its own is; the page is nameless."""
        if element.tag in ("html", "body"):
            return ""
        return self._grounds.get(element) or (element.get("class") or str(element.tag)).split()[0]

    def _nearest(self, element: Element | None, names: Mapping[Element, str]) -> str:
        while element is not None:
            if element in names:
                return names[element]
            element = self._parents.get(element)
        return ""


def matched(root: Element, names: Mapping[str, str]) -> dict[Element, str]:
    """Give each element that a selector of the table fits its words; the first that fits wins."""
    import cssselect2  # noqa: PLC0415 - only `style check` asks

    matcher = cssselect2.Matcher()
    for order, (selector, words) in enumerate(names.items()):
        for compiled in cssselect2.compile_selector_list(selector):
            matcher.add_selector(compiled, (order, words))
    found: dict[Element, str] = {}
    for element in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
        fits = [payload for *_, payload in matcher.match(element)]
        if fits:
            found[element.etree_element] = min(fits)[1]
    return found
