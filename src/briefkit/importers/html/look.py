"""How a page sets its words: by elements, by inline styles, and by the few classes that word processors write."""

import re
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.importers.html.tree import name_of
from briefkit.importers.manuscript import MarkName

_MARKS: Final[Mapping[str, MarkName]] = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), "emphasis"),
    **dict.fromkeys(("s", "del", "strike"), "strikeout"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    "sup": "superscript",
    "sub": "subscript",
}
_RULE: Final = re.compile(r"(?:^|[},])\s*(?:\w+)?\.([\w-]+)\s*\{([^{}]*)\}")
_BOLD: Final = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)")
_PLAIN: Final = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)")
_ITALIC: Final = re.compile(r"font-style\s*:\s*(?:italic|oblique)")
_STRUCK: Final = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through")
_RAISED: Final = re.compile(r"vertical-align\s*:\s*(super|sub)\b")


def classes_of(root: Element) -> dict[str, str]:
    """Give what the page's own style sheet says of single classes: Google Docs writes its bold face so."""
    found: dict[str, str] = {}
    for sheet in root.iter():
        if name_of(sheet) == "style":
            for name, rules in _RULE.findall((sheet.text or "")[:500_000]):
                found[name] = f"{found.get(name, '')};{rules}"
    return found


def marks_at(element: Element, before: frozenset[MarkName], classes: Mapping[str, str]) -> frozenset[MarkName]:
    """Give the marks of the words in an element."""
    marks = set(before)
    mark = _MARKS.get(name_of(element))
    if mark:
        marks.add(mark)
    said = element.get("style", "")
    if name_of(element) in ("span", "font", "b", "a"):
        said = ";".join((said, *(classes.get(name, "") for name in element.get("class", "").split())))
    if not said:
        return frozenset(marks)
    said = said.lower()
    if _BOLD.search(said):
        marks.add("strong")
    elif _PLAIN.search(said):
        marks.discard("strong")  # Google Docs wraps whole pages into <b style="font-weight:normal">
    if _ITALIC.search(said):
        marks.add("emphasis")
    if _STRUCK.search(said):
        marks.add("strikeout")
    raised = _RAISED.search(said)
    if raised:
        marks.add("superscript" if raised[1] == "super" else "subscript")
    return frozenset(marks)
