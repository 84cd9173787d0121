"""Sections: `##` headings with what stands under them, and their roles."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from briefkit.model.brief import Section
from briefkit.model.inlines import Inline
from briefkit.model.positions import Span
from briefkit.model.roles import ROLES
from briefkit.model.text import bare_text
from briefkit.reader.blocks import BlockReader, heading_parts
from briefkit.reader.context import Context
from briefkit.reader.reporter import did_you_mean
from briefkit.reader.tree import Node

RoleNames = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Role -> language -> the headings that mean it."""


def split(nodes: list[Node]) -> list[tuple[Node | None, list[Node]]]:
    """Give the sections' headings with the nodes below them; the text before the first has none."""
    parts: list[tuple[Node | None, list[Node]]] = [(None, [])]
    for node in nodes:
        if node.kind == "heading" and node.token.tag in ("h1", "h2"):
            parts.append((node, []))
        elif node.kind != "note":
            parts[-1][1].append(node)
    return parts


def read_sections(reader: BlockReader, nodes: list[Node], role_of: "Roles") -> tuple[Section, ...]:
    """Give the sections of a brief in order."""
    sections = []
    for heading, inside in split(nodes):
        if heading is None:
            blocks = reader.read(inside)
            if blocks:
                span = Span(blocks[0].span.start, blocks[-1].span.end)
                start = Span(span.start, span.start)
                key = reader.context.keys.key("Section", "")
                sections.append(Section((), None, "", blocks, span, start, key))
            continue
        sections.append(_section(reader, heading, inside, role_of))
    return tuple(sections)


def _section(reader: BlockReader, heading: Node, inside: list[Node], role_of: "Roles") -> Section:
    context, place = reader.context, reader.span(heading)
    if heading.token.tag == "h1":
        message = "A heading of level 1 in the text: the title stands in the front matter"
        context.problem("title-in-body", message, place, "Write ## for a section, or delete the line")
    title, anchor, said, stretch = heading_parts(reader, heading)
    role = role_of.heading(title)
    if said is not None:
        role = role_of.said(context, said.text, context.span(stretch, said.start, said.end)) or role
    blocks = reader.read(inside)
    span = Span(place.start, blocks[-1].span.end if blocks else place.end)
    key = context.keys.key("Section", bare_text(title))
    return Section(title, role, anchor, blocks, span, place, key)


class Roles:
    """Knows which heading means which role, in the language of one brief."""

    def __init__(self, names: RoleNames, lang: str) -> None:
        self.known = tuple(dict.fromkeys((*ROLES, *names)))
        self._by_words: dict[str, str] = {}
        for language in _languages(lang):
            for role, by_language in names.items():
                for found, words in by_language.items():
                    if found.lower() == language:
                        for name in words:
                            self._by_words.setdefault(_folded(name), role)

    def heading(self, title: Iterable[Inline]) -> str | None:
        """Give the role that the words of a heading mean."""
        words = bare_text(title)
        folded = _folded(words)
        return self._by_words.get(folded) or self._by_words.get(_folded(re.sub(r"^\s*[\d.]+\s", "", words)))

    def said(self, context: Context, role: str, span: Span) -> str | None:
        """Give the role that the author names; an unknown one is reported."""
        if role in self.known:
            return role
        hint = did_you_mean(role, self.known) or f"Known: {', '.join(self.known)}"
        context.problem("unknown-role", f"There is no role '{role}'", span, hint)
        return None


def _languages(lang: str) -> list[str]:
    """Give a language, the languages that it belongs to, and English."""
    parts = lang.lower().split("-")
    own = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return list(dict.fromkeys([*own, "en"]))


def _folded(words: str) -> str:
    """Give words without case, punctuation and spaces."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("&", "and")
    return "".join(character for character in plain if unicodedata.category(character)[0] in "LMN")
