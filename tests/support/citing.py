"""A brief that cites, set by the real engine, and its lines in words."""

import json
from collections.abc import Mapping, Sequence

from briefkit.model.brief import Brief
from briefkit.model.inlines import Inline, Link, NoteCall
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks, inlines, own_inlines
from briefkit.references import csl
from briefkit.references.engine import engine
from briefkit.references.setting import set_citations
from support.briefs import house_style, read

Work = Mapping[str, object]


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


def book(key: str, *authors: Mapping[str, str], year: int = 2021, **more: object) -> Work:
    issued = {"date-parts": [[year]]}
    return {"id": key, "type": "book", "title": f"On {key}", "author": list(authors), "issued": issued, **more}


def set_text(text: str, works: Sequence[Work], style: str, lang: str = "en-GB") -> Brief:
    head = f"---\ntitle: Wells\nlang: {lang}\ndate: 2024-10-28\nreferences: refs.json\n---\n\n## Background\n\n"
    brief = read(head + text, {"refs.json": json.dumps(works).encode()})
    return set_citations(brief, brief.references, house_style(), csl.named(style), engine())


def lines(brief: Brief) -> list[str]:
    """Give each line in words; a note's call is its number in brackets."""
    numbers = {label: n for n, label in enumerate(brief.notes, 1)}
    every = [line for block in brief_blocks(brief) for line in own_inlines(block) if line]
    return ["".join(_words(piece, numbers) for piece in line) for line in every]


def _words(piece: Inline, numbers: Mapping[str, int]) -> str:
    return f"[{numbers[piece.label]}]" if isinstance(piece, NoteCall) else bare_text((piece,))


def notes(brief: Brief) -> list[str]:
    blocks = [note.blocks for note in brief.notes.values()]
    return ["".join(bare_text(line) for block in inside for line in own_inlines(block)) for inside in blocks]


def links(brief: Brief) -> list[tuple[str, str]]:
    """Give the words and the address of each link."""
    every = [line for block in brief_blocks(brief) for line in own_inlines(block)]
    found = [piece for line in every for piece in inlines(line) if isinstance(piece, Link)]
    return [(bare_text(link.children), link.url) for link in found]
