"""A bibliography as text in pieces: each work with the comments over it, so that it can be moved and kept as it is."""

from dataclasses import dataclass

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import DuplicateBlockKeyBlock, ExplicitComment, ImplicitComment, Preamble, String
from bibtexparser.model import Entry as BibEntry

from briefkit.references.bibliography import csl_data


@dataclass(frozen=True, slots=True)
class Chunk:
    """One work as it stands in its file."""

    key: str
    text: str
    """With the comment lines right over it, and a line end at the end."""


@dataclass(frozen=True, slots=True)
class Chunks:
    """A bibliography in pieces; put together again they are the file."""

    head: str
    """What stands before the first work, and what belongs to none."""
    works: tuple[Chunk, ...]


def bibtex(text: str) -> Chunks:
    """Take a BibTeX file apart; what is no entry and no comment over one goes to the head."""
    lines = text.splitlines(keepends=True)
    blocks = parse_string(text).blocks
    starts = [block.start_line or 0 for block in blocks]
    if not starts:
        return Chunks(text, ())
    ends = [*starts[1:], len(lines)]
    head: list[str] = []
    over: list[str] = []
    works: list[Chunk] = []
    for block, start, end in zip(blocks, starts, ends, strict=True):
        piece = "".join(lines[start:end])
        entry = block.ignore_error_block if isinstance(block, DuplicateBlockKeyBlock) else block
        if isinstance(entry, BibEntry):
            works.append(Chunk(entry.key, _closed("".join([*over, piece]))))
            over = []
        elif isinstance(block, ImplicitComment) and not piece.endswith(("\n\n", "\n \n")):
            apart, near = _parted(lines[start:end])
            head += [*over, apart] if apart else []
            over = [near] if apart else [*over, near]
        elif isinstance(block, ImplicitComment | ExplicitComment | Preamble | String) or not works:
            head += [*over, piece]
            over = []
        else:
            works.append(Chunk("", _closed("".join([*over, piece]))))
            over = []
    return Chunks("".join([*lines[: starts[0]], *head, *over]), tuple(works))


def _parted(comment: list[str]) -> tuple[str, str]:
    """Part the lines of a comment at the last empty one: only what is below it belongs to the work below."""
    last = max((number for number, line in enumerate(comment, start=1) if not line.strip()), default=0)
    return "".join(comment[:last]), "".join(comment[last:])


def csl_yaml(text: str) -> Chunks:
    """Take a CSL-YAML file apart: the works of its one list."""
    lines = text.splitlines(keepends=True)
    entries = csl_data.read(text).entries
    starts = [_with_comments(lines, entry.line - 1) for entry in entries]
    if not starts:
        return Chunks(text, ())
    ends = [*starts[1:], len(lines)]
    head = "".join(lines[: starts[0]])
    pieces = zip(entries, starts, ends, strict=True)
    return Chunks(head, tuple(Chunk(entry.key, _closed("".join(lines[start:end]))) for entry, start, end in pieces))


def _with_comments(lines: list[str], start: int) -> int:
    """Give the first of the comment lines right over a line."""
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _closed(piece: str) -> str:
    return f"{piece.rstrip()}\n"
