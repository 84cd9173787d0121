"""Plain text: paragraphs between empty lines, typed headings, and tables whose columns are parted by tabs."""

import re
from collections.abc import Iterator

from briefkit.importers.manuscript import (
    Block,
    Cell,
    Dropped,
    Heading,
    Manuscript,
    Paragraph,
    Rule,
    Run,
    Spot,
    Table,
)
from briefkit.importers.typed_lists import marker_of

_UNDERLINE = re.compile(r"(=|-|~|\*|_)\1{2,}")
_HASHES = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*")
_NUMBERED = re.compile(r"\s*\[\d{1,3}\]\s")
"""Opens an entry of a list of works."""
_NARROWEST, _WIDEST = 40, 120
"""Characters in the longest line of a text that somebody, or a program, has wrapped."""
_FULL = 0.6
"""Share of the longest line that a wrapped line fills at least."""
_ENCODINGS = (("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"))


def read_text(data: bytes) -> Manuscript:
    """Read a plain text; nothing raises."""
    text, told = decoded(data)
    blocks: list[Block] = []
    for group in _groups(text.splitlines()):
        blocks += _blocks(group)
    page_breaks = tuple(Dropped("", "a page break") for _ in range(text.count("\f")))
    return Manuscript(tuple(blocks), dropped=page_breaks, told=((Spot(), told),) if told else ())


def decoded(data: bytes) -> tuple[str, str]:
    """Give a file as text, and a remark where its encoding had to be guessed."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), ""
    for encoding, name in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text, "" if name == "UTF-8" else f"The file is not UTF-8; it was read as {name}"
    return data.decode("latin-1"), "The file is not UTF-8; it was read as Latin-1"


def _groups(lines: list[str]) -> Iterator[list[tuple[int, str]]]:
    """Give the lines between empty lines, each with its number."""
    group: list[tuple[int, str]] = []
    for number, line in enumerate((*lines, ""), start=1):
        if line.strip():
            group.append((number, line.rstrip("\r\n\f")))
        elif group:
            yield group
            group = []


def _blocks(group: list[tuple[int, str]]) -> Iterator[Block]:
    first = Spot(group[0][0], "line")
    table = _table(group, first)
    if table:
        yield table
        return
    waiting: list[tuple[int, str]] = []
    for number, line in group:
        words = line.strip()
        if _UNDERLINE.fullmatch(words):
            yield from _underlined(waiting, number, words)
            waiting = []
        elif (hashes := _HASHES.fullmatch(words)) and hashes[2]:
            yield from _paragraphs(waiting)
            waiting = []
            yield Heading((Run(hashes[2]),), len(hashes[1]), spot=Spot(number, "line"))
        else:
            waiting.append((number, line))
    yield from _paragraphs(waiting)


def _underlined(before: list[tuple[int, str]], number: int, line: str) -> Iterator[Block]:
    """Give the heading that a line of signs underlines, or the rule that it is."""
    if not before or line[0] in "*_":
        yield from _paragraphs(before)
        yield Rule(spot=Spot(number, "line"))
        return
    yield from _paragraphs(before[:-1])
    at, words = before[-1]
    yield Heading((Run(words.strip()),), 1 if line[0] == "=" else 2, spot=Spot(at, "line"))


def _paragraphs(lines: list[tuple[int, str]]) -> Iterator[Block]:
    """Give wrapped lines as one paragraph, and others each as its own."""
    for part in _parts(lines):
        if _is_wrapped([line for _, line in part]):
            indent = part[0][1][: len(part[0][1]) - len(part[0][1].lstrip())]
            text = indent + "\n".join(line.strip() for _, line in part)
            yield Paragraph((Run(text),), spot=Spot(part[0][0], "line"))
            continue
        for number, line in part:
            yield Paragraph((Run(line.rstrip()),), spot=Spot(number, "line"))


def _parts(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Part lines before each that opens an item of a list."""
    part: list[tuple[int, str]] = []
    for number, line in lines:
        if part and (marker_of(line) or _NUMBERED.match(line)):
            yield part
            part = []
        part.append((number, line))
    if part:
        yield part


def _is_wrapped(lines: list[str]) -> bool:
    lengths = [len(line.strip()) for line in lines]
    if len(lengths) > 1 and marker_of(lines[0]):
        return True
    ends = sum(line.rstrip().endswith((".", "?", "!", ":")) for line in lines[:-1])
    if 2 * ends >= len(lines) > 1:  # lines that end where sentences end were broken by a person
        return False
    widest = max(lengths, default=0)
    return len(lengths) > 1 and _NARROWEST <= widest <= _WIDEST and min(lengths[:-1]) >= _FULL * widest


def _table(group: list[tuple[int, str]], spot: Spot) -> Table | None:
    """Give lines with equally many tabs as a table."""
    cells = [line.split("\t") for _, line in group]
    if len(cells) < 2 or len(cells[0]) < 2 or len({len(row) for row in cells}) > 1:  # noqa: PLR2004 - two by two at least
        return None
    if any(marker_of(line) for _, line in group):
        return None
    rows = tuple(tuple(Cell(((Run(cell.strip()),),)) for cell in row) for row in cells)
    return Table(rows, spot=spot)
