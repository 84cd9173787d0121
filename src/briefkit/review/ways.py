"""Ways to write new words in the source so that they are read as words and change nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from briefkit.model.brief import Brief
from briefkit.model.findings import Edit
from briefkit.model.positions import Position, Span
from briefkit.model.source_lines import source_lines
from briefkit.review.characters import Seen
from briefkit.review.front_texts import FRONT
from briefkit.review.source_texts import SourceText

_VALUES: Final = frozenset({FRONT, "kicker", "title", "subtitle", "standfirst"})
"""Kinds of texts that are one value of the front matter."""
_IN_ATTRIBUTES: Final = frozenset({"statistic", "title", "source", "caption"})
"""Kinds of texts that may be the value of an attribute: `title="…"`."""
_YAML: Final = re.compile(r"""[:#"'\[\]{},&*!|>%@`?\\-]""")
"""What may mean something in a plain value of YAML."""
_MARKS: Final = re.compile(r"([\\`*_{}\[\]<>#~^$|@&])")
"""What may mean something in Markdown, or in our kind of it."""
_OPENINGS: Final = re.compile(r"([:+.)=-])")
"""What may mean something at the start of a line."""
_OPENING: Final = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?")
"""What a line opens with before the words of a paragraph: marks of quotations, and of one item of a list."""
_COMMENT: Final = "<!--"
_BLOCK: Final = re.compile(r"[-+*#>:=~`|]|\d+[.)]")
"""What opens a list, a heading, a quotation, a box there."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write words."""

    written: str
    beside: Literal["", "quoted", "role"] = ""
    """What else is done: the value is put between quotation marks, the section keeps its role."""


def ways_to_write(words: str, text: SourceText, brief: Brief, *, opens: bool) -> tuple[Way, ...]:
    """Give words in ways in which nothing in them means anything to the text that they come into, the plainest first.

    Args:
        words: as they are to be read.
        text: where they are put.
        brief: which it is of.
        opens: whether a line of the source opens with them.

    """
    return tuple(dict.fromkeys(_ways(words, text, brief, opens=opens)))


def _ways(words: str, text: SourceText, brief: Brief, *, opens: bool) -> Iterator[Way]:
    if text.kind == "code":
        yield Way(words)
    elif text.span.start < brief.metadata.span.end:
        yield from _as_yaml(words, text, brief)
    else:
        ways = as_markdown(words, text.kind, opens=opens)
        yield from (Way(written) for written in ways)
        if text.kind == "section":
            yield from (Way(written, "role") for written in ways)


def as_markdown(words: str, kind: str, *, opens: bool) -> tuple[str, ...]:
    """Give words as Markdown: as they are, with signs escaped, with what opens a block escaped (CommonMark, 2.4).

    Args:
        words: as they are to be read.
        kind: of the text that they come into.
        opens: whether a line of the source opens with them.

    """
    escaped = _MARKS.sub(r"\\\1", words)
    wholly = _OPENINGS.sub(r"\\\1", escaped)
    if kind in _IN_ATTRIBUTES and ('"' in words or "\\" in words):
        return _in_quotes(words), _in_quotes(escaped), words, escaped
    if opens and _BLOCK.match(words):
        return (wholly,)
    return words.replace("|", r"\|") if kind == "cell" else words, escaped, wholly


def _as_yaml(words: str, text: SourceText, brief: Brief) -> Iterator[Way]:
    """Give words as part of a value: between quotation marks, in a block, or plain (YAML 1.2.2, 7.3 and 8.1)."""
    start = text.span.start
    opening = source_lines(brief.text)[start.line - 1][start.column - 1 : start.column]
    if opening == '"':
        yield Way(_in_quotes(words))
    elif opening == "'":
        yield Way(words.replace("'", "''"))
    elif opening in tuple("|>") or not _YAML.search(words):
        yield Way(words)
    if text.kind in _VALUES and opening not in tuple("|>"):
        yield Way(words, "quoted")


def _in_quotes(words: str) -> str:
    """Give words as they stand between double quotation marks of YAML (YAML 1.2.2, 7.3.1)."""
    return words.replace("\\", r"\\").replace('"', r"\"")


def quoted(text: SourceText, seen: Sequence[Seen]) -> Edit:
    """Give the edit that writes a value of the front matter anew, between quotation marks."""
    words = "".join(character for character, *_ in seen)
    return Edit(text.span, f'"{_in_quotes(words)}"')


def taken_out(text: SourceText, brief: Brief) -> Iterator[Edit]:
    """Give the edit that takes a paragraph, or an item of a list that holds nothing else, out of the source.

    Empty lines before it go with it. Nothing is given where something else stands on its lines.
    """
    lines = brief.text.splitlines()
    first, last = text.span.start, text.span.end
    before, behind = lines[first.line - 1][: first.column - 1], lines[last.line - 1][last.column - 1 :]
    own = "".join(lines[first.line - 1 : last.line])
    if not _OPENING.fullmatch(before) or behind.strip() or _COMMENT in own:
        return
    start = first.line
    while start > 1 and not lines[start - 2].strip(" \t>"):
        start -= 1
    is_last = last.line == len(lines)
    end = Position(last.line, len(lines[-1]) + 1) if is_last else Position(last.line + 1, 1)
    yield Edit(Span(Position(start, 1), end), "")


def role_kept(text: SourceText, brief: Brief) -> Iterator[Edit]:
    """Give the edit after which a section has the role that it has, whatever its heading says."""
    section = next((one for one in brief.sections if one.heading_span == text.span), None)
    if section is None or section.role is None:
        return
    end = text.span.end
    line = source_lines(brief.text)[end.line - 1].rstrip()
    if line.endswith("}"):
        place = Position(end.line, len(line))
        yield Edit(Span(place, place), f" role={section.role}")
    else:
        place = Position(end.line, len(line) + 1)
        yield Edit(Span(place, place), f" {{role={section.role}}}")
