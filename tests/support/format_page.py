"""The examples of docs/format.md: its front matter, and its blocks of Markdown as one text."""

import re

from support.tools import ROOT

PAGE = ROOT / "docs" / "format.md"
_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<kind>[a-z]+)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


def blocks(kind: str) -> list[str]:
    """Give the examples of one kind, in their order."""
    return [found["body"] for found in _FENCE.finditer(PAGE.read_text(encoding="utf-8")) if found["kind"] == kind]


def front_matter() -> str:
    """Give the example of a front matter, with its fences."""
    return blocks("yaml")[0] + "\n"


def text() -> str:
    """Give the text that the examples make together."""
    return "\n".join(blocks("markdown"))
