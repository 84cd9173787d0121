"""The source map: which lines of the brief each marked stretch of the Word file comes from, and its words as built.

It travels as a custom XML part, which LibreOffice and Word keep:

    <map xmlns="urn:briefkit:source-map:1" source="brief.md" sha256="…" lang="en-GB">
      <block key="0f3a…" kind="paragraph" first="12" last="14" in="77b1…">The words as they were built.</block>

A block `key` is marked in the text by the bookmark `_bkit_<key>`. Its words let a reader of a returned file see an edit
that was not recorded; `in` names the block that it stands in. A review copy (`copy="review"`) marks every paragraph
that has words: those with labels or of the house's own are of the kind `line`, and `holds` names the blocks in them.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.model.source_map import NAMESPACE, REVIEW
from briefkit.render.formats.docx.ooxml.elements import DECLARATION, escaped

_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


@dataclass(frozen=True, slots=True)
class Mapped:
    """One marked stretch of the file."""

    key: str
    kind: str
    """`paragraph`, `heading`, `item`, `cell`, `caption`, …"""
    span: Span
    words: str
    """As printed."""
    within: str = ""
    """Key of the block that it stands in."""
    holds: tuple[str, ...] = ()
    """Keys of the stretches inside a whole paragraph, in their order; known in a review copy."""


def source_map(brief: Brief, entries: Iterable[Mapped], *, review: bool = False) -> bytes:
    """Give the part with the map.

    Args:
        brief: where everything comes from.
        entries: the marked stretches.
        review: whether it is a review copy, whose rows hold the text exactly as it stands in the file.

    """
    copy = f' copy="{REVIEW}"' if review else ""
    rows = "\n".join(_row(entry) for entry in entries)
    digest = sha256(brief.text.encode("utf-8", "surrogatepass")).hexdigest()
    return (
        f'{DECLARATION}<map xmlns="{NAMESPACE}" source="{escaped(PurePath(brief.name).name)}" sha256="{digest}"'
        f' lang="{escaped(brief.metadata.lang)}"{copy}>\n{rows}\n</map>'
    ).encode()


def _row(entry: Mapped) -> str:
    first, last = entry.span.start.line, entry.span.end.line
    if entry.span.end.column == 1 and last > first:  # it ends before the first character of a line
        last -= 1
    within = f' in="{entry.within}"' if entry.within else ""
    holds = f' holds="{" ".join(entry.holds)}"' if entry.holds else ""
    return (
        f'<block key="{entry.key}" kind="{entry.kind}" first="{first}" last="{last}"{within}{holds}>'
        f"{escaped(entry.words)}</block>"
    )


def store_properties() -> bytes:
    """Give the part that names the map's place in the file's data store (ECMA-376 part 1, 22.5)."""
    number = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)).upper() + "}"
    schema = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    return (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{number}">{schema}</ds:datastoreItem>'.encode()
    )
