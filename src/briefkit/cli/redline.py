"""What changed between two versions, in words on a screen: a summary by section, then each change in its line."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import click

from briefkit.cli.shown import harmless, width
from briefkit.model.comparison import Comparison, PartChange, Piece

_CONTEXT: Final = 12
"""Words shown on each side of a change."""
_COLOURS: Final = {"inserted": "green", "deleted": "red"}
_MARKS: Final = {"inserted": ("{+", "+}"), "deleted": ("[-", "-]"), "same": ("", "")}
_SECTION_FATES: Final = {
    "same": "",
    "inserted": " (new section)",
    "deleted": " (gone section)",
    "moved": " (moved section)",
}
_WIDEST: Final = 100
"""Columns of a line of text; longer ones are hard to read."""


def lines(comparison: Comparison) -> Iterator[str]:
    """Give the lines that tell of a comparison."""
    yield from _summary(comparison)
    for section in comparison.changed:
        yield ""
        yield click.style(f"{harmless(section.title)}{_SECTION_FATES[section.fate]}", bold=True)
        for part in section.changes:
            yield from _part(part)


def amounts(inserted: int, deleted: int) -> str:
    """Give `12 words put in, 4 taken out`."""
    words = "word" if inserted == 1 else "words"
    return f"{inserted:,} {words} put in, {deleted:,} taken out"


def _summary(comparison: Comparison) -> Iterator[str]:
    changed = comparison.changed
    wide = max((width(harmless(section.title)) for section in changed), default=0)
    wide = min(wide, 60)
    for section in changed:
        title = textwrap.shorten(harmless(section.title), 60, placeholder="…")
        plus, minus = f"+{section.inserted:,}", f"-{section.deleted:,}"
        told = f"{click.style(f'{plus:>7}', fg='green')} {click.style(f'{minus:>7}', fg='red')} words"
        yield f"{title}{' ' * (wide - width(title))} {told}{_SECTION_FATES[section.fate]}"
    count = f"{len(changed)} section" if len(changed) == 1 else f"{len(changed)} sections"
    yield f"{amounts(comparison.inserted, comparison.deleted)}, in {count}"


def _part(part: PartChange) -> Iterator[str]:
    yield f"  {click.style(f'{part.what}, {_place(part)}', fg='cyan')}"
    room = max(40, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)) - 4
    for line in wrapped(_in_context(part.pieces), room):
        yield f"    {line}"


def wrapped(pieces: Iterable[Piece], room: int) -> Iterator[str]:
    """Give the lines of a text with its changes, none wider than `room` columns unless a word is."""
    return _filled(_words(pieces), room)


def _place(part: PartChange) -> str:
    was = part.old.line if part.old else 0
    setting = f", {part.setting}" if part.setting else ""
    if part.new is None:
        return f"gone, was line {was}"
    if part.fate == "moved-away":
        return f"was line {was}, moved to line {part.new.line}"
    if part.fate == "moved":
        return f"line {part.new.line}, moved, was line {was}{setting}"
    told = "new, " if part.fate == "inserted" else ""
    return f"{told}line {part.new.line}{f' (was {was})' if was not in (0, part.new.line) else ''}{setting}"


def _in_context(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Cut what stayed to the words around the changes."""
    for number, piece in enumerate(pieces):
        words = piece.text.split(" ")
        first, last = number == 0, number == len(pieces) - 1
        most = _CONTEXT if first or last else 2 * _CONTEXT
        if piece.fate != "same" or len(words) <= most:
            yield piece
            continue
        head = [] if first and not last else words[:_CONTEXT]
        tail = [] if last else words[-_CONTEXT:]
        yield Piece("same", " ".join([*head, "…", *tail]))


def _words(pieces: Iterable[Piece]) -> Iterator[tuple[str, str]]:
    """Give the words with their fates and marks; spaces at the ends of a change stand outside its marks."""
    for piece in pieces:
        opening, closing = _MARKS[piece.fate]
        text = harmless(" ".join(piece.text.split("\n")))
        inner = text.strip(" ")
        before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
        yield "same", before
        yield piece.fate, f"{opening}{inner}{closing}" if inner else f"{opening}{text}{closing}"
        yield "same", after if inner else ""


def _filled(pieces: Iterable[tuple[str, str]], room: int) -> Iterator[str]:
    """Fill lines; a line may end at any space, and colours begin anew in each word."""
    line, used = "", 0
    for word in _whole_words(pieces):
        wide = sum(width(text) for _fate, text in word)
        if used and used + 1 + wide > room:
            yield line
            line, used = "", 0
        line += (" " if used else "") + "".join(_coloured(fate, text) for fate, text in word)
        used += wide + (1 if used else 0)
    if used:
        yield line


def _coloured(fate: str, text: str) -> str:
    return click.style(text, fg=_COLOURS[fate]) if fate in _COLOURS else text


def _whole_words(pieces: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Give what stands between two spaces, with its fates: a change may begin inside a word."""
    word: list[tuple[str, str]] = []
    for fate, text in pieces:
        first, *others = text.split(" ")
        word += [(fate, first)] if first else []
        for other in others:
            if word:
                yield word
            word = [(fate, other)] if other else []
    if word:
        yield word
