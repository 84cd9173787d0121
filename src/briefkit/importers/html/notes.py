"""Notes of a page: numbers that lead to a text further below, which leads back."""

import re
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.importers.html.tree import name_of, text_in

_CALL: Final = re.compile(r"\[?\(?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]{1,3})\)?\]?")
_BACK: Final = re.compile(
    r"\[?\(?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]{1,3}|[↩↑^⏎⤴]\ufe0e?|back|return)\)?\]?\.?", re.IGNORECASE
)
_CALLED: Final = re.compile(r"fn|foot-?note|ftn|end-?note|edn|note|cite_note", re.IGNORECASE)
_HOLDERS: Final = ("li", "p", "div", "aside", "dd", "section")


@dataclass(slots=True)
class Notes:
    """The notes of a page."""

    calls: dict[Element, str] = field(default_factory=dict)
    """Link -> label."""
    texts: dict[str, Element] = field(default_factory=dict)
    """Label -> the element with the text."""
    back: set[Element] = field(default_factory=set)
    """Links that lead back: no words."""

    @property
    def holders(self) -> set[Element]:
        """Give the elements that are notes and therefore no part of the text."""
        return set(self.texts.values())


def notes_of(body: Element) -> Notes:
    """Find the notes of a page."""
    above = {child: parent for parent in body.iter() for child in parent}
    places = {element: number for number, element in enumerate(body.iter())}
    targets: dict[str, Element] = {}
    for element in body.iter():
        for key in (element.get("id"), element.get("name") if name_of(element) == "a" else None):
            if key:
                targets.setdefault(key, element)
    found, labels = Notes(), dict[Element, str]()
    for link in body.iter():
        target = targets.get(_local(link))
        if target is None or not _CALL.fullmatch(text_in(link)) or places[target] <= places[link]:
            continue
        holder = _holder(target, above)
        if holder is None or not _is_note(link, target, holder, targets):
            continue
        label = labels.setdefault(holder, str(len(labels) + 1))
        found.calls[link] = label
        found.texts.setdefault(label, holder)
    for holder in found.holders:
        found.back |= {link for link in holder.iter() if _local(link) and _BACK.fullmatch(text_in(link))}
    return found


def _local(link: Element) -> str:
    """Give the place on the same page that a link leads to."""
    address = link.get("href", "") if name_of(link) == "a" else ""
    return address[1:] if address.startswith("#") else ""


def _holder(target: Element, above: dict[Element, Element]) -> Element | None:
    """Give the block that a target opens or is."""
    element = target
    while name_of(element) not in _HOLDERS:
        if element not in above:
            return None
        element = above[element]
    return element


def _is_note(link: Element, target: Element, holder: Element, targets: dict[str, Element]) -> bool:
    """Tell whether the target leads back to the link, or is called a note."""
    own = {link.get("id"), link.get("name")}
    back = {_local(inner) for inner in holder.iter()} - {""}
    leads_back = any(name in own or (name in targets and _near(targets[name], link)) for name in back)
    called = _CALLED.search(f"{target.get('id', '')} {target.get('name', '')} {holder.get('class', '')}")
    return leads_back or bool(called)


def _near(element: Element, link: Element) -> bool:
    return element is link or any(inner is link for inner in element.iter())
