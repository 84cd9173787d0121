"""Figures and tables with the captions and sources that stand beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from briefkit.importers.account import Account
from briefkit.importers.changing import sliced, stripped
from briefkit.importers.manuscript import Block, Figure, Paragraph, Run, Table, bare

_FIGURE: Final = "figure|fig\\.?|chart|graph|map|image|photo|diagram|exhibit|graphique|carte|चित्र|شکل|الشكل"
_TABLE: Final = "table|tableau|तालिका|جدول|الجدول"
_LABEL: Final = re.compile(
    rf"\s*(?:(?P<figure>{_FIGURE})|(?P<table>{_TABLE}))\s*(?P<number>[\divxIVX]+(?:\.\d+)*)?\s*(?P<end>[.:–—-]|(?=\s|$))\s*",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"\s*(?:sources?|source\(s\)|credit|quelle|स्रोत|ماخذ|المصدر)\s*:\s*", re.IGNORECASE)
_LONGEST: Final = 60
"""Words of a caption."""


def with_figures(blocks: Sequence[Block], account: Account) -> tuple[Block, ...]:
    """Give blocks in which a picture alone is a figure, and captions and sources belong to what they speak of."""
    parted = [part for block in blocks for part in _parted(block)]
    return tuple(_captioned(parted, account))


def _parted(block: Block) -> Iterator[Block]:
    """Part the pictures at the beginning and at the end of a paragraph from its words."""
    if not isinstance(block, Paragraph) or not any(run.picture for run in block.runs):
        yield block
        return
    runs = list(block.runs)
    first = _pictures(runs)
    last = _pictures(list(reversed(runs[len(first) :])))
    words = stripped(tuple(runs[len(first) : len(runs) - len(last)]))
    yield from (_figure(run, block) for run in first if run.picture)
    if words:
        yield replace(block, runs=words)
    yield from (_figure(run, block) for run in reversed(last) if run.picture)


def _pictures(runs: list[Run]) -> list[Run]:
    """Give the runs that open a line and are pictures, or nothing but space between them."""
    kept: list[Run] = []
    for run in runs:
        if not run.picture and (run.text.strip() or run.note or run.comment):
            break
        kept.append(run)
    while kept and not kept[-1].picture:
        kept.pop()
    return kept


def _figure(run: Run, block: Block) -> Figure:
    return Figure(run.picture, run.alt, spot=block.spot, depth=block.depth, quoted=block.quoted)


def _captioned(blocks: list[Block], account: Account) -> Iterator[Block]:
    taken: set[int] = set()
    done: dict[int, Block] = {}
    for number, block in enumerate(blocks):
        if not isinstance(block, Figure | Table):
            continue
        kind = "figure" if isinstance(block, Figure) else "table"
        caption = next((n for n in (number - 1, number + 1) if n not in taken and _is_caption(blocks, n, kind)), None)
        if caption is not None:
            taken.add(caption)
            block = replace(block, caption=_without_label(blocks[caption], kind, account))  # noqa: PLW2901
        after = number + 1 if caption is None or caption < number else caption + 1
        if _is_source(blocks, after):
            taken.add(after)
            block = replace(block, source=_without(_SOURCE, blocks[after], account))  # noqa: PLW2901
        done[number] = block
    for number, block in enumerate(blocks):
        if number not in taken:
            yield done.get(number, block)


def _words(blocks: Sequence[Block], number: int) -> str:
    block = blocks[number] if 0 <= number < len(blocks) else None
    return bare(block.runs) if isinstance(block, Paragraph) and not block.quoted else ""


def _is_caption(blocks: Sequence[Block], number: int, kind: str) -> bool:
    words = _words(blocks, number)
    block = blocks[number] if words else None
    if not isinstance(block, Paragraph) or len(words.split()) > _LONGEST or any(run.picture for run in block.runs):
        return False
    found = _LABEL.match(words)
    labelled = bool(found and found[kind])
    if "caption" in block.style or "légende" in block.style:
        return labelled or not found
    return labelled and bool(found and found["number"]) and _opens_caption(words, found)


def _opens_caption(words: str, found: re.Match[str] | None) -> bool:
    """Tell a caption from a sentence: `Figure 1 shows …` goes on in small letters."""
    return found is not None and (bool(found["end"]) or not words[found.end() :][:1].islower())


def _is_source(blocks: Sequence[Block], number: int) -> bool:
    words = _words(blocks, number)
    return bool(words and _SOURCE.match(words) and len(words.split()) <= _LONGEST)


def _without_label(block: Block, kind: str, account: Account) -> tuple[Run, ...]:
    found = _LABEL.match(bare(block.runs)) if isinstance(block, Paragraph) else None
    if not isinstance(block, Paragraph) or not found or not found[kind]:
        return block.runs if isinstance(block, Paragraph) else ()
    account.dropped(found[0])
    account.tell("decision", "A caption; figures and tables are numbered anew", block.spot, bare(block.runs), "likely")
    return _plain(sliced(block.runs, found.end()))


def _without(pattern: re.Pattern[str], block: Block, account: Account) -> tuple[Run, ...]:
    found = pattern.match(bare(block.runs)) if isinstance(block, Paragraph) else None
    if not isinstance(block, Paragraph) or not found:
        return ()
    account.dropped(found[0])
    return _plain(sliced(block.runs, found.end()))


def _plain(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give a caption without the face that the whole of it is set in."""
    words = [run for run in runs if run.text.strip()]
    shared = (
        frozenset.intersection(*(run.marks for run in words)) - {"superscript", "subscript"} if words else frozenset()
    )
    return tuple(replace(run, marks=run.marks - shared) for run in runs)
