"""The ids of an old page kept apart from those of the new one, and what leads to them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefkit.review.redlines.page.tree import Node

WAS: Final = "b-was-"
"""Begins the ids of what is gone; ids of a page begin with `b-` where they are not an author's."""
_LISTS: Final = ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for", "data-note")
_URL: Final = re.compile(r"url\(#([^)]+)\)")
_LINK_ONLY: Final = ("href", "role", "aria-label", "xlink:href")


def set_apart(old: Node) -> None:
    """Give every id of an old page, and every reference to one, the name of something gone."""
    for node in old.nodes():
        attributes = node.attributes
        for name in ("id", *_LISTS):
            if name in attributes:
                attributes[name] = " ".join(f"{WAS}{one}" for one in attributes[name].split())
        for name in ("href", "xlink:href"):
            if attributes.get(name, "").startswith("#"):
                attributes[name] = f"#{WAS}{attributes[name][1:]}"
        for name, value in attributes.items():
            if "url(#" in value:
                attributes[name] = _URL.sub(rf"url(#{WAS}\1)", value)


def joined(page: Node, became: Mapping[str, str]) -> None:
    """Let what led to a part of the old page lead to what became of it; nothing leads nowhere, no id stands twice.

    Args:
        page: the woven page.
        became: id in the old page, set apart -> id in the new one.

    """
    _unrepeated(page)
    known = {node.attributes["id"] for node in page.nodes() if "id" in node.attributes}
    for node in page.nodes():
        attributes = node.attributes
        for name in _LISTS:
            if name in attributes:
                found = [_found(one, known, became) for one in attributes[name].split()]
                _put(node, name, " ".join(filter(None, found)))
        address = attributes.get("href", "")
        if address.startswith(f"#{WAS}"):
            place = _found(address[1:], known, became)
            if place:
                attributes["href"] = f"#{place}"
            else:
                for name in _LINK_ONLY:
                    attributes.pop(name, None)


def _unrepeated(page: Node) -> None:
    """Leave an id to the first of the elements that a change has parted."""
    seen: set[str] = set()
    for node in page.nodes():
        name = node.attributes.get("id")
        if name in seen:
            del node.attributes["id"]
        elif name is not None:
            seen.add(name)


def _found(name: str, known: set[str], became: Mapping[str, str]) -> str:
    if name in known:
        return name
    new = became.get(name, name.removeprefix(WAS))
    return new if new in known else ""


def _put(node: Node, name: str, value: str) -> None:
    if value:
        node.attributes[name] = value
    else:
        del node.attributes[name]


def ids(node: Node) -> Iterator[str]:
    """Give the ids in an element."""
    for one in node.nodes():
        if "id" in one.attributes:
            yield one.attributes["id"]
