"""A draft as the files of a brief's folder."""

import json
from collections.abc import Iterator

from briefkit.importers.draft import BIBLIOGRAPHY, Draft, Section
from briefkit.importers.manuscript import Block
from briefkit.importers.writing.blocks import heading, text_of
from briefkit.importers.writing.escaping import comment
from briefkit.importers.writing.front_matter import front_matter


def brief_text(draft: Draft) -> str:
    """Give the text of `brief.md`."""
    return "\n\n".join((front_matter(draft), *_parts(draft))) + "\n"


def bibliography(draft: Draft) -> bytes:
    """Give the works as CSL-JSON."""
    return (json.dumps(list(draft.works.values()), ensure_ascii=False, indent=2) + "\n").encode()


def files_of(draft: Draft) -> dict[str, bytes]:
    """Give every file of the folder: name -> bytes."""
    files = {"brief.md": brief_text(draft).encode()}
    if draft.works:
        files[BIBLIOGRAPHY] = bibliography(draft)
    return files | dict(draft.pictures)


def _parts(draft: Draft) -> Iterator[str]:
    for section in draft.sections:
        yield from _section(section)
    for label, blocks in draft.notes.items():
        yield _note(label, blocks)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield heading(section.title, 2, f"{{role={section.role}}}" if section.said else "")
    if section.remark:
        yield comment(f"import: {section.remark}")
    text = text_of(section.blocks)
    if text:
        yield text


def _note(label: str, blocks: tuple[Block, ...]) -> str:
    lines = text_of(blocks).split("\n")
    return f"[^{label}]: " + "\n".join((lines[0], *(f"    {line}" if line else "" for line in lines[1:])))
