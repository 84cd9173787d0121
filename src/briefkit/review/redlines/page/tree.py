"""A page as a small tree that can be taken apart, and its text again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any, Final, TypeAlias
from xml.etree.ElementTree import Element

import tinyhtml5

VOID: Final = frozenset({"br", "col", "hr", "img", "link", "meta", "source", "wbr"})
_RAW: Final = frozenset({"script", "style"})
_BODY: Final = re.compile(r"(<body\b[^>]*>)(.*)(</body>)", re.DOTALL | re.IGNORECASE)
_LINE_FEED: Final = "\n"

Kid: TypeAlias = "Node | str"


@dataclass(slots=True, eq=False)
class Node:
    """One element."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list[Kid] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The classes of the element."""
        return self.attributes.get("class", "").split()

    def add_class(self, name: str) -> None:
        """Give the element one more class."""
        self.attributes["class"] = " ".join([*self.classes, name])

    def nodes(self) -> "Iterator[Node]":
        """Give this element and all inside it, outer before inner."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [kid for kid in reversed(node.kids) if isinstance(kid, Node)]

    def text(self) -> str:
        """Give the words inside."""
        return "".join(kid if isinstance(kid, str) else kid.text() for kid in self.kids)

    def bare(self, kids: "list[Kid]") -> "Node":
        """Give an element like this one around other content."""
        return Node(self.tag, dict(self.attributes), kids)


def body_of(page: str) -> Node:
    """Give the content of a page's `<body>` as a tree."""
    found = _BODY.search(page)
    if found is None:
        raise ValueError("a page without a body")
    root = tinyhtml5.parse(f"<!doctype html>{found[0]}", namespace_html_elements=False)
    return _node(root.find("body"))


def with_body(page: str, body: Node) -> str:
    """Give a page with another content of its `<body>`."""
    inside = "".join(map(text_of, body.kids))
    return _BODY.sub(lambda found: f"{found[1]}\n{inside}\n{found[3]}", page, count=1)


def text_of(kid: Kid, *, raw: bool = False) -> str:
    """Give an element as HTML."""
    if isinstance(kid, str):
        return kid if raw else escape(kid, quote=False)
    opening = f"<{kid.tag}{''.join(f' {name}={_quoted(value)}' for name, value in kid.attributes.items())}>"
    if kid.tag in VOID:
        return opening
    inside = "".join(text_of(one, raw=kid.tag in _RAW) for one in kid.kids)
    # HTML drops the first line feed of a <pre>
    first = _LINE_FEED if kid.tag == "pre" else ""
    return f"{opening}{first}{inside}</{kid.tag}>"


def _quoted(value: str) -> str:
    return f'"{escape(value, quote=False).replace(chr(34), "&#34;")}"'


def _node(element: Element) -> Node:
    kids: list[Kid] = [element.text] if element.text else []
    for child in element:
        if isinstance(child.tag, str):
            kids.append(_node(child))
        if child.tail:
            kids.append(child.tail)
    return Node(_local(element.tag), {_local(name): value for name, value in _attributes(element)}, kids)


def _attributes(element: Element) -> Iterator[tuple[Any, str]]:
    yield from element.attrib.items()


def _local(name: Any) -> str:  # noqa: ANN401 - the parser names attributes of drawings by pairs
    local = name[1] if isinstance(name, tuple) else str(name).rpartition("}")[2]
    return f"xlink:{local}" if "xlink" in str(name) else str(local)
