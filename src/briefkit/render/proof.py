"""What makes an output a proof: a mark across each page, numbers in the margins, a line that says which text it is."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final, Literal, TypeAlias

from briefkit.model.blocks import Chart, Table
from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.walk import brief_blocks
from briefkit.render.words import Wording

LineNumbers: TypeAlias = Literal["page", "continuous"]
HASH_LENGTH: Final = 8
"""Hexadecimal digits: few enough to be read out, and two states of one brief will hardly share them."""
BETWEEN: Final = "  ·  "
WRITING_ROOM: Final = 60.0
"""Millimetres for notes by hand."""
NUMBER_ROOM: Final = 8.0
"""Millimetres between text and notes, for the numbers of the paragraphs."""
_NARROWEST_EDGE: Final = {False: 28.0, True: 14.0}
"""Whether anything stands before the text, as a margin column does -> millimetres that stay before it, or before text
with hanging marks: the numbers of the lines stand there."""
_NARROWEST_TEXT: Final = 75.0
"""Millimetres: some 42 characters to a line."""


@dataclass(frozen=True, slots=True)
class ProofOptions:
    """How a proof is set."""

    line_numbers: LineNumbers = "page"
    """Whether lines are counted anew on each page."""
    wide_margins: bool = False
    """Whether room is left for notes by hand."""
    saved: dt.datetime | None = None
    """When the text was last saved."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof shows beside the brief."""

    mark: str
    """Across each page: `DRAFT`."""
    line: str
    """At the foot of each page: status, version, time and a hash of the content."""
    paragraphs: Mapping[str, str]
    """Block key -> number of the paragraph."""
    line_numbers: LineNumbers
    wide_margins: bool


def made_proof(
    options: ProofOptions, brief: Brief, status: str, wording: Wording, paragraphs: Mapping[str, str]
) -> Proof:
    """Give what a proof of a brief shows.

    Args:
        options: as the build asked for them.
        brief: the brief.
        status: its status in words; empty for a final one.
        wording: the house style's words.
        paragraphs: the numbers of its paragraphs.

    """
    said = status or wording.label("proof")
    version = f"{wording.label('version')} {brief.metadata.version}" if brief.metadata.version else ""
    time = wording.time(options.saved) if options.saved else ""
    line = BETWEEN.join(part for part in (said, version, time, content_hash(brief)) if part)
    return Proof(said.upper(), line, paragraphs, options.line_numbers, options.wide_margins)


def content_hash(brief: Brief) -> str:
    """Give the first digits of the SHA-256 of a brief's text, its pictures, and the rows that it takes from files."""
    digest = sha256(brief.text.encode("utf-8", "surrogatepass"))
    for src, picture in sorted(brief.pictures.items()):
        digest.update(f"\0{src}\0".encode("utf-8", "surrogatepass"))
        digest.update(picture.data)
    for block in brief_blocks(brief):
        if isinstance(block, Table) and block.src:
            rows = [[cell.inlines for cell in row] for row in (block.header, *block.rows)]
            digest.update(repr(rows).encode("utf-8", "surrogatepass"))
        elif isinstance(block, Chart):
            digest.update(repr((block.header, block.rows)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:HASH_LENGTH]


def with_wide_margin(style: HouseStyle) -> HouseStyle:
    """Give a house style that leaves room for notes by hand behind its lines.

    What stands before the text gives way first, the text itself then; a margin column stays as it is.
    """
    return replace(style, page=_widened(style.page))


def _widened(page: PageToken) -> PageToken:
    wanted = WRITING_ROOM + NUMBER_ROOM
    before = page.left - page.before
    missing = max(0.0, wanted - page.right)
    from_edge = min(missing, max(0.0, before - _NARROWEST_EDGE[page.before > 0]))
    text = page.width - page.left - page.right
    from_text = min(missing - from_edge, max(0.0, text - _NARROWEST_TEXT))
    return replace(page, left=page.left - from_edge, right=page.right + from_edge + from_text)
