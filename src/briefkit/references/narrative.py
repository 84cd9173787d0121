"""Names for citations within the sentence, where the citation style has only numbers: "As Rao [3] says"."""

from collections.abc import Mapping, Sequence
from typing import Final

from briefkit.model.inlines import Citation, CitationItem, Inline, Link, Superscript, Text
from briefkit.references.document import Json, cite, cites_of, document
from briefkit.references.engine import Engine
from briefkit.references.links import living
from briefkit.references.pieces import answer

_NAMES: Final = b"""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Names</title><id>names</id><updated>2024-01-01T00:00:00Z</updated></info>
<citation et-al-min="3" et-al-use-first="1"><layout><names variable="author"><name form="short" and="text"/>
<substitute><names variable="editor"/><names variable="translator"/><text variable="title" form="short"/></substitute>
</names></layout></citation></style>"""
"""A style that prints who wrote a work, as numeric styles have it in a sentence."""


def named(
    citations: Sequence[Citation], items: Sequence[Json], meta: Mapping[str, str | bool], engine: Engine
) -> dict[int, tuple[Inline, ...]]:
    """Give `id` of a citation -> who wrote its first work, for those that are part of a sentence."""
    narrative = [one for one in citations if one.narrative]
    if not narrative:
        return {}
    asked = [cite(Citation((CitationItem(one.items[0].key),))) for one in narrative]
    told = engine.ask(document([{"t": "Para", "c": [one]} for one in asked], dict(meta)), _NAMES, items)
    pairs = zip(narrative, cites_of(told["blocks"]), strict=True)
    return {id(one): living(answer(nodes, one.span).line, ()) for one, nodes in pairs}


def with_name(name: tuple[Inline, ...], number: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Give a name with its number behind it, close to it where it is raised."""
    first = number[0] if number else None
    inner = first.children[0] if isinstance(first, Link) and first.children else first
    raised = isinstance(inner, Superscript)
    return (*name, *(() if raised or not name else (Text(" ", span=name[0].span),)), *number)
